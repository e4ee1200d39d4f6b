// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "app/cli/call.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace hearth::cli {
namespace {

using catalogue::Field;
using catalogue::FieldType;

constexpr std::array<const char*, 5> kHows = {"own-session", "own-pin", "typed-together", "told-to", "drawing"};
constexpr std::array<const char*, 5> kMarks = {"none", "fact", "view", "told", "quote"};

Outcome badValue(const Field& field, const char* want)
{
    return invalid(QStringLiteral("The field %1 takes %2.").arg(field.id, QLatin1String(want)));
}

Outcome readFlag(const Field& field, const QString& text, Value* out)
{
    const QString word = text.toLower();
    if (word == QLatin1String("yes") || word == QLatin1String("true")) {
        *out = true;
    } else if (word == QLatin1String("no") || word == QLatin1String("false")) {
        *out = false;
    } else {
        return badValue(field, "yes or no");
    }
    return std::nullopt;
}

Outcome readWhole(const Field& field, const QString& text, Value* out)
{
    bool good = false;
    const qlonglong number = text.trimmed().toLongLong(&good);
    if (!good) {
        return badValue(field, "a whole number");
    }
    *out = std::int64_t{number};
    return std::nullopt;
}

// "84.20", "84" and "£84.20" are pounds; what is kept is pence.
Outcome readMoney(const Field& field, const QString& text, Value* out)
{
    static const QRegularExpression form(QStringLiteral("\\A(-?)£?([0-9]{1,12})(?:\\.([0-9]{2}))?\\z"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return badValue(field, "an amount such as 84.20");
    }
    const std::int64_t pence = match.captured(2).toLongLong() * 100 + match.captured(3).toLongLong();
    *out = match.captured(1).isEmpty() ? pence : -pence;
    return std::nullopt;
}

Outcome readSeveral(records::Desk& desk, const Field& field, const QString& text, Value* out)
{
    std::vector<Id> ids;
    for (const QString& word : text.split(u',', Qt::SkipEmptyParts)) {
        Id id;
        auto fault = field.type == FieldType::People ? findPerson(desk, word.trimmed(), &id) : readId(word, &id);
        if (fault) {
            return fault;
        }
        ids.push_back(id);
    }
    *out = ids;
    return std::nullopt;
}

Outcome readOneId(records::Desk& desk, const Field& field, const QString& text, Value* out)
{
    Id id;
    auto fault = field.type == FieldType::Person ? findPerson(desk, text.trimmed(), &id) : readId(text, &id);
    if (!fault) {
        *out = id;
    }
    return fault;
}

Outcome readText(records::Desk& desk, const Field& field, const QString& text, Value* out)
{
    switch (field.type) {
    case FieldType::Prose: *out = proseOf(text); return std::nullopt;
    case FieldType::Text:
    case FieldType::Choice:
    case FieldType::Time:
    case FieldType::Date: *out = text; return std::nullopt;
    case FieldType::Flag: return readFlag(field, text, out);
    case FieldType::Number: return readWhole(field, text, out);
    case FieldType::Money: return readMoney(field, text, out);
    case FieldType::DateTime: {
        Timestamp moment;
        auto fault = readTime(text, &moment);
        *out = moment.ms;
        return fault;
    }
    case FieldType::Person:
    case FieldType::Record: return readOneId(desk, field, text, out);
    case FieldType::People:
    case FieldType::Records: return readSeveral(desk, field, text, out);
    }
    return std::nullopt;
}

Outcome readParagraphs(const Field& field, const QJsonArray& list, Value* out)
{
    Prose prose;
    for (const QJsonValue& entry : list) {
        const QJsonObject object = entry.toObject();
        const QString mark = object.value(QLatin1String("mark")).toString(QStringLiteral("none"));
        Paragraph paragraph;
        paragraph.id = QStringLiteral("p%1").arg(prose.size() + 1);
        paragraph.text = object.value(QLatin1String("text")).toString();
        std::size_t which = 0;
        while (which < kMarks.size() && mark != QLatin1String(kMarks[which])) {
            ++which;
        }
        if (!entry.isObject() || !object.value(QLatin1String("text")).isString() || which == kMarks.size()) {
            return badValue(field, "a text, or a list of {\"mark\",\"text\"}");
        }
        paragraph.mark = static_cast<Mark>(which);
        prose.push_back(paragraph);
    }
    *out = prose;
    return std::nullopt;
}

Outcome readJson(records::Desk& desk, const Field& field, const QJsonValue& json, Value* out)
{
    if (json.isString()) {
        return readText(desk, field, json.toString(), out);
    }
    if (json.isBool() && field.type == FieldType::Flag) {
        *out = json.toBool();
        return std::nullopt;
    }
    const bool counts = field.type == FieldType::Number || field.type == FieldType::Money;
    if (json.isDouble() && counts && std::abs(json.toDouble()) < 9e15 && json.toDouble() == std::floor(json.toDouble())) {
        *out = std::int64_t{static_cast<qint64>(json.toDouble())};
        return std::nullopt;
    }
    if (json.isArray() && field.type == FieldType::Prose) {
        return readParagraphs(field, json.toArray(), out);
    }
    if (json.isArray() && (field.type == FieldType::People || field.type == FieldType::Records)) {
        QStringList words;
        for (const QJsonValue& entry : json.toArray()) {
            if (!entry.isString()) {
                return badValue(field, "a list of names or ids");
            }
            words.append(entry.toString());
        }
        return readSeveral(desk, field, words.join(u','), out);
    }
    return badValue(field, "another kind of value");
}

Outcome fieldOf(const catalogue::Kind& kind, const QString& name, const Field** out)
{
    *out = kind.field(name);
    if (*out == nullptr) {
        return invalid(QStringLiteral("A %1 has no field %2.").arg(kind.id, name));
    }
    return std::nullopt;
}

}  // namespace

QJsonValue timeJson(Timestamp moment)
{
    if (moment.ms == 0) {
        return QJsonValue::Null;
    }
    return QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString timeWords(Timestamp moment)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    if (moment.ms == 0) {
        return QStringLiteral("never");
    }
    return british.toString(QDateTime::fromMSecsSinceEpoch(moment.ms), QStringLiteral("d MMM yyyy HH:mm"));
}

Outcome readTime(const QString& text, Timestamp* out)
{
    QDateTime moment = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!moment.isValid()) {
        moment = QDateTime::fromString(text.trimmed(), QStringLiteral("yyyy-MM-dd HH:mm"));
    }
    if (!moment.isValid()) {
        return invalid(QStringLiteral("A time is written 2026-03-12T07:02, with Z for universal time."));
    }
    *out = Timestamp{moment.toMSecsSinceEpoch()};
    return std::nullopt;
}

