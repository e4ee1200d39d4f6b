// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_screen.h"
#include "ui/screens/makers.h"
#include "ui/screens/sitting_parts.h"

namespace hearth::ui {

PageView* makeHome(Sitting& sitting)
{
    auto& home = sitting.make<HomeVm>(sitting.book,
                                      HomeNeeds{sitting.parts.folder, sitting.parts.papers, sitting.parts.suggest});
    return new HomeScreen({home, sitting.make<HomePeopleVm>(sitting.book, home.needs()),
                           sitting.make<HomeWordsVm>(sitting.book), sitting.make<HomeReadersVm>(sitting.book),
                           sitting.make<HomeProofVm>(sitting.book, sitting.drafts),
                           sitting.make<HomeKeyVm>(sitting.book, home.needs())},
                          sitting.parts.appearance);
}

}  // namespace hearth::ui
