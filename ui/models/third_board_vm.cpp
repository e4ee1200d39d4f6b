// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/third_board_vm.h"

#include "ui/models/people.h"
#include "ui/text/words.h"

#include <algorithm>

namespace hearth::ui {
namespace {

constexpr int kMostRead = 200;   // of each kind; a home has a dozen ideas at a time
constexpr int kWordsOnCard = 66;

QString wordsOf(const records::Row& row)
{
    QString words = row.text;
    for (const practice::Pair& pair : practice::cardRows()) {
        for (const QString& field : {pair.you, pair.me}) {
            words = words.trimmed().isEmpty() ? practice::wordsIn(row.fields, field) : words;
        }
    }
    return practice::firstWords(words, kWordsOnCard);
}

}  // namespace

void ThirdBoard::setCards(std::vector<ThirdCard> cards)
{
    const auto id = [](const ThirdCard& card) { return card.id; };
    if (std::ranges::equal(cards, m_cards, {}, id, id)) {
        // The same cards: only what stands on them is new, and the keyboard stays where it is.
        for (std::size_t i = 0; i < cards.size(); ++i) {
            if (!(cards[i] == m_cards[i])) {
                m_cards[i] = std::move(cards[i]);
                const QModelIndex at = index(static_cast<int>(i));
                Q_EMIT dataChanged(at, at);
            }
        }
        return;
    }
    beginResetModel();
    m_cards = std::move(cards);
    endResetModel();
}

const ThirdCard* ThirdBoard::card(const Id& id) const
{
    const auto found = std::ranges::find(m_cards, id, &ThirdCard::id);
    return found == m_cards.end() ? nullptr : &*found;
}

int ThirdBoard::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant ThirdBoard::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ThirdCard& card = m_cards[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return card.title;
    case Qt::AccessibleTextRole: {
        QStringList words{card.title, listOf(namesOf(card.people)), card.words, card.foot};
        if (card.conflict) {
            words.append(tr("Two texts. Which is right?"));
        }
        words.removeAll(QString());
        return words.join(QStringLiteral(". "));
    }
    case IdRole: return card.id.text();
    case SourceRole: return card.words;
    case PeopleRole: return QVariant::fromValue(card.people);
    case KindRole: return card.picture;
    case TimeRole: return card.foot;
    case TagsRole:
        return QVariant::fromValue(card.conflict ? QList<WordTag>{{tr("Which is right?"), TagTone::Soon}} : QList<WordTag>());
    case kColumnRole: return practice::columnOf(card.stage);
    default: return {};
    }
}

ThirdColumn::ThirdColumn(QAbstractItemModel& board, int column, QObject* parent)
    : QSortFilterProxyModel(parent), m_column(column)
{
    setSourceModel(&board);
}

void ThirdColumn::setPerson(const QString& id)
{
    if (id != m_person) {
        m_person = id;
        invalidateFilter();
    }
}

int ThirdColumn::rowOf(const QString& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(IdRole).toString() == id) {
            return row;
        }
    }
    return -1;
}

bool ThirdColumn::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    if (at.data(ThirdBoard::kColumnRole).toInt() != m_column) {
        return false;
    }
    const auto people = at.data(PeopleRole).value<QList<PersonMark>>();
    return m_person.isEmpty()
           || std::ranges::any_of(people, [this](const PersonMark& one) { return one.id == m_person; });
}

ThirdBoardVm::ThirdBoardVm(const OpenBook& book, QObject* parent) : QObject(parent), m_book(book)
{
    for (int i = 0; i < practice::kColumns; ++i) {
        m_columns[static_cast<std::size_t>(i)] = std::make_unique<ThirdColumn>(m_board, i);
    }
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(practice::kThirdKind) : nullptr;
    m_state.mayWrite = kind && kind->writers.contains(book.who.role);
}

