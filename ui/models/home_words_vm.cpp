// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/home_words_vm.h"

#include "core/practice/shift.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <QDate>

#include <algorithm>
#include <tuple>

namespace hearth::ui {
namespace {

const QString kAdaptation = QStringLiteral("adaptation");
const QString kWhat = QStringLiteral("what");
const QString kTarget = QStringLiteral("target");
const QString kWords = QStringLiteral("words");
const QString kHelp = QStringLiteral("help");
const QString kAt = QStringLiteral("at");
const QString kDays = QStringLiteral("days");
const QString kRetired = QStringLiteral("retired");
const QString kShift = QStringLiteral("shift");

/// The fields whose words the windows take from the catalogue: only these are offered, so that nobody
/// changes words that no page shows.
std::vector<std::pair<const catalogue::Kind*, const catalogue::Field*>> questionsOf(const catalogue::Catalogue& catalogue)
{
    std::vector<std::pair<const catalogue::Kind*, const catalogue::Field*>> all;
    const auto add = [&](const char* kindId, const char* only) {
        const catalogue::Kind* kind = catalogue.kind(QLatin1String(kindId));
        for (const catalogue::Field& field : kind ? kind->fields : std::vector<catalogue::Field>()) {
            const bool written = field.type == catalogue::FieldType::Prose || field.type == catalogue::FieldType::Text;
            if (written && !field.retired && !field.homes && (!only || field.id == QLatin1String(only))) {
                all.emplace_back(kind, kind->field(field.id));
            }
        }
    };
    add("shift", "text");
    add("night", "text");
    add("young-person", nullptr);
    add("staff-member", nullptr);
    return all;
}

QString textOf(const Fields& fields, const QString& name)
{
    const auto found = fields.find(name);
    const auto* text = found == fields.end() ? nullptr : std::get_if<QString>(&found->second);
    return text ? *text : QString();
}

bool flagOf(const Fields& fields, const QString& name)
{
    const auto found = fields.find(name);
    const auto* flag = found == fields.end() ? nullptr : std::get_if<bool>(&found->second);
    return flag && *flag;
}

const char* whatOf(WordsPart part)
{
    switch (part) {
    case WordsPart::Checks:
        return "check";
    case WordsPart::Rooms:
        return "room";
    case WordsPart::Rhythms:
        return "rhythm";
    case WordsPart::Questions:
        return "prompt";
    }
    return "";
}

}  // namespace

QString weekdayWords(const QString& days)
{
    if (days.isEmpty() || days == QLatin1String("1234567")) {
        return HomeWordsVm::tr("every day");
    }
    const QDate monday(2026, 3, 2);
    const auto name = [&](QChar day) { return text::weekday(monday.addDays(day.digitValue() - 1)); };
    const bool run = days.size() > 2 && days.back().digitValue() - days.front().digitValue() + 1 == days.size();
    if (run) {
        return HomeWordsVm::tr("%1 to %2").arg(name(days.front()), name(days.back()));
    }
    QStringList names;
    for (const QChar day : days) {
        names.append(name(day));
    }
    return listOf(names);
}

QString wordsRefusal(const Error& error)
{
    const QString rule = error.where.section(u':', 1);
    if (error.where.startsWith(QLatin1String("catalogue.adapt:"))) {
        if (rule == QLatin1String("twice")) {
            return HomeWordsVm::tr("This stands in the list already.");
        }
        if (rule == QLatin1String("long")) {
            return HomeWordsVm::tr("Words of our own fit into one line: at most 80 letters, 300 for the line below.");
        }
        if (rule == QLatin1String("plain")) {
            return HomeWordsVm::tr("There is a sign in this that would not show on the page. Type it again by hand.");
        }
        if (rule == QLatin1String("time")) {
            return HomeWordsVm::tr("A time is written like 17:30.");
        }
        if (rule == QLatin1String("leave-out")) {
            return HomeWordsVm::tr("This one is asked for by law, so it stays.");
        }
        if (rule == QLatin1String("empty")) {
            return HomeWordsVm::tr("Say it in a word or two.");
        }
        return HomeWordsVm::tr("The catalogue has no such place to put it.");
    }
    if (error.where == QLatin1String("records.check:time:at")) {
        return HomeWordsVm::tr("A time is written like 17:30.");
    }
    return error.where == QLatin1String("records.check:required:words") ? HomeWordsVm::tr("Say it in a word or two.") : QString();
}

HomeWordsVm::HomeWordsVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
}

