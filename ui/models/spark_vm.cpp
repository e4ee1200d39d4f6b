// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/spark_vm.h"

#include "core/practice/names.h"
#include "ui/models/people.h"
#include "ui/text/terms.h"

#include <algorithm>

namespace hearth::ui {
namespace {

constexpr int kTitleChars = 48;
const QString kSlot = QStringLiteral("spark:new");

const std::array<QString, 3>& whoseIds()
{
    static const std::array<QString, 3> ids{QStringLiteral("ours"), QStringLiteral("yours"), QStringLiteral("mine")};
    return ids;
}

QString outOf(const QString& kind)
{
    if (kind == practice::kMomentKind || kind == practice::kLetterKind || kind == practice::kReplyKind) {
        return kind;
    }
    return kind == practice::kThirdKind ? QStringLiteral("activity") : QStringLiteral("else");
}

}  // namespace

SparkVm::SparkVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent)
    : QObject(parent), m_book(book), m_drafts(drafts)
{
}

void SparkVm::begin(const std::vector<Id>& about, std::optional<Id> from)
{
    SparkState next;
    m_from.reset();
    m_outOf.clear();
    if (auto people = m_book.run(records::ListPeople{})) {
        m_people = youngOf(*people);
        next.young = marksOf(m_people);
    } else {
        next.problem = people.error();
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (std::ranges::count(about, m_people[i].id) > 0) {
            next.chosen.append(static_cast<int>(i));
        }
    }
    (void)m_drafts.flush();
    const auto drafts = m_book.run(records::LoadDrafts{.slot = kSlot});
    if (drafts && !drafts->empty()) {
        next.title = practice::wordsIn(drafts->front().fields, practice::kTitle);
    }
    if (from) {
        bring(next, *from);
    }
    update(std::move(next));
}

void SparkVm::bring(SparkState& next, const Id& from)
{
    const auto view = m_book.run(records::Show{.record = from});
    const catalogue::Kind* kind = view && m_book.catalogue ? m_book.catalogue->kind(view->kind) : nullptr;
    if (!kind || kind->audience != catalogue::Audience::Team || view->withheld) {
        // What the team may not read, or a young person not yet, gives nothing away here.
        return;
    }
    m_from = from;
    m_outOf = outOf(view->kind);
    // A letter is long; a moment is the idea's own words.
    const QString title = practice::wordsIn(view->fields, practice::kTitle);
    if (view->kind == practice::kMomentKind) {
        next.words = view->text().trimmed();
    } else if (view->kind == practice::kReplyKind) {
        next.words = tr("“%1”").arg(view->text().trimmed());  // theirs, and said so
    }
    next.cameFrom = tr("Out of: %1, %2").arg(title.isEmpty() ? kind->house : title, dayWord(view->happened, m_book.now()));
    // Whom the moment is about says more than whose tab stood open.
    if (!view->about.empty()) {
        next.chosen.clear();
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (std::ranges::count(view->about, m_people[i].id, &records::PersonRef::id) > 0) {
            next.chosen.append(static_cast<int>(i));
        }
    }
}

bool SparkVm::chooseByInitial(QChar key)
{
    QList<int> places;
    for (int i = 0; i < m_state.young.size(); ++i) {
        if (m_state.young[i].name.startsWith(key.toUpper(), Qt::CaseInsensitive)) {
            places.append(i);
        }
    }
    if (places.isEmpty()) {
        return false;
    }
    const auto fresh = std::ranges::find_if(places, [this](int place) { return !m_state.chosen.contains(place); });
    toggle(fresh == places.end() ? places.first() : *fresh);
    return true;
}

void SparkVm::toggle(int index)
{
    SparkState next = m_state;
    if (!next.chosen.removeOne(index)) {
        next.chosen.append(index);
    }
    update(std::move(next));
}

void SparkVm::setTitle(const QString& title)
{
    SparkState next = m_state;
    next.title = title;
    next.problem.reset();
    update(std::move(next));
    m_drafts.touch(kSlot, {{practice::kTitle, title}});
}

void SparkVm::setWhose(int whose)
{
    SparkState next = m_state;
    next.whose = whose;
    update(std::move(next));
}

bool SparkVm::keep()
{
    if (!m_state.canKeep) {
        return false;
    }
    records::AddRecord add;
    add.kind = practice::kThirdKind;
    for (const int place : m_state.chosen) {
        add.about.push_back(m_people[static_cast<std::size_t>(place)].id);
    }
    const QString title = m_state.title.trimmed().isEmpty() ? m_state.offered : m_state.title.trimmed();
    add.fields = {{practice::kTitle, title},
                  {practice::kStage, practice::stageId(practice::Stage::Spark)},
                  {practice::kAdults, std::vector<Id>{m_book.who.id}}};
    if (!m_state.words.isEmpty()) {
        add.fields[practice::kText] = proseOf(m_state.words);
    }
    if (m_state.whose >= 0) {
        add.fields[QStringLiteral("idea")] = whoseIds().at(static_cast<std::size_t>(m_state.whose));
    }
    if (m_from) {
        add.fields[practice::kFrom] = *m_from;
        add.fields[QStringLiteral("out-of")] = m_outOf;
    }
    add.draft = kSlot;
    auto kept = m_book.run(add);
    if (!kept) {
        SparkState next = m_state;
        next.problem = kept.error();
        update(std::move(next));
        return false;
    }
    const Id id = kept->id;
    m_drafts.forget(kSlot);
    SparkState empty;
    empty.young = m_state.young;
    update(std::move(empty));
    Q_EMIT saved(id, title);
    return true;
}

void SparkVm::update(SparkState next)
{
    next.offered = practice::firstWords(next.words, kTitleChars);
    next.canKeep = !next.chosen.isEmpty() && !(next.title.trimmed().isEmpty() && next.offered.isEmpty());
    if (next == m_state) {
        return;
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
