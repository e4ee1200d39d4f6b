// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walk.h"

// The rooms round the main job: seen on the way, their pictures kept.
namespace hearth::app {

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
    goTo(kHomeRow);
    then(QStringLiteral("home"), [this] { return shown(QStringLiteral("home")); }, [this] { picture(QStringLiteral("home")); });
    then(QStringLiteral("help"), [this] { return shown(QStringLiteral("home")); }, [this] { m_keys->press(Qt::Key_F1); });
    then(QStringLiteral("help read"), [this] { return shown(QStringLiteral("help")); }, [this] {
        picture(QStringLiteral("help"));
        m_keys->press(Qt::Key_Escape);
    });
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
