// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/first_run.h"
#include "ui/models/first_run_vm.h"
#include "ui/screens/main_window.h"

namespace hearth::app {

/// Where things are on this PC.
struct Places {
    QString book;    ///< the home's folder, there or not
    QString demo;    ///< the demo's folder, likewise
    QString papers;  ///< where papers are written
    std::function<void(const QString&)> showFile;  ///< opens one; may be empty
};

/// One session, its door and the one window: the first run as long as there is no book, then the door
/// and what is behind it.
class Windows final : public QObject {
    Q_OBJECT

public:
    Windows(Places places, ui::AppearanceSeam appearance, access::Surroundings around = {}, QObject* parent = nullptr);
    ~Windows() override;

    /// Not shown yet.
    [[nodiscard]] ui::MainWindow& window() { return m_window; }
    [[nodiscard]] Session& session() { return m_session; }
    /// Null when there is a book.
    [[nodiscard]] ui::FirstRunVm* firstRun() { return m_first.get(); }

Q_SIGNALS:
    /// The book was closed for good: the process is to begin anew.
    void beginAnew();

private:
    void wire();
    void beginFirstRun(const access::Surroundings& around);
    void endFirstRun();
    void showBook();

    Places m_places;
    ui::AppearanceSeam m_appearance;
    Session m_session;
    ui::UnlockVm m_door;
    std::unique_ptr<FirstRun> m_founding;
    std::unique_ptr<ui::FirstRunVm> m_first;
    ui::MainWindow m_window;
};

}  // namespace hearth::app
