// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/walk.h"
#include "ui/screens/main_window.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>
#include <QUrl>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

// hearthbook: the windows. One session at one book; everything else is built from it.
namespace hearth::app {
namespace {

/// The book was closed for good: the program begins anew, so that nothing stays in its memory.
constexpr int kBeginAnew = 77;

/// Nothing of this process reaches a crash dump or another process (security.md T9).
void keepToOurselves()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    umask(077);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

struct Options {
    QString book;
    QString walk;
    ui::Scheme scheme = ui::Scheme::System;
    int textSize = 100;
    bool exitWhenShown = false;
};

QString defaultBook()
{
    const QString named = qEnvironmentVariable("HEARTHBOOK_BOOK");
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return named.isEmpty() ? QDir(data).filePath(QStringLiteral("hearthbook-demo")) : named;
}

Options optionsOf(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("The book of a children's home."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("book"), QStringLiteral("The book's folder."), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("walk"),
                      QStringLiteral("Do the main job in the windows by key events, on a new demo book in OUTDIR."),
                      QStringLiteral("OUTDIR")});
    parser.addOption({QStringLiteral("theme"), QStringLiteral("light, dark or contrast; else as the system."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("text-size"), QStringLiteral("100 to 200 percent."), QStringLiteral("PERCENT"),
                      QStringLiteral("100")});
    parser.addOption({QStringLiteral("exit-when-shown"),
                      QStringLiteral("End as soon as the door is drawn: what the bench times.")});
    parser.process(application);
    Options options;
    options.book = parser.isSet(QStringLiteral("book")) ? parser.value(QStringLiteral("book")) : defaultBook();
    options.walk = parser.value(QStringLiteral("walk"));
    options.exitWhenShown = parser.isSet(QStringLiteral("exit-when-shown"));
    options.textSize = parser.value(QStringLiteral("text-size")).toInt();
    const QString theme = parser.value(QStringLiteral("theme"));
    options.scheme = theme == QLatin1String("light")      ? ui::Scheme::Light
                     : theme == QLatin1String("dark")     ? ui::Scheme::Dark
                     : theme == QLatin1String("contrast") ? ui::Scheme::HighContrast
                                                          : ui::Scheme::System;
    return options;
}

void connectSession(Session& session, ui::MainWindow& window, const QString& papers)
{
    // The door goes only when its own event is over, the shell at once when the book is locked.
    QObject::connect(&session, &Session::opened, &window, [&session, &window, papers] {
        if (session.isOpen()) {
            const auto show = [](const QString& file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
            window.showShell(session.parts(papers, show));
        }
    }, Qt::QueuedConnection);
    QObject::connect(&session, &Session::locked, &window, &ui::MainWindow::showDoor);
    QObject::connect(&session, &Session::bookChanged, &window, [&window] {
        if (window.shell()) {
            window.shell()->bookChanged();
        }
    }, Qt::QueuedConnection);
    QObject::connect(&window, &ui::MainWindow::lockAsked, &session, &Session::lock);
    QObject::connect(&window, &ui::MainWindow::switchAsked, &session, &Session::lock);
    QObject::connect(&session, &Session::closedForGood, qApp, [] { QCoreApplication::exit(kBeginAnew); },
                     Qt::QueuedConnection);
}

int openWindows(const Options& options)
{
    Session session(options.book);
    ui::UnlockVm door(session.door());
    ui::MainWindow window(door);
    const QString papers = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    connectSession(session, window, papers);
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &session, [&session] { session.closeBook(); });
    window.show();
    if (options.exitWhenShown) {
        // Drawn once whole before anything is counted as shown.
        window.grab();
        return 0;
    }
    return QApplication::exec();
}

}  // namespace
}  // namespace hearth::app

int main(int argc, char** argv)
{
    using namespace hearth;
    app::keepToOurselves();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Hearthbook"));
    const app::Options options = app::optionsOf(application);
    ui::Theme& theme = ui::Theme::install(application, options.walk.isEmpty() ? options.scheme : ui::Scheme::Light);
    theme.apply(theme.scheme(), options.textSize);
    if (!options.walk.isEmpty()) {
        app::Walk walk(options.walk);
        return walk.begin() ? QApplication::exec() : 1;
    }
    const int end = app::openWindows(options);
#ifdef Q_OS_LINUX
    if (end == app::kBeginAnew) {
        execv("/proc/self/exe", argv);
    }
#endif
    return end;
}
