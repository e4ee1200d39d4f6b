// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/gallery_rows.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/person_tabs.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/side_nav.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolButton>

#include <catch2/catch_test_macros.hpp>

namespace hearth::ui {
namespace {

Theme& installed()
{
    return const_cast<Theme&>(theme());
}

/// Sets the text size and puts it back.
class AtSize {
public:
    explicit AtSize(int percent) { installed().apply(Scheme::Light, percent); }
    ~AtSize() { installed().apply(Scheme::Light, 100); }
    AtSize(const AtSize&) = delete;
    AtSize& operator=(const AtSize&) = delete;
};

int heightAt(int width)
{
    MomentList list(u"list"_qs, u"List"_qs);
    list.setModel(gallery::moments(&list));
    list.resize(width, 600);
    list.show();
    return list.heightOfRows();
}

}  // namespace

TEST_CASE("parts: text that looks like markup is drawn as it is", "[ui][text]")
{
    const QString markup = u"<b>bold</b>"_qs;
    const TextLabel label(markup);
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.sizeHint().width() > TextBlock{u"bold"_qs}.naturalWidth() * 2);
}

TEST_CASE("parts: text wraps, so that less width means more height", "[ui][text]")
{
    const TextLabel label(u"You came down for water. We talked until you yawned."_qs);
    CHECK(label.heightForWidth(100) > label.heightForWidth(400));
    CHECK(label.heightForWidth(400) == theme().lineHeight(TextStyle::Body));
}

TEST_CASE("parts: rows of the timeline keep their whole text at 200 %", "[ui][lists]")
{
    const int wide = heightAt(380);
    CHECK(heightAt(240) > wide);
    const AtSize twice(200);
    CHECK(heightAt(760) > wide * 3 / 2);
    CHECK(heightAt(380) > heightAt(760));
}

TEST_CASE("parts: Enter opens the row, arrows pass the headings of the basket", "[ui][lists]")
{
    BasketList list(u"basket"_qs, u"To hand over"_qs);
    auto* model = gallery::basket(&list);
    for (int row = 0; row < model->rowCount(); ++row) {
        model->item(row)->setData(QString::number(row), IdRole);
    }
    list.setModel(model);
    list.resize(300, 500);
    list.show();
    list.setFocus();
    list.setCurrentIndex(model->index(2, 0));
    QSignalSpy opened(&list, &RowList::opened);
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened[0][0].toString() == u"2"_qs);
    QTest::keyClick(&list, Qt::Key_Down);
    CHECK_FALSE(list.currentIndex().data(HeaderRole).toBool());
}

TEST_CASE("parts: the navigation is chosen by keys and by its first letter", "[ui][nav]")
{
    SideNav nav;
    nav.setPages({{u"today"_qs, u"today"_qs, u"Today"_qs}, {u"shift"_qs, u"shift"_qs, u"Shift"_qs},
                  {u"queue"_qs, u"queue"_qs, u"Queue"_qs, 2}});
    nav.setCurrent(u"today"_qs);
    nav.resize(nav.sizeHint());
    nav.show();
    QSignalSpy chosen(&nav, &SideNav::chosen);
    auto* list = nav.findChild<QListView*>(u"nav.pages"_qs);
    REQUIRE(list != nullptr);
    QTest::keyClick(list, Qt::Key_Q);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toString() == u"queue"_qs);
    CHECK(list->currentIndex().data(Qt::AccessibleTextRole).toString() == u"Queue, 2 waiting"_qs);
}

TEST_CASE("parts: segments choose one, by arrow too, and stack when narrow", "[ui][segments]")
{
    Segments choice(u"night"_qs, u"How was the night?"_qs, {u"Settled"_qs, u"Up"_qs, u"Unsettled"_qs});
    choice.resize(choice.sizeHint());
    choice.show();
    CHECK(choice.chosen() == -1);
    QSignalSpy changed(&choice, &Segments::chosenChanged);
    choice.setChosen(0);
    auto* first = choice.findChild<QAbstractButton*>(u"night.0"_qs);
    REQUIRE(first != nullptr);
    choice.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&choice));
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    CHECK(choice.chosen() == 1);
    CHECK(changed.size() == 2);
    choice.setChosen(-1);
    CHECK(choice.chosen() == -1);
    CHECK(choice.heightForWidth(choice.sizeHint().width() / 2)
          == 3 * choice.heightForWidth(choice.sizeHint().width()));
}

