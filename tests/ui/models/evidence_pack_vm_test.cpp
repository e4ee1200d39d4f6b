// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/list_watch.h"
#include "tests/ui/models/sitting.h"
#include "ui/models/evidence_coverage.h"
#include "ui/models/evidence_pack_vm.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <algorithm>

using namespace hearth;
using namespace hearth::ui;
using hearth::test::ListWatch;
using hearth::test::s;
using hearth::test::Sitting;

namespace {

struct Pack {
    Pack()
    {
        at.openAs("Grace");
        letter = at.world.add(s("letter"), s("You asked for later bedtimes."), {at.jay}).id;
        claim = at.world.add(s("claim"), s("Mostly."), {},
                             {{s("title"), s("Children are listened to")}, {s("cited"), std::vector{letter}}}).id;
        sit();
    }

    void sit()
    {
        vm.reset();
        at.openAs("Grace");
        PackPress press;
        press.press = [this](const evidence::PackModel& pack) -> Result<QByteArray> {
            printed = pack;
            return pressFails ? Result<QByteArray>(fail(ErrorCode::Internal, "test")) : QByteArray("pages");
        };
        press.write = [this](const QByteArray& bytes, const QString& file) {
            packsWhenWritten = at.rows("pack").size();
            written = bytes;
            return file.contains(s("full")) ? Status(fail(ErrorCode::Disk, "test")) : Status();
        };
        vm = std::make_unique<PackVm>(at.book, *at.drafts, press);
        vm->setClaims({claim});
        QObject::connect(vm.get(), &PackVm::packMade, vm.get(), [this](const QString& file) { made.append(file); });
        QObject::connect(vm.get(), &PackVm::previewReady, vm.get(), [this](const QByteArray& pdf) { seen = pdf; });
    }

    void wait()
    {
        QDeadlineTimer until(5000);
        while (vm->state().working && !until.hasExpired()) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        REQUIRE_FALSE(vm->state().working);
    }

    Sitting at;
    Id letter, claim;
    std::unique_ptr<PackVm> vm;
    std::optional<evidence::PackModel> printed;
    QByteArray written, seen;
    QStringList made;
    std::size_t packsWhenWritten = 0;
    bool pressFails = false;
};

}  // namespace

TEST_CASE("pack: its name and days come by themselves and are kept while they are being changed", "[ui][evidence][drafts]")
{
    Pack p;
    CHECK(p.vm->state().title == s("Spring pack"));
    CHECK(p.vm->state().from == QDate(2025, 10, 1));
    CHECK(p.vm->state().until == QDate(2026, 3, 13));
    CHECK(p.vm->state().line.endsWith(s("one claim · your judgement first, then what was written anyway")));
    p.vm->editTitle(s("For the visitor"));
    CHECK_FALSE(p.vm->setPeriod(QDate(2026, 3, 2), QDate(2026, 3, 1)));
    REQUIRE(p.vm->setPeriod(QDate(2026, 1, 1), QDate(2026, 3, 1)));
    p.vm->setLetters(false);
    p.sit();
    CHECK(p.vm->state().title == s("For the visitor"));
    CHECK(p.vm->state().from == QDate(2026, 1, 1));
    CHECK_FALSE(p.vm->state().letters);
    CHECK(seasonPack(QDate(2026, 12, 1)) == s("Winter pack"));
    CHECK(seasonPack(QDate(2026, 8, 31)) == s("Summer pack"));
}

TEST_CASE("pack: a preview is pages in memory, read as ever and written down nowhere", "[ui][evidence]")
{
    Pack p;
    REQUIRE(p.vm->preview());
    CHECK(p.vm->state().working);
    CHECK_FALSE(p.vm->preview());  // one at a time
    p.wait();
    CHECK(p.seen == QByteArray("pages"));
    REQUIRE(p.printed);
    CHECK(p.printed->id.isEmpty());
    CHECK(p.written.isEmpty());
    CHECK(p.at.rows("pack").empty());
}

