// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walk.h"

#include <QAbstractItemView>
#include <QApplication>

#include <array>
#include <memory>

// The rooms round the main job: seen on the way, their pictures kept.
namespace hearth::app {
namespace {

constexpr int kTabsAtMost = 80;
constexpr int kRestBeats = 40;
constexpr int kDoColumn = 3;  // of the board, counted from nought

struct Said {
    QString field, words;
};

/// What two people say of their bread, in the order of the Tab key.
const std::array kSaid{
    Said{QStringLiteral("you-head"), QStringLiteral("Yeast is alive. It’s basically a pet that makes bubbles.")},
    Said{QStringLiteral("me-head"), QStringLiteral("You measure by eye and you are right. I learned to stop weighing.")},
    Said{QStringLiteral("you-heart"), QStringLiteral("Weird at first. Then it rose and I shouted.")},
    Said{QStringLiteral("me-heart"), QStringLiteral("Nervous, because you knew more than me. Then proud.")},
    Said{QStringLiteral("you-hands"), QStringLiteral("Kneading. My arms still hurt.")},
    Said{QStringLiteral("me-hands"), QStringLiteral("Washing up, mostly. You did the shaping.")},
    Said{QStringLiteral("equal"), QStringLiteral("When the timer went and we both ran.")},
    Said{QStringLiteral("helped"), QStringLiteral("The timer. And nobody watching.")},
};

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
    // What the pack said is read and gone before the next page is looked at.
    then(QStringLiteral("nothing said"), [this] { return !shown(QStringLiteral("toast")); }, [] {});
    for (const Seen& seen : {Seen{kTodayRow, QStringLiteral("today")}, Seen{kPeopleRow, QStringLiteral("people")},
                             Seen{kThirdRow, QStringLiteral("third")}}) {
        goTo(seen.row);
        then(seen.page, [this, seen] { return shown(seen.page); }, [this, seen] {
            picture(seen.page == u"today" ? QStringLiteral("today-manager") : seen.page);
        });
    }
    planTogether();
    planPeople();
    planFigures();
    planHome();
    planCard();
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
        m_keys->press(Qt::Key_Home);
        const auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
        const auto onBread = [list] { return !list || list->currentIndex().data().toString().startsWith(u"Bread"); };
        for (int i = 0; i < kDoColumn && !onBread(); ++i) {
            m_keys->press(Qt::Key_Down);
        }
        m_keys->press(Qt::Key_Return);
    });
    then(QStringLiteral("you and me"), [this] { return shown(QStringLiteral("card")); }, [this] {
        m_keys->press(Qt::Key_Tab);
        picture(QStringLiteral("you-me"));
        tabTo(QStringLiteral("card.lookback"));
        m_keys->press(Qt::Key_Space);
    });
    then(QStringLiteral("looking back"), [this] { return shown(QStringLiteral("look-back")); }, [this] {
        // Easy before and learning after for the one, the other way round for the other.
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_E, Qt::Key_2, Qt::Key_L, Qt::Key_3, Qt::Key_L, Qt::Key_4, Qt::Key_E}) {
            m_keys->press(key);
        }
        for (const Said& said : kSaid) {
            tabTo(QStringLiteral("look-back.") + said.field);
            m_keys->type(said.words);
        }
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
    });
    rest();
    then(QStringLiteral("their page"), [this] { return shown(QStringLiteral("people")); }, [this] {
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
        if (shown(QStringLiteral("evidence.file"))) {
            tabTo(QStringLiteral("evidence.file"));
            m_keys->press(Qt::Key_Escape);
        }
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
    goTo(kThirdRow);
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
