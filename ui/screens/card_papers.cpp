// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/card_papers.h"

#include "ui/text/dates.h"
#include "ui/widgets/zone_picker.h"

#include <QCoreApplication>

namespace hearth::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CardPapers", text);
}

QString printedOn(const OpenBook& book)
{
    return tr("Printed %1").arg(text::dayMonthYear(text::dateOf(book.now(), text::localZone())));
}

}  // namespace

print::CardSheet cardSheet(const CardVm& card)
{
    const CardState& state = card.state();
    print::CardSheet sheet;
    sheet.home = card.book().homeName;
    sheet.title = state.title;
    sheet.subtitle = state.idea.isEmpty() ? state.stageWord : tr("%1 · %2").arg(state.idea, state.stageWord);
    sheet.you = state.youHeading;
    sheet.me = state.meHeading;
    const QStringList words{tr("Why I like this"), tr("What I bring"), tr("What I don’t know yet"), tr("What I decide")};
    for (int i = 0; i < words.size(); ++i) {
        const practice::Pair& pair = practice::cardRows().at(static_cast<std::size_t>(i));
        sheet.rows.push_back({words[i], card.text(pair.you), card.text(pair.me)});
    }
    const auto line = [&](const QString& word, const QString& text) {
        if (!text.trimmed().isEmpty()) {
            sheet.lines.push_back({word, text});
        }
    };
    line(tr("When"), card.text(QStringLiteral("rhythm")));
    // A paper is read on another day: no "today" on it.
    line(tr("Next"), state.next ? text::longMoment(*state.next, text::localZone()) : QString());
    line(tr("Where"), card.text(QStringLiteral("where")));
    line(tr("Money and things"), card.text(QStringLiteral("money")));
    line(tr("Plan B"), card.text(QStringLiteral("plan-b")));
    for (const CardSession& session : state.sessions) {
        const QString how = session.how.isEmpty() ? session.day : tr("%1, %2").arg(session.day, session.how);
        sheet.done.push_back({how, session.text});
    }
    sheet.doneHeading = tr("The times we did it");
    sheet.printed = printedOn(card.book());
    sheet.record = state.record.text();
    return sheet;
}

print::CardSheet lookBackSheet(const LookBackVm& look)
{
    const LookBackState& state = look.state();
    print::CardSheet sheet;
    sheet.home = look.book().homeName;
    sheet.title = state.title;
    sheet.subtitle = state.day;
    sheet.you = state.youHeading;
    sheet.me = state.meHeading;
    const QStringList words{tr("What we found out"), tr("How it felt"), tr("What our hands did")};
    for (int i = 0; i < words.size(); ++i) {
        const practice::Pair& pair = practice::lookBackRows().at(static_cast<std::size_t>(i));
        sheet.rows.push_back({words[i], look.text(pair.you), look.text(pair.me)});
    }
    const auto zone = [&](std::size_t dot) { return zoneWord(state.zones.at(dot) ? static_cast<int>(*state.zones.at(dot)) : -1); };
    sheet.rows.push_back({tr("Where we were"), tr("Before: %1. After: %2.").arg(zone(0), zone(1)),
                          tr("Before: %1. After: %2.").arg(zone(2), zone(3))});
    sheet.lines.push_back({tr("What helped?"), look.text(QStringLiteral("helped"))});
    sheet.lines.push_back({tr("When was it equal?"), look.text(QStringLiteral("equal"))});
    sheet.printed = printedOn(look.book());
    sheet.record = state.record.isNil() ? QString() : state.record.text();
    return sheet;
}

}  // namespace hearth::ui
