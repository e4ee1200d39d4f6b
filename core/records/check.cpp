// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/check.h"

#include <QDate>
#include <QSet>
#include <QTime>

#include <algorithm>

namespace hearth::records {

namespace {

using catalogue::FieldType;

Error invalid(const char* rule, const QString& field)
{
    return {ErrorCode::Invalid, QStringLiteral("records.check:%1:%2").arg(QLatin1String(rule), field), 0};
}

bool isEmptyValue(const Value& value)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        return text->trimmed().isEmpty();
    }
    if (const auto* prose = std::get_if<Prose>(&value)) {
        return std::ranges::all_of(*prose, [](const Paragraph& one) { return one.text.trimmed().isEmpty(); });
    }
    if (const auto* ids = std::get_if<std::vector<Id>>(&value)) {
        return ids->empty();
    }
    return std::holds_alternative<std::monostate>(value);
}

Status checkProse(const QString& field, const Prose& prose)
{
    QSet<QString> ids;
    qsizetype size = 0;
    for (const Paragraph& one : prose) {
        if (one.id.isEmpty() || one.id.size() > 40 || ids.contains(one.id) || !canBeKept(one.id)) {
            return invalid("paragraph", field);
        }
        ids.insert(one.id);
        if (!canBeKept(one.text)) {
            return invalid("character", field);
        }
        size += one.text.size();
    }
    return size > kMaxProseChars ? Status(invalid("long", field)) : Status();
}

Status checkText(const catalogue::Field& field, const QString& text)
{
    if (!canBeKept(text)) {
        return invalid("character", field.id);
    }
    if (text.size() > kMaxProseChars) {
        return invalid("long", field.id);
    }
    switch (field.type) {
    case FieldType::Text:
        return {};
    case FieldType::Choice: {
        const bool known = std::ranges::any_of(
            field.choices, [&](const catalogue::Choice& one) { return one.id == text && !one.retired; });
        return known ? Status() : Status(invalid("choice", field.id));
    }
    case FieldType::Date:
        return isDay(text) ? Status() : Status(invalid("date", field.id));
    case FieldType::Time:
        return QTime::fromString(text, QStringLiteral("HH:mm")).isValid() ? Status()
                                                                          : Status(invalid("time", field.id));
    default:
        return invalid("type", field.id);
    }
}

Status checkValue(const catalogue::Field& field, const Value& value)
{
    if (std::holds_alternative<std::monostate>(value)) {
        return {};
    }
    if (const auto* prose = std::get_if<Prose>(&value)) {
        return field.type == FieldType::Prose || prose->empty() ? checkProse(field.id, *prose)
                                                                : Status(invalid("type", field.id));
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        return text->isEmpty() ? Status() : checkText(field, *text);
    }
    bool fits = false;
    if (std::holds_alternative<bool>(value)) {
        fits = field.type == FieldType::Flag;
    } else if (std::holds_alternative<std::int64_t>(value)) {
        fits = field.type == FieldType::Number || field.type == FieldType::Money || field.type == FieldType::DateTime;
    } else if (std::holds_alternative<Id>(value)) {
        fits = field.type == FieldType::Person || field.type == FieldType::Record;
    } else if (std::holds_alternative<std::vector<Id>>(value)) {
        fits = field.type == FieldType::People || field.type == FieldType::Records;
    }
    return fits ? Status() : Status(invalid("type", field.id));
}

bool standsAlone(const QString& text, qsizetype at, qsizetype size)
{
    const bool before = at > 0 && text.at(at - 1).isLetterOrNumber();
    const bool after = at + size < text.size() && text.at(at + size).isLetterOrNumber();
    return !before && !after;
}

bool names(const QString& text, const QString& name)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        if (standsAlone(text, at, name.size())) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool isDay(const QString& text)
{
    const QDate day = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
    return day.isValid() && day.toString(QStringLiteral("yyyy-MM-dd")) == text;
}

bool allCanBeKept(const Fields& fields)
{
    return std::ranges::all_of(fields, [](const auto& field) {
        const auto* text = std::get_if<QString>(&field.second);
        const auto* prose = std::get_if<Prose>(&field.second);
        return canBeKept(field.first) && (text == nullptr || canBeKept(*text))
               && (prose == nullptr || std::ranges::all_of(*prose, [](const Paragraph& one) {
                       return canBeKept(one.id) && canBeKept(one.text);
                   }));
    });
}

Status checkFields(const catalogue::Kind& kind, const Fields& fields, Fresh fresh)
{
    for (const auto& [name, value] : fields) {
        const catalogue::Field* field = kind.field(name);
        if (field == nullptr || (field->retired && fresh == Fresh::New)) {
            return invalid("unknown", name.size() <= 40 && canBeKept(name) ? name : QString());
        }
        if (auto fits = checkValue(*field, value); !fits) {
            return fits;
        }
    }
    for (const catalogue::Field& field : kind.fields) {
        if (!field.required || field.retired) {
            continue;
        }
        const auto found = fields.find(field.id);
        const bool missing = found == fields.end() ? fresh == Fresh::New : isEmptyValue(found->second);
        if (missing) {
            return invalid("required", field.id);
        }
    }
    return {};
}

QStringList namesIn(const Fields& fields, const std::vector<NamedPerson>& people)
{
    QString all;
    for (const auto& [field, value] : fields) {
        if (const auto* prose = std::get_if<Prose>(&value)) {
            all += joinProse(*prose) + u'\n';
        } else if (const auto* text = std::get_if<QString>(&value)) {
            all += *text + u'\n';
        }
    }
    QStringList found;
    for (const NamedPerson& one : people) {
        if (!one.first.isEmpty() && names(all, one.first)) {
            found.append(one.first);
        }
    }
    return found;
}

}  // namespace hearth::records