Outcome readPeriod(const QString& text, std::optional<Timestamp>* from, std::optional<Timestamp>* until)
{
    const QStringList days = text.split(QStringLiteral(".."));
    const QDate first = QDate::fromString(days.value(0), Qt::ISODate);
    const QDate last = QDate::fromString(days.value(1), Qt::ISODate);
    if (days.size() != 2 || !first.isValid() || !last.isValid() || last < first) {
        return invalid(QStringLiteral("A period is two days, the earlier first: 2026-03-01..2026-03-12."));
    }
    *from = Timestamp{first.startOfDay().toMSecsSinceEpoch()};
    *until = Timestamp{last.addDays(1).startOfDay().toMSecsSinceEpoch()};
    return std::nullopt;
}

Outcome readSpan(const Args& args, std::optional<Timestamp>* from, std::optional<Timestamp>* until)
{
    if (args.has("period")) {
        return readPeriod(args.one("period"), from, until);
    }
    for (const auto& [name, out] : {std::pair{"from", from}, std::pair{"until", until}}) {
        Timestamp moment;
        if (!args.has(name)) {
            continue;
        }
        if (auto fault = readTime(args.one(name), &moment)) {
            return fault;
        }
        *out = moment;
    }
    return std::nullopt;
}

const char* howName(How how)
{
    return kHows.at(static_cast<std::size_t>(how));
}