TEST_CASE("pack: the making is in the book, digest and all, before the file is written", "[ui][evidence]")
{
    Pack p;
    CHECK_FALSE(p.vm->make(QString()));
    REQUIRE(p.vm->make(s("/nowhere/pack.pdf")));
    p.wait();
    CHECK(p.packsWhenWritten == 1);
    CHECK(p.written == QByteArray("pages"));
    CHECK(p.made == QStringList{s("/nowhere/pack.pdf")});
    CHECK(p.vm->state().made == s("The pack is made. It is at /nowhere/pack.pdf"));
    const auto packs = p.at.rows("pack");
    REQUIRE(packs.size() == 1);
    CHECK(packs[0].id.text() == p.printed->id);
    CHECK(std::get<QString>(packs[0].fields.at(s("digest"))).size() == 64);
    CHECK(p.printed->title == s("Spring pack"));
    CHECK(p.printed->coverage.months.size() == 6);

    REQUIRE(p.vm->make(s("/full/pack.pdf")));
    p.wait();
    REQUIRE(p.vm->state().problem);
    CHECK(p.vm->state().problem->code == ErrorCode::Disk);
    CHECK(p.made.size() == 1);
}

TEST_CASE("pack: what cannot be printed or is stopped makes no pack", "[ui][evidence]")
{
    Pack p;
    p.pressFails = true;
    REQUIRE(p.vm->make(s("/nowhere/pack.pdf")));
    p.wait();
    REQUIRE(p.vm->state().problem);
    CHECK(p.at.rows("pack").empty());
    p.pressFails = false;
    REQUIRE(p.vm->make(s("/nowhere/pack.pdf")));
    p.vm->stop();
    QCoreApplication::processEvents();
    CHECK_FALSE(p.vm->state().working);
    CHECK(p.vm->state().made == s("Stopped. No pack was made."));
    CHECK(p.made.isEmpty());
    CHECK(p.at.rows("pack").empty());
    p.vm->setClaims({});
    CHECK_FALSE(p.vm->preview());
}

TEST_CASE("coverage: cells, their twin in lines and what they open say the same", "[ui][evidence]")
{
    Sitting at;
    at.world.add(s("letter"), s("One."), {at.jay});
    at.world.add(s("letter"), s("Two."), {at.mina});
    at.openAs("Grace");
    CoverageVm vm(at.book);
    ListWatch cells(vm.model());
    ListWatch lines(vm.lines());
    vm.setPeriod(QDate(2025, 10, 1), QDate(2026, 3, 13));
    REQUIRE(vm.model().rowCount() == 9);
    REQUIRE(vm.model().columnCount() == 6);
    REQUIRE(vm.lines().rowCount() == 9);
    int some = 0;
    for (int row = 0; row < 9; ++row) {
        for (int month = 0; month < 6; ++month) {
            const QModelIndex cell = vm.model().index(row, month);
            const int figure = cell.data(Qt::DisplayRole).toInt();
            CHECK((cell.data(CoverageModel::LevelRole).toInt() == 0) == (figure == 0));
            REQUIRE(vm.openCell(row, month));
            CHECK(vm.records().rowCount() == figure);
            some += figure > 0 ? 1 : 0;
        }
    }
    CHECK(some > 0);
    const QModelIndex views = vm.model().index(1, 5);
    const QString figure = views.data(Qt::DisplayRole).toString();
    CHECK(figure.toInt() >= 2);
    const QString name = vm.model().headerData(1, Qt::Vertical, Qt::DisplayRole).toString();
    CHECK(views.data(Qt::AccessibleTextRole).toString() == s("%1, March: %2 records").arg(name, figure));
    CHECK(vm.lines().index(1).data(SourceRole).toString().endsWith(s("Mar ") + figure));
    CHECK(vm.state().open);
    vm.close();
    CHECK_FALSE(vm.state().open);
    CHECK_FALSE(vm.openCell(9, 0));
    CHECK(std::ranges::any_of(vm.state().gaps, [](const QString& gap) { return gap.startsWith(s("Nothing on ")); }));
    CHECK(std::ranges::any_of(vm.state().gaps, [](const QString& gap) { return gap.startsWith(s("Mina’s own words")); }));
    vm.setPeriod(QDate(2025, 1, 1), QDate(2026, 3, 13));
    CHECK(vm.model().columnCount() == 6);
    CHECK(vm.model().hasEarlier());
    CHECK_FALSE(vm.model().hasLater());
    vm.model().page(-6);
    CHECK(vm.model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString() == s("Apr"));
    CHECK(vm.model().hasLater());
}
