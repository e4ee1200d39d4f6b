// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/open_book.h"
#include "ui/models/row_model.h"

#include <QObject>

namespace hearth::ui {

/// One reader of a record.
struct ReaderLine {
    PersonMark mark;
    QString name;
    QString first;  ///< "Tuesday 10 March, 22:31"
    QString last;
    QString times;  ///< "once", "3 times"
    bool operator==(const ReaderLine&) const = default;
};

struct HomeReadersState {
    QString typed;     ///< an id, or words to find
    Id record;         ///< nil: none chosen yet
    QString title;     ///< "A letter, Tuesday 10 March, 22:31"
    QString idLine;
    std::vector<ReaderLine> readers;
    bool searching = false;  ///< `typed` was words: the hits are in search()
    QString found;           ///< "3 records", "Nothing found"
    std::optional<Error> problem;
    bool operator==(const HomeReadersState&) const = default;
};

/// Who has read one record: who, when first and last, how often.
class HomeReadersVm final : public QObject {
    Q_OBJECT

public:
    explicit HomeReadersVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const HomeReadersState& state() const { return m_state; }
    [[nodiscard]] RowModel& hits() { return m_hits; }
    void edit(const QString& typed);
    /// The record whose id was typed, or the records with these words.
    void look();
    void show(const Id& record);

Q_SIGNALS:
    void changed();

private:
    void update(HomeReadersState next);

    const OpenBook& m_book;
    RowModel m_hits;
    HomeReadersState m_state;
};

}  // namespace hearth::ui
