// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/first_run.h"

#include "app/demo/demo.h"
#include "app/side_folder.h"
#include "core/crypto/durable_file.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace hearth::app {
namespace {

constexpr int kSteps = 4;
constexpr int kPercent = 100;

QString ownCopy(const QString& words)
{
    return QString(words.constData(), words.size());
}

Status writePeople(const std::vector<demo::Way>& ways, const QString& file)
{
    QJsonArray people;
    for (const demo::Way& way : ways) {
        people.append(QJsonObject{{QStringLiteral("name"), way.name},
                                  {QStringLiteral("role"), way.role},
                                  {QStringLiteral("passphrase"), way.passphrase}});
    }
    return crypto::replaceFile(file, QJsonDocument(QJsonObject{{QStringLiteral("people"), people}}).toJson());
}

}  // namespace

/// What is made and not yet in its place.
struct FirstRun::Made {
    explicit Made(SideFolder taken) : side(std::move(taken)) {}
    SideFolder side;
    Id manager;
    std::optional<crypto::PersonKeys> keys;
};

FirstRun::FirstRun(Session& session, QString folder, QString demoFolder, access::Surroundings around, QObject* parent)
    : QObject(parent), m_session(session), m_folder(std::move(folder)), m_demoFolder(std::move(demoFolder)),
      m_around(std::move(around))
{
    SideFolder::sweep(m_folder);
    SideFolder::sweep(m_demoFolder);
}

FirstRun::~FirstRun()
{
    m_stop = true;
    if (m_work.joinable()) {
        m_work.join();
    }
}

ui::FirstRunHouse FirstRun::house()
{
    ui::FirstRunHouse house;
    house.now = m_around.clock;
    if (const auto catalogue = m_around.loadCatalogue()) {
        for (const QString& role : catalogue->roles()) {
            if (role != QLatin1String("young-person")) {
                house.roles.push_back({role, catalogue->roleName(role)});
            }
        }
    }
    house.folder = QDir::toNativeSeparators(m_folder);
    house.mayBegin = [this] { return mayBegin(); };
    house.words = [] { return crypto::generatePassphrase(); };
    house.newKey = [] { return crypto::generatePaperKey(); };
    house.readKey = [](const QString& typed) { return crypto::normalisePaperKey(typed); };
    house.make = [this](const ui::FoundingWords& words, auto step, auto done) { make(words, std::move(step), std::move(done)); };
    house.addPerson = [this](const records::AddPerson& add) -> Result<Id> {
        // Also while the session is being locked: what was named is kept then.
        if (m_session.desk() == nullptr) {
            return fail(ErrorCode::Locked, "first-run.add");
        }
        const auto saved = m_session.desk()->run(add);
        return saved ? Result<Id>(saved->id) : Result<Id>(saved.error());
    };
    house.grantRole = [this](const records::GrantRole& grant) -> Status {
        if (m_session.desk() == nullptr) {
            return fail(ErrorCode::Locked, "first-run.role");
        }
        const auto saved = m_session.desk()->run(grant);
        return saved ? Status() : Status(saved.error());
    };
    house.enrol = [this](const records::Enrol& way, auto done) { m_session.enrol(this, way, std::move(done)); };
    house.demoThere = [this] { return access::Vault(m_demoFolder).exists(); };
    house.makeDemo = [this](auto step, auto done) { makeDemo(std::move(step), std::move(done)); };
    house.stopDemo = [this] { m_stop = true; };
    house.demoPeople = [this] { return demoPeople(); };
    return house;
}

/// Tried, not guessed: the side folder is made and taken away again.
Status FirstRun::mayBegin() const
{
    const auto side = SideFolder::take(m_folder);
    return side ? Status() : Status(side.error());
}

FirstRun::Tell FirstRun::telling(ui::FirstRunHouse::Step step, int all)
{
    return [this, step = std::move(step), all](int done) {
        QMetaObject::invokeMethod(this, [step, done, all] { step(done, all); }, Qt::QueuedConnection);
    };
}

