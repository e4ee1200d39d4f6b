// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/session/front_door.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {

using Page = ui::FirstRunPage;

FrontDoor::FrontDoor(const QString& folder)
    : now(std::make_shared<Timestamp>(systemNow())), around(testSurroundings(now)), m_temp(scratch()),
      m_root(folder.isEmpty() ? m_temp.path() : folder)
{
    begin();
}

FrontDoor::~FrontDoor() = default;

void FrontDoor::begin()
{
    windows.reset();
    windows = std::make_unique<app::Windows>(
        app::Places{book(), demo(), papers(), [this](const QString& file) { shown.append(file); }}, ui::AppearanceSeam(),
        around);
    windows->window().resize(1366, 690);
    windows->window().show();
    REQUIRE(QTest::qWaitForWindowActive(&windows->window()));
}

QStringList FrontDoor::left() const
{
    QStringList all = QDir(m_root).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    all.removeAll(QStringLiteral("papers"));
    return all;
}

void FrontDoor::press(int code, Qt::KeyboardModifiers modifiers)
{
    QWidget* to = QApplication::focusWidget();
    QTest::keyClick(to ? to : &windows->window(), static_cast<Qt::Key>(code), modifiers);
}

void FrontDoor::type(const QString& text)
{
    for (const QChar character : text) {
        QWidget* to = QApplication::focusWidget();
        REQUIRE(to);
        QTest::keyClick(to, character.toLatin1());
    }
}

bool FrontDoor::at(const char* name) const
{
    const QWidget* focused = QApplication::focusWidget();
    return focused && focused->objectName() == QString::fromLatin1(name);
}

void FrontDoor::tabTo(const char* name)
{
    for (int i = 0; i < 60 && !at(name); ++i) {
        press(Qt::Key_Tab);
    }
    CAPTURE(name);
    REQUIRE(at(name));
}

void FrontDoor::waitFor(Page page)
{
    REQUIRE(QTest::qWaitFor([this, page] { return this->page() == page; }, 30'000));
}

void FrontDoor::walkTo(Page to)
{
    const auto there = [this, to] { return page() == to; };
    REQUIRE(at("first.choose.create"));
    press(Qt::Key_Return);
    if (there()) {
        return;
    }
    type(QStringLiteral("Birch House"));
    press(Qt::Key_Return);
    if (there()) {
        return;
    }
    type(QStringLiteral("Ada Low"));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    if (there()) {
        return;
    }
    words = vm().offeredWords();
    tabTo("first.passphrase.again");
    type(words);
    press(Qt::Key_Return);
    key = vm().recoveryKey();
    if (there()) {
        return;
    }
    tabTo("first.key.next");
    press(Qt::Key_Return);
    if (there()) {
        return;
    }
    type(key.toLower());
    press(Qt::Key_Return);
    if (there()) {
        return;
    }
    waitFor(Page::Young);
    for (int i = 0; i < 2 && !there(); ++i) {
        tabTo(i == 0 ? "first.young.next" : "first.team.next");
        press(Qt::Key_Return);
    }
    REQUIRE(there());
}

}  // namespace hearth::test
