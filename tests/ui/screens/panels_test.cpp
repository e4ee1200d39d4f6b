// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/look_check.h"
#include "ui/models/acts_model.h"
#include "ui/models/help_text.h"
#include "ui/screens/acts_panel.h"
#include "ui/screens/appearance_panel.h"
#include "ui/screens/help_panel.h"
#include "ui/screens/hide_page.h"
#include "ui/widgets/key_row.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollArea>
#include <QTest>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

// The parts that belong to every page: hide, help, how it looks, last acts, initials only.
using namespace hearth;
using namespace hearth::test;

namespace {

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

void type(const QString& text)
{
    for (const QChar character : text) {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), character.toLatin1());
    }
}

/// A window of the size every screen is tested in.
class Host {
public:
    Host()
    {
        window.setWindowTitle(QStringLiteral("Hearthbook"));
        window.resize(1366, 690);
        window.setCentralWidget(new QWidget);
    }
    void show()
    {
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    template <typename Part>
    Part* part(const char* name)
    {
        return window.findChild<Part*>(QString::fromLatin1(name));
    }

    QMainWindow window;
};

/// Everything a screen reader can reach from `from`, hidden things too.
void hear(QAccessibleInterface* from, QStringList& heard)
{
    if (!from) {
        return;
    }
    heard.append(from->text(QAccessible::Name));
    heard.append(from->text(QAccessible::Description));
    for (int i = 0; i < from->childCount(); ++i) {
        hear(from->child(i), heard);
    }
}

ui::HidePage::Way wayBack(bool pin)
{
    ui::HidePage::Way way;
    way.hasPin = [pin] { return pin; };
    way.openWithPin = [](const QString& typed) { return typed == QStringLiteral("314159"); };
    way.prove = [](QObject*, const QString& words, const std::function<void(const Status&)>& done) {
        done(words == QStringLiteral("pigeon paddle") ? Status() : Status(fail(ErrorCode::WrongPassphrase, "test")));
    };
    return way;
}

}  // namespace

TEST_CASE("hidden, there is the home's name and nothing else, and one's own PIN brings all back", "[ui][hide]")
{
    Host host;
    auto* page = new ui::HidePage(QStringLiteral("Alder House"), wayBack(true));
    host.window.setCentralWidget(page);
    host.show();
    page->begin();
    int back = 0;
    QObject::connect(page, &ui::HidePage::back, [&back] { ++back; });
    QStringList heard;
    hear(QAccessible::queryAccessibleInterface(&host.window), heard);
    heard.removeAll(QString());
    heard.removeDuplicates();
    // The field is not asked for yet; its own words are all there is beside the name.
    const QStringList allowed{QStringLiteral("Hearthbook"), QStringLiteral("Alder House"), QStringLiteral("Passphrase"),
                              QStringLiteral("Come back"), page->accessibleDescription()};
    for (const QString& words : heard) {
        CAPTURE(words.toStdString());
        CHECK(allowed.contains(words));
    }
    CHECK_FALSE(host.part<QLineEdit>("hide.secret")->isVisible());
    press(Qt::Key_2);
    CHECK(host.part<QLineEdit>("hide.secret")->isVisible());
    CHECK(host.part<QLineEdit>("hide.secret")->text() == QStringLiteral("2"));
    type(QStringLiteral("71828"));
    press(Qt::Key_Return);
    CHECK(back == 0);
    CHECK(host.part<QLineEdit>("hide.secret")->text().isEmpty());
    press(Qt::Key_Escape);
    CHECK_FALSE(host.part<QLineEdit>("hide.secret")->isVisible());
    type(QStringLiteral("314159"));
    press(Qt::Key_Return);
    CHECK(back == 1);
}

TEST_CASE("without a PIN the passphrase of who sits here brings all back", "[ui][hide]")
{
    Host host;
    auto* page = new ui::HidePage(QStringLiteral("Alder House"), wayBack(false));
    host.window.setCentralWidget(page);
    host.show();
    page->begin();
    int back = 0;
    QObject::connect(page, &ui::HidePage::back, [&back] { ++back; });
    type(QStringLiteral("wrong words"));
    press(Qt::Key_Return);
    CHECK(back == 0);
    type(QStringLiteral("pigeon paddle"));
    press(Qt::Key_Return);
    CHECK(back == 1);
}

TEST_CASE("F1 opens the page's own help and the list of all keys, and Esc goes back to where one was", "[ui][help]")
{
    Host host;
    auto* field = new QLineEdit(host.window.centralWidget());
    ui::HelpPanel panel(host.window.centralWidget());
    host.show();
    field->setFocus();
    for (const QString& key : ui::helpPages()) {
        CAPTURE(key.toStdString());
        panel.open(key);
        CHECK(panel.isOpen());
        CHECK(host.part<QScrollArea>("help.text")->accessibleName() == ui::helpText(key).title);
        CHECK(panel.findChildren<ui::KeyRow*>().size() == ui::helpText(key).keys.size());
        press(Qt::Key_Escape);
        CHECK_FALSE(panel.isOpen());
        CHECK(QApplication::focusWidget() == field);
    }
    panel.open(QStringLiteral("shift"));
    auto* which = host.part<ui::Segments>("help.which");
    which->findChildren<QAbstractButton*>().at(0)->setFocus();
    press(Qt::Key_Right);
    CHECK(which->chosen() == 1);
    qsizetype all = 0;
    for (const ui::HelpText& page : ui::allKeys()) {
        all += page.keys.size();
    }
    CHECK(panel.findChildren<ui::KeyRow*>().size() == all);
    panel.open(QStringLiteral("no-such-page"));
    CHECK(which->chosen() == 1);
}

