// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/calls.h"
#include "tests/ui/screens/house.h"

#include <QTest>

#include <catch2/catch_test_macros.hpp>

using namespace hearth;
using namespace hearth::test;

// Every reading is one durable operation of the ledger, done on the window's thread: a page that comes to
// the front may ask for one, and painting, resizing and walking its rows for none.
namespace {

class Counted {
public:
    explicit Counted(const QString& who)
    {
        house.dress = [this](ui::SittingParts& parts) { countCalls(parts.book, calls); };
        house.sit(who);
    }

    /// The readings made while `page` came to the front.
    QStringList shown(ui::Page page)
    {
        calls.made.clear();
        house.window().shell()->go(page);
        QTest::qWait(30);
        return calls.readings();
    }

    /// All calls made by painting, by another size of the window and by the keys that walk.
    QStringList idle()
    {
        calls.made.clear();
        house.window().grab();
        for (const QSize size : {QSize(1000, 690), QSize(1366, 690)}) {
            house.window().resize(size);
            QTest::qWait(20);
            house.window().grab();
        }
        for (int i = 0; i < 12; ++i) {
            house.press(Qt::Key_Tab);
        }
        house.window().grab();
        return calls.made;
    }

    House house;
    Calls calls;
};

void lookAtEveryPage(const QString& who)
{
    Counted counted(who);
    ui::Shell* shell = counted.house.window().shell();
    for (const ui::RoomMaker& room : ui::roomMakers()) {
        if (room.page == ui::Page::Handover || room.page == ui::Page::Letter || room.page == ui::Page::Card
            || room.page == ui::Page::LookBack) {
            continue;  // these open a record, below
        }
        const QStringList first = counted.shown(room.page);
        if (shell->page() != room.page) {
            continue;  // not for this role
        }
        CAPTURE(who.toStdString(), shell->view()->objectName().toStdString());
        const QStringList idle = counted.idle();
        // Coming back is one reading as well.
        const QStringList again = counted.shown(room.page);
        const auto words = [](const QStringList& calls) { return calls.join(QLatin1Char(' ')).toStdString(); };
        CAPTURE(words(first), words(idle), words(again));
        CHECK(first.size() <= 1);
        CHECK(idle.isEmpty());
        CHECK(again.size() <= 1);
    }
}

}  // namespace

TEST_CASE("a page that comes to the front makes at most one reading of the book, and none by painting", "[ui][calls]")
{
    lookAtEveryPage(QStringLiteral("Ben"));
    lookAtEveryPage(QStringLiteral("Grace"));
}

TEST_CASE("a record that is opened is read once", "[ui][calls]")
{
    Counted counted(QStringLiteral("Ben"));
    records::Desk& desk = *counted.house.world.desk;
    records::Timeline shifts;
    shifts.kinds = {QStringLiteral("shift")};
    const auto finished = desk.run(shifts);
    REQUIRE((finished && !finished->rows.empty()));
    const std::vector<Id> records{counted.house.letter, counted.house.reply, counted.house.young[0], desk.who().id,
                                  finished->rows.front().id};
    for (const Id& record : records) {
        counted.calls.made.clear();
        counted.house.window().shell()->openRecord(record.text());
        QTest::qWait(30);
        CAPTURE(counted.house.window().shell()->view()->objectName().toStdString(),
                counted.calls.made.join(QLatin1Char(' ')).toStdString());
        CHECK(counted.calls.readings().size() == 1);
        CHECK(counted.idle().isEmpty());
    }
}

TEST_CASE("the count sees a reading", "[ui][calls]")
{
    House house;
    house.world.openAs(QStringLiteral("Ben"));
    ui::OpenBook book;
    ui::bindTo(book, *house.world.desk);
    Calls calls;
    countCalls(book, calls);
    (void)book.run(records::Timeline{});
    (void)book.run(records::ListPeople{});
    CHECK(calls.made == QStringList{QStringLiteral("timeline"), QStringLiteral("list-people")});
    CHECK(calls.readings() == QStringList{QStringLiteral("timeline")});
}
