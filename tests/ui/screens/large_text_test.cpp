// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_check.h"
#include "ui/screens/hide_page.h"
#include "ui/widgets/house_drawing.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/row_list.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::test;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// The areas of `window` that show a vertical scroll bar.
QStringList scrolling(const QWidget& window)
{
    QStringList found;
    for (const QScrollArea* each : window.findChildren<QScrollArea*>()) {
        if (each->isVisible() && each->verticalScrollBar()->isVisible()) {
            found.append(each->parentWidget()->objectName() + u'/' + each->objectName());
        }
    }
    return found;
}

}  // namespace

TEST_CASE("in large text a page has one scroll bar", "[ui][large]")
{
    const Look look("light", ui::Scheme::Light, 200);
    House house;
    house.sit(q("Grace"));
    for (const ui::Page page : {ui::Page::Today, ui::Page::People, ui::Page::Evidence, ui::Page::Home}) {
        house.window().shell()->go(page);
        QTest::qWait(60);
        const QStringList bars = scrolling(house.window());
        CAPTURE(bars.join(u' ').toStdString());
        CHECK(bars.size() == 1);
    }
}

TEST_CASE("a button in a narrow column breaks its word and grows", "[ui][large]")
{
    ui::KeyButton button(q("Written about the wrong young person"), ui::ButtonRole::Quiet, q("F9"));
    const QSize before = button.sizeHint();
    button.setWidest(200);
    CHECK(button.sizeHint().width() <= 200);
    CHECK(button.sizeHint().height() > before.height());
    button.setWidest(before.width() + 10);
    CHECK(button.sizeHint() == before);
}

TEST_CASE("the name of a month stays whole in a list", "[ui][large]")
{
    ui::MomentList list(q("list"), q("List"));
    list.resize(420, 300);
    QStandardItemModel rows;
    for (const char* day : {"14 May", "14 November"}) {
        auto* row = new QStandardItem(q("Jay fixed the gate."));
        row->setData(q(day), ui::TimeRole);
        rows.appendRow(row);
    }
    list.setModel(&rows);
    // Two lines at most: the day and its month.
    ui::MomentList plain(q("plain"), q("Plain"));
    plain.resize(420, 300);
    QStandardItemModel twoLines;
    auto* row = new QStandardItem(q("Jay fixed the gate."));
    row->setData(q("14\nMay"), ui::TimeRole);
    twoLines.appendRow(row);
    plain.setModel(&twoLines);
    const int most = plain.sizeHintForIndex(twoLines.index(0, 0)).height();
    CHECK(list.sizeHintForIndex(rows.index(0, 0)).height() <= most);
    CHECK(list.sizeHintForIndex(rows.index(1, 0)).height() <= most);
}

TEST_CASE("the question of the hidden page does not stand over the drawing", "[ui][large]")
{
    for (const int size : {100, 150, 200}) {
        CAPTURE(size);
        const Look look("light", ui::Scheme::Light, size);
        ui::HidePage page(q("Alder House"), {});
        page.resize(1366, 690);
        page.show();
        page.begin();
        const auto* drawing = page.findChild<ui::HouseDrawing*>();
        CHECK(drawing->isVisible());
        QTest::keyClick(&page, Qt::Key_A);
        QTest::qWait(30);
        const auto* button = page.findChild<QWidget*>(q("hide.open"));
        REQUIRE(button->isVisible());
        const QRect asked(button->mapTo(&page, QPoint(0, 0)), button->size());
        page.grab().save(q("out/screens/hide-asked-light-%1.png").arg(size));
        CHECK((!drawing->isVisible() || !drawing->geometry().intersects(asked)));
        CHECK((size > 100 || drawing->isVisible()));
    }
}
