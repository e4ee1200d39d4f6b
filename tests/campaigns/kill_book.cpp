// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaigns/kill_book.h"

namespace hearth::campaign {

namespace {

const QString kPassphrase = QStringLiteral("four plain kitchen words");

}  // namespace

access::Surroundings surroundings()
{
    access::Surroundings around;
    around.cost = [] { return crypto::KdfCost{1, 8}; };
    around.floor = {1, 8};
    return around;
}

Status makeBook(const QString& folder)
{
    {
        access::Vault vault(folder, surroundings());
        auto made = vault.create(QStringLiteral("Alder House"), QStringLiteral("Grace Adeyemi"), kPassphrase);
        if (!made) {
            return made.error();
        }
    }
    auto desk = openBook(folder, QStringLiteral("Grace"));
    if (!desk) {
        return desk.error();
    }
    const QString name = QStringLiteral("name");
    for (const QString& young : {QStringLiteral("Maya Okafor"), QStringLiteral("Leo Brandt")}) {
        auto added = (*desk)->run(records::AddPerson{QStringLiteral("young-person"), {{name, young}}});
        if (!added) {
            return added.error();
        }
    }
    auto worker = (*desk)->run(records::AddPerson{QStringLiteral("staff-member"), {{name, QStringLiteral("Ben Hartley")}}});
    if (!worker) {
        return worker.error();
    }
    auto enrolled = (*desk)->run(records::Enrol{worker->id, QStringLiteral("residential-worker"), kPassphrase, {}, {}});
    return enrolled ? Status() : Status(enrolled.error());
}

Result<std::unique_ptr<records::Desk>> openBook(const QString& folder, const QString& firstName)
{
    access::Vault vault(folder, surroundings());
    auto person = vault.find(firstName);
    if (!person) {
        return person.error();
    }
    auto keys = vault.prove(*person, kPassphrase);
    if (!keys) {
        return keys.error();
    }
    auto book = vault.open(*person, *keys);
    if (!book) {
        return book.error();
    }
    return std::make_unique<records::Desk>(std::move(*book));
}

QString textOf(qint64 seed, int number)
{
    const QString first = QStringLiteral("Run %1, entry %2: the landing light stays on.").arg(seed).arg(number);
    // Sizes from one line to several pages of the database, so that a kill falls into all of them.
    static const int kLines[] = {0, 0, 1, 0, 3, 0, 40};
    QString text = first;
    for (int i = 0; i < kLines[number % 7]; ++i) {
        text += QStringLiteral("\nLine %1 of entry %2: porridge, the bus, a long talk about shoes, then sleep.").arg(i).arg(number);
    }
    return text;
}

bool amends(int number)
{
    return number % 11 == 10;
}

records::AddRecord recordOf(qint64 seed, int number, const std::vector<Id>& young)
{
    records::AddRecord record;
    record.kind = QStringLiteral("moment");
    switch (number % 6) {
    case 1:
        record.about = {young.front()};
        break;
    case 3:
        record.about = young;
        break;
    case 4:
        record.kind = QStringLiteral("reflection");
        break;
    case 5:
        record.kind = QStringLiteral("management-note");
        break;
    default:
        break;
    }
    record.fields = {{QStringLiteral("text"), proseOf(textOf(seed, number))}};
    return record;
}

Result<std::vector<Id>> youngPeople(records::Desk& desk)
{
    auto people = desk.run(records::ListPeople{});
    if (!people) {
        return people.error();
    }
    std::vector<Id> young;
    for (const records::PersonRef& one : *people) {
        if (one.youngPerson) {
            young.push_back(one.id);
        }
    }
    return young;
}

}  // namespace hearth::campaign
