// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/open_book.h"
#include "ui/models/row_model.h"

#include <QObject>
#include <QTimer>

namespace hearth::ui {

struct SearchState {
    QString text;
    QString summary;  ///< "12 found, newest first"; a sentence when there is nothing
    bool searched = false;
    int found = 0;
    std::optional<Error> problem;
    bool operator==(const SearchState&) const = default;
};

/// Search anywhere: newest first, a moment after the typing pauses. An id finds its record.
class SearchVm final : public QObject {
    Q_OBJECT

public:
    explicit SearchVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const SearchState& state() const { return m_state; }
    [[nodiscard]] RowModel& hits() { return m_hits; }

    /// Only these kinds; empty: all.
    void setKinds(QStringList kinds) { m_kinds = std::move(kinds); }
    void edit(const QString& text);
    /// At once, without waiting for the pause.
    void search();
    void clear();

Q_SIGNALS:
    void changed();

private:
    void update(SearchState next);

    const OpenBook& m_book;
    RowModel m_hits;
    QTimer m_pause;
    QStringList m_kinds;
    SearchState m_state;
};

}  // namespace hearth::ui