void ThirdBoardVm::refresh()
{
    ThirdBoardState next = m_state;
    next.problem.reset();
    const QString open = next.young.value(next.chosen).id;
    if (auto people = m_book.run(records::ListPeople{.includeLeft = true})) {
        m_people = std::move(people).value();
        next.young = marksOf(youngOf(m_people));
        next.chosen = -1;
        for (int i = 0; i < next.young.size(); ++i) {
            next.chosen = next.young[i].id == open ? i : next.chosen;
        }
    } else {
        next.problem = people.error();
    }
    load(next);
    update(std::move(next));
}

void ThirdBoardVm::load(ThirdBoardState& next)
{
    records::ReadTogether ask;
    for (const QString& kind : {practice::kThirdKind, practice::kSessionKind, practice::kLookBackKind}) {
        records::Timeline part;
        part.kinds = {kind};
        part.limit = kMostRead;
        part.voided = false;
        ask.parts.push_back(std::move(part));
    }
    auto read = m_book.run(ask);
    if (!read) {
        next.problem = read.error();
        return;
    }
    std::vector<records::Row> done = std::move(read.value()[1].rows);
    std::ranges::move(read.value()[2].rows, std::back_inserter(done));
    std::vector<ThirdCard> cards;
    for (const practice::Activity& activity : practice::activities(read.value()[0].rows, done)) {
        cards.push_back(cardOf(activity));
    }
    m_board.setCards(std::move(cards));
}

ThirdCard ThirdBoardVm::cardOf(const practice::Activity& activity) const
{
    ThirdCard card;
    card.id = activity.row.id;
    card.title = activity.row.title;
    card.words = wordsOf(activity.row);
    card.people = marksOf(activity.row.about);
    std::vector<Id> adults = practice::idsIn(activity.row.fields, practice::kAdults);
    if (adults.empty()) {
        adults.push_back(activity.row.author.id);
    }
    for (const Id& id : adults) {
        if (const records::PersonRef* adult = personIn(m_people, id)) {
            card.people.append(markOf(*adult));
        }
    }
    const practice::Foot foot = practice::footOf(activity, m_book.now());
    card.foot = footWords(foot, m_book.catalogue, m_book.now());
    card.picture = footPicture(foot);
    card.stage = activity.stage;
    card.conflict = activity.row.conflict;
    return card;
}

void ThirdBoardVm::choose(int index)
{
    ThirdBoardState next = m_state;
    next.chosen = index >= 0 && index < next.young.size() ? index : -1;
    update(std::move(next));
}

bool ThirdBoardVm::step(const Id& card, int by)
{
    const ThirdCard* now = m_board.card(card);
    const auto to = now ? practice::beside(now->stage, by) : std::nullopt;
    return to && move(card, *to);
}

bool ThirdBoardVm::move(const Id& card, practice::Stage to)
{
    const ThirdCard* now = m_board.card(card);
    if (!now || now->stage == to || !m_state.mayWrite) {
        return false;
    }
    const practice::Stage from = now->stage;
    const QString title = now->title;
    records::AmendRecord amend;
    amend.record = card;
    amend.fields = {{practice::kStage, practice::stageId(to)}};
    amend.reason = QStringLiteral("Moved on the board.");
    if (auto saved = m_book.run(amend); !saved) {
        ThirdBoardState next = m_state;
        next.problem = saved.error();
        update(std::move(next));
        return false;
    }
    refresh();
    Q_EMIT moved(card, from, tr("%1 is at %2 now.").arg(title, stageWord(to, m_book.catalogue)));
    return true;
}

void ThirdBoardVm::update(ThirdBoardState next)
{
    const QString person = next.young.value(next.chosen).id;
    next.empty = m_board.cards().empty();
    for (int i = 0; i < practice::kColumns; ++i) {
        column(i).setPerson(next.chosen < 0 ? QString() : person);
        next.counts[static_cast<std::size_t>(i)] = column(i).rowCount();
    }
    m_state = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
