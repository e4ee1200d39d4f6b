// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_check.h"
#include "tests/ui/screens/look_walk.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

using namespace hearth;
using namespace hearth::test;

TEST_CASE("every screen at 1366 x 690 clips nothing and names every control", "[ui][look]")
{
    const LookKind kind = GENERATE(from_range(std::begin(kLooks), std::end(kLooks)));
    DYNAMIC_SECTION(kind.theme << ", " << kind.size << " %")
    {
        Look look(kind.theme, kind.scheme, kind.size);
        House house;
        walkAsWorker(house, look);
        walkAsManager(house, look);
    }
}

TEST_CASE("the walk sees a clipped label, a cut hint and a low row", "[ui][look]")
{
    QWidget window;
    window.resize(400, 300);
    auto* label = new ui::TextLabel(QStringLiteral("A word that is far too long"), ui::TextStyle::Page, ui::Token::Ink, &window);
    label->setOneLine();
    label->resize(20, 10);
    auto* field = new QLineEdit(&window);
    field->setPlaceholderText(QStringLiteral("a hint that is longer than its field"));
    field->setGeometry(0, 40, 80, 30);
    class Low final : public ui::RowList {
    public:
        using RowList::RowList;
        QRect visualRect(const QModelIndex& index) const override
        {
            return RowList::visualRect(index).adjusted(0, 0, 0, -4);
        }
    };
    auto* list = new Low(QStringLiteral("low"), QStringLiteral("Low"), &window);
    list->setGeometry(0, 100, 300, 100);
    QStandardItemModel rows;
    rows.appendRow(new QStandardItem(QStringLiteral("One")));
    list->setModel(&rows);
    window.show();
    REQUIRE(field->isVisible());
    CHECK(clipped(window).size() == 3);
    delete list;
}

TEST_CASE("the walk sees a control without a name, one without a role and a list without a description", "[ui][look]")
{
    QWidget window;
    window.resize(400, 300);
    auto* field = new QLineEdit(&window);
    auto* own = new QWidget(&window);
    own->setObjectName(QStringLiteral("own"));
    own->setAccessibleName(QStringLiteral("Own"));
    own->setFocusPolicy(Qt::StrongFocus);
    auto* list = new ui::TitledList(QStringLiteral("people"), QStringLiteral("People"), &window);
    list->setAccessibleDescription({});
    window.show();
    REQUIRE(field->isVisible());
    CHECK(nameless(window).size() == 3);
}

TEST_CASE("the walk sees a control beyond its parent and one under the toast", "[ui][look]")
{
    QWidget window;
    window.resize(600, 300);
    auto* inner = new QWidget(&window);
    inner->setGeometry(0, 0, 100, 100);
    auto* field = new QLineEdit(inner);
    field->setGeometry(40, 80, 90, 30);
    auto* low = new QLineEdit(&window);
    low->setGeometry(20, 220, 200, 30);
    ui::Toast toast(&window, 20);
    window.show();
    REQUIRE(field->isVisible());
    CHECK(covered(window).isEmpty());
    toast.say(QStringLiteral("Kept as it was written."), true);
    CHECK(astray(window).size() == 1);
    CHECK(covered(window).size() == 1);
}

TEST_CASE("the walk sees a side column that the keyboard reaches before the main text is done", "[ui][look]")
{
    QWidget window;
    auto* page = new QWidget(&window);
    auto* main = new QLineEdit(page);
    auto* side = new QLineEdit(page);
    auto* action = new QLineEdit(page);
    auto* nav = new QLineEdit(&window);
    nav->setObjectName(QStringLiteral("nav"));
    side->setProperty("lookRegion", 1);
    window.show();
    window.activateWindow();
    main->setFocus();
    CHECK(outOfOrder(window, *page).size() == 1);
    QWidget::setTabOrder(main, action);
    QWidget::setTabOrder(action, side);
    QWidget::setTabOrder(side, nav);
    CHECK(outOfOrder(window, *page).isEmpty());
    nav->setFocus();
    CHECK(outOfOrder(window, *page).size() == 1);
}
