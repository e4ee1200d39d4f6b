// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/house.h"

#include "core/practice/names.h"
#include "core/practice/shift.h"
#include "ui/print/pack_pdf.h"
#include "ui/print/paper.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <catch2/catch_test_macros.hpp>

namespace hearth::test {
namespace {


template <typename Command>
records::Saved done(records::Desk& desk, const Command& command)
{
    auto saved = desk.run(command);
    INFO((saved ? "" : saved.error().where.toStdString()));
    REQUIRE(saved);
    return *saved;
}

}  // namespace

Timestamp marchAt(int day, int hour, int minute)
{
    return {QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::LocalTime).toMSecsSinceEpoch()};
}

House::House()
{
    for (const char* name : {"Jay Turner", "Mina Karimi", "Callum Reid", "Rosie Bell"}) {
        young.push_back(world.addYoungPerson(QString::fromLatin1(name)));
    }
    world.addStaff(QStringLiteral("Ben Hartley"), QStringLiteral("residential-worker"));
    world.addStaff(QStringLiteral("Kath Doyle"), QStringLiteral("deputy"));
    furnish();
    m_vault = std::make_unique<access::Vault>(world.folder(), world.around());
    pdf = world.temp.path() + QStringLiteral("/pack.pdf");
}

House::~House()
{
    m_window.reset();
}

void House::furnish()
{
    using practice::kMomentKind;
    *world.now = marchAt(13, 21, 20);
    records::FinishShift late;
    late.shift.kind = practice::kShiftKind;
    late.shift.fields = {{QStringLiteral("name"), QStringLiteral("Late shift, Friday")},
                         {practice::kFrom, marchAt(13, 14, 30).ms},
                         {practice::kTo, marchAt(13, 21, 30).ms},
                         {QStringLiteral("money-tin"), std::int64_t{8420}}};
    late.shift.happened = marchAt(13, 14, 30);
    const Id shift = done(*world.desk, late).id;
    done(*world.desk, records::Acknowledge{shift, QStringLiteral("accepted"), {}});
    done(*world.desk, records::Acknowledge{shift, QStringLiteral("lead"), {}});
    world.openAs(QStringLiteral("Ben"));
    const auto catchAt = [this](int day, int hour, int minute, const char* words, std::vector<Id> about) {
        *world.now = marchAt(day, hour, minute);
        return world.add(kMomentKind, QString::fromLatin1(words), about).id;
    };
    catchAt(13, 21, 50, "You asked how bread rises. We put the yeast under the lamp.", {young[0]});
    catchAt(13, 23, 20, "You came down for water. We talked until you yawned.", {young[1]});
    const Id boiler = catchAt(14, 2, 10, "Boiler alarm. Reset it, nobody woke.", {});
    catchAt(14, 6, 45, "You were up first and laid the table for four.", {young[0]});
    *world.now = marchAt(14, 6, 46);
    world.add(practice::kHandoverKind, QStringLiteral("Boiler alarm at 02:10. Ring Calder Heating after nine."), {},
              {{practice::kWeight, QStringLiteral("do")}, {practice::kFrom, boiler}});
    world.add(practice::kHandoverKind, QStringLiteral("Short night. The dentist is on her mind."), {young[1]},
              {{practice::kWeight, QStringLiteral("know")}});
    letter = world.add(practice::kLetterKind, QStringLiteral("Dear Jay,\nOn Tuesday you mended the wall."), {young[0]},
                       {{practice::kTitle, QStringLiteral("Tuesday evening")}}).id;
    records::ReplyTo answer;
    answer.record = letter;
    answer.text = proseOf(QStringLiteral("I did it better than you."));
    answer.voice = young[0];
    reply = done(*world.desk, answer).id;
    world.openAs(QStringLiteral("Grace"));
    records::AddRecord add;
    add.kind = practice::kClaimKind;
    add.fields = {{practice::kTitle, QStringLiteral("Children are listened to")},
                  {practice::kText, proseOf(QStringLiteral("Mostly true."))},
                  {QStringLiteral("cited"), std::vector{letter, reply}}};
    claim = done(*world.desk, add).id;
    *world.now = marchAt(14, 6, 50);
}

