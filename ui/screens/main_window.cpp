// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/main_window.h"

#include "ui/widgets/theme.h"

namespace hearth::ui {

MainWindow::MainWindow(UnlockVm& door, QWidget* parent) : QMainWindow(parent), m_door(door)
{
    setWindowTitle(QStringLiteral("Hearthbook"));
    setObjectName(QStringLiteral("main"));
    const Metrics& lengths = theme().metrics();
    setMinimumSize(qMin(lengths.px(360), 720), qMin(lengths.px(340), 600));
    resize(1366, 690);
    showDoor();
}

MainWindow::~MainWindow()
{
    delete m_shell;
}

void MainWindow::showDoor()
{
    m_shell = nullptr;
    m_unlock = new UnlockScreen(m_door);
    // The widget before goes at once, and with it every word it showed.
    delete takeCentralWidget();
    setCentralWidget(m_unlock);
    m_door.refresh();
    m_unlock->begin();
}

void MainWindow::showFirstRun(FirstRunVm& vm, const FirstRunPapers& papers)
{
    delete takeCentralWidget();
    m_unlock = nullptr;
    m_shell = nullptr;
    auto* first = new FirstRunScreen(vm, papers);
    setCentralWidget(first);
    first->show();
    first->begin();
}

void MainWindow::showShell(SittingParts parts)
{
    delete takeCentralWidget();
    m_unlock = nullptr;
    m_shell = new Shell(std::move(parts), this);
    connect(m_shell, &Shell::lockAsked, this, &MainWindow::lockAsked, Qt::QueuedConnection);
    connect(m_shell, &Shell::switchAsked, this, &MainWindow::switchAsked, Qt::QueuedConnection);
    setCentralWidget(m_shell);
    m_shell->show();
    m_shell->go(m_shell->firstPage());
}

}  // namespace hearth::ui
