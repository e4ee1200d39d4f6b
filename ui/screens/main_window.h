// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/first_run_screen.h"
#include "ui/screens/shell.h"
#include "ui/screens/unlock_screen.h"

#include <QMainWindow>
#include <QPointer>

namespace hearth::ui {

/// The one window: the door, or what is behind it. Its title never says more than the product's
/// name (security.md T8).
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `door` is borrowed for the window's life.
    explicit MainWindow(UnlockVm& door, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The first run instead of the door, which has no book yet; `vm` is borrowed until something else
    /// is shown.
    void showFirstRun(FirstRunVm& vm, const FirstRunPapers& papers);
    /// Empties the window and shows the door.
    void showDoor();
    /// Opens the shell for one sitting.
    void showShell(SittingParts parts);
    /// Null while the door is shown.
    [[nodiscard]] Shell* shell() const { return m_shell; }

Q_SIGNALS:
    void lockAsked();
    void switchAsked();

private:
    void hideShell();
    void showAgain();
    /// Takes away what the window shows, and with it every word.
    void empty();

    UnlockVm& m_door;
    UnlockScreen* m_unlock = nullptr;
    Shell* m_shell = nullptr;
    HidePage* m_hide = nullptr;    ///< while it is there the shell belongs to nobody
    QPointer<QWidget> m_before;    ///< what had the keyboard
};

}  // namespace hearth::ui
