// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/third_words.h"

#include "ui/models/open_book.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

#include <array>
#include <memory>

namespace hearth::ui {

/// One card of the board.
struct ThirdCard {
    Id id;
    QString title;
    QString words;             ///< two lines or so
    QList<PersonMark> people;  ///< young people, then adults
    QString picture;           ///< of the foot
    QString foot;
    practice::Stage stage = practice::Stage::Spark;
    bool conflict = false;     ///< two texts of one place wait to be settled
    bool operator==(const ThirdCard&) const = default;
};

/// Every card. Answers DisplayRole (title), AccessibleTextRole, IdRole, SourceRole (the lines),
/// PeopleRole, KindRole (the foot's picture), TimeRole (its words), TagsRole and kColumnRole.
class ThirdBoard final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kColumnRole = Qt::UserRole + 100;  ///< int, 0 to 5

    using QAbstractListModel::QAbstractListModel;
    void setCards(std::vector<ThirdCard> cards);
    [[nodiscard]] const std::vector<ThirdCard>& cards() const { return m_cards; }
    [[nodiscard]] const ThirdCard* card(const Id& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<ThirdCard> m_cards;
};

/// The cards of one column, of everybody or of one person.
class ThirdColumn final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    ThirdColumn(QAbstractItemModel& board, int column, QObject* parent = nullptr);
    /// Only cards with this person; empty: all.
    void setPerson(const QString& id);
    /// The place of a card; -1 when it is not here.
    [[nodiscard]] int rowOf(const QString& id) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_column;
    QString m_person;
};

struct ThirdBoardState {
    QList<PersonMark> young;
    int chosen = -1;  ///< place in `young`; -1: everyone
    std::array<int, practice::kColumns> counts{};
    bool empty = false;  ///< nothing anywhere, of anybody
    bool mayWrite = false;
    std::optional<Error> problem;
    bool operator==(const ThirdBoardState&) const = default;
};

/// The common third's board: what is done together, by stage.
class ThirdBoardVm final : public QObject {
    Q_OBJECT

public:
    explicit ThirdBoardVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const ThirdBoardState& state() const { return m_state; }
    [[nodiscard]] ThirdColumn& column(int index) { return *m_columns[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const ThirdBoard& board() const { return m_board; }
    /// "Spark" ... "Ended well".
    [[nodiscard]] QString wordOf(practice::Stage stage) const { return stageWord(stage, m_book.catalogue); }

    void refresh();
    void choose(int index);
    /// Moves a card: amends its stage and nothing else. False when it stays; `moved` says where from.
    bool move(const Id& card, practice::Stage to);
    /// One stage on or back.
    bool step(const Id& card, int by);

Q_SIGNALS:
    void changed();
    /// A card went from `from` to where it now is.
    void moved(const hearth::Id& card, hearth::practice::Stage from, const QString& sentence);

private:
    void update(ThirdBoardState next);
    void load(ThirdBoardState& next);
    ThirdCard cardOf(const practice::Activity& activity) const;

    const OpenBook& m_book;
    std::vector<records::PersonRef> m_people;
    ThirdBoard m_board;
    std::array<std::unique_ptr<ThirdColumn>, practice::kColumns> m_columns;
    ThirdBoardState m_state;
};

}  // namespace hearth::ui
