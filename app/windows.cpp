// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windows.h"

#include <QGuiApplication>

namespace hearth::app {

Windows::Windows(Places places, ui::AppearanceSeam appearance, access::Surroundings around, QObject* parent)
    : QObject(parent), m_places(std::move(places)), m_appearance(std::move(appearance)),
      m_session(m_places.book, around), m_door(m_session.door()), m_window(m_door)
{
    wire();
    if (!access::Vault(m_places.book).exists()) {
        beginFirstRun(around);
    }
}

Windows::~Windows()
{
    if (m_first) {
        m_first->keep();
    }
}

void Windows::wire()
{
    // The door goes only when its own event is over, the shell at once when the book is locked.
    connect(&m_session, &Session::opened, this, &Windows::showBook, Qt::QueuedConnection);
    connect(&m_session, &Session::locked, this, [this] {
        if (m_first) {
            m_first->keep();
        }
        m_window.showDoor();
    });
    connect(&m_session, &Session::bookChanged, this, [this] {
        if (m_window.shell()) {
            m_window.shell()->bookChanged();
        }
    }, Qt::QueuedConnection);
    connect(&m_session, &Session::closedForGood, this, &Windows::beginAnew);
    connect(&m_window, &ui::MainWindow::lockAsked, &m_session, &Session::lock);
    connect(&m_window, &ui::MainWindow::switchAsked, &m_session, &Session::lock);
    // Closing the book says `locked` first: what is named and not written is kept then.
    connect(qApp, &QGuiApplication::commitDataRequest, this, [this] { m_session.closeBook(); });
}

void Windows::beginFirstRun(const access::Surroundings& around)
{
    m_founding = std::make_unique<FirstRun>(m_session, m_places.book, m_places.demo, around);
    m_first = std::make_unique<ui::FirstRunVm>(m_founding->house());
    connect(m_founding.get(), &FirstRun::doorAsked, this, &Windows::endFirstRun, Qt::QueuedConnection);
    connect(m_first.get(), &ui::FirstRunVm::entered, this, [this] {
        endFirstRun();
        m_session.enter();
    }, Qt::QueuedConnection);
    connect(m_first.get(), &ui::FirstRunVm::demoChosen, this, [this] {
        m_session.moveTo(m_founding->demoFolder());
        endFirstRun();
    }, Qt::QueuedConnection);
    m_window.showFirstRun(*m_first, {m_places.papers, m_places.showFile});
}

/// The door is shown; the assistant and all it held are gone.
void Windows::endFirstRun()
{
    m_window.showDoor();
    m_first.reset();
    m_founding.reset();
}

void Windows::showBook()
{
    if (!m_session.isOpen()) {
        return;
    }
    if (m_first) {
        // It was locked in the middle.
        return m_window.showFirstRun(*m_first, {m_places.papers, m_places.showFile});
    }
    ui::SittingParts parts = m_session.parts(m_places.papers, m_places.showFile);
    parts.appearance = m_appearance;
    parts.printing = ui::print::systemPrinting();
    m_window.showShell(std::move(parts));
}

}  // namespace hearth::app
