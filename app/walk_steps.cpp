// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walk.h"

#include "core/evidence/citations.h"
#include "ui/widgets/row_list.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>

#include <array>

// What the walk does, key by key. Every sentence is invented.
namespace hearth::app {
namespace {

using ui::RowList;

const QString kLetterFact = QStringLiteral("Last night you could not find your goalkeeper gloves and the door shut hard.");
const QString kLetterView = QStringLiteral("I thought you were cross with me, and I asked too many questions.");
const QString kLetterTold = QStringLiteral("Owen told me the gloves had been in the minibus all along.");
const QString kLetterEnd = QStringLiteral("This morning you laid the table for four before anybody asked.");
const QString kReply = QStringLiteral("I wasn’t cross with you. I thought someone nicked them. The table was me saying sorry to the door.");
const QString kClaim = QStringLiteral("Letters here are answered, and the answers change us");
const QString kJudgement = QStringLiteral("Mostly true, and truer this month. One reply put our own guess right within the day.");

struct Caught {
    Qt::Key who;
    QString words;
};

const std::array kCaught{
    Caught{Qt::Key_C, QStringLiteral("You taught Owen the card trick and would not say how it was done.")},
    Caught{Qt::Key_M, QStringLiteral("You came down at twenty past eleven for water. We talked until you yawned.")},
    Caught{Qt::Key_J, QStringLiteral("You were up first and laid the table for four.")},
};

constexpr int kChecks = 5;  // four of every house, and the demo home's hens
constexpr int kPeopleAtMost = 8;
constexpr int kTabsAtMost = 80;

}  // namespace

void Walk::plan()
{
    const auto atDoor = [this] { return part(QStringLiteral("unlock.passphrase")) != nullptr; };
    then(QStringLiteral("the door"), atDoor, [this] { picture(QStringLiteral("unlock")); });
    unlockAs(*wayOf(QStringLiteral("residential worker")));
    planToday();
    planShift();
    planLetter();
    planHandover();
    planReply();
    then(QStringLiteral("lock"), [] { return true; }, [this] { m_keys->press(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier); });
    then(QStringLiteral("the door again"), [this, atDoor] { return !shell() && atDoor(); }, [] {});
    unlockAs(*wayOf(QStringLiteral("registered manager")));
    planEvidence();
    planRooms();
}

void Walk::unlockAs(const demo::Way& way)
{
    const QString first = way.name.section(QLatin1Char(' '), 0, 0);
    then(QStringLiteral("choose who"), [this] { return hasFocus(QStringLiteral("unlock.passphrase")); }, [this, first] {
        for (int i = 0; i < kTabsAtMost && !hasFocus(QStringLiteral("unlock.people")); ++i) {
            m_keys->press(Qt::Key_Tab);
        }
        m_keys->type(first);
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("passphrase"), [this] { return hasFocus(QStringLiteral("unlock.passphrase")); }, [this, way] {
        m_keys->type(way.passphrase);
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("the book open"), [this] { return shell() && m_session->isOpen(); }, [] {});
}

void Walk::planShift()
{
    const auto onShift = [this] { return shown(QStringLiteral("shift")); };
    for (std::size_t i = 0; i < kCaught.size(); ++i) {
        then(QStringLiteral("a moment"), onShift, [this] { m_keys->press(Qt::Key_M, Qt::ControlModifier); });
        then(QStringLiteral("its words"), [this] { return shown(QStringLiteral("moment")); }, [this, i] {
            m_keys->press(kCaught[i].who);
            m_keys->type(kCaught[i].words);
            if (i == 0) {
                picture(QStringLiteral("moment"));
            }
            m_keys->press(Qt::Key_Return);
        });
        then(QStringLiteral("the moment kept"), [this] { return !shown(QStringLiteral("moment")); }, [this, i] {
            typed(newest(QStringLiteral("moment")), kCaught[i].words);
        });
    }
    then(QStringLiteral("a line for the basket"), onShift, [this] {
        for (int i = 0; i < kTabsAtMost && !hasFocus(QStringLiteral("shift.sofar")); ++i) {
            m_keys->press(Qt::Key_Tab);
        }
        m_keys->press(Qt::Key_End);
        m_keys->press(Qt::Key_F9);
    });
    const QString line = QStringLiteral("Up first and laid the table. Proud of it: say so.");
    then(QStringLiteral("its words"), [this] { return hasFocus(QStringLiteral("shift.line.text")); }, [this, line] {
        m_keys->press(Qt::Key_A, Qt::ControlModifier);
        m_keys->type(line);
        m_keys->press(Qt::Key_Return);
        typed(newest(QStringLiteral("handover-item")), line);
    });
    then(QStringLiteral("a line of the house"), onShift, [this] {
        m_keys->press(Qt::Key_F6);
        m_keys->press(Qt::Key_F9);
    });
    const QString second = QStringLiteral("Fire bell test at 13:00. Tell everybody before it rings.");
    then(QStringLiteral("its words"), [this] { return hasFocus(QStringLiteral("shift.line.text")); }, [this, second] {
        m_keys->type(second);
        m_keys->press(Qt::Key_Tab);
        m_keys->press(Qt::Key_Right);  // to do
        m_keys->press(Qt::Key_Tab);
        m_keys->press(Qt::Key_End);  // about the house
        m_keys->press(Qt::Key_Tab);
        m_keys->type(QStringLiteral("13:00"));
        m_keys->press(Qt::Key_Return);
        typed(newest(QStringLiteral("handover-item")), second);
    });
}

void Walk::planLetter()
{
    then(QStringLiteral("a letter"), [this] { return shown(QStringLiteral("shift")); }, [this] {
        // To Jay: his tab comes after Callum's.
        m_keys->press(Qt::Key_F6);
        for (int i = 0; i < kTabsAtMost && !inside(QStringLiteral("shift.tabs")); ++i) {
            m_keys->press(Qt::Key_Tab, Qt::ShiftModifier);
        }
        m_keys->press(Qt::Key_Right);
        m_keys->press(Qt::Key_L, Qt::ControlModifier);
    });
    then(QStringLiteral("its words"), [this] { return hasFocus(QStringLiteral("letter.text")); }, [this] {
        const std::array<std::pair<QString, int>, 4> lines{
            std::pair{kLetterFact, 1}, {kLetterView, 2}, {kLetterTold, 3}, {kLetterEnd, 1}};
        m_keys->type(QStringLiteral("Dear Jay,"));
        for (const auto& [words, mark] : lines) {
            m_keys->press(Qt::Key_Return);
            m_keys->press(Qt::Key_0 + mark, Qt::ControlModifier);
            m_keys->type(words);
        }
        picture(QStringLiteral("letter-writing"));
        m_keys->press(Qt::Key_Return, Qt::ControlModifier);
    });
    then(QStringLiteral("the letter signed"), [this] { return !shown(QStringLiteral("letter.text")); }, [this] {
        m_letter = newest(QStringLiteral("letter"));
        for (const QString& words : {kLetterFact, kLetterView, kLetterTold, kLetterEnd}) {
            typed(m_letter, words);
        }
    });
}

void Walk::planHandover()
{
    then(QStringLiteral("the night"), [] { return true; }, [this] {
        m_keys->press(Qt::Key_F6);
        for (int i = 0; i < kPeopleAtMost && shown(QStringLiteral("shift.night.how")); ++i) {
            if (i == 1) {
                picture(QStringLiteral("night"));
            }
            m_keys->press(Qt::Key_Return);
        }
        m_keys->press(Qt::Key_F7);
        for (int i = 0; i < kChecks; ++i) {
            m_keys->press(Qt::Key_Space);
        }
    });
    then(QStringLiteral("finish"), [this] { return shown(QStringLiteral("shift")); }, [this] {
        picture(QStringLiteral("shift"));
        m_keys->press(Qt::Key_F10);
    });
    then(QStringLiteral("the handover"), [this] { return shown(QStringLiteral("handover")); }, [this] {
        const demo::Way* incoming = wayOf(QStringLiteral("deputy"));
        for (int i = 0; i < kTabsAtMost && !hasFocus(QStringLiteral("handover.people")); ++i) {
            m_keys->press(Qt::Key_Tab);
        }
        m_keys->type(incoming->name.section(QLatin1Char(' '), 0, 0));
        m_keys->press(Qt::Key_Tab);
        m_keys->press(Qt::Key_Tab);
        m_keys->press(Qt::Key_Space);  // leads the next shift
        m_keys->press(Qt::Key_Tab, Qt::ShiftModifier);
        m_keys->type(incoming->passphrase);
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("accepted"), [this] {
        const auto* list = static_cast<RowList*>(part(QStringLiteral("handover.people")));
        const QModelIndex chosen = list->currentIndex();
        return chosen.isValid() && chosen.data(ui::SourceRole).toString().contains(QStringLiteral("accepted "));
    }, [this] {
        picture(QStringLiteral("handover"));
        m_keys->press(Qt::Key_P, Qt::ControlModifier);
    });
}

void Walk::planReply()
{
    then(QStringLiteral("find the letter"), [] { return true; }, [this] {
        m_keys->press(Qt::Key_K, Qt::ControlModifier);
        m_keys->type(QStringLiteral("goalkeeper gloves minibus"));
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("found"), [this] { return hasFocus(QStringLiteral("search.hits")); }, [this] {
        picture(QStringLiteral("search"));
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("his reply"), [this] { return shown(QStringLiteral("letter")); }, [this] {
        m_keys->press(Qt::Key_R, Qt::ControlModifier);
    });
    then(QStringLiteral("his words"), [this] { return hasFocus(QStringLiteral("letter.reply.text")); }, [this] {
        m_keys->type(kReply);
        m_keys->press(Qt::Key_Return, Qt::ControlModifier);
    });
    then(QStringLiteral("the reply kept"), [this] { return !shown(QStringLiteral("letter.reply.text")); }, [this] {
        m_reply = newest(QStringLiteral("reply"));
        typed(m_reply, kReply);
        picture(QStringLiteral("letter"));
    });
}

void Walk::planEvidence()
{
    goTo(kEvidenceRow);
    then(QStringLiteral("a claim"), [this] { return shown(QStringLiteral("evidence")); }, [this] {
        m_keys->press(Qt::Key_N, Qt::ControlModifier);
    });
    then(QStringLiteral("its words"), [this] { return hasFocus(QStringLiteral("evidence.title")); }, [this] {
        m_keys->type(kClaim);
        m_keys->press(Qt::Key_Tab);
        m_keys->press(Qt::Key_Down);
        m_keys->press(Qt::Key_Down);
        m_keys->press(Qt::Key_Tab);
        m_keys->type(kJudgement);
        m_keys->press(Qt::Key_S, Qt::ControlModifier);
        m_claim = newest(QStringLiteral("claim"));
        typed(m_claim, kJudgement);
        m_keys->press(Qt::Key_Return, Qt::ControlModifier);
    });
    for (const QString& words : {QStringLiteral("\"asked too many questions\""), QStringLiteral("\"sorry to the door\"")}) {
        then(QStringLiteral("cite"), [this] { return hasFocus(QStringLiteral("cite.words")); }, [this, words] {
            m_keys->press(Qt::Key_A, Qt::ControlModifier);
            m_keys->type(words);
            m_keys->press(Qt::Key_Return);
        });
        then(QStringLiteral("the hit"), [this] { return hasFocus(QStringLiteral("cite.hits")); }, [this] {
            m_keys->press(Qt::Key_Return);
        });
    }
    then(QStringLiteral("where the pack goes"), [this] { return hasFocus(QStringLiteral("cite.words")); }, [this] {
        m_keys->press(Qt::Key_Escape);
        m_keys->press(Qt::Key_D, Qt::ControlModifier);
        for (int i = 0; i < kTabsAtMost && !hasFocus(QStringLiteral("evidence.file")); ++i) {
            m_keys->press(Qt::Key_Tab);
        }
        m_keys->press(Qt::Key_A, Qt::ControlModifier);
        m_keys->type(m_pdf);
        // With names, so that every word of the PDF can be compared with the book.
        m_keys->press(Qt::Key_Tab);
        m_keys->press(Qt::Key_Space);
        m_keys->press(Qt::Key_F10);
    });
    then(QStringLiteral("the pack"), [this] { return QFileInfo::exists(m_pdf); }, [this] {
        picture(QStringLiteral("evidence"));
        const evidence::Sources book = evidence::sourcesOf(*m_session->desk());
        const auto claim = book.show(m_claim);
        const auto rows = evidence::citationRows(book);
        const auto cited = claim && rows ? evidence::citationsOf(*claim, *rows) : std::vector<evidence::Citation>();
        const bool both = cited.size() == 2 && cited[0].record == m_letter && cited[1].record == m_reply &&
                          !cited[0].version.isEmpty();
        if (!both) {
            stop(QStringLiteral("the claim does not cite the letter and the reply"));
        }
    });
}

}  // namespace hearth::app
