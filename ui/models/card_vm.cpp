// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/card_vm.h"

#include "core/practice/names.h"
#include "ui/models/people.h"
#include "ui/text/terms.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hearth::ui {
namespace {

const QString kIdea = QStringLiteral("idea");
const QString kWhen = QStringLiteral("when");
const QString kMinutes = QStringLiteral("minutes");

std::int64_t numberIn(const Fields& fields, const QString& field)
{
    const auto found = fields.find(field);
    const auto* number = found == fields.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return number ? *number : 0;
}

QString plain(const Value& value)
{
    return practice::wordsIn({{QStringLiteral("v"), value}}, QStringLiteral("v"));
}

}  // namespace

CardVm::CardVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts), m_words(book, drafts)
{
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(practice::kThirdKind) : nullptr;
    m_state.mayWrite = kind && kind->writers.contains(book.who.role);
    connect(&m_drafts, &DraftKeeper::changed, this, [this] {
        CardState next = m_state;
        next.kept = m_drafts.kept();
        update(std::move(next));
    });
}

bool CardVm::open(const Id& record)
{
    // The card and what points at it are one page, and so one reading.
    std::optional<records::RecordView> view;
    std::vector<records::Page> done;
    std::optional<Error> problem;
    const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        auto shown = reader.run(records::Show{.record = record});
        if (shown && shown->kind == practice::kSessionKind) {
            const auto activity = practice::idIn(shown->fields, practice::kActivity);
            shown = activity ? reader.run(records::Show{.record = *activity}) : std::move(shown);
        }
        if (!shown) {
            return shown.error();
        }
        view = std::move(*shown);
        problem = view->kind == practice::kThirdKind ? readDone(reader, *view, done) : std::nullopt;
        return {};
    }});
    if (!read || view->kind != practice::kThirdKind) {
        return false;
    }
    CardState next;
    next.mayWrite = m_state.mayWrite;
    next.problem = problem;
    (void)m_words.save();
    if (auto people = m_book.run(records::ListPeople{.includeLeft = true})) {
        m_people = std::move(people).value();
    }
    m_words.open(*view);
    load(*view, done, next);
    update(std::move(next));
    Q_EMIT opened();
    return true;
}

void CardVm::refresh()
{
    if (!m_state.record.isNil() && !m_words.waiting()) {
        open(Id(m_state.record));
    }
}

void CardVm::load(const records::RecordView& view, const std::vector<records::Page>& done, CardState& next)
{
    next.record = view.id;
    next.mayWrite = next.mayWrite && !view.voided;
    next.you = marksOf(view.about);
    if (practice::idsIn(view.fields, practice::kAdults).empty()) {
        next.me = {markOf(view.author)};
    }
    next.from = practice::idIn(view.fields, practice::kFrom);
    for (const records::LinkView& link : view.links) {
        const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(link.kind) : nullptr;
        if (next.from && link.record == *next.from && kind) {
            next.cameFrom = tr("Out of: %1, %2").arg(link.title.isEmpty() ? kind->house : practice::firstWords(link.title, 60),
                                                     dayWord(link.happened, m_book.now()));
        }
    }
    loadDone(done, next);
    loadRivals(view, next);
}

/// What points at the card: how long it was stands only there. What went wrong with it, if anything did.
std::optional<Error> CardVm::readDone(records::Reader& reader, const records::RecordView& view, std::vector<records::Page>& done)
{
    for (const QString& kind : {practice::kSessionKind, practice::kLookBackKind}) {
        records::Timeline part;
        part.kinds = {kind};
        part.voided = false;
        part.limit = 200;
        for (const records::LinkView& link : view.backLinks) {
            if (link.kind == kind && std::ranges::count(part.only, link.record) == 0 && part.only.size() < 200) {
                part.only.push_back(link.record);
            }
        }
        if (part.only.empty()) {
            continue;
        }
        auto page = reader.run(part);
        if (!page) {
            done.clear();
            return page.error();
        }
        done.push_back(std::move(*page));
    }
    return std::nullopt;
}

