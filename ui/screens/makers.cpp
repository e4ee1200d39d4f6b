// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/makers.h"

#include "ui/screens/evidence_screen.h"
#include "ui/screens/handover_screen.h"
#include "ui/screens/letter_screen.h"
#include "ui/screens/papers.h"
#include "ui/screens/shift_screen.h"
#include "ui/screens/sitting_parts.h"
#include "ui/text/error_text.h"

namespace hearth::ui {
namespace {

QString handedOverText()
{
    return PageView::tr("Handed over.");
}

void printHandover(PageView* page, const HandoverVm& vm, const Sitting& sitting)
{
    const auto recorded = sitting.book.run(records::PrintHandover{.shift = vm.state().shift});
    if (!recorded) {
        Q_EMIT page->said(errorText(recorded.error(), Doing::Printing));
        return;
    }
    Q_EMIT page->paperAsked({QStringLiteral("handover"), PageView::tr("Handover"), {},
                             print::handoverDrawing(handoverSheet(vm, sitting.book))});
}

void printLetter(PageView* page, const LetterVm& vm, const Sitting& sitting)
{
    Q_EMIT page->paperAsked({QStringLiteral("letter"), PageView::tr("Letter"), {},
                             print::letterDrawing(letterSheet(vm, sitting.book))});
}

}  // namespace

PageView* makeShift(Sitting& sitting)
{
    auto& vm = sitting.make<ShiftVm>(sitting.book, sitting.drafts);
    auto* page = new ShiftScreen(vm);
    QObject::connect(page, &ShiftScreen::readAsked, page, [page](const Id& shift) { Q_EMIT page->recordAsked(shift.text()); });
    QObject::connect(&vm, &ShiftVm::handedOver, page, [page, &vm](const Id& line) {
        Q_EMIT page->done(handedOverText(), [&vm, line] { vm.removeLine(line); });
    });
    QObject::connect(&vm, &ShiftVm::finished, page, [page](const Id& shift) {
        Q_EMIT page->recordAsked(shift.text());
        Q_EMIT page->said(PageView::tr("The shift is finished and signed."));
    });
    return page;
}

PageView* makeEvidence(Sitting& sitting)
{
    auto& vm = sitting.make<EvidenceVm>(sitting.book, sitting.drafts);
    auto& coverage = sitting.make<CoverageVm>(sitting.book);
    auto& pack = sitting.make<PackVm>(sitting.book, sitting.drafts, sitting.parts.packs);
    auto* page = new EvidenceScreen(vm, coverage, pack, sitting.parts.papers);
    QObject::connect(&vm, &EvidenceVm::kept, page, &PageView::saved);
    QObject::connect(&vm, &EvidenceVm::done, page, &PageView::done);
    QObject::connect(&pack, &PackVm::packMade, page, [page](const QString& file) {
        Q_EMIT page->saved();
        Q_EMIT page->paperMade(file);
    });
    return page;
}

PageView* makeHandover(Sitting& sitting)
{
    auto& vm = sitting.make<HandoverVm>(sitting.book, sitting.parts.prove);
    vm.setPins(sitting.parts.pins);
    auto* page = new HandoverScreen(vm);
    QObject::connect(page, &HandoverScreen::printAsked, page, [page, &vm, &sitting] { printHandover(page, vm, sitting); });
    QObject::connect(&vm, &HandoverVm::accepted, page, [page](const QString& name) {
        Q_EMIT page->said(PageView::tr("%1 has read and accepted it.").arg(name));
    });
    return page;
}

PageView* makeLetter(Sitting& sitting)
{
    auto& vm = sitting.make<LetterVm>(sitting.book, sitting.drafts);
    auto* page = new LetterScreen(vm);
    const auto said = [page](const QString& toast) {
        Q_EMIT page->said(toast);
        page->begin();
    };
    QObject::connect(page, &LetterScreen::printAsked, page, [page, &vm, &sitting] { printLetter(page, vm, sitting); });
    QObject::connect(&vm, &LetterVm::handedOver, page, [page, &sitting](const Id& line) {
        // The line may have been taken out of the basket by hand since.
        Q_EMIT page->done(handedOverText(), [&sitting, line] {
            (void)sitting.book.run(records::VoidRecord{.record = line, .reason = PageView::tr("taken back")});
        });
    });
    QObject::connect(&vm, &LetterVm::signedNow, page, [said] { said(PageView::tr("Signed. It stays as it was written.")); });
    QObject::connect(&vm, &LetterVm::replied, page, [said] { said(PageView::tr("Kept, as they said it.")); });
    QObject::connect(&vm, &LetterVm::settled, page, [said] { said(PageView::tr("Settled. Both texts stay in the book.")); });
    return page;
}

}  // namespace hearth::ui
