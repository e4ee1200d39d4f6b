// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/world.h"
#include "ui/screens/main_window.h"

#include <QJsonObject>

namespace hearth::test {

/// The real main window at a real book: Alder House at ten to seven in the morning, Ben on the
/// sleep-in, four young people, moments caught, the late shift before it finished.
class House {
public:
    House();
    ~House();

    /// Opens the window at `name`'s sitting.
    void sit(const QString& name);
    /// Only the door.
    void door();

    ui::MainWindow& window() { return *m_window; }
    QWidget* part(const QString& objectName) { return m_window->findChild<QWidget*>(objectName); }

    /// One key, as a person presses it, to whatever has the cursor; counted.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Prose; its keys are counted apart.
    void type(const QString& text);
    /// True when the control of that name has the cursor.
    bool at(const QString& objectName);
    void tabTo(const QString& objectName);

    /// What a test changes in the parts of every sitting from now on.
    std::function<void(ui::SittingParts&)> dress;
    World world;
    std::vector<Id> young;
    Id letter;   ///< of Ben to Jay
    Id reply;    ///< Jay's, to it
    Id claim;    ///< of Grace, citing both
    int keys = 0;
    int proseKeys = 0;
    int dialogs = 0;  ///< windows that stood before the main one, ever
    QString pdf;

private:
    void furnish();
    void lookForDialogs();
    ui::SittingParts parts();

    std::unique_ptr<access::Vault> m_vault;
    std::unique_ptr<ui::UnlockVm> m_door;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// 2026-03-`day` hour:minute on this PC.
Timestamp marchAt(int day, int hour, int minute);

/// Adds one line to out/scenarios.jsonl.
void writeScenario(const QJsonObject& line);

}  // namespace hearth::test
