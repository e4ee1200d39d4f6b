// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walk.h"

#include <memory>

// The rooms round the main job: seen on the way, their pictures kept.
namespace hearth::app {
namespace {

constexpr int kTabsAtMost = 80;
constexpr int kRestBeats = 40;
constexpr int kDoColumn = 3;  // of the board, counted from nought

}  // namespace

bool Walk::shown(const QString& page) const
{
    const QWidget* widget = part(page);
    return widget && widget->isVisible();
}

void Walk::goTo(int row)
{
    then(QStringLiteral("row %1").arg(row), [this] { return shell() != nullptr; }, [this, row] {
        m_keys->press(Qt::Key_F2);
        m_keys->press(Qt::Key_Home);
        for (int i = 0; i < row; ++i) {
            m_keys->press(Qt::Key_Down);
        }
        m_keys->press(Qt::Key_Return);
    });
}

void Walk::planToday()
{
    then(QStringLiteral("today"), [this] { return shown(QStringLiteral("today")); }, [this] {
        picture(QStringLiteral("today"));
        m_keys->press(Qt::Key_F6);
    });
}

void Walk::tabTo(const QString& objectName)
{
    for (int i = 0; i < kTabsAtMost && !inside(objectName); ++i) {
        m_keys->press(Qt::Key_Tab);
    }
    if (!inside(objectName)) {
        stop(QStringLiteral("no way by Tab to ") + objectName);
    }
}

void Walk::planRooms()
{
    struct Seen {
        int row;
        QString page;
    };
    for (const Seen& seen : {Seen{kTodayRow, QStringLiteral("today")}, Seen{kPeopleRow, QStringLiteral("people")},
                             Seen{kThirdRow, QStringLiteral("third")}}) {
        goTo(seen.row);
        then(seen.page, [this, seen] { return shown(seen.page); }, [this, seen] {
            picture(seen.page == u"today" ? QStringLiteral("today-manager") : seen.page);
        });
    }
    planCard();
    planTogether();
    planPeople();
    planFigures();
    planHome();
}

void Walk::planHome()
{
    goTo(kHomeRow);
    then(QStringLiteral("home"), [this] { return shown(QStringLiteral("home")); }, [this] {
        picture(QStringLiteral("home"));
        tabTo(QStringLiteral("home.sections"));
        m_keys->press(Qt::Key_Down);
    });
    then(QStringLiteral("our words"), [this] { return shown(QStringLiteral("home.words")); }, [this] {
        picture(QStringLiteral("home-words"));
        m_keys->press(Qt::Key_Down);
        m_keys->press(Qt::Key_Down);
    });
    then(QStringLiteral("is it sound"), [this] { return shown(QStringLiteral("home.check")); }, [this] {
        tabTo(QStringLiteral("home.check"));
        m_keys->press(Qt::Key_Space);
    });
    then(QStringLiteral("it is"), [this] { return shown(QStringLiteral("home.result")); }, [this] {
        picture(QStringLiteral("home-proof"));
    });
    then(QStringLiteral("help"), [this] { return shown(QStringLiteral("home")); }, [this] { m_keys->press(Qt::Key_F1); });
    then(QStringLiteral("help read"), [this] { return shown(QStringLiteral("help")); }, [this] {
        picture(QStringLiteral("help"));
        m_keys->press(Qt::Key_Escape);
    });
}

// A card that two people have filled in, and what they say of it afterwards.
void Walk::planTogether()
{
    goTo(kThirdRow);
    then(QStringLiteral("the bread"), [this] { return shown(QStringLiteral("third")); }, [this] {
        m_keys->press(Qt::Key_Home);
        for (int i = 0; i < kDoColumn; ++i) {
            m_keys->press(Qt::Key_Right);
        }
        m_keys->press(Qt::Key_Down);
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("you and me"), [this] { return shown(QStringLiteral("card")); }, [this] {
        picture(QStringLiteral("you-me"));
        tabTo(QStringLiteral("card.lookback"));
        m_keys->press(Qt::Key_Space);
    });
    then(QStringLiteral("looking back"), [this] { return shown(QStringLiteral("look-back")); }, [this] {
        picture(QStringLiteral("look-back"));
        m_keys->press(Qt::Key_Escape);
    });
    then(QStringLiteral("out of it"), [this] { return !shown(QStringLiteral("look-back")); }, [this] {
        m_keys->press(Qt::Key_Escape);
    });
    then(QStringLiteral("away from it"), [this] { return !shown(QStringLiteral("card")); }, [] {});
}

void Walk::planPeople()
{
    goTo(kPeopleRow);
    then(QStringLiteral("who they are"), [this] { return shown(QStringLiteral("people")); }, [this] {
        tabTo(QStringLiteral("people.list"));
        m_keys->press(Qt::Key_Down);
        tabTo(QStringLiteral("people.shows"));
        m_keys->press(Qt::Key_Right);
        picture(QStringLiteral("people-page"));
        tabTo(QStringLiteral("people.which"));
        m_keys->press(Qt::Key_Right);
    });
    then(QStringLiteral("the team"), [this] { return shown(QStringLiteral("team")); }, [this] { picture(QStringLiteral("team")); });
}

// The claim with most to it beside the months, and the pack as it will be on paper.
void Walk::planFigures()
{
    goTo(kEvidenceRow);
    then(QStringLiteral("the claims"), [this] { return shown(QStringLiteral("evidence")); }, [this] {
        m_keys->press(Qt::Key_Escape);
        tabTo(QStringLiteral("evidence.claims"));
        m_keys->press(Qt::Key_End);
    });
    rest();
    then(QStringLiteral("a full claim"), [this] { return shown(QStringLiteral("evidence")); }, [this] {
        picture(QStringLiteral("evidence-claim"));
        tabTo(QStringLiteral("evidence.preview"));
        m_keys->press(Qt::Key_Space);
    });
    then(QStringLiteral("the preview"), [this] { return shown(QStringLiteral("preview")); }, [] {});
    rest();
    then(QStringLiteral("the preview drawn"), [this] { return shown(QStringLiteral("preview")); }, [this] {
        picture(QStringLiteral("preview"));
        m_keys->press(Qt::Key_Escape);
    });
    then(QStringLiteral("out of the preview"), [this] { return !shown(QStringLiteral("preview")); }, [] {});
}

void Walk::rest()
{
    const auto beats = std::make_shared<int>(kRestBeats);
    then(QStringLiteral("a rest"), [beats] { return --*beats < 0; }, [] {});
}

// An activity is begun, both sides say a sentence, and it is looked for on the board.
void Walk::planCard()
{
    const QString title = QStringLiteral("A kite that carries a letter");
    then(QStringLiteral("an idea"), [this] { return shown(QStringLiteral("third")); }, [this] {
        m_keys->press(Qt::Key_T, Qt::ControlModifier);
    });
    then(QStringLiteral("its words"), [this] { return hasFocus(QStringLiteral("third.spark.title")); }, [this, title] {
        m_keys->type(title);
        m_keys->press(Qt::Key_Tab);
        m_keys->press(Qt::Key_R);  // with Rosie too
        picture(QStringLiteral("idea"));
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("the board again"), [this] { return !shown(QStringLiteral("third.spark")); }, [this] {
        picture(QStringLiteral("board"));
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("the card"), [this] { return shown(QStringLiteral("card")); }, [this] {
        picture(QStringLiteral("card"));
        m_keys->press(Qt::Key_Left, Qt::AltModifier);
    });
}

}  // namespace hearth::app
