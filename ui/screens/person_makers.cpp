// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/makers.h"

#include "ui/screens/papers.h"
#include "ui/screens/person_card.h"
#include "ui/screens/person_screen.h"
#include "ui/screens/sitting_parts.h"
#include "ui/screens/team_screen.h"
#include "ui/text/error_text.h"

namespace hearth::ui {
namespace {

void printCard(PageView* page, PersonVm& vm, const Sitting& sitting)
{
    // What goes on paper is read once more, and written down before it is drawn.
    const Status noted = vm.readForPaper();
    if (!noted) {
        Q_EMIT page->said(errorText(noted.error(), Doing::Printing));
        return;
    }
    Q_EMIT page->paperAsked({QStringLiteral("tonight"), PageView::tr("Need to know tonight"), {},
                             print::needToKnowDrawing(needToKnowSheet(vm.state(), sitting.book))});
}

}  // namespace

PageView* makePeople(Sitting& sitting)
{
    auto& vm = sitting.make<PersonVm>(sitting.book);
    auto& form = sitting.make<PersonForm>(sitting.book, sitting.drafts);
    auto* page = new PersonScreen(vm, form);
    QObject::connect(page, &PersonScreen::printAsked, page, [page, &vm, &sitting] { printCard(page, vm, sitting); });
    return page;
}

PageView* makeTeam(Sitting& sitting)
{
    auto& vm = sitting.make<TeamVm>(sitting.book);
    auto& form = sitting.make<PersonForm>(sitting.book, sitting.drafts);
    return new TeamScreen(vm, form);
}

}  // namespace hearth::ui
