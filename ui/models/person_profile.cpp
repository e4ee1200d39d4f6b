// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/person_profile.h"

#include "ui/models/people.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace hearth::ui {
namespace {

using catalogue::FieldType;

QString tr(const char* text)
{
    return QCoreApplication::translate("PersonProfile", text);
}

/// In the order in which somebody new needs them.
const QStringList& tonight()
{
    static const QStringList kFields{QStringLiteral("text"),      QStringLiteral("helps"),  QStringLiteral("safety"),
                                     QStringLiteral("allergies"), QStringLiteral("health"), QStringLiteral("routines"),
                                     QStringLiteral("closeness")};
    return kFields;
}

/// Told in the heading, by a picture, or by a sentence of its own.
bool toldElsewhere(const QString& field)
{
    return field == u"tint" || field == u"same-as" || field == u"text";
}

QString nameOf(const Id& person, const std::vector<records::PersonRef>& people)
{
    const records::PersonRef* one = personIn(people, person);
    return one ? one->name : tr("somebody");
}

const Value* valueIn(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    return found == fields.end() ? nullptr : &found->second;
}

/// What one version says, a part for each field.
QStringList saidIn(const Fields& fields, const catalogue::Kind& kind, const std::vector<records::PersonRef>& people)
{
    QStringList said;
    for (const catalogue::Field& field : kind.fields) {
        const Value* value = valueIn(fields, field.id);
        if (value == nullptr || field.id == u"tint") {
            continue;
        }
        const QString text = valueText(field, *value, people);
        said.append(QStringLiteral("%1: %2").arg(field.house, text.isEmpty() ? tr("taken out") : text));
    }
    return said;
}

}  // namespace

QString textIn(const Fields& fields, const QString& field)
{
    const Value* value = valueIn(fields, field);
    if (value == nullptr) {
        return {};
    }
    if (const auto* prose = std::get_if<Prose>(value)) {
        return joinProse(*prose);
    }
    const auto* text = std::get_if<QString>(value);
    return text == nullptr ? QString() : *text;
}

QString valueText(const catalogue::Field& field, const Value& value, const std::vector<records::PersonRef>& people)
{
    if (const auto* prose = std::get_if<Prose>(&value)) {
        return joinProse(*prose);
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        return field.type == FieldType::Date ? dayShown(*text) : *text;
    }
    if (const auto* person = std::get_if<Id>(&value)) {
        return nameOf(*person, people);
    }
    return {};
}

QString togetherText(const catalogue::Field& field, const Pages& pages, const std::vector<records::PersonRef>& people)
{
    QStringList texts;
    for (const Fields& page : pages) {
        const Value* value = valueIn(page, field.id);
        const QString text = value == nullptr ? QString() : valueText(field, *value, people);
        if (text.trimmed().isEmpty() || texts.contains(text)) {
            continue;
        }
        texts.append(&page == &pages.front() ? text : tr("On the other page: %1").arg(text));
    }
    return texts.join(u'\n');
}

std::vector<ProfileLine> profileLines(const catalogue::Kind& kind, const Pages& pages,
                                      const std::vector<records::PersonRef>& people)
{
    std::vector<ProfileLine> lines;
    for (const catalogue::Field& field : kind.fields) {
        if (toldElsewhere(field.id) || (kind.id == u"young-person" && tonight().contains(field.id))) {
            continue;
        }
        if (const QString text = togetherText(field, pages, people); !text.isEmpty()) {
            lines.push_back({field.id, field.house, text});
        }
    }
    return lines;
}

std::vector<ProfileLine> needToKnow(const catalogue::Kind& kind, const Pages& pages,
                                    const std::vector<records::PersonRef>& people)
{
    std::vector<ProfileLine> lines;
    for (const QString& id : tonight()) {
        const catalogue::Field* field = kind.field(id);
        const QString text = field ? togetherText(*field, pages, people) : QString();
        if (!text.isEmpty()) {
            lines.push_back({id, field->house, text});
        }
    }
    return lines;
}

QStringList notWritten(const catalogue::Kind& kind, const Pages& pages)
{
    QStringList labels;
    for (const QString& id : tonight()) {
        const catalogue::Field* field = kind.field(id);
        if (field && id != u"text" && togetherText(*field, pages, {}).isEmpty()) {
            QString label = field->house;
            label[0] = label[0].toLower();
            labels.append(label);
        }
    }
    return labels;
}

QList<ProfileChange> changesOf(const records::RecordView& page, const catalogue::Kind& kind,
                               const std::vector<records::PersonRef>& people, Timestamp now)
{
    QList<ProfileChange> changes;
    for (const records::Version& version : page.versions) {
        QStringList said = saidIn(version.fields, kind, people);
        if (!version.reason.isEmpty()) {
            said.prepend(version.reason);
        }
        const QString when = dayAndTime(version.written, now);
        changes.prepend({QStringLiteral("%1, %2").arg(version.authorName, when), said.join(QStringLiteral(" · "))});
    }
    return changes;
}

QString ageText(const QString& born, const QDate& today)
{
    const QDate day = QDate::fromString(born, Qt::ISODate);
    if (!day.isValid() || day > today) {
        return {};
    }
    const bool before = std::pair(today.month(), today.day()) < std::pair(day.month(), day.day());
    return tr("%1 years old").arg(today.year() - day.year() - (before ? 1 : 0));
}

std::optional<QString> dayTyped(const QString& text)
{
    const QString typed = text.simplified();
    if (typed.isEmpty()) {
        return QString();
    }
    static const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);
    for (const char* format : {"yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"}) {
        if (const QDate day = kBritish.toDate(typed, QLatin1String(format)); day.isValid() && day.year() >= 1900) {
            return day.toString(Qt::ISODate);
        }
    }
    return std::nullopt;
}

QString dayShown(const QString& day)
{
    const QDate date = QDate::fromString(day, Qt::ISODate);
    return date.isValid() ? text::dayMonthYear(date) : day;
}

}  // namespace hearth::ui
