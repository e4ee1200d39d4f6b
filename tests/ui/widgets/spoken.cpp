// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spoken.h"

#include "ui/widgets/key_button.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/spoken_line.h"
#include "ui/widgets/tick_row.h"

#include <QAccessible>
#include <QLineEdit>
#include <QStandardItemModel>

#include <catch2/catch_test_macros.hpp>

// What a screen reader is told of our widgets, and what it can do with them.
namespace hearth::ui {
namespace {

QAccessibleInterface& spoken(QWidget& widget)
{
    QAccessibleInterface* found = QAccessible::queryAccessibleInterface(&widget);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("a box ticked by a screen reader is clicked, as by hand", "[ui][spoken]")
{
    TickRow row(QStringLiteral("Fire panel"));
    int clicks = 0;
    QObject::connect(&row, &QCheckBox::clicked, [&clicks] { ++clicks; });
    CHECK(spoken(row).role() == QAccessible::CheckBox);
    CHECK(spoken(row).text(QAccessible::Name) == QStringLiteral("Fire panel"));
    spoken(row).actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    CHECK(clicks == 1);
    CHECK(row.isChecked());
    CHECK(spoken(row).state().checked);
}

TEST_CASE("a choice of a few is a radio button and says whether it is the chosen one", "[ui][spoken]")
{
    Segments choice(QStringLiteral("how"), QStringLiteral("How"), {QStringLiteral("Settled"), QStringLiteral("Up")});
    choice.setChosen(0);
    CHECK(spoken(choice).role() == QAccessible::Grouping);
    auto* second = choice.findChild<QAbstractButton*>(QStringLiteral("how.1"));
    REQUIRE(second);
    CHECK(spoken(*second).role() == QAccessible::RadioButton);
    CHECK_FALSE(spoken(*second).state().checked);
    spoken(*second).actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(choice.chosen() == 1);
    CHECK(spoken(*second).state().checked);
}

TEST_CASE("a role holds though a name was set before it", "[ui][spoken]")
{
    QWidget board;
    board.setAccessibleName(QStringLiteral("Board"));
    CHECK(spoken(board).role() != QAccessible::Pane);
    speakAs(&board, QAccessible::Pane);
    CHECK(spoken(board).role() == QAccessible::Pane);
}

TEST_CASE("what a screen reader writes into a line counts as typed", "[ui][spoken]")
{
    letScreenReadersType();
    QLineEdit line;
    QString edited;
    QObject::connect(&line, &QLineEdit::textEdited, [&edited](const QString& text) { edited = text; });
    QAccessibleEditableTextInterface* editor = spoken(line).editableTextInterface();
    REQUIRE(editor);
    editor->insertText(0, QStringLiteral("the wall"));
    CHECK(edited == QStringLiteral("the wall"));
    editor->replaceText(4, 8, QStringLiteral("boiler"));
    CHECK(edited == QStringLiteral("the boiler"));
    CHECK(spoken(line).textInterface()->text(0, 3) == QStringLiteral("the"));
    line.setText(QStringLiteral("by the page"));
    CHECK(edited == QStringLiteral("the boiler"));
    line.setReadOnly(true);
    CHECK(spoken(line).editableTextInterface() == nullptr);
}

TEST_CASE("a line that hides what is typed does not say it", "[ui][spoken]")
{
    letScreenReadersType();
    QLineEdit line;
    line.setEchoMode(QLineEdit::Password);
    line.setText(QStringLiteral("pigeon paddle"));
    CHECK(spoken(line).state().passwordEdit);
    CHECK(spoken(line).text(QAccessible::Value).isEmpty());
    CHECK(spoken(line).textInterface()->text(0, 13).isEmpty());
}

TEST_CASE("a row that a screen reader selects becomes the current one", "[ui][spoken]")
{
    TitledList list(QStringLiteral("people"), QStringLiteral("People"));
    QStandardItemModel rows;
    rows.appendRow(new QStandardItem(QStringLiteral("Ben")));
    rows.appendRow(new QStandardItem(QStringLiteral("Kath")));
    list.setModel(&rows);
    list.setCurrentIndex(rows.index(0, 0));
    list.selectionModel()->select(rows.index(1, 0), QItemSelectionModel::ClearAndSelect);
    CHECK(list.currentIndex().row() == 1);
}

}  // namespace hearth::ui
