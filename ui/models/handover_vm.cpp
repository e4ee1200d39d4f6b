// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/handover_vm.h"

#include "core/practice/names.h"
#include "ui/models/people.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hearth::ui {
namespace {

bool ofShift(const records::Row& row, const Id& shift)
{
    const auto found = row.fields.find(practice::kShiftField);
    return found != row.fields.end() && std::holds_alternative<Id>(found->second)
           && std::get<Id>(found->second) == shift;
}

QString nightWords(const practice::Night& night, const catalogue::Catalogue* catalogue, const Fields& fields)
{
    QStringList words;
    const catalogue::Kind* kind = catalogue ? catalogue->kind(practice::kNightKind) : nullptr;
    const catalogue::Field* how = kind ? kind->field(practice::kHow) : nullptr;
    const auto said = fields.find(practice::kHow);
    if (how && said != fields.end() && std::holds_alternative<QString>(said->second)) {
        const auto choice = std::ranges::find(how->choices, std::get<QString>(said->second), &catalogue::Choice::id);
        words.append(choice == how->choices.end() ? QString() : choice->house);
    }
    if (!night.asleep.isEmpty()) {
        words.append(HandoverVm::tr("asleep by %1").arg(night.asleep));
    }
    words.append(night.woke.isEmpty() ? HandoverVm::tr("still asleep at the end")
                                      : HandoverVm::tr("up at %1").arg(night.woke));
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

}  // namespace

HandoverVm::HandoverVm(const OpenBook& book, Prove prove, QObject* parent)
    : QObject(parent), m_book(book), m_prove(std::move(prove))
{
    m_lines.setClock(book.now);
}

void HandoverVm::open(const Id& shift)
{
    HandoverState next;
    next.shift = shift;
    next.chosen = shift == m_state.shift ? m_state.chosen : -1;
    next.proving = shift == m_state.shift && m_state.proving;
    auto people = m_book.run(records::ListPeople{});
    records::RecordView view;
    std::optional<Result<records::Page>> lines;
    const auto read = m_book.run(records::ReadPage{[&](records::Reader& reader) -> Status {
        auto shown = reader.run(records::Show{.record = shift});
        if (!shown) {
            return shown.error();
        }
        view = std::move(*shown);
        records::Timeline ask;
        ask.kinds = {practice::kNightKind, practice::kHandoverKind};
        ask.from = Timestamp{view.happened.ms - 7LL * 24 * 60 * 60 * 1000};
        ask.limit = 200;
        ask.voided = false;
        lines = reader.run(ask);
        return {};
    }});
    if (!people || !read) {
        next.problem = people ? read.error() : people.error();
        update(std::move(next));
        return;
    }
    m_people = std::move(people.value());
    m_shift = std::move(view);
    const std::vector<Id> handed = practice::handedOverBy(m_shift);
    Result<records::Page>& page = *lines;
    std::vector<records::Row> items;
    m_nights.clear();
    if (page) {
        for (records::Row& row : page.value().rows) {
            if (row.kind == practice::kNightKind && ofShift(row, shift)) {
                m_nights.push_back(std::move(row));
            } else if (std::ranges::find(handed, row.id) != handed.end()) {
                items.push_back(std::move(row));
            }
        }
    } else {
        next.problem = page.error();
    }
    std::ranges::sort(m_nights, {}, [](const records::Row& row) {
        return row.about.empty() ? QString() : row.about.front().firstName;
    });
    m_lines.setGroups(practice::basket(items));
    describe(next);
    update(std::move(next));
}

void HandoverVm::describe(HandoverState& next) const
{
    const Timestamp now = m_book.now();
    const auto name = m_shift.fields.find(QStringLiteral("name"));
    next.name = name != m_shift.fields.end() && std::holds_alternative<QString>(name->second)
                    ? std::get<QString>(name->second)
                    : shiftName(practice::spanAt(m_shift.happened));
    next.line = tr("Signed %1 by %2").arg(dayAndTime(m_shift.written, now), m_shift.author.name);
    next.text = m_shift.text();
    for (const records::Row& row : m_nights) {
        practice::Night night;
        practice::readNight(night, row.fields);
        next.nights.push_back({row.about.empty() ? PersonMark{} : markOf(row.about.front()),
                               nightWords(night, m_book.catalogue, row.fields), row.text});
    }
    practice::ShiftDraft draft;
    const catalogue::Kind* kind = m_book.catalogue ? m_book.catalogue->kind(practice::kShiftKind) : nullptr;
    draft.checks = kind ? practice::checksOf(*kind, m_shift.written) : std::vector<practice::Check>{};
    practice::readShift(draft, m_shift.fields);
    for (const practice::Check& check : draft.checks) {
        const QString house = kind->field(check.id)->houseAt(m_shift.written);
        const QString figure = check.pence ? QStringLiteral(" ") + money(*check.pence) : QString();
        next.checks.append(check.done ? house + figure : tr("%1: not done").arg(house));
    }
    describeAccepters(next, draft.incoming);
    next.takenOver = practice::takenOver(m_shift);
    QStringList still;
    for (const Id& id : practice::stillToAccept(m_shift)) {
        const records::PersonRef* person = personIn(m_people, id);
        still.append(person ? person->firstName : QString());
    }
    next.notYet = still.isEmpty() ? QString() : tr("Not accepted yet by %1.").arg(listOf(still));
    next.standing = next.takenOver      ? tr("Taken over.")
                    : !still.isEmpty()  ? tr("%1 still to read and accept.").arg(listOf(still))
                    : practice::acceptances(m_shift).empty()
                        ? tr("Nobody has accepted it yet.")
                                        : tr("The one who leads the next shift still has to accept.");
}

void HandoverVm::describeAccepters(HandoverState& next, const std::vector<Id>& incoming) const
{
    const auto accepted = practice::acceptances(m_shift);
    const auto workers = shiftWorkersOf(m_people);
    for (const records::PersonRef& adult : adultsOf(m_people)) {
        const auto yes = std::ranges::find(accepted, adult.id, &practice::Accepted::person);
        const bool named = std::ranges::find(incoming, adult.id) != incoming.end();
        const bool works = std::ranges::find(workers, adult.id, &records::PersonRef::id) != workers.end();
        const bool leaving = adult.id == m_shift.author.id && !named && yes == accepted.end();
        // Who has no shifts stands here only when the shift itself named them, or they have accepted.
        if (!leaving && (works || named || yes != accepted.end())) {
            next.accepters.push_back({adult.id, markOf(adult), named,
                                      yes == accepted.end() ? QString() : clockTime(yes->when),
                                      yes != accepted.end() && yes->lead});
        }
    }
    std::ranges::stable_sort(next.accepters, [](const Accepter& a, const Accepter& b) { return a.incoming && !b.incoming; });
}

void HandoverVm::choose(int accepter)
{
    if (m_state.proving) {
        return;
    }
    HandoverState next = m_state;
    next.chosen = accepter;
    next.problem.reset();
    update(std::move(next));
}

void HandoverVm::accept(const QString& passphrase, bool lead)
{
    if (m_state.chosen < 0 || m_state.chosen >= static_cast<int>(m_state.accepters.size()) || m_state.proving) {
        return;
    }
    const Id person = m_state.accepters[static_cast<std::size_t>(m_state.chosen)].person;
    if (person == m_book.who.id) {
        acknowledge(std::nullopt, lead);
        return;
    }
    if (m_state.pin) {
        acceptWithPin(person, passphrase, lead);
        return;
    }
    HandoverState next = m_state;
    next.proving = true;
    next.problem.reset();
    update(std::move(next));
    m_prove(this, person, passphrase, [this, person, lead, shift = m_state.shift](const Result<crypto::PersonKeys>& keys) {
        if (m_state.shift != shift) {
            return;  // another handover is on the page by now: nobody accepted that one
        }
        HandoverState after = m_state;
        after.proving = false;
        if (!keys) {
            after.problem = keys.error();
            update(std::move(after));
            return;
        }
        update(std::move(after));
        acknowledge(records::CoSigner{person, *keys}, lead);
    });
}

void HandoverVm::acceptWithPin(const Id& person, const QString& pin, bool lead)
{
    const auto keys = m_pins.prove(person, pin);
    if (!keys) {
        HandoverState next = m_state;
        next.problem = keys.error();
        update(std::move(next));  // after the last try the passphrase is asked for
        return;
    }
    acknowledge(records::CoSigner{person, *keys}, lead);
}

void HandoverVm::acknowledge(const std::optional<records::CoSigner>& coSigner, bool lead)
{
    const QString name = m_state.accepters[static_cast<std::size_t>(m_state.chosen)].mark.name;
    records::Acknowledge yes;
    yes.record = m_state.shift;
    yes.coSigner = coSigner;
    auto done = m_book.run(yes);
    if (done && lead) {
        yes.what = QStringLiteral("lead");
        done = m_book.run(yes);
    }
    if (!done) {
        HandoverState next = m_state;
        next.problem = done.error();
        update(std::move(next));
        return;
    }
    open(m_state.shift);
    Q_EMIT accepted(name);
}

void HandoverVm::update(HandoverState next)
{
    const bool some = next.chosen >= 0 && next.chosen < static_cast<int>(next.accepters.size());
    next.pin = some && m_pins.has && m_pins.prove && m_pins.has(next.accepters[static_cast<std::size_t>(next.chosen)].person);
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
