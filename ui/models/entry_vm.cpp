// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_vm.h"

#include "core/practice/names.h"
#include "core/practice/today.h"
#include "ui/models/people.h"
#include "ui/text/words.h"

#include <QDateTime>

#include <algorithm>

namespace hearth::ui {
namespace {

using practice::What;
using practice::Where;

QString wordsOf(const Fields& fields, const char* id)
{
    const auto found = fields.find(QLatin1String(id));
    const auto* text = found == fields.end() ? nullptr : std::get_if<QString>(&found->second);
    const auto* prose = found == fields.end() ? nullptr : std::get_if<Prose>(&found->second);
    return text ? *text : prose ? joinProse(*prose) : QString();
}

QDate dayOf(Timestamp when)
{
    return QDateTime::fromMSecsSinceEpoch(when.ms, Qt::LocalTime).date();
}

/// The catalogue's words for `field` of `kind`, in its order.
QStringList choicesOf(const OpenBook& book, const QString& kindId, const char* field)
{
    QStringList words;
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(kindId) : nullptr;
    const catalogue::Field* found = kind ? kind->field(QLatin1String(field)) : nullptr;
    for (const catalogue::Choice& choice : found ? found->choices : std::vector<catalogue::Choice>{}) {
        words.append(choice.house);
    }
    return words;
}

QList<int> placesOf(const std::vector<records::PersonRef>& people, const std::vector<Id>& ids)
{
    QList<int> places;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (std::ranges::find(ids, people[i].id) != ids.end()) {
            places.append(static_cast<int>(i));
        }
    }
    return places;
}

std::vector<Id> idsOf(const std::vector<records::PersonRef>& people, const QList<int>& places)
{
    std::vector<Id> ids;
    for (const int place : places) {
        ids.push_back(people[static_cast<std::size_t>(place)].id);
    }
    return ids;
}

std::vector<Id> aboutOf(const records::Row& row)
{
    std::vector<Id> ids;
    for (const records::PersonRef& person : row.about) {
        ids.push_back(person.id);
    }
    return ids;
}

}  // namespace

