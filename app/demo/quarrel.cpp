// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/plan.h"

#include <QDir>
#include <QFile>

namespace hearth::demo {
namespace {

Result<records::Saved> amendOn(records::Desk& desk, const Id& record, const QString& field, const QJsonObject& side)
{
    records::AmendRecord act;
    act.record = record;
    act.fields = {{field, side.value(QLatin1String("value")).toString()}};
    act.reason = side.value(QLatin1String("reason")).toString();
    return desk.run(act);
}

// The other PC: a second book of the home, made from what this one gave away.
class Laptop {
public:
    Laptop(Household& house, const QString& folder) : m_house(house), m_vault(folder, house.surroundings()), m_folder(folder) {}
    ~Laptop()
    {
        m_desk.reset();
        QDir(m_folder).removeRecursively();
    }
    Laptop(const Laptop&) = delete;
    Laptop& operator=(const Laptop&) = delete;

    Status join(const Member& member, const QString& file)
    {
        const auto joined = m_vault.join(file, member.first, member.passphrase);
        return joined ? Status() : Status(joined.error());
    }

    Status sit(const QString& first)
    {
        m_desk.reset();
        auto book = m_vault.open(m_house.person(first), m_house.keys(first));
        if (!book) {
            return book.error();
        }
        m_desk = std::make_unique<records::Desk>(std::move(book).value());
        return {};
    }

    records::Desk& desk() { return *m_desk; }

private:
    Household& m_house;
    access::Vault m_vault;
    QString m_folder;
    std::unique_ptr<records::Desk> m_desk;
};

Status writeOnLaptop(Household& house, const Id& record, const QJsonObject& story, const QString& given, const QString& back)
{
    const Member& deputy = house.content().staff[1];
    const QJsonObject there = story.value(QLatin1String("there")).toObject();
    Laptop laptop(house, house.folder() + QStringLiteral(".laptop"));
    if (auto done = laptop.join(deputy, given); !done) {
        return done;
    }
    if (auto done = laptop.sit(there.value(QLatin1String("by")).toString()); !done) {
        return done;
    }
    if (auto saved = amendOn(laptop.desk(), record, story.value(QLatin1String("field")).toString(), there); !saved) {
        return saved.error();
    }
    if (auto done = laptop.sit(deputy.first); !done) {
        return done;
    }
    const auto written = laptop.desk().run(records::OpsExport{{}, back});
    return written ? Status() : Status(written.error());
}

}  // namespace

void quarrel(Household& house, const Id& activity, const QJsonObject& story)
{
    const QString deputy = house.content().staff[1].first;
    const QString given = house.folder() + QStringLiteral(".given");
    const QString back = house.folder() + QStringLiteral(".back");
    house.act(deputy, records::OpsExport{{}, given});
    if (house.status()) {
        house.note(writeOnLaptop(house, activity, story, given, back));
    }
    const QJsonObject here = story.value(QLatin1String("here")).toObject();
    records::AmendRecord act;
    act.record = activity;
    act.fields = {{story.value(QLatin1String("field")).toString(), here.value(QLatin1String("value")).toString()}};
    act.reason = here.value(QLatin1String("reason")).toString();
    house.act(here.value(QLatin1String("by")).toString(), act);
    house.act(deputy, records::OpsImport{back});
    QFile::remove(given);
    QFile::remove(back);
}

}  // namespace hearth::demo
