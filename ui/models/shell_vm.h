// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/draft_keeper.h"
#include "ui/models/nav_pages.h"
#include "ui/models/open_book.h"
#include "ui/models/row_roles.h"

#include <QObject>

namespace hearth::ui {

struct ShellState {
    QString homeName;
    PersonMark who;
    QString whoName;       ///< whole name, for the strip's foot
    QString whoLine;       ///< "residential worker"
    QList<Page> pages;     ///< of the navigation, in order; a role sees only its own
    Page page = Page::Shift;
    QString saved;         ///< "Saved on this PC 06:58"
    bool savingFailed = false;
    QString backedUp;
    QString shared;
    QString lock;          ///< "Locks itself after 5 minutes"
    QStringList alarms;    ///< sentences about what the book found when it opened
    bool readOnly = false;
    bool operator==(const ShellState&) const = default;
};

/// The frame round every page: who is here, where one is, whether the words are safe.
class ShellVm final : public QObject {
    Q_OBJECT

public:
    ShellVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const ShellState& state() const { return m_state; }
    /// Asks the book how it stands; after every change.
    void refresh();
    void go(Page page);

Q_SIGNALS:
    void changed();

private:
    void update(ShellState next);

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    ShellState m_state;
};

}  // namespace hearth::ui