EntryVm::EntryVm(Entry what, const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_what(what), m_book(book), m_drafts(drafts)
{
    connect(&m_drafts, &DraftKeeper::changed, this, [this] { change([this](EntryState& next) { next.kept = m_drafts.kept(); }); });
}

QString EntryVm::kindId() const
{
    switch (m_what) {
    case Entry::Diary: return practice::kAppointmentKind;
    case Entry::Where: return practice::kWhereaboutsKind;
    case Entry::Duty: return practice::kDutyKind;
    }
    return {};
}

QString EntryVm::slot() const
{
    const QString base = QStringLiteral("today:") + kindId();
    return m_state.record.isNil() ? base : base + QLatin1Char(':') + m_state.record.text();
}

void EntryVm::people(EntryState& next)
{
    if (const auto all = m_book.run(records::ListPeople{})) {
        m_young = youngOf(*all);
        m_adults = shiftWorkersOf(*all);
    } else {
        next.problem = all.error();
    }
    next.young = marksOf(m_young);
    next.adults = marksOf(m_adults);
    next.choices = m_what == Entry::Duty ? QStringList()
                                         : choicesOf(m_book, kindId(), m_what == Entry::Diary ? "what" : "now");
}

void EntryVm::loadDraft(EntryState& next) const
{
    const auto drafts = m_book.run(records::LoadDrafts{.slot = slot()});
    for (const records::DraftView& draft : drafts ? *drafts : std::vector<records::DraftView>{}) {
        if (draft.slot == slot()) {
            next.title = wordsOf(draft.fields, "title");
            next.place = wordsOf(draft.fields, "place");
            next.text = wordsOf(draft.fields, "text");
            next.kept = draft.kept;
        }
    }
}

QStringList EntryVm::rooms() const
{
    return m_book.catalogue ? m_book.catalogue->rooms() : QStringList();
}

void EntryVm::begin(const Id& about)
{
    (void)m_drafts.flush();
    m_row.reset();
    EntryState next;
    people(next);
    const Timestamp now = m_book.now();
    next.day = dayOf(now);
    next.about = placesOf(m_young, {about});
    if (m_what == Entry::Diary) {
        next.heading = tr("In the diary");
        next.choice = 0;
    } else if (m_what == Entry::Where) {
        next.heading = next.about.isEmpty() ? tr("Where?") : tr("Where is %1?").arg(next.young[next.about.first()].name);
        next.from = clockTime(now);
    } else {
        next.heading = tr("On duty");
        const practice::Span span = practice::spanAt(now);
        next.from = clockTime(span.from);
        next.until = clockTime(span.until);
        next.day = dayOf(span.from);
    }
    m_state.record = Id();
    loadDraft(next);
    update(std::move(next));
}

void EntryVm::edit(const records::Row& row)
{
    (void)m_drafts.flush();
    m_row = row;
    EntryState next;
    people(next);
    next.record = row.id;
    next.about = placesOf(m_young, aboutOf(row));
    next.mayTakeOff = row.author.id == m_book.who.id || m_book.who.role == QLatin1String("deputy")
                      || m_book.who.role == QLatin1String("registered-manager");
    if (m_what == Entry::Diary) {
        const practice::Appointment one = practice::appointmentOf(row);
        next.heading = tr("In the diary");
        next.choice = std::max(0, static_cast<int>(one.what) - 1);
        next.day = dayOf(one.at);
        next.from = clockTime(one.at);
        next.until = one.until ? clockTime(*one.until) : QString();
        next.title = one.title;
        next.place = one.where;
        next.text = one.text;
        next.with = placesOf(m_adults, one.with);
    } else if (m_what == Entry::Duty) {
        const practice::Duty one = practice::dutyOf(row);
        next.heading = tr("On duty");
        next.day = dayOf(one.from);
        next.from = clockTime(one.from);
        next.until = clockTime(one.until);
        next.text = one.text;
        next.with = placesOf(m_adults, {one.person});
        next.lead = one.lead;
        next.firstAid = one.firstAid;
        next.agency = one.agency;
    }
    m_state.record = row.id;
    EntryState drafted = next;
    loadDraft(drafted);
    update(drafted.kept.ms > 0 ? std::move(drafted) : std::move(next));
}

void EntryVm::change(const std::function<void(EntryState&)>& edit)
{
    EntryState next = m_state;
    edit(next);
    const bool typed = next.title != m_state.title || next.place != m_state.place || next.text != m_state.text;
    if (next != m_state && next.kept == m_state.kept) {
        next.needs.clear();
        next.problem.reset();
    }
    update(std::move(next));
    if (typed) {
        m_drafts.touch(slot(), {{QStringLiteral("title"), m_state.title},
                                {QStringLiteral("place"), m_state.place},
                                {QStringLiteral("text"), proseOf(m_state.text)}});
    }
}

bool EntryVm::chooseByInitial(QChar key)
{
    for (int i = 0; i < m_state.choices.size(); ++i) {
        // "At home" and "At school" are told apart by their second word.
        const QString word = m_state.choices[i].section(QLatin1Char(' '), -1);
        if (word.startsWith(key, Qt::CaseInsensitive)) {
            change([i](EntryState& next) { next.choice = i; });
            return true;
        }
    }
    return false;
}

QString EntryVm::needs() const
{
    if (m_what == Entry::Diary && m_state.title.trimmed().isEmpty()) {
        return tr("What is it? A few words will do.");
    }
    if (m_what == Entry::Where && (m_state.about.isEmpty() || m_state.choice < 0)) {
        return tr("Where? Press a first letter.");
    }
    if (m_what == Entry::Duty && m_state.with.isEmpty()) {
        return tr("Who is on duty?");
    }
    const auto from = practice::timeOf(m_state.from);
    const auto until = practice::timeOf(m_state.until);
    if (!from || from->isEmpty() || !m_state.day.isValid()) {
        return tr("When? For example 11:20.");
    }
    return until ? QString() : tr("Until when? For example 16:00, or nothing.");
}

Timestamp EntryVm::at(const QString& time, const QDate& day) const
{
    const QTime clock = QTime::fromString(practice::timeOf(time).value_or(QString()), QStringLiteral("HH:mm"));
    return {QDateTime(day, clock, Qt::LocalTime).toMSecsSinceEpoch()};
}

QDate EntryVm::firstDay() const
{
    // "Since 23:50", said at ten past midnight.
    const bool evening = m_what == Entry::Where && at(m_state.from, m_state.day) > m_book.now();
    return evening ? m_state.day.addDays(-1) : m_state.day;
}

Fields EntryVm::fields() const
{
    Fields fields;
    const auto text = [&](const char* id, const QString& words) {
        if (!words.trimmed().isEmpty()) {
            fields[QLatin1String(id)] = words.trimmed();
        }
    };
    if (!practice::timeOf(m_state.until).value_or(QString()).isEmpty()) {
        const QDate day = firstDay();
        const Timestamp until = at(m_state.until, day);
        // Past midnight: the same time of the next day, whatever the clocks do between.
        fields[QStringLiteral("until")] = (until <= at(m_state.from, day) ? at(m_state.until, day.addDays(1)) : until).ms;
    }
    if (!m_state.text.trimmed().isEmpty()) {
        fields[practice::kText] = proseOf(m_state.text.trimmed());
    }
    if (m_what == Entry::Diary) {
        text("title", m_state.title);
        text("where", m_state.place);
        fields[QStringLiteral("what")] = practice::whatId(static_cast<What>(m_state.choice + 1));
        if (!m_state.with.isEmpty()) {
            fields[QStringLiteral("with")] = idsOf(m_adults, m_state.with);
        }
    } else if (m_what == Entry::Where) {
        text("place", m_state.place);
        fields[QStringLiteral("now")] = practice::whereId(static_cast<Where>(m_state.choice + 1));
    } else {
        fields[QStringLiteral("person")] = m_adults[static_cast<std::size_t>(m_state.with.first())].id;
        for (const auto& [id, on] : {std::pair{"lead", m_state.lead}, {"first-aid", m_state.firstAid}, {"agency", m_state.agency}}) {
            if (on) {
                fields[QLatin1String(id)] = true;
            }
        }
    }
    return fields;
}

records::AddRecord EntryVm::recordOf() const
{
    records::AddRecord add;
    add.kind = kindId();
    if (m_what != Entry::Duty) {
        add.about = idsOf(m_young, m_state.about);
    }
    add.happened = at(m_state.from, firstDay());
    add.fields = fields();
    add.draft = slot();
    return add;
}

bool EntryVm::keep()
{
    const QString missing = needs();
    if (!missing.isEmpty()) {
        EntryState next = m_state;
        next.needs = missing;
        update(std::move(next));
        return false;
    }
    return m_state.record.isNil() ? add() : amend();
}

bool EntryVm::add()
{
    const records::AddRecord command = recordOf();
    const auto saved = m_book.run(command);
    if (!saved) {
        EntryState next = m_state;
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    m_drafts.forget(command.draft);
    const Id id = saved->id;
    Q_EMIT done(m_what == Entry::Where ? tr("Written down") : m_what == Entry::Diary ? tr("In the diary") : tr("On the rota"),
             [this, id] { (void)m_book.run(records::VoidRecord{id, tr("Undone at once")}); });
    return true;
}

bool EntryVm::amend()
{
    Fields now = fields();
    const QString moved = m_what == Entry::Diary ? QStringLiteral("at") : practice::kFrom;
    const Timestamp before = m_what == Entry::Diary ? practice::appointmentOf(*m_row).at : practice::dutyOf(*m_row).from;
    if (at(m_state.from, m_state.day) != before) {
        now[moved] = at(m_state.from, m_state.day).ms;
    } else if (m_row->fields.contains(moved)) {
        now[moved] = m_row->fields.at(moved);
    }
    records::AmendRecord change;
    records::AmendRecord back;
    change.record = back.record = m_state.record;
    change.reason = tr("Changed on the page of the day");
    back.reason = tr("Undone at once");
    change.draft = slot();
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(kindId()) : nullptr;
    for (const catalogue::Field& field : kind ? kind->fields : std::vector<catalogue::Field>{}) {
        const auto was = m_row->fields.find(field.id);
        const auto is = now.find(field.id);
        const Value old = was == m_row->fields.end() ? Value() : was->second;
        const Value fresh = is == now.end() ? Value() : is->second;
        if (old != fresh) {
            change.fields[field.id] = fresh;
            back.fields[field.id] = old;
        }
    }
    if (change.fields.empty()) {
        m_drafts.forget(slot());
        return true;
    }
    const auto saved = m_book.run(change);
    if (!saved) {
        EntryState next = m_state;
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    m_drafts.forget(change.draft);
    Q_EMIT done(tr("Changed"), [this, back] { (void)m_book.run(back); });
    return true;
}

bool EntryVm::takeOff()
{
    if (!m_row || !m_state.mayTakeOff) {
        return false;
    }
    const auto saved = m_book.run(records::VoidRecord{m_row->id, tr("Taken off the page of the day")});
    if (!saved) {
        EntryState next = m_state;
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    records::AddRecord again;
    again.kind = kindId();
    again.about = aboutOf(*m_row);
    again.happened = m_row->happened;
    again.fields = m_row->fields;
    m_drafts.forget(slot());
    Q_EMIT done(tr("Taken off. It can still be read."), [this, again] { (void)m_book.run(again); });
    return true;
}

void EntryVm::update(EntryState next)
{
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
