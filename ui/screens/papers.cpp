// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/papers.h"

#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>

namespace hearth::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Papers", text);
}

print::HandoverItem itemOf(const practice::Line& line, Timestamp now)
{
    using What = print::HandoverItem::What;
    const What what = line.weight == practice::Weight::Urgent ? What::Urgent
                      : line.weight == practice::Weight::Do   ? What::Do
                                                              : What::Know;
    const QString when = line.due ? tr("by %1").arg(rowTime(*line.due, now)) : rowTime(line.happened, now);
    return {what, line.text, when};
}

std::vector<print::HandoverGroup> groupsOf(const HandoverVm& handover, Timestamp now)
{
    std::vector<print::HandoverGroup> groups;
    for (const practice::Group& group : handover.lines().groups()) {
        print::HandoverGroup made{group.person.id.isNil() ? tr("The house") : group.person.firstName, {}, {}};
        for (const practice::Line& line : group.lines) {
            made.items.push_back(itemOf(line, now));
        }
        groups.push_back(std::move(made));
    }
    for (const NightLine& night : handover.state().nights) {
        auto group = std::ranges::find(groups, night.person.name, &print::HandoverGroup::name);
        if (group == groups.end()) {
            // The house stays last.
            const bool house = !groups.empty() && groups.back().name == tr("The house");
            group = groups.insert(house ? std::prev(groups.end()) : groups.end(),
                                  print::HandoverGroup{night.person.name, {}, {}});
        }
        group->line = night.line;
        if (!night.text.isEmpty()) {
            group->items.push_back({print::HandoverItem::What::Know, night.text, {}});
        }
    }
    return groups;
}

}  // namespace

print::HandoverSheet handoverSheet(const HandoverVm& handover, const OpenBook& book)
{
    const Timestamp now = book.now();
    const records::RecordView& shift = handover.shift();
    print::HandoverSheet sheet;
    const QTimeZone zone = text::localZone();
    sheet.title = tr("Handover, %1").arg(text::longDay(text::dateOf(shift.written, zone)));
    sheet.subtitle = tr("%1 · %2 · signed %3 by %4").arg(book.homeName, handover.state().name,
                                                         clockTime(shift.written), shift.author.name);
    sheet.summary = handover.state().text;
    sheet.groups = groupsOf(handover, now);
    for (const QString& check : handover.state().checks) {
        // The home may have said a check with a colon in it.
        const QString notDone = tr(": not done");
        const bool missing = check.endsWith(notDone);
        (missing ? sheet.notChecked : sheet.checks).append(missing ? check.chopped(notDone.size()) : check);
    }
    if (const auto checked = shift.fields.find(QStringLiteral("checked"));
        checked != shift.fields.end() && std::holds_alternative<std::int64_t>(checked->second)) {
        sheet.checkedAt = clockTime({std::get<std::int64_t>(checked->second)});
    }
    QStringList on;
    for (const Accepter& each : handover.state().accepters) {
        if (each.incoming || !each.accepted.isEmpty()) {
            on.append(each.mark.name);
            sheet.signatures.append(each.lead ? tr("%1, shift lead").arg(each.mark.name) : each.mark.name);
        }
    }
    sheet.on = listOf(on);
    if (sheet.signatures.isEmpty()) {
        sheet.signatures = {tr("Shift lead"), tr("Read by"), tr("Read by")};
    }
    sheet.keep = tr("Private. Shred it within the week; the book keeps it.");
    if (const auto status = book.run(records::BookStatus{})) {
        sheet.head = status->head;
        sheet.operation = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(static_cast<qlonglong>(status->operations));
    }
    sheet.printed = clockTime(now);
    return sheet;
}

print::LetterSheet letterSheet(const LetterVm& letter, const OpenBook& book)
{
    const LetterState& state = letter.state();
    print::LetterSheet sheet;
    sheet.home = book.homeName;
    sheet.title = state.heading;
    sheet.subtitle = state.line;
    for (const LetterPart& part : state.parts) {
        const Prose prose = proseFrom(part.paragraphs);
        if (part.kind == PartKind::Letter) {
            sheet.text = prose;
            sheet.signedLine = part.foot;
        } else {
            sheet.beside.push_back({part.kind == PartKind::Reply, prose, part.foot});
        }
    }
    sheet.record = state.record.text();
    sheet.hash = QString::fromLatin1(letter.view().hash.toHex());
    return sheet;
}

QString paperFile(const QString& folder, const QString& word)
{
    // A new account on this PC may have no folder for documents yet.
    QDir().mkpath(folder);
    const QString code = QString::number(QRandomGenerator::global()->bounded(0x1000U, 0xFFFFU), 16);
    return QDir(folder).filePath(
        QStringLiteral("%1-%2-%3.pdf").arg(word, QDate::currentDate().toString(Qt::ISODate), code));
}

}  // namespace hearth::ui
