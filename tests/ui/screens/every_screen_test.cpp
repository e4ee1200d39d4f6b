// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tick_row.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QTextEdit>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using hearth::test::House;

namespace {

bool isControl(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget)
           || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
           || qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget);
}

QString pathOf(const QWidget* widget)
{
    QStringList names;
    for (; widget; widget = widget->parentWidget()) {
        names.prepend(widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                     : widget->objectName());
    }
    return names.join(QLatin1Char('/'));
}

/// What a screen reader would not be able to name.
QStringList nameless(const QWidget& window)
{
    QStringList found;
    for (QWidget* each : window.findChildren<QWidget*>()) {
        const bool inner = each->objectName().startsWith(QStringLiteral("qt_"));
        if (!each->isVisible() || inner || !isControl(each) || each->focusPolicy() == Qt::NoFocus) {
            continue;
        }
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(each);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty() || each->objectName().isEmpty()) {
            found.append(pathOf(each));
        }
    }
    return found;
}

/// Texts that do not fit: narrower or lower than they need, or beyond the window's sides.
QStringList clipped(const QWidget& window)
{
    QStringList found;
    for (const QWidget* each : window.findChildren<QWidget*>()) {
        const bool button = qobject_cast<const QAbstractButton*>(each) != nullptr;
        const bool label = qobject_cast<const ui::TextLabel*>(each) != nullptr;
        if (!each->isVisible() || (!button && !label) || each->objectName().startsWith(QStringLiteral("qt_"))) {
            continue;
        }
        const QSize needs = each->minimumSizeHint();
        const int high = each->hasHeightForWidth() ? each->heightForWidth(each->width()) : needs.height();
        if (each->width() < needs.width() || each->height() < high) {
            found.append(QStringLiteral("%1 has %2x%3, needs %4x%5")
                             .arg(pathOf(each)).arg(each->width()).arg(each->height()).arg(needs.width()).arg(high));
        }
        const int left = each->mapTo(&window, QPoint(0, 0)).x();
        if (left < 0 || left + each->width() > window.width()) {
            found.append(pathOf(each) + QStringLiteral(" is beyond the window's side"));
        }
    }
    for (const QScrollArea* area : window.findChildren<QScrollArea*>()) {
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width()) {
            found.append(QStringLiteral("%1 is %2 wide in %3").arg(pathOf(area->widget()))
                             .arg(area->widget()->width()).arg(area->viewport()->width()));
        }
    }
    return found;
}

class Look {
public:
    Look(const char* theme, ui::Scheme scheme, int size) : m_suffix(QStringLiteral("-%1-%2").arg(QString::fromLatin1(theme)).arg(size))
    {
        const_cast<ui::Theme&>(ui::theme()).apply(scheme, size);
        QDir().mkpath(QStringLiteral("out/screens"));
    }
    ~Look() { const_cast<ui::Theme&>(ui::theme()).apply(ui::Scheme::Light, 100); }
    Look(const Look&) = delete;
    Look& operator=(const Look&) = delete;

    void check(House& house, const char* page)
    {
        QTest::qWait(20);
        const QString name = QString::fromLatin1(page) + m_suffix;
        house.window().grab().save(QStringLiteral("out/screens/%1.png").arg(name));
        CAPTURE(name.toStdString());
        CHECK(house.window().size() == QSize(1366, 690));
        CHECK(house.window().windowTitle() == QStringLiteral("Hearthbook"));
        CHECK(nameless(house.window()).join(QLatin1Char('\n')).toStdString() == std::string());
        CHECK(clipped(house.window()).join(QLatin1Char('\n')).toStdString() == std::string());
    }

private:
    QString m_suffix;
};