Outcome readHow(const QString& text, How* out)
{
    for (std::size_t i = 0; i < kHows.size(); ++i) {
        if (text == QLatin1String(kHows[i])) {
            *out = static_cast<How>(i);
            return std::nullopt;
        }
    }
    return invalid(QStringLiteral("how is typed-together, told-to, drawing, own-pin or own-session."));
}

Outcome readFields(records::Desk& desk, const catalogue::Kind& kind, const std::vector<Pair>& pairs, Fields* out)
{
    for (const auto& [name, text] : pairs) {
        const Field* field = nullptr;
        if (auto fault = fieldOf(kind, name, &field)) {
            return fault;
        }
        if (auto fault = readText(desk, *field, text, &(*out)[name])) {
            return fault;
        }
    }
    return std::nullopt;
}

Outcome readFields(records::Desk& desk, const catalogue::Kind& kind, const QJsonObject& object, Fields* out)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        const Field* field = nullptr;
        if (auto fault = fieldOf(kind, each.key(), &field)) {
            return fault;
        }
        if (auto fault = readJson(desk, *field, each.value(), &(*out)[each.key()])) {
            return fault;
        }
    }
    return std::nullopt;
}

Outcome findKind(records::Desk& desk, const QString& id, const catalogue::Kind** out)
{
    *out = desk.catalogue().kind(id);
    if (*out == nullptr) {
        return invalid(QStringLiteral("There is no kind of record of that name."));
    }
    return std::nullopt;
}

QJsonValue valueJson(const Value& value)
{
    if (const auto* prose = std::get_if<Prose>(&value)) {
        return joinProse(*prose);
    }
    if (const auto* text = std::get_if<QString>(&value)) {
        return *text;
    }
    if (const auto* flag = std::get_if<bool>(&value)) {
        return *flag;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return static_cast<qint64>(*number);
    }
    if (const auto* id = std::get_if<Id>(&value)) {
        return id->text();
    }
    if (const auto* ids = std::get_if<std::vector<Id>>(&value)) {
        QJsonArray list;
        for (const Id& each : *ids) {
            list.append(each.text());
        }
        return list;
    }
    return QJsonValue::Null;
}

QJsonObject fieldsJson(const Fields& fields)
{
    QJsonObject object;
    for (const auto& [name, value] : fields) {
        object.insert(name, valueJson(value));
    }
    return object;
}

QJsonObject paragraphsJson(const Fields& fields)
{
    QJsonObject object;
    for (const auto& [name, value] : fields) {
        const auto* prose = std::get_if<Prose>(&value);
        if (prose == nullptr) {
            continue;
        }
        QJsonArray list;
        for (const Paragraph& paragraph : *prose) {
            list.append(QJsonObject{{QStringLiteral("id"), paragraph.id},
                                    {QStringLiteral("mark"), QLatin1String(kMarks.at(static_cast<std::size_t>(paragraph.mark)))},
                                    {QStringLiteral("text"), paragraph.text}});
        }
        object.insert(name, list);
    }
    return object;
}

QString valueWords(const Value& value)
{
    const QJsonValue json = valueJson(value);
    if (json.isBool()) {
        return json.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    }
    if (json.isArray()) {
        QStringList words;
        for (const QJsonValue& entry : json.toArray()) {
            words.append(entry.toString());
        }
        return words.join(QStringLiteral(", "));
    }
    return json.toVariant().toString();
}

QJsonArray namesJson(const std::vector<records::PersonRef>& people)
{
    QJsonArray names;
    for (const records::PersonRef& person : people) {
        names.append(person.name);
    }
    return names;
}

QString namesWords(const std::vector<records::PersonRef>& people)
{
    QStringList names;
    for (const records::PersonRef& person : people) {
        names.append(person.firstName);
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace hearth::cli