TEST_CASE("what is chosen under How it looks is set at once, by keys alone", "[ui][appearance]")
{
    Host host;
    ui::Appearance now;
    QList<ui::Appearance> set;
    ui::AppearancePanel panel(host.window.centralWidget() ? ui::AppearanceSeam{[&now] { return now; },
                                                                               [&](const ui::Appearance& chosen) {
                                                                                   now = chosen;
                                                                                   set.append(chosen);
                                                                               }}
                                                          : ui::AppearanceSeam{},
                              host.window.centralWidget());
    host.show();
    panel.open();
    CHECK(set.isEmpty());
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    CHECK(now == ui::Appearance{2, 100});
    for (int i = 0; i < 10 && !QApplication::focusWidget()->objectName().startsWith(QStringLiteral("appearance.size")); ++i) {
        press(Qt::Key_Tab);
    }
    press(Qt::Key_Right);
    CHECK(now == ui::Appearance{2, 125});
    panel.leave();
    panel.open();
    CHECK(host.part<ui::Segments>("appearance.scheme")->chosen() == 2);
    CHECK(host.part<ui::Segments>("appearance.size")->chosen() == 1);
}

TEST_CASE("the list of last acts undoes by Enter what can still be undone", "[ui][acts]")
{
    Host host;
    ui::ActsModel acts([] { return Timestamp{0}; });
    ui::ActsPanel panel(acts, host.window.centralWidget());
    host.show();
    panel.open();
    CHECK(host.part<QAbstractButton>("acts.close")->hasFocus());
    press(Qt::Key_Escape);
    int undone = 0;
    acts.add(QStringLiteral("Handed over."), [&undone] { ++undone; });
    acts.add(QStringLiteral("Kept."));
    panel.open();
    CHECK_FALSE(host.part<QAbstractButton>("acts.undo")->isEnabled());
    press(Qt::Key_Down);
    CHECK(host.part<QAbstractButton>("acts.undo")->isEnabled());
    press(Qt::Key_Return);
    CHECK(undone == 1);
    CHECK_FALSE(panel.isOpen());
}

TEST_CASE("initials only stand where names stood beside chips, and nowhere else", "[ui][privacy]")
{
    const ui::PersonMark mina{QStringLiteral("1"), QStringLiteral("Mina"), QStringLiteral("M"), false, 1, {}};
    ui::PersonChip chip;
    chip.setPerson(mina);
    const int wide = chip.sizeHint().width();
    ui::showInitialsOnly(true);
    CHECK(ui::shownName(mina) == QStringLiteral("M"));
    CHECK(ui::shownTitle(QStringLiteral("Mina Karimi"), {mina}) == QStringLiteral("M"));
    CHECK(ui::shownTitle(QStringLiteral("Mina’s dentist"), {mina}) == QStringLiteral("Mina’s dentist"));
    CHECK(ui::shownTitle(QStringLiteral("Mina"), {}) == QStringLiteral("Mina"));
    CHECK(chip.sizeHint().width() < wide);
    ui::showInitialsOnly(false);
    CHECK(ui::shownName(mina) == QStringLiteral("Mina"));
    CHECK(chip.sizeHint().width() == wide);
}

TEST_CASE("the panels of every page stand in every look", "[ui][look]")
{
    const LookKind kind = GENERATE(from_range(std::begin(kLooks), std::end(kLooks)));
    DYNAMIC_SECTION(kind.theme << ", " << kind.size << " %")
    {
        const Look look(kind.theme, kind.scheme, kind.size);
        Host host;
        ui::ActsModel acts([] { return Timestamp{0}; });
        acts.add(QStringLiteral("Kept."));
        acts.add(QStringLiteral("Handed over to the day shift, with the boiler and the dentist."), [] {});
        ui::HelpPanel help(host.window.centralWidget());
        ui::AppearancePanel appearance({}, host.window.centralWidget());
        ui::ActsPanel last(acts, host.window.centralWidget());
        host.show();
        help.open(QStringLiteral("shift"));
        look.check(host.window, "help");
        help.open(QStringLiteral("no-such-page"));
        look.check(host.window, "help-keys");
        help.leave();
        appearance.open();
        look.check(host.window, "appearance");
        appearance.leave();
        last.open();
        look.check(host.window, "acts");
        last.leave();
    }
}

TEST_CASE("the hidden screen stands in every look", "[ui][look][hide]")
{
    const LookKind kind = GENERATE(from_range(std::begin(kLooks), std::end(kLooks)));
    DYNAMIC_SECTION(kind.theme << ", " << kind.size << " %")
    {
        const Look look(kind.theme, kind.scheme, kind.size);
        Host host;
        auto* hidden = new ui::HidePage(QStringLiteral("Alder House"), wayBack(false));
        host.window.setCentralWidget(hidden);
        host.show();
        hidden->begin();
        look.check(host.window, "hide");
        press(Qt::Key_Space);
        look.check(host.window, "hide-asking");
    }
}
