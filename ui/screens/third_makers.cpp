// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/card_screen.h"
#include "ui/screens/look_back_screen.h"
#include "ui/screens/makers.h"
#include "ui/screens/sitting_parts.h"
#include "ui/screens/third_screen.h"

// The rooms of the common third: the board, the card, looking back.
namespace hearth::ui {

PageView* makeThird(Sitting& sitting)
{
    return new ThirdScreen(sitting.make<ThirdBoardVm>(sitting.book), sitting.make<SparkVm>(sitting.book, sitting.drafts));
}

PageView* makeCard(Sitting& sitting)
{
    return new CardScreen(sitting.make<CardVm>(sitting.book, sitting.drafts));
}

PageView* makeLookBack(Sitting& sitting)
{
    return new LookBackScreen(sitting.make<LookBackVm>(sitting.book, sitting.drafts));
}

}  // namespace hearth::ui