void HomeWordsVm::refresh()
{
    HomeWordsState next = m_state;
    records::Timeline ask;
    ask.kinds = {kAdaptation};
    ask.limit = 200;
    ask.voided = false;
    auto page = m_book.run(ask);
    if (!page) {
        next.problem = page.error();
        update(std::move(next));
        return;
    }
    next.problem.reset();
    m_said = std::move(page->rows);
    list(next);
    update(std::move(next));
}

bool HomeWordsVm::holds(const Id& record) const
{
    return std::ranges::any_of(m_said, [&](const records::Row& row) { return row.id == record; });
}

void HomeWordsVm::choosePart(WordsPart part)
{
    HomeWordsState next = m_state;
    next.part = part;
    next.editing = false;
    next.edited = -1;
    next.refused.clear();
    next.problem.reset();
    list(next);
    update(std::move(next));
}

void HomeWordsVm::list(HomeWordsState& next)
{
    const Id on = next.edited < 0 ? Id() : next.lines[static_cast<std::size_t>(next.edited)].record;
    next.lines.clear();
    switch (next.part) {
    case WordsPart::Checks:
        listChecks(next);
        break;
    case WordsPart::Rooms:
    case WordsPart::Rhythms:
        listSaid(next, whatOf(next.part));
        break;
    case WordsPart::Questions:
        listQuestions(next);
        break;
    }
    if (next.edited >= static_cast<int>(next.lines.size())
        || (next.edited >= 0 && next.lines[static_cast<std::size_t>(next.edited)].record != on)) {
        next.editing = false;
        next.edited = -1;
    }
}

const records::Row* HomeWordsVm::adaptationOf(const char* what, const QString& target) const
{
    const auto is = [&](const records::Row& row) {
        return textOf(row.fields, kWhat) == QLatin1String(what) && textOf(row.fields, kTarget) == target;
    };
    // One that is in use, else one that was.
    auto found = std::ranges::find_if(m_said, [&](const records::Row& row) { return is(row) && !flagOf(row.fields, kRetired); });
    found = found == m_said.end() ? std::ranges::find_if(m_said, is) : found;
    return found == m_said.end() ? nullptr : &*found;
}

WordLine HomeWordsVm::shippedLine(const QString& kind, const catalogue::Field& field) const
{
    WordLine line;
    line.target = kind + u'.' + field.id;
    line.words = field.house;
    line.help = field.help;
    line.shipped = field.said.empty() ? field.house : field.said.front().house;
    if (const records::Row* prompt = adaptationOf("prompt", line.target)) {
        line.record = prompt->id;
        line.conflict = prompt->conflict;
    }
    const bool ours = line.words != line.shipped;
    line.line = ours ? tr("in our words; it came as “%1”").arg(line.shipped) : QString();
    return line;
}

void HomeWordsVm::listChecks(HomeWordsState& next) const
{
    const catalogue::Kind* shift = m_book.catalogue->kind(kShift);
    for (const catalogue::Field& field : shift->fields) {
        const bool check = field.type == catalogue::FieldType::Flag || field.type == catalogue::FieldType::Money;
        if (!check || field.homes) {
            continue;
        }
        WordLine line = shippedLine(kShift, field);
        const records::Row* out = adaptationOf("leave-out", line.target);
        line.leftOut = out ? out->id : Id();
        line.used = !field.retired;
        if (!line.used) {
            line.line = out ? tr("we leave this out") : tr("no longer asked");
        }
        next.lines.push_back(std::move(line));
    }
    listSaid(next, "check");
}

