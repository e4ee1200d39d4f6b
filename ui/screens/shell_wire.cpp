// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/evidence_screen.h"
#include "ui/screens/handover_screen.h"
#include "ui/screens/letter_screen.h"
#include "ui/screens/moment_panel.h"
#include "ui/screens/papers.h"
#include "ui/screens/person_screen.h"
#include "ui/screens/screen_parts.h"
#include "ui/screens/search_panel.h"
#include "ui/screens/shell.h"
#include "ui/screens/shift_screen.h"
#include "ui/screens/sitting_panel.h"
#include "ui/text/error_text.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/side_nav.h"
#include "ui/widgets/status_line.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QShortcut>
#include <QStackedWidget>

// How the shell's parts talk to one another: keys, pages, papers.
namespace hearth::ui {

void Shell::wire()
{
    connect(&m_vm, &ShellVm::changed, this, &Shell::draw);
    connect(m_status, &StatusLine::lockAsked, this, &Shell::lockAsked);
    connect(m_status, &StatusLine::asked, this, [this](StatusLine::Part part) {
        switch (part) {
        case StatusLine::Part::Saved:
            m_toast->say(tr("Every word is kept in the book on this PC as you type."), false);
            return;
        case StatusLine::Part::BackedUp:
            m_toast->say(tr("No backup is set up yet. Ask the registered manager."), false);
            return;
        case StatusLine::Part::Shared:
            m_toast->say(tr("No other PC shares this book yet. Ask the registered manager."), false);
            return;
        }
    });
    connect(m_toast, &Toast::undoAsked, this, [this] {
        if (const auto undo = std::exchange(m_undo, nullptr)) {
            undo();
        }
    });
    connect(m_sitting, &SittingPanel::lockAsked, this, &Shell::lockAsked);
    connect(m_sitting, &SittingPanel::switchAsked, this, &Shell::switchAsked);
    wireNavigation();
    wirePages();
    wireKeys();
}

void Shell::wireNavigation()
{
    connect(m_nav, &SideNav::chosen, this, [this](const QString& key) {
        go(key == QLatin1String("shift") ? Page::Shift : key == QLatin1String("people") ? Page::People : Page::Evidence);
    });
    connect(m_nav, &SideNav::personAsked, this, [this] { m_sitting->open(); });
    connect(m_menu, &QPushButton::clicked, this, &Shell::openMenu);
    connect(m_searchPanel, &SearchPanel::opened, this, &Shell::openRecord);
}

void Shell::wirePages()
{
    connect(m_shift, &ShiftScreen::momentAsked, this, [this] { m_moment->open(); });
    connect(m_shift, &ShiftScreen::recordAsked, this, &Shell::openRecord);
    connect(m_shift, &ShiftScreen::readAsked, this, &Shell::readHandover);
    connect(&m_shiftVm, &ShiftVm::handedOver, this, &Shell::sayHandedOver);
    connect(&m_shiftVm, &ShiftVm::finished, this, [this](const Id& shift) {
        m_vm.refresh();
        readHandover(shift);
        m_toast->say(tr("The shift is finished and signed."), false);
    });
    connect(&m_momentVm, &MomentVm::saved, this, [this](const Id&) {
        m_undo = nullptr;
        m_toast->say(tr("Kept."), false);
        refresh();
    });
    connect(m_people, &PersonScreen::recordAsked, this, &Shell::openRecord);
    connect(m_people, &PersonScreen::writeAsked, this, &Shell::write);
    connect(m_letter, &LetterScreen::recordAsked, this, &Shell::openRecord);
    connect(m_letter, &LetterScreen::printAsked, this, &Shell::printLetter);
    connect(&m_letterVm, &LetterVm::handedOver, this, &Shell::sayHandedOver);
    connect(&m_letterVm, &LetterVm::signedNow, this, [this](const Id&) {
        m_vm.refresh();
        m_toast->say(tr("Signed. It stays as it was written."), false);
        m_letter->begin();
    });
    connect(&m_letterVm, &LetterVm::replied, this, [this](const Id&) {
        m_vm.refresh();
        m_toast->say(tr("Kept, as they said it."), false);
        m_letter->begin();
    });
    connect(&m_letterVm, &LetterVm::settled, this, [this](const Id&) {
        m_vm.refresh();
        m_toast->say(tr("Settled. Both texts stay in the book."), false);
        m_letter->begin();
    });
    connect(m_handover, &HandoverScreen::printAsked, this, &Shell::printHandover);
    connect(&m_handoverVm, &HandoverVm::accepted, this, [this](const QString& name) {
        m_vm.refresh();
        m_toast->say(tr("%1 has read and accepted it.").arg(name), false);
    });
    connect(m_evidence, &EvidenceScreen::recordAsked, this, &Shell::openRecord);
    connect(&m_evidenceVm, &EvidenceVm::kept, &m_vm, &ShellVm::refresh);
    connect(&m_evidenceVm, &EvidenceVm::packMade, this, [this](const QString& file) {
        m_vm.refresh();
        if (m_parts.showFile) {
            m_parts.showFile(file);
        }
    });
}

void Shell::wireKeys()
{
    const auto window = [this](const QKeySequence& keys, auto act) {
        onKey(this, keys, act)->setContext(Qt::WindowShortcut);
    };
    window(QKeySequence(Qt::CTRL | Qt::Key_M), [this] { m_moment->open(); });
    window(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { m_searchPanel->open(); });
    window(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_L), [this] { Q_EMIT lockAsked(); });
    window(QKeySequence(Qt::CTRL | Qt::Key_L), [this] { writeFromHere(QStringLiteral("letter")); });
    window(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { writeFromHere(QStringLiteral("note")); });
    window(QKeySequence(Qt::CTRL | Qt::Key_F6), [this] { nextRegion(); });
    window(QKeySequence(Qt::Key_F2), [this] { m_menu->isVisible() ? openMenu() : m_nav->findChild<QAbstractItemView*>()->setFocus(Qt::ShortcutFocusReason); });
    const auto onShift = [this](auto act) {
        if (!m_vm.state().pages.contains(Page::Shift)) {
            return;
        }
        if (m_pages->currentWidget() != m_shift) {
            go(Page::Shift);
        }
        act();
    };
    window(QKeySequence(Qt::Key_F6), [this, onShift] { onShift([this] { m_shift->beginNight(); }); });
    window(QKeySequence(Qt::Key_F7), [this, onShift] { onShift([this] { m_shift->beginChecks(); }); });
    window(QKeySequence(Qt::Key_F9), [this] { handOver(); });
    window(QKeySequence(Qt::Key_F10), [this] { finish(); });
    window(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] {
        if (const auto undo = std::exchange(m_undo, nullptr)) {
            undo();
        }
    });
}

