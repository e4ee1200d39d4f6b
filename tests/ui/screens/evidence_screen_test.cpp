// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"
#include "tests/ui/screens/look_check.h"
#include "ui/models/row_roles.h"
#include "ui/screens/preview_page.h"
#include "ui/screens/shell.h"
#include "ui/widgets/heat_map.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QListView>

#include <algorithm>

using namespace hearth;
using hearth::test::House;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

void settle()
{
    for (int i = 0; i < 6; ++i) {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
    }
}

/// Waits until `done` or so many ms.
template <typename Done>
bool until(const Done& done, int ms = 5000)
{
    QDeadlineTimer end(ms);
    while (!done() && !end.hasExpired()) {
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return done();
}

void picture(House& house, const char* name)
{
    settle();
    QDir().mkpath(q("out/screens"));
    house.window().grab().save(q("out/screens/%1.png").arg(q(name)));
}

/// Grace at Evidence with the house's claim in front.
void sitAtEvidence(House& house)
{
    house.sit(q("Grace"));
    house.window().shell()->go(ui::Page::Evidence);
    settle();
    REQUIRE(house.part(q("evidence"))->isVisible());
}

/// The claims of a home that has thought about it, as the picture has them.
void furnish(House& house)
{
    auto& desk = house.world.openAs(q("Grace"));
    struct Said {
        const char* title;
        const char* standard;
        const char* judgement;
    };
    for (const Said& one : {Said{"Adults here learn too", "QS8", "Not yet enough to say."},
                            Said{"Family stays family", "QS6", "Calls are kept to the time they were promised for."},
                            Said{"When you go missing, you are missed", "QS7", "Somebody always looked."},
                            Said{"Letters are answered here", "QS2",
                                 "Mostly true, and truer since January. Letters are answered now, and answers change what we do. "
                                 "We are slower to hear those who do not write."}}) {
        house.world.pass(60'000);
        records::AddRecord add;
        add.kind = q("claim");
        add.fields = {{q("title"), q(one.title)}, {q("text"), proseOf(q(one.judgement))}, {q("standard"), q(one.standard)}};
        const auto claim = desk.run(add);
        REQUIRE(claim);
        for (const auto& [record, side] : {std::pair(house.reply, "for"), std::pair(house.letter, "against")}) {
            const auto view = desk.run(records::Show{.record = record});
            REQUIRE(view);
            records::AddRecord cite;
            cite.kind = q("citation");
            cite.fields = {{q("claim"), claim->id},
                           {q("record"), record},
                           {q("version"), QString::fromLatin1(view->hash.toHex())},
                           {q("side"), q(side)}};
            REQUIRE(desk.run(cite));
        }
    }
}

std::size_t count(House& house, const QString& kind, bool voided = false)
{
    records::Timeline ask;
    ask.kinds = {kind};
    ask.voided = voided;
    return house.world.desk->run(ask)->rows.size();
}

}  // namespace

TEST_CASE("evidence by keyboard: suggested, in part, searched and against", "[ui][evidence]")
{
    House house;
    sitAtEvidence(house);
    REQUIRE(house.at(q("evidence.claims")));
    picture(house, "evidence-page");

    // A suggestion, whole.
    house.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(house.at(q("cite.words")));
    auto* suggested = static_cast<QListView*>(house.part(q("cite.suggested")));
    REQUIRE(suggested->model()->rowCount() > 1);
    house.press(Qt::Key_Down);
    REQUIRE(house.at(q("cite.suggested")));
    picture(house, "evidence-suggested");
    house.press(Qt::Key_Return);
    CHECK(count(house, q("citation")) == 1);
    CHECK(house.at(q("cite.suggested")));  // and on to the next

    // A paragraph of another.
    house.press(Qt::Key_Return, Qt::ShiftModifier);
    settle();
    REQUIRE(house.at(q("cite.passage.0")));
    house.press(Qt::Key_Space);
    picture(house, "evidence-paragraphs");
    house.tabTo(q("cite.put"));
    house.press(Qt::Key_Space);
    REQUIRE(house.at(q("cite.words")));
    CHECK(count(house, q("citation")) == 2);
    house.press(Qt::Key_Escape);
    settle();
    INFO((QApplication::focusWidget() ? QApplication::focusWidget()->objectName().toStdString() : std::string("nobody")));
    REQUIRE(house.at(q("evidence.cite")));

    // Something against it.
    house.tabTo(q("evidence.against"));
    house.press(Qt::Key_Space);
    house.type(q("wall"));
    house.press(Qt::Key_Return);
    REQUIRE(house.at(q("cite.hits")));
    house.press(Qt::Key_Return);
    CHECK(count(house, q("citation")) == 3);
    house.press(Qt::Key_Escape);
    settle();
    picture(house, "evidence-cited");
}

TEST_CASE("evidence by keyboard: Delete takes a record out and Ctrl+Z brings it back", "[ui][evidence]")
{
    House house;
    sitAtEvidence(house);
    // Out again with Delete, back with Ctrl+Z.
    const QString whole = house.letter.text();
    house.tabTo(q("evidence.open.") + whole.right(8));
    house.press(Qt::Key_Delete);
    const auto stands = [&] {
        const auto rows = house.window().findChildren<QWidget*>(q("evidence.open.") + whole.right(8));
        return std::ranges::any_of(rows, [](const QWidget* row) { return row->isVisible(); });
    };
    CHECK(until([&] { return !stands(); }));
    house.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(until(stands));
}

TEST_CASE("evidence by keyboard: the preview's pages, and the pack where it is asked to go", "[ui][evidence]")
{
    House house;
    sitAtEvidence(house);
    // The preview: pages from memory.
    house.tabTo(q("evidence.preview"));
    house.press(Qt::Key_Space);
    auto* preview = static_cast<ui::PreviewPage*>(house.part(q("preview")));
    REQUIRE(until([&] { return preview->isVisible(); }));
    settle();
    REQUIRE(preview->pages() >= 2);
    CHECK(preview->page() == 1);
    house.press(Qt::Key_PageDown);
    CHECK(preview->page() == 2);
    CHECK(house.part(q("preview.pages"))->accessibleDescription().contains(q("listened")));
    until([] { return false; }, 300);
    picture(house, "evidence-preview");
    house.press(Qt::Key_PageUp);
    CHECK(preview->page() == 1);
    house.press(Qt::Key_Plus, Qt::ControlModifier);
    house.press(Qt::Key_Escape);
    settle();
    CHECK_FALSE(preview->isVisible());
    CHECK(preview->pages() == 0);  // forgotten
    CHECK(count(house, q("pack")) == 0);

    // And the pack, where it is asked to go.
    house.press(Qt::Key_D, Qt::ControlModifier);
    settle();
    REQUIRE(house.at(q("pack.title")));
    picture(house, "evidence-pack-panel");
    house.tabTo(q("evidence.file"));
    house.press(Qt::Key_A, Qt::ControlModifier);
    house.type(house.pdf);
    house.press(Qt::Key_F10);
    REQUIRE(until([&] { return QFile::exists(house.pdf); }));
    CHECK(count(house, q("pack")) == 1);
}

TEST_CASE("evidence by keyboard: the map's arrows and Enter open a figure's records", "[ui][evidence]")
{
    House house;
    sitAtEvidence(house);
    auto* map = static_cast<ui::HeatMap*>(house.part(q("coverage.map")));
    house.tabTo(q("coverage.map"));
    REQUIRE(map->currentIndex().isValid());
    const int month = map->model()->columnCount() - 1;
    CHECK(map->currentIndex().column() == month);
    house.press(Qt::Key_Down);
    CHECK(map->currentIndex().row() == 1);
    house.press(Qt::Key_Left);
    CHECK(map->currentIndex().column() == month - 1);
    house.press(Qt::Key_Right);
    const int figure = map->currentIndex().data().toInt();
    REQUIRE(figure > 0);
    house.press(Qt::Key_Return);
    settle();
    REQUIRE(house.at(q("coverage.records")));
    auto* records = static_cast<QListView*>(house.part(q("coverage.records")));
    CHECK(records->model()->rowCount() == figure);
    picture(house, "evidence-figure");
    house.press(Qt::Key_Escape);
    settle();
    CHECK(house.at(q("coverage.map")));

    // A screen reader hears the cell, not the colour.
    QAccessible::setActive(true);
    auto* spoken = QAccessible::queryAccessibleInterface(map);
    REQUIRE(spoken);
    REQUIRE(spoken->tableInterface());
    auto* cell = spoken->tableInterface()->cellAt(1, month);
    REQUIRE(cell);
    CHECK(cell->text(QAccessible::Name).contains(q("Views and wishes, March: %1 record").arg(figure)));

    house.tabTo(q("coverage.twin"));
    house.press(Qt::Key_Space);
    settle();
    REQUIRE(house.part(q("coverage.lines"))->isVisible());
    picture(house, "evidence-figures-as-list");
}

TEST_CASE("evidence: every view of the page is whole and named in every look", "[ui][evidence][look]")
{
    const hearth::test::LookKind kind = GENERATE(from_range(std::begin(hearth::test::kLooks), std::end(hearth::test::kLooks)));
    DYNAMIC_SECTION(kind.theme << ", " << kind.size << " %")
    {
        const hearth::test::Look look(kind.theme, kind.scheme, kind.size);
        House house;
        furnish(house);
        sitAtEvidence(house);
        house.press(Qt::Key_End);
        look.check(house, "evidence-full");
        static_cast<QAbstractButton*>(house.part(q("evidence.again")))->click();
        settle();
        look.check(house, "evidence-judging");
        static_cast<QAbstractButton*>(house.part(q("evidence.leave")))->click();
        house.press(Qt::Key_Return, Qt::ControlModifier);
        settle();
        house.press(Qt::Key_Down);
        look.check(house, "evidence-suggested");
        house.press(Qt::Key_Return, Qt::ShiftModifier);
        settle();
        house.press(Qt::Key_Space);
        look.check(house, "evidence-paragraphs");
        house.press(Qt::Key_Escape);
        house.press(Qt::Key_Escape);
        house.press(Qt::Key_D, Qt::ControlModifier);
        settle();
        look.check(house, "evidence-pack");
        house.press(Qt::Key_Escape);
        settle();
        for (const char* tab : {"evidence.columns.tabs.2", "evidence.columns.tabs.1"}) {
            if (auto* beside = static_cast<QAbstractButton*>(house.part(q(tab)))) {
                beside->click();
                break;
            }
        }
        settle();
        house.tabTo(q("coverage.map"));
        house.press(Qt::Key_Down);
        house.press(Qt::Key_Return);
        settle();
        look.check(house, "evidence-figure");
        house.press(Qt::Key_Escape);
        settle();
        look.check(house, "evidence-map");
        static_cast<QAbstractButton*>(house.part(q("coverage.twin")))->click();
        settle();
        look.check(house, "evidence-twin");
        static_cast<QAbstractButton*>(house.part(q("evidence.preview")))->click();
        auto* preview = static_cast<ui::PreviewPage*>(house.part(q("preview")));
        REQUIRE(until([&] { return preview->isVisible(); }));
        until([] { return false; }, 300);
        look.check(house, "evidence-preview");
    }
}