void CardVm::loadDone(const std::vector<records::Page>& done, CardState& next)
{
    std::vector<Id> lookedAt;
    QHash<QString, QString> days;
    for (const records::Page& page : done) {
        for (auto row = page.rows.rbegin(); row != page.rows.rend(); ++row) {
            const QString day = shortDay(row->happened);
            if (row->kind == practice::kSessionKind) {
                QStringList how{longWords(numberIn(row->fields, kMinutes))};
                QStringList who = namesOf(marksOf(row->about));
                for (const Id& id : practice::idsIn(row->fields, practice::kAdults)) {
                    const records::PersonRef* adult = personIn(m_people, id);
                    who.append(adult ? adult->firstName : QString());
                }
                how.append(listOf(who));
                how.removeAll(QString());
                days.insert(row->id.text(), day);
                next.sessions.append({row->id, day, how.join(QStringLiteral(", ")), row->text, false});
            } else {
                const auto of = practice::idIn(row->fields, practice::kSessionKind);
                next.lookBacks.append({row->id, day, of ? days.value(of->text()) : QString()});
                lookedAt.push_back(of.value_or(Id()));
            }
        }
    }
    for (CardSession& session : next.sessions) {
        session.lookedBack = std::ranges::count(lookedAt, session.id) > 0;
    }
}

void CardVm::loadRivals(const records::RecordView& view, CardState& next)
{
    m_rivals.clear();
    if (view.conflicts.empty()) {
        return;
    }
    const records::ConflictView& conflict = view.conflicts.front();
    CardRivals rivals;
    rivals.field = conflict.field;
    const QString place = m_book.catalogue ? text::fieldName(*m_book.catalogue, practice::kThirdKind, conflict.field,
                                                             text::Vocabulary::House) : conflict.field;
    rivals.question = tr("%1: two texts were written. Which is right?").arg(place);
    for (std::size_t i = 0; i < conflict.values.size(); ++i) {
        QString words = plain(conflict.values[i]);
        if (conflict.field == practice::kStage) {
            words = stageWord(practice::stageOf(words), m_book.catalogue);
        } else if (const auto* ms = std::get_if<std::int64_t>(&conflict.values[i])) {
            words = dayAndTime({*ms}, m_book.now());
        } else if (const auto* ids = std::get_if<std::vector<Id>>(&conflict.values[i])) {
            QStringList names;
            for (const Id& id : *ids) {
                const records::PersonRef* person = personIn(m_people, id);
                names.append(person ? person->firstName : QString());
            }
            words = listOf(names);
        }
        rivals.texts.append(words.isEmpty() ? tr("Nothing") : words);
        rivals.authors.append(i < conflict.authors.size() ? conflict.authors[i] : QString());
    }
    m_rivals = conflict.values;
    next.rivals = rivals;
}

void CardVm::namePeople(CardState& next)
{
    QList<PersonMark> adults;
    for (const Id& id : practice::idsIn(m_words.fields(), practice::kAdults)) {
        if (const records::PersonRef* adult = personIn(m_people, id)) {
            adults.append(markOf(*adult));
        }
    }
    if (!adults.isEmpty()) {
        next.me = adults;
    }
    next.youHeading = tr("You, %1").arg(listOf(namesOf(next.you)));
    next.meHeading = tr("Me, %1").arg(listOf(namesOf(next.me)));
}

