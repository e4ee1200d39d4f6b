// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/home_vm.h"

#include <QObject>

#include <optional>

namespace hearth::ui {

struct HomeKeyState {
    QString suggestion;   ///< four words; empty: none asked for
    QString strength;     ///< one sentence about what is typed
    bool mayChange = false;
    QString refused;      ///< why it is not changed, in words
    std::optional<Error> problem;
    bool operator==(const HomeKeyState&) const = default;
};

/// One's own passphrase. What is typed is never part of the state.
class HomeKeyVm final : public QObject {
    Q_OBJECT

public:
    HomeKeyVm(const OpenBook& book, const HomeNeeds& needs, QObject* parent = nullptr);

    [[nodiscard]] const HomeKeyState& state() const { return m_state; }
    void suggest();
    /// What stands in the two fields now.
    void edited(const QString& passphrase, const QString& again);
    /// True when the book opens with it from now on. Takes most of a second: it is made slow to guess.
    bool change(const QString& passphrase, const QString& again);
    /// Takes the suggestion off the screen.
    void forget();

Q_SIGNALS:
    void changed();

private:
    void update(HomeKeyState next);

    const OpenBook& m_book;
    const HomeNeeds& m_needs;
    HomeKeyState m_state;
};

}  // namespace hearth::ui