TEST_CASE("parts: tabs are walked by arrows and keep who was chosen", "[ui][tabs]")
{
    PersonTabs tabs(u"tabs"_qs);
    tabs.setTabs({{gallery::jay(), false}, {gallery::mina(), false}}, true);
    tabs.show();
    CHECK(tabs.current() == u"Jay"_qs);
    QSignalSpy changed(&tabs, &PersonTabs::currentChanged);
    tabs.setCurrent(u"Mina"_qs);
    QTest::keyClick(&tabs, Qt::Key_Right);
    CHECK(tabs.current() == PersonTabs::house());
    CHECK(changed.size() == 2);
    tabs.setCurrent(u"Mina"_qs);
    tabs.setTabs({{gallery::jay(), true}, {gallery::mina(), true}}, true);
    CHECK(tabs.current() == u"Mina"_qs);
}

TEST_CASE("parts: the status line says its sentence aloud and never cuts a promise", "[ui][status]")
{
    StatusLine line;
    line.setPart(StatusLine::Part::Saved, SafeState::Normal, u"Saved on this PC 14:02"_qs);
    line.setPart(StatusLine::Part::BackedUp, SafeState::Normal, u"Backed up 02:00"_qs);
    line.setPart(StatusLine::Part::Shared, SafeState::Failed, u"Not shared yet"_qs);
    line.setLock(u"Locks itself after 3 minutes"_qs, u"Ctrl+Alt+L"_qs);
    line.resize(520, 30);
    line.show();
    QSignalSpy asked(&line, &StatusLine::asked);
    auto* shared = line.findChild<QToolButton*>(u"status.shared"_qs);
    REQUIRE(shared != nullptr);
    CHECK(shared->accessibleName() == u"Not shared yet"_qs);
    CHECK(shared->width() >= shared->sizeHint().width());
    QTest::keyClick(shared, Qt::Key_Space);
    CHECK(asked.size() == 1);
}

TEST_CASE("parts: a toast undoes once and is gone", "[ui][toast]")
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    Toast toast(&window, 30);
    QSignalSpy undo(&toast, &Toast::undoAsked);
    toast.say(u"Handed over."_qs, true);
    CHECK(toast.geometry().bottom() < 570);
    auto* button = toast.findChild<QPushButton*>(u"toast.undo"_qs);
    REQUIRE(button != nullptr);
    QTest::keyClick(button, Qt::Key_Space);
    CHECK(undo.size() == 1);
    CHECK(toast.isHidden());
}

TEST_CASE("parts: buttons wrap to a new row when there is no room", "[ui][layout]")
{
    QWidget holder;
    auto* flow = new FlowLayout(&holder, 8, 8);
    for (int i = 0; i < 3; ++i) {
        flow->addWidget(new KeyButton(u"Print handover"_qs));
    }
    const int all = flow->sizeHint().width();
    CHECK(flow->heightForWidth(all) == theme().metrics().control());
    CHECK(flow->heightForWidth(all - 1) > theme().metrics().control());
}

TEST_CASE("parts: nothing moves, and the focus ring has room", "[ui][style]")
{
    CHECK(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0);
    CHECK(qApp->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) == 4);
    installed().apply(Scheme::HighContrast, 100);
    CHECK(qApp->style()->pixelMetric(QStyle::PM_FocusFrameHMargin) == 6);
    installed().apply(Scheme::Light, 100);
}

TEST_CASE("parts: lengths follow the text", "[ui][theme]")
{
    CHECK(theme().metrics().control() == 34);
    CHECK(theme().metrics().breadth(1366) == Breadth::Wide);
    const AtSize twice(200);
    CHECK(theme().metrics().control() == 68);
    CHECK(theme().metrics().breadth(1366) == Breadth::Narrow);
    installed().apply(Scheme::Light, 900);
    CHECK(theme().textSize() == 200);
}

}  // namespace hearth::ui