void CardVm::update(CardState next)
{
    if (!m_words.record().isNil()) {
        namePeople(next);
        next.title = m_words.text(practice::kTitle);
        next.idea = ideaLine(ideaChoice(), next.you, next.me);
        next.stage = practice::stageOf(practice::wordsIn(m_words.fields(), practice::kStage));
        next.stageWord = stageWord(next.stage, m_book.catalogue);
        const std::int64_t ms = numberIn(m_words.fields(), kWhen);
        next.next = ms == 0 ? std::nullopt : std::optional(Timestamp{ms});
        next.nextWord = next.next ? dayAndTime(*next.next, m_book.now()) : QString();
    }
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

bool CardVm::written(const Status& status)
{
    CardState next = m_state;
    next.problem = status ? std::optional<Error>() : std::optional(status.error());
    update(std::move(next));
    return status.ok();
}

void CardVm::edit(const QString& field, const QString& text)
{
    if (m_state.mayWrite && m_words.edit(field, text)) {
        CardState next = m_state;
        update(std::move(next));
    }
}

bool CardVm::save()
{
    return m_state.record.isNil() || written(m_words.save());
}

void CardVm::setIdea(const QString& choice)
{
    (void)written(m_words.set(kIdea, choice));
}

void CardVm::setNext(std::optional<Timestamp> when)
{
    (void)written(m_words.set(kWhen, when ? Value(when->ms) : Value(std::monostate())));
}

QList<PersonMark> CardVm::adults() const
{
    return marksOf(adultsOf(m_people));
}

void CardVm::setAdult(const QString& id, bool in)
{
    std::vector<Id> now;
    for (const PersonMark& adult : m_state.me) {
        const auto one = Id::fromText(adult.id);
        if (one && (in || adult.id != id)) {
            now.push_back(*one);
        }
    }
    const auto given = Id::fromText(id);
    if (in && given && std::ranges::count(now, *given) == 0) {
        now.push_back(*given);
    }
    // Somebody must be in it with them.
    if (!now.empty()) {
        (void)written(m_words.set(practice::kAdults, now));
    }
}

bool CardVm::setStage(practice::Stage stage)
{
    return written(m_words.set(practice::kStage, practice::stageId(stage)));
}

bool CardVm::thatsUs()
{
    if (!save()) {
        return false;
    }
    const bool agreed = m_state.stage == practice::Stage::Spark
                        && practice::filledIn(m_words.fields()) == practice::Filled::Both;
    return agreed && setStage(practice::Stage::Agree);
}

QString CardVm::sessionSlot() const
{
    return QStringLiteral("session-of:") + m_state.record.text();
}

SessionDraft CardVm::newSession() const
{
    SessionDraft made;
    made.when = m_book.now();
    const auto drafts = m_book.run(records::LoadDrafts{.slot = sessionSlot()});
    if (drafts && !drafts->empty()) {
        made.text = practice::wordsIn(drafts->front().fields, practice::kText);
        made.minutes = static_cast<int>(numberIn(drafts->front().fields, kMinutes));
    }
    for (const PersonMark& adult : m_state.me) {
        if (const auto id = Id::fromText(adult.id)) {
            made.adults.push_back(*id);
        }
    }
    return made;
}

void CardVm::keepSession(const SessionDraft& session)
{
    Fields fields{{practice::kText, proseOf(session.text)}};
    if (session.minutes > 0) {
        fields[kMinutes] = std::int64_t{session.minutes};
    }
    m_drafts.touch(sessionSlot(), std::move(fields));
}

bool CardVm::addSession(const SessionDraft& session)
{
    records::AddRecord add;
    add.kind = practice::kSessionKind;
    add.about = session.young;
    if (add.about.empty()) {
        for (const PersonMark& one : m_state.you) {
            if (const auto id = Id::fromText(one.id)) {
                add.about.push_back(*id);
            }
        }
    }
    add.happened = session.when;
    add.fields = {{practice::kText, proseOf(session.text)},
                  {practice::kActivity, m_state.record},
                  {practice::kAdults, session.adults}};
    if (session.minutes > 0) {
        add.fields[kMinutes] = std::int64_t{session.minutes};
    }
    add.draft = sessionSlot();
    const auto saved = m_book.run(add);
    if (!saved) {
        return written(saved.error());
    }
    m_drafts.forget(sessionSlot());
    const Id id = saved->id;
    // Doing it is being in it.
    if (practice::columnOf(m_state.stage) < practice::columnOf(practice::Stage::Do)) {
        (void)setStage(practice::Stage::Do);
    }
    (void)save();
    open(Id(m_state.record));
    Q_EMIT sessionAdded(id);
    return true;
}

bool CardVm::takeBack(const Id& session)
{
    const auto done = m_book.run(records::VoidRecord{.record = session, .reason = QStringLiteral("Taken back.")});
    const bool fine = written(done ? Status() : Status(done.error()));
    refresh();
    return fine;
}

void CardVm::settle(int which)
{
    if (!m_state.rivals || which < 0 || which >= static_cast<int>(m_rivals.size())) {
        return;
    }
    (void)save();
    const auto settled = m_book.run(records::ResolveConflict{
        .record = m_state.record, .field = m_state.rivals->field, .value = m_rivals[static_cast<std::size_t>(which)]});
    if (written(settled ? Status() : Status(settled.error()))) {
        refresh();
    }
}

}  // namespace hearth::ui
