// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"

#include <catch2/catch_test_case_info.hpp>
#include <catch2/reporters/catch_reporter_event_listener.hpp>
#include <catch2/reporters/catch_reporter_registrars.hpp>

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QThread>

#include <time.h>

namespace hearth::test {
namespace {

/// An event loop for the timers, no window; and one zone, so that the sentences are the same everywhere.
class LoopWithoutWindows : public Catch::EventListenerBase {
public:
    using EventListenerBase::EventListenerBase;

    void testRunStarting(const Catch::TestRunInfo&) override
    {
        qputenv("TZ", "Europe/London");
        tzset();
        m_application = std::make_unique<QCoreApplication>(m_count, m_arguments);
    }
    void testRunEnded(const Catch::TestRunStats&) override { m_application.reset(); }

private:
    int m_count = 1;
    char m_name[16] = "test_ui_models";
    char* m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QCoreApplication> m_application;
};

CATCH_REGISTER_LISTENER(LoopWithoutWindows)

}  // namespace

Sitting::Sitting()
{
    goTo(9, 0, -1);  // people come before the night, or their pages stand in it
    grace = world.home.manager;
    callum = world.addYoungPerson(s("Callum Reid"));
    jay = world.addYoungPerson(s("Jay Morris"));
    mina = world.addYoungPerson(s("Mina Shah"));
    ben = world.addStaff(s("Ben Hartley"), s("residential-worker"));
    owen = world.addStaff(s("Owen Pryce"), s("residential-worker"));
    goTo(7, 20);
    openAs("Ben");
}

void Sitting::openAs(const char* name)
{
    drafts.reset();
    world.openAs(s(name));
    mend();
    drafts = std::make_unique<ui::DraftKeeper>(book);
}

void Sitting::mend()
{
    book.now = [this] { return *world.now; };
    ui::bindTo(book, *world.desk);
}

records::RecordView Sitting::show(const Id& record)
{
    auto view = world.desk->run(records::Show{.record = record});
    INFO((view ? "" : view.error().where.toStdString()));
    REQUIRE(view);
    return *view;
}

std::vector<records::Row> Sitting::rows(const char* kind)
{
    records::Timeline ask;
    ask.kinds = {s(kind)};
    ask.limit = 200;
    auto page = world.desk->run(ask);
    INFO((page ? "" : page.error().where.toStdString()));
    REQUIRE(page);
    return page->rows;
}

std::optional<Fields> Sitting::draft(const QString& slot)
{
    auto all = world.desk->run(records::LoadDrafts{.slot = slot});
    REQUIRE(all);
    for (const records::DraftView& each : *all) {
        if (each.slot == slot) {
            return each.fields;
        }
    }
    return std::nullopt;
}

QString Sitting::draftText(const QString& slot)
{
    const auto fields = draft(slot);
    return fields ? joinProse(std::get<Prose>(fields->at(s("text")))) : QString();
}

void Sitting::goTo(int hour, int minute, int days)
{
    const QDateTime when(QDate(2026, 3, 13).addDays(days), QTime(hour, minute), Qt::LocalTime);
    *world.now = Timestamp{when.toMSecsSinceEpoch()};
}

bool comesTrue(const std::function<bool()>& wanted, int ms)
{
    QElapsedTimer since;
    since.start();
    while (!wanted()) {
        if (since.elapsed() > ms) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::msleep(2);
    }
    return true;
}

}  // namespace hearth::test