void FirstRun::beside(std::function<Result<std::shared_ptr<Made>>()> work,
                      std::function<void(const Result<std::shared_ptr<Made>>&)> done)
{
    if (m_working) {
        done(fail(ErrorCode::Locked, "first-run:busy"));
        return;
    }
    if (m_work.joinable()) {
        m_work.join();
    }
    m_working = true;
    m_stop = false;
    m_work = std::thread([this, work = std::move(work), done = std::move(done)] {
        auto answer = work();
        // Not delivered, because this is going: then the answer goes, and what it made with it.
        QMetaObject::invokeMethod(this, [this, answer = std::move(answer), done] {
            m_working = false;
            done(answer);
        }, Qt::QueuedConnection);
    });
}

void FirstRun::make(const ui::FoundingWords& words, ui::FirstRunHouse::Step step, ui::FirstRunHouse::Done done)
{
    auto own = std::make_shared<access::Founding>(access::Founding{
        ownCopy(words.home), ownCopy(words.manager), ownCopy(words.first), ownCopy(words.passphrase), ownCopy(words.key)});
    const Tell tell = telling(std::move(step), kSteps);
    beside([this, own, tell] {
        auto made = found(*own, tell);
        wipe(own->passphrase);
        wipe(own->recoveryKey);
        return made;
    }, [this, done = std::move(done)](const Result<std::shared_ptr<Made>>& made) {
        const Status placed = made ? (*made)->side.place() : Status(made.error());
        if (!placed) {
            return done(placed);
        }
        if (!m_session.begin((*made)->manager, *(*made)->keys)) {
            Q_EMIT doorAsked();
            return;
        }
        done({});
    });
}

Result<std::shared_ptr<FirstRun::Made>> FirstRun::found(const access::Founding& founding, const Tell& tell) const
{
    auto side = SideFolder::take(m_folder);
    if (!side) {
        return side.error();
    }
    auto made = std::make_shared<Made>(std::move(*side));
    access::Vault vault(made->side.book(), m_around);
    const auto home = vault.create(founding);
    if (!home) {
        return home.error();
    }
    made->manager = home->manager;
    tell(1);
    auto keys = vault.prove(home->manager, founding.passphrase);
    if (!keys) {
        return keys.error();
    }
    // Opened once whole, so that nothing stands in its place that does not open.
    if (auto book = vault.open(home->manager, *keys); !book) {
        return book.error();
    }
    made->keys.emplace(std::move(*keys));
    tell(2);
    Id person;
    if (auto proved = vault.proveWithPaper(founding.recoveryKey, &person); !proved) {
        return proved.error();
    }
    tell(3);
    if (m_stop) {
        return fail(ErrorCode::Refused, "first-run.make:left");
    }
    return made;
}

void FirstRun::makeDemo(ui::FirstRunHouse::Step step, ui::FirstRunHouse::Done done)
{
    const Tell tell = telling(std::move(step), kPercent);
    beside([this, tell] { return writeDemo(tell); }, [done = std::move(done)](const Result<std::shared_ptr<Made>>& made) {
        done(made ? (*made)->side.place() : Status(made.error()));
    });
}

Result<std::shared_ptr<FirstRun::Made>> FirstRun::writeDemo(const Tell& tell) const
{
    auto side = SideFolder::take(m_demoFolder);
    if (!side) {
        return side.error();
    }
    auto made = std::make_shared<Made>(std::move(*side));
    demo::Options options;
    options.folder = made->side.book();
    options.weeks = m_demoWeeks;
    options.around = m_around;
    if (m_around.floor == crypto::kFloorCost) {
        // Invented people need no more than the floor, and a dozen of them have to be waited for.
        options.around.cost = [] { return crypto::kFloorCost; };
    }
    options.progress = [this, &tell](int percent) {
        tell(percent);
        return !m_stop;
    };
    const auto ways = demo::write(options);
    if (!ways) {
        return ways.error();
    }
    if (auto kept = writePeople(*ways, demoPeopleFile()); !kept) {
        return kept.error();
    }
    return made;
}

std::vector<ui::PassphraseSlip> FirstRun::demoPeople() const
{
    QFile file(demoPeopleFile());
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<ui::PassphraseSlip> people;
    for (const QJsonValue& each : QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("people")).toArray()) {
        const QJsonObject one = each.toObject();
        if (const QString words = one.value(QLatin1String("passphrase")).toString(); !words.isEmpty()) {
            people.push_back({one.value(QLatin1String("name")).toString(), one.value(QLatin1String("role")).toString(), words});
        }
    }
    return people;
}

}  // namespace hearth::app
