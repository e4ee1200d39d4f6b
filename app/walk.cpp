// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walk.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cstdio>

// How the walk runs: one step a beat, each waited for; what it leaves behind.
namespace hearth::app {
namespace {

constexpr int kBeatMs = 15;
constexpr int kLongestWaitMs = 90 * 1000;
constexpr std::uint64_t kSeed = 1;
constexpr int kWeeks = 2;

/// This PC's clock moved back to the last ten to seven in the morning, so that there is a night to
/// finish whatever time it is.
Clock tenToSeven()
{
    const QDateTime now = QDateTime::currentDateTime();
    QDateTime then(now.date(), QTime(6, 50));
    if (then > now) {
        then = then.addDays(-1);
    }
    const qint64 back = then.msecsTo(now);
    return [back] { return Timestamp{systemNow().ms - back}; };
}

}  // namespace

Walk::Walk(const QString& folder) : m_folder(QDir(folder).absolutePath()), m_clock(tenToSeven())
{
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &Walk::next);
}

Walk::~Walk() = default;

bool Walk::makeBook()
{
    const QString book = QDir(m_folder).filePath(QStringLiteral("walk-book"));
    QDir(book).removeRecursively();
    QDir().mkpath(m_folder);
    demo::Options options;
    options.folder = book;
    options.seed = kSeed;
    options.weeks = kWeeks;
    options.around.clock = m_clock;
    auto ways = demo::write(options);
    if (!ways) {
        std::fprintf(stderr, "hearthbook: the demo book could not be made (%s)\n", qPrintable(ways.error().where));
        return false;
    }
    m_ways = std::move(ways.value());
    return true;
}

bool Walk::begin()
{
    if (!makeBook()) {
        return false;
    }
    access::Surroundings around;
    around.clock = m_clock;
    m_session = std::make_unique<Session>(QDir(m_folder).filePath(QStringLiteral("walk-book")), around);
    m_door = std::make_unique<ui::UnlockVm>(m_session->door());
    m_window = std::make_unique<ui::MainWindow>(*m_door);
    m_keys = std::make_unique<KeyPlayer>(m_window.get());
    connect(m_session.get(), &Session::opened, this, [this] {
        m_window->showShell(m_session->parts(m_folder, nullptr));
    }, Qt::QueuedConnection);
    connect(m_session.get(), &Session::locked, m_window.get(), &ui::MainWindow::showDoor);
    connect(m_window.get(), &ui::MainWindow::lockAsked, m_session.get(), &Session::lock);
    m_pdf = QDir(m_folder).filePath(QStringLiteral("pack.pdf"));
    QFile::remove(m_pdf);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
    plan();
    m_beat.start();
    return true;
}

void Walk::then(const QString& name, std::function<bool()> ready, std::function<void()> act)
{
    m_steps.push_back({name, std::move(ready), std::move(act)});
}

void Walk::next()
{
    if (m_steps.empty()) {
        m_beat.stop();
        finish();
        return;
    }
    if (!m_steps.front().ready()) {
        m_waited += kBeatMs;
        if (m_waited > kLongestWaitMs) {
            stop(m_steps.front().name);
        }
        return;
    }
    m_waited = 0;
    const Step step = std::move(m_steps.front());
    m_steps.pop_front();
    step.act();
}

void Walk::stop(const QString& why)
{
    m_beat.stop();
    m_steps.clear();
    if (m_window) {
        m_window->grab().save(QDir(m_folder).filePath(QStringLiteral("stopped.png")));
    }
    std::fprintf(stderr, "hearthbook: the walk stopped at: %s\n", qPrintable(why));
    QCoreApplication::exit(1);
}

void Walk::picture(const QString& name)
{
    const QString file = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    if (m_window->grab().save(file)) {
        m_screens.append(file);
    } else {
        stop(QStringLiteral("picture of ") + name);
    }
}

void Walk::typed(const Id& record, const QString& sentence)
{
    const auto view = m_session->desk()->run(records::Show{.record = record});
    if (!view || !view->text().contains(sentence)) {
        stop(QStringLiteral("a sentence that was typed is not in the book"));
        return;
    }
    const QString hash = QString::fromLatin1(view->hash.toHex());
    std::printf("TYPED %s %s %s\n", qPrintable(record.text()), qPrintable(hash), sentence.toUtf8().constData());
    std::fflush(stdout);
    m_typed.append(QJsonObject{{QStringLiteral("id"), record.text()},
                               {QStringLiteral("hash"), hash},
                               {QStringLiteral("text"), sentence}});
}

Id Walk::newest(const QString& kind)
{
    records::Timeline ask;
    ask.kinds = {kind};
    ask.from = Timestamp{m_clock().ms - 12LL * 60 * 60 * 1000};
    ask.limit = 200;
    Id found;
    std::int64_t written = 0;
    if (const auto page = m_session->desk()->run(ask)) {
        for (const records::Row& row : page->rows) {
            if (row.written.ms >= written) {
                written = row.written.ms;
                found = row.id;
            }
        }
    }
    return found;
}

const demo::Way* Walk::wayOf(const QString& role, int nth) const
{
    for (const demo::Way& way : m_ways) {
        if (way.role == role && nth-- == 0) {
            return &way;
        }
    }
    return nullptr;
}

ui::Shell* Walk::shell() const
{
    return m_window->shell();
}

QWidget* Walk::part(const QString& objectName) const
{
    return m_window->findChild<QWidget*>(objectName);
}

bool Walk::hasFocus(const QString& objectName) const
{
    const QWidget* now = QApplication::focusWidget();
    return now && now->objectName() == objectName;
}

bool Walk::inside(const QString& objectName) const
{
    const QWidget* now = QApplication::focusWidget();
    return now && (now->objectName() == objectName || (part(objectName) && part(objectName)->isAncestorOf(now)));
}

void Walk::finish()
{
    const demo::Way* manager = wayOf(QStringLiteral("registered manager"));
    m_session->closeBook();
    const QString secret = QDir(m_folder).filePath(QStringLiteral("walk-passphrase.txt"));
    QSaveFile words(secret);
    bool written = words.open(QIODevice::WriteOnly);
    words.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    written = written && words.write(manager->passphrase.toUtf8()) > 0 && words.commit();
    const QJsonObject walk{{QStringLiteral("book"), manager->folder},
                           {QStringLiteral("as"), manager->name},
                           {QStringLiteral("passphrase_file"), secret},
                           {QStringLiteral("pdf"), m_pdf},
                           {QStringLiteral("screens"), m_screens},
                           {QStringLiteral("typed"), m_typed}};
    QSaveFile file(QDir(m_folder).filePath(QStringLiteral("walk.json")));
    written = written && file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(walk).toJson()) > 0 && file.commit();
    if (!written) {
        stop(QStringLiteral("walk.json could not be written"));
        return;
    }
    QCoreApplication::exit(0);
}

}  // namespace hearth::app
