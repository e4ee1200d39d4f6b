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

void MainWindow::empty()
{
    if (m_hide) {
        delete m_shell;
        m_hide = nullptr;
    }
    delete takeCentralWidget();
    m_shell = nullptr;
    m_unlock = nullptr;
}

void MainWindow::showDoor()
{
    empty();
    m_unlock = new UnlockScreen(m_door);
    setCentralWidget(m_unlock);
    m_door.refresh();
    m_unlock->begin();
}

void MainWindow::showFirstRun(FirstRunVm& vm, const FirstRunPapers& papers)
{
    empty();
    auto* first = new FirstRunScreen(vm, papers);
    setCentralWidget(first);
    first->show();
    first->begin();
}

void MainWindow::showShell(SittingParts parts)
{
    empty();
    m_shell = new Shell(std::move(parts), this);
    connect(m_shell, &Shell::lockAsked, this, &MainWindow::lockAsked, Qt::QueuedConnection);
    connect(m_shell, &Shell::switchAsked, this, &MainWindow::switchAsked, Qt::QueuedConnection);
    connect(m_shell, &Shell::hideAsked, this, &MainWindow::hideShell, Qt::QueuedConnection);
    setCentralWidget(m_shell);
    m_shell->show();
    m_shell->go(m_shell->firstPage());
}

void MainWindow::hideShell()
{
    if (!m_shell || m_hide) {
        return;
    }
    (void)m_shell->keepDrafts();
    m_before = m_shell->focusWidget();
    // Out of the window, and so out of what a screen reader can find in it.
    QWidget* shell = takeCentralWidget();
    shell->hide();
    shell->setParent(nullptr);
    m_hide = new HidePage(m_shell->homeName(), m_shell->wayBack());
    connect(m_hide, &HidePage::back, this, &MainWindow::showAgain, Qt::QueuedConnection);
    setCentralWidget(m_hide);
    m_hide->begin();
}

void MainWindow::showAgain()
{
    if (!m_hide) {
        return;
    }
    delete takeCentralWidget();
    m_hide = nullptr;
    setCentralWidget(m_shell);
    m_shell->show();
    if (m_before) {
        m_before->setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace hearth::ui