void HomeWordsVm::listSaid(HomeWordsState& next, const char* what) const
{
    const std::size_t first = next.lines.size();
    for (const records::Row& row : m_said) {
        if (textOf(row.fields, kWhat) != QLatin1String(what)) {
            continue;
        }
        WordLine line;
        line.record = row.id;
        line.words = textOf(row.fields, kWords);
        line.help = textOf(row.fields, kHelp);
        line.at = textOf(row.fields, kAt);
        line.days = textOf(row.fields, kDays);
        line.used = !flagOf(row.fields, kRetired);
        line.own = true;
        line.conflict = row.conflict;
        line.line = next.part == WordsPart::Rhythms ? tr("%1, %2").arg(line.at, weekdayWords(line.days))
                    : next.part == WordsPart::Checks ? tr("our own check") : QString();
        if (!line.used) {
            line.line = tr("no longer used");
        }
        next.lines.push_back(std::move(line));
    }
    // In use first; the day's points by their time, the rest as they were first said.
    const bool byTime = next.part == WordsPart::Rhythms;
    std::stable_sort(next.lines.begin() + static_cast<std::ptrdiff_t>(first), next.lines.end(),
                     [byTime](const WordLine& a, const WordLine& b) {
                         return std::tuple(!a.used, byTime ? a.at : QString(), a.record)
                                < std::tuple(!b.used, byTime ? b.at : QString(), b.record);
                     });
}

void HomeWordsVm::listQuestions(HomeWordsState& next) const
{
    for (const auto& [kind, field] : questionsOf(*m_book.catalogue)) {
        WordLine line = shippedLine(kind->id, *field);
        line.line = line.line.isEmpty() ? kind->house : tr("%1, %2").arg(kind->house, line.line);
        next.lines.push_back(std::move(line));
    }
}

void HomeWordsVm::startNew()
{
    HomeWordsState next = m_state;
    next.editing = next.part != WordsPart::Questions;
    next.edited = -1;
    next.words.clear();
    next.help.clear();
    next.at.clear();
    next.days.clear();
    next.refused.clear();
    update(std::move(next));
}

void HomeWordsVm::startEdit(int line)
{
    if (line < 0 || line >= static_cast<int>(m_state.lines.size())) {
        return;
    }
    HomeWordsState next = m_state;
    const WordLine& one = next.lines[static_cast<std::size_t>(line)];
    next.editing = true;
    next.edited = line;
    next.words = one.words;
    next.help = one.help;
    next.at = one.at;
    next.days = one.days;
    next.refused.clear();
    update(std::move(next));
}

void HomeWordsVm::editWords(const QString& words)
{
    HomeWordsState next = m_state;
    next.words = words;
    next.refused.clear();
    update(std::move(next));
}

void HomeWordsVm::editHelp(const QString& help)
{
    HomeWordsState next = m_state;
    next.help = help;
    next.refused.clear();
    update(std::move(next));
}

void HomeWordsVm::editAt(const QString& at)
{
    HomeWordsState next = m_state;
    next.at = at;
    next.refused.clear();
    update(std::move(next));
}

void HomeWordsVm::tickDay(int weekday, bool ticked)
{
    HomeWordsState next = m_state;
    QString days;
    for (int day = 1; day <= 7; ++day) {
        const QChar digit = QChar(u'0' + static_cast<char16_t>(day));
        const bool was = next.days.isEmpty() || next.days.contains(digit);
        if (day == weekday ? ticked : was) {
            days.append(digit);
        }
    }
    // All and none are both every day: a point on no day is one that is no longer used.
    next.days = days.size() == 7 ? QString() : days;
    update(std::move(next));
}

void HomeWordsVm::cancel()
{
    HomeWordsState next = m_state;
    next.editing = false;
    next.edited = -1;
    next.refused.clear();
    update(std::move(next));
}