void walkAsWorker(House& house, Look& look)
{
    house.sit(QStringLiteral("Ben"));
    house.press(Qt::Key_F6);
    look.check(house, "shift");
    house.press(Qt::Key_F9);
    look.check(house, "shift-line");
    house.press(Qt::Key_Escape);
    for (int i = 0; i < 5; ++i) {
        house.press(Qt::Key_F6);
        house.press(Qt::Key_Return);
    }
    house.press(Qt::Key_F7);
    look.check(house, "shift-house");
    house.press(Qt::Key_M, Qt::ControlModifier);
    look.check(house, "moment");
    house.press(Qt::Key_Escape);
    house.press(Qt::Key_K, Qt::ControlModifier);
    house.type(QStringLiteral("wall"));
    house.press(Qt::Key_Return);
    look.check(house, "search");
    house.press(Qt::Key_Return);
    look.check(house, "letter");
    house.press(Qt::Key_R, Qt::ControlModifier);
    look.check(house, "letter-reply");
    house.press(Qt::Key_Escape);
    house.press(Qt::Key_E, Qt::ControlModifier);
    house.type(QStringLiteral("Mina laughed too."));
    look.check(house, "letter-adding");
    for (const char* act : {"letter.act.withhold", "letter.act.wrong", "letter.act.void"}) {
        auto* button = static_cast<QAbstractButton*>(house.part(QString::fromLatin1(act)));
        REQUIRE(button);
        button->click();
        look.check(house, act);
    }
    house.window().shell()->go(ui::Page::People);
    look.check(house, "people");
    for (int i = 0; i < 4; ++i) {
        house.press(Qt::Key_F7);
        house.press(Qt::Key_Space);
    }
    house.press(Qt::Key_F10);
    REQUIRE(house.part(QStringLiteral("handover"))->isVisible());
    look.check(house, "handover");
}

void walkAsManager(House& house, Look& look)
{
    house.sit(QStringLiteral("Grace"));
    house.window().shell()->go(ui::Page::Evidence);
    look.check(house, "evidence");
    house.press(Qt::Key_Return, Qt::ControlModifier);
    house.type(QStringLiteral("wall"));
    house.press(Qt::Key_Return);
    look.check(house, "evidence-citing");
    house.press(Qt::Key_Escape);
    house.press(Qt::Key_N, Qt::ControlModifier);
    look.check(house, "evidence-new");
    house.door();
    look.check(house, "unlock");
    static_cast<QAbstractButton*>(house.part(QStringLiteral("unlock.cannot")))->click();
    look.check(house, "unlock-help");
}

}  // namespace

TEST_CASE("every screen at 1366 x 690 clips nothing and names every control: light, 100 %", "[ui][look]")
{
    Look look("light", ui::Scheme::Light, 100);
    House house;
    walkAsWorker(house, look);
    walkAsManager(house, look);
}

TEST_CASE("every screen at 1366 x 690 clips nothing and names every control: dark, 100 %", "[ui][look]")
{
    Look look("dark", ui::Scheme::Dark, 100);
    House house;
    walkAsWorker(house, look);
    walkAsManager(house, look);
}

TEST_CASE("every screen at 1366 x 690 clips nothing and names every control: light, 200 %", "[ui][look]")
{
    Look look("light", ui::Scheme::Light, 200);
    House house;
    walkAsWorker(house, look);
    walkAsManager(house, look);
}

TEST_CASE("every screen at 1366 x 690 clips nothing and names every control: dark, 200 %", "[ui][look]")
{
    Look look("dark", ui::Scheme::Dark, 200);
    House house;
    walkAsWorker(house, look);
    walkAsManager(house, look);
}

TEST_CASE("the walk over the screens sees a clipped label and a nameless field", "[ui][look]")
{
    QWidget window;
    window.resize(200, 100);
    auto* label = new ui::TextLabel(QStringLiteral("A word that is far too long"), ui::TextStyle::Page, ui::Token::Ink, &window);
    label->setOneLine();
    label->resize(20, 10);
    auto* field = new QLineEdit(&window);
    window.show();
    REQUIRE(field->isVisible());
    CHECK(clipped(window).size() == 1);
    CHECK(nameless(window).size() == 1);
}