ui::SittingParts House::parts()
{
    ui::SittingParts parts;
    ui::bindTo(parts.book, *world.desk);
    parts.book.now = world.around().clock;
    parts.prove = [this](QObject*, const Id& person, const QString& passphrase, ui::HandoverVm::Proved proved) {
        proved(m_vault->prove(person, passphrase));
    };
    parts.packs.press = [](const evidence::PackModel& pack) { return ui::print::packPdf(pack); };
    parts.packs.write = ui::print::writeDurably;
    parts.setPin = [](const QString& pin) { return pin.size() >= 6; };
    parts.papers = world.temp.path();
    parts.folder = world.folder();
    parts.suggest = [] { return QStringLiteral("cold plain window latch"); };
    if (dress) {
        dress(parts);
    }
    return parts;
}

void House::door()
{
    ui::UnlockVm::Door needs;
    needs.homeName = [this] { return m_vault->homeName(); };
    needs.people = [this]() -> Result<std::vector<ui::DoorPerson>> {
        const auto names = m_vault->people();
        std::vector<ui::DoorPerson> people;
        for (const access::DoorName& name : *names) {
            people.push_back({name.person, {name.person.text(), name.firstName, name.initials, true, name.tint, {}}, {}});
        }
        return people;
    };
    needs.secondsToWait = [this](const Id& person) { return m_vault->secondsToWait(person); };
    needs.open = [this](const Id& person, const QString& passphrase, ui::UnlockVm::Done finished) {
        const auto proved = m_vault->prove(person, passphrase);
        finished(proved ? Status() : Status(proved.error()));
    };
    needs.recover = [this](const QString& paperKey, const QString& passphrase, ui::UnlockVm::Recovered finished) {
        Id person;
        const auto proved = m_vault->proveWithPaper(paperKey, &person);
        const Status set = proved ? m_vault->setPassphrase(person, *proved, passphrase) : Status(proved.error());
        finished(set ? Result<Id>(person) : Result<Id>(set.error()));
    };
    needs.suggest = [] { return QStringLiteral("cold plain window latch"); };
    needs.now = world.around().clock;
    m_window.reset();
    world.close();
    m_door = std::make_unique<ui::UnlockVm>(std::move(needs));
    m_window = std::make_unique<ui::MainWindow>(*m_door);
    m_window->resize(1366, 690);
    m_window->show();
    REQUIRE(QTest::qWaitForWindowActive(m_window.get()));
}

void House::sit(const QString& name)
{
    door();
    world.openAs(name);
    m_window->showShell(parts());
    QTest::qWait(1);
}

void House::press(int key, Qt::KeyboardModifiers modifiers)
{
    ++keys;
    QWidget* to = QApplication::focusWidget();
    QTest::keyClick(to ? to : m_window.get(), static_cast<Qt::Key>(key), modifiers);
    lookForDialogs();
}

void House::type(const QString& text)
{
    for (const QChar character : text) {
        ++proseKeys;
        QWidget* to = QApplication::focusWidget();
        REQUIRE(to);
        QTest::keyClick(to, character.toLatin1());
    }
    lookForDialogs();
}

void House::lookForDialogs()
{
    for (const QWidget* each : QApplication::topLevelWidgets()) {
        dialogs += each->isVisible() && each != m_window.get() && each->windowType() == Qt::Dialog ? 1 : 0;
    }
    dialogs += QApplication::activeModalWidget() ? 1 : 0;
}

bool House::at(const QString& objectName)
{
    const QWidget* now = QApplication::focusWidget();
    return now && now->objectName() == objectName;
}

void House::tabTo(const QString& objectName)
{
    for (int i = 0; i < 100 && !at(objectName); ++i) {
        press(Qt::Key_Tab);
    }
    INFO(objectName.toStdString());
    REQUIRE(at(objectName));
}

void writeScenario(const QJsonObject& line)
{
    QDir().mkpath(QStringLiteral("out"));
    QFile file(QStringLiteral("out/scenarios.jsonl"));
    REQUIRE(file.open(QIODevice::Append));
    file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

}  // namespace hearth::test
