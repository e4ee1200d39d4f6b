// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/look_back_vm.h"

#include "core/practice/names.h"
#include "ui/models/people.h"
#include "ui/text/words.h"

namespace hearth::ui {
namespace {

constexpr int kSessionChars = 34;  // a heading, not a story

Error notFound()
{
    return fail(ErrorCode::NotFound, "look-back:activity");
}

}  // namespace

LookBackVm::LookBackVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts), m_words(book, drafts)
{
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(practice::kLookBackKind) : nullptr;
    m_state.mayWrite = kind && kind->writers.contains(book.who.role);
}

bool LookBackVm::open(const Id& record)
{
    // What was looked back on stands beside it: one page, and so one reading.
    std::optional<records::RecordView> view;
    std::optional<records::RecordView> of;
    std::optional<records::RecordView> time;
    const auto page = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        const auto take = [&reader](const std::optional<Id>& id, std::optional<records::RecordView>& into) {
            if (auto read = id ? reader.run(records::Show{.record = *id}) : Result<records::RecordView>(notFound())) {
                into = std::move(read).value();
            }
        };
        take(record, view);
        if (view && view->kind == practice::kLookBackKind) {
            take(practice::idIn(view->fields, practice::kActivity), of);
            take(practice::idIn(view->fields, practice::kSessionKind), time);
        }
        return {};
    }});
    if (!page || !view || !of) {
        return false;
    }
    (void)save();
    m_words.open(*view);
    LookBackState next;
    next.mayWrite = m_state.mayWrite && !view->voided;
    next.you = marksOf(view->about);
    next.day = dayName(time ? time->happened : view->happened, m_book.now());
    return show(*of, time, std::move(next));
}

bool LookBackVm::begin(const Id& of)
{
    std::optional<records::RecordView> session;
    Result<records::RecordView> view = notFound();
    const auto page = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        view = reader.run(records::Show{.record = of});
        if (view && view->kind == practice::kSessionKind) {
            const auto activity = practice::idIn(view->fields, practice::kActivity);
            session = std::move(view).value();
            view = activity ? reader.run(records::Show{.record = *activity}) : Result<records::RecordView>(notFound());
        }
        return {};
    }});
    if (!page || !view || view->kind != practice::kThirdKind) {
        return false;
    }
    (void)save();
    const records::RecordView& about = session ? *session : *view;
    records::AddRecord add;
    add.kind = practice::kLookBackKind;
    for (const records::PersonRef& one : about.about) {
        add.about.push_back(one.id);
    }
    std::vector<Id> adults = practice::idsIn(about.fields, practice::kAdults);
    if (adults.empty()) {
        adults = practice::idsIn(view->fields, practice::kAdults);
    }
    add.fields = {{practice::kActivity, view->id}, {practice::kAdults, adults.empty() ? std::vector<Id>{m_book.who.id} : adults}};
    if (session) {
        add.fields[practice::kSessionKind] = session->id;
    }
    // Two people at one screen: the side that is theirs is in the fields that begin with "you-".
    add.how = How::TypedTogether;
    m_words.openNew(add, QStringLiteral("look-back-of:") + about.id.text());
    LookBackState next;
    next.mayWrite = m_state.mayWrite && !view->voided;
    next.you = marksOf(about.about);
    next.day = dayName(session ? session->happened : m_book.now(), m_book.now());
    return show(*view, session, std::move(next));
}

bool LookBackVm::show(const records::RecordView& activity, const std::optional<records::RecordView>& session, LookBackState next)
{
    next.activity = activity.id;
    m_stage = practice::stageOf(practice::wordsIn(activity.fields, practice::kStage));
    const QString title = practice::wordsIn(activity.fields, practice::kTitle);
    QString time = session ? practice::firstWords(session->text(), kSessionChars) : QString();
    const bool whole = time.endsWith(u'.') && time.size() > 1;
    time.chop(whole ? 1 : 0);
    next.title = tr("Looking back: %1").arg(whole ? time : title);
    next.day = whole ? tr("%1 · %2").arg(title, next.day) : next.day;
    next.open = true;
    if (const auto people = m_book.run(records::ListPeople{.includeLeft = true})) {
        for (const Id& id : practice::idsIn(m_words.fields(), practice::kAdults)) {
            if (const records::PersonRef* adult = personIn(*people, id)) {
                next.me.append(markOf(*adult));
            }
        }
    }
    if (next.me.isEmpty()) {
        next.me = {markOf(activity.author)};
    }
    next.youHeading = tr("You, %1").arg(listOf(namesOf(next.you)));
    next.meHeading = tr("Me, %1").arg(listOf(namesOf(next.me)));
    update(std::move(next));
    Q_EMIT opened();
    return true;
}

void LookBackVm::update(LookBackState next)
{
    next.record = m_words.record();
    for (std::size_t i = 0; i < next.zones.size(); ++i) {
        next.zones[i] = practice::zoneOf(practice::wordsIn(m_words.fields(), practice::zoneFields().at(i)));
    }
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

bool LookBackVm::written(const Status& status)
{
    LookBackState next = m_state;
    next.problem = status ? std::optional<Error>() : std::optional(status.error());
    update(std::move(next));
    return status.ok();
}

void LookBackVm::edit(const QString& field, const QString& text)
{
    if (m_state.mayWrite) {
        (void)m_words.edit(field, text);
    }
}

bool LookBackVm::save()
{
    return !m_state.open || written(m_words.save());
}

void LookBackVm::place(int dot, std::optional<practice::Zone> zone)
{
    if (!m_state.mayWrite || dot < 0 || dot >= practice::kDots || m_state.zones[static_cast<std::size_t>(dot)] == zone) {
        return;
    }
    const QString& field = practice::zoneFields().at(static_cast<std::size_t>(dot));
    (void)written(m_words.set(field, zone ? practice::zoneId(*zone) : QString()));
}

std::optional<practice::Stage> LookBackVm::weAreDone()
{
    if (!save() || m_words.record().isNil() || practice::columnOf(m_stage) >= practice::columnOf(practice::Stage::LookBack)) {
        return std::nullopt;
    }
    const practice::Stage before = m_stage;
    return moveBack(practice::Stage::LookBack) ? std::optional(before) : std::nullopt;
}

bool LookBackVm::moveBack(practice::Stage stage)
{
    records::AmendRecord amend;
    amend.record = m_state.activity;
    amend.fields = {{practice::kStage, practice::stageId(stage)}};
    amend.reason = QStringLiteral("Looked back together.");
    const auto saved = m_book.run(amend);
    if (saved) {
        m_stage = stage;
    }
    return written(saved ? Status() : Status(saved.error()));
}

}  // namespace hearth::ui