bool HomeWordsVm::keep()
{
    if (!m_state.editing) {
        return false;
    }
    const bool fresh = m_state.edited < 0;
    const WordLine line = fresh ? WordLine() : m_state.lines[static_cast<std::size_t>(m_state.edited)];
    Fields fields{{kWords, m_state.words.trimmed()}, {kHelp, m_state.help.trimmed()}};
    if (m_state.part == WordsPart::Rhythms) {
        fields[kAt] = practice::timeOf(m_state.at).value_or(m_state.at.trimmed());
        fields[kDays] = m_state.days;
    }
    if (!line.record.isNil()) {
        Fields back{{kWords, line.words}, {kHelp, line.help}};
        if (!line.own) {
            // Words that had been taken back hold again.
            fields[kRetired] = false;
            back[kRetired] = line.words == line.shipped;
        }
        if (m_state.part == WordsPart::Rhythms) {
            back[kAt] = line.at;
            back[kDays] = line.days;
        }
        return say(line.record, std::move(fields), tr("Kept, in our words."), [this, id = line.record, back] { undo(id, back); });
    }
    fields[kWhat] = QString::fromLatin1(fresh ? whatOf(m_state.part) : "prompt");
    if (!line.target.isEmpty()) {
        fields[kTarget] = line.target;
    }
    return say(Id(), std::move(fields), tr("Kept, in our words."), {});
}

Result<records::Saved> HomeWordsVm::write(const Id& record, const Fields& fields)
{
    if (!record.isNil()) {
        return m_book.run(records::AmendRecord{.record = record, .fields = fields, .reason = tr("Said otherwise by the home."), .draft = {}});
    }
    records::AddRecord add;
    add.kind = kAdaptation;
    add.fields = fields;
    return m_book.run(add);
}

bool HomeWordsVm::say(const Id& record, Fields fields, const QString& sentence, const std::function<void()>& back)
{
    const auto saved = write(record, fields);
    HomeWordsState next = m_state;
    if (!saved) {
        next.refused = wordsRefusal(saved.error());
        if (next.refused.isEmpty()) {
            next.problem = saved.error();
        }
        update(std::move(next));
        return false;
    }
    next.editing = false;
    next.edited = -1;
    next.refused.clear();
    next.problem.reset();
    update(std::move(next));
    refresh();
    const std::function<void()> way = back ? back : [this, id = saved->id] { undo(id, {{kRetired, true}}); };
    Q_EMIT done(sentence, way);
    return true;
}

void HomeWordsVm::undo(const Id& record, const Fields& back)
{
    HomeWordsState next = m_state;
    if (const auto saved = write(record, back); !saved) {
        next.problem = saved.error();
        update(std::move(next));
        return;
    }
    refresh();
}

bool HomeWordsVm::setUsed(int line, bool used)
{
    if (line < 0 || line >= static_cast<int>(m_state.lines.size())) {
        return false;
    }
    const WordLine one = m_state.lines[static_cast<std::size_t>(line)];
    const QString sentence = used ? tr("Back in use.") : tr("No longer used. What was written stays.");
    if (one.own) {
        return say(one.record, {{kRetired, !used}}, sentence,
                   [this, id = one.record, used] { undo(id, {{kRetired, used}}); });
    }
    if (!one.leftOut.isNil()) {
        return say(one.leftOut, {{kRetired, used}}, sentence,
                   [this, id = one.leftOut, used] { undo(id, {{kRetired, !used}}); });
    }
    if (used) {
        return false;
    }
    return say(Id(), {{kWhat, QStringLiteral("leave-out")}, {kTarget, one.target}, {kWords, tr("Left out by the home.")}}, sentence, {});
}

bool HomeWordsVm::asShipped(int line)
{
    if (line < 0 || line >= static_cast<int>(m_state.lines.size())) {
        return false;
    }
    const WordLine one = m_state.lines[static_cast<std::size_t>(line)];
    if (one.own || one.record.isNil() || one.words == one.shipped) {
        return false;
    }
    return say(one.record, {{kRetired, true}}, tr("As it came."),
               [this, id = one.record] { undo(id, {{kRetired, false}}); });
}

void HomeWordsVm::update(HomeWordsState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