void Shell::handOver()
{
    if (m_pages->currentWidget() == m_letter) {
        m_letter->handOver();
        return;
    }
    if (!m_vm.state().pages.contains(Page::Shift)) {
        return;
    }
    if (m_pages->currentWidget() != m_shift) {
        go(Page::Shift);
    }
    m_shift->beginLine();
}

void Shell::finish()
{
    if (m_pages->currentWidget() == m_evidence) {
        m_evidence->makePack();
    } else if (m_pages->currentWidget() == m_shift) {
        m_shift->finish();
    } else if (m_vm.state().pages.contains(Page::Shift)) {
        go(Page::Shift);
    }
}

void Shell::write(const QString& kind, const Id& about)
{
    m_letterVm.startNew(kind, {about});
    go(Page::Letter);
}

void Shell::writeFromHere(const QString& kind)
{
    if (m_pages->currentWidget() == m_shift && !m_shiftVm.state().houseTab()) {
        const auto id = Id::fromText(m_shiftVm.state().young.value(m_shiftVm.state().tab).id);
        if (id) {
            write(kind, *id);
        }
        return;
    }
    if (m_pages->currentWidget() == m_letter && !m_letterVm.state().aboutIds.empty()) {
        write(kind, m_letterVm.state().aboutIds.front());
        return;
    }
    if (m_pages->currentWidget() != m_people) {
        go(Page::People);
    }
    if (const auto person = m_personVm.person()) {
        write(kind, *person);
    }
}

void Shell::readHandover(const Id& shift)
{
    m_handoverVm.open(shift);
    go(Page::Handover);
}

void Shell::printHandover()
{
    const auto recorded = m_parts.book.run(records::PrintHandover{.shift = m_handoverVm.state().shift});
    if (!recorded) {
        m_toast->say(errorText(recorded.error(), Doing::Printing), false);
        return;
    }
    const QString file = paperFile(m_parts.papers, QStringLiteral("handover"));
    const auto printed = print::writeHandover(handoverSheet(m_handoverVm, m_parts.book), file);
    m_toast->say(printed ? tr("The sheet is at %1").arg(file) : errorText(printed.error(), Doing::Printing), false);
    if (printed && m_parts.showFile) {
        m_parts.showFile(file);
    }
}

void Shell::printLetter()
{
    const QString file = paperFile(m_parts.papers, QStringLiteral("letter"));
    const Status printed = print::writeLetter(letterSheet(m_letterVm, m_parts.book), file);
    m_toast->say(printed ? tr("The letter is at %1").arg(file) : errorText(printed.error(), Doing::Printing), false);
    if (printed && m_parts.showFile) {
        m_parts.showFile(file);
    }
}

void Shell::sayHandedOver(const Id& line)
{
    m_undo = [this, line] { m_shiftVm.removeLine(line); };
    m_toast->say(tr("Handed over."), true);
    m_vm.refresh();
}

void Shell::nextRegion()
{
    const QWidget* now = focusWidget();
    QWidget* nav = m_nav->isVisible() ? static_cast<QWidget*>(m_nav->findChild<QAbstractItemView*>()) : m_menu;
    auto* status = m_status->findChild<QAbstractButton*>();
    if (now && m_pages->isAncestorOf(now)) {
        giveFocus(nav);
    } else if (now == nav) {
        giveFocus(status);
    } else {
        go(m_vm.state().page);
    }
}

}  // namespace hearth::ui
