// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"
#include "app/walk.h"
#include "app/windows.h"
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

// hearthbook: the windows. What was said on the command line, and how the process keeps to itself.
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
    ui::Appearance appearance;
    bool exitWhenShown = false;
};

QString inData(const QString& name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(name);
}

QString defaultBook()
{
    const QString named = qEnvironmentVariable("HEARTHBOOK_BOOK");
    return named.isEmpty() ? inData(QStringLiteral("hearthbook")) : named;
}

/// What was said on the command line goes before what is remembered.
ui::Appearance appearanceOf(const QCommandLineParser& parser)
{
    // A walk looks the same on every PC.
    ui::Appearance appearance = parser.isSet(QStringLiteral("walk")) ? ui::Appearance{static_cast<int>(ui::Scheme::Light), 100}
                                                                     : Preferences().load();
    if (parser.isSet(QStringLiteral("text-size"))) {
        appearance.textSize = parser.value(QStringLiteral("text-size")).toInt();
    }
    if (parser.isSet(QStringLiteral("theme"))) {
        const QStringList themes{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
                                 QStringLiteral("contrast")};
        appearance.scheme = qMax(0, static_cast<int>(themes.indexOf(parser.value(QStringLiteral("theme")))));
    }
    return appearance;
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
    parser.addOption({QStringLiteral("theme"), QStringLiteral("system, light, dark or contrast; else as chosen last."),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("text-size"), QStringLiteral("100 to 200 percent; else as chosen last."),
                      QStringLiteral("PERCENT")});
    parser.addOption({QStringLiteral("exit-when-shown"),
                      QStringLiteral("End as soon as the door is drawn: what the bench times.")});
    parser.process(application);
    Options options;
    options.book = parser.isSet(QStringLiteral("book")) ? parser.value(QStringLiteral("book")) : defaultBook();
    options.walk = parser.value(QStringLiteral("walk"));
    options.exitWhenShown = parser.isSet(QStringLiteral("exit-when-shown"));
    options.appearance = appearanceOf(parser);
    return options;
}

/// How the windows look: shown at once and kept for the next start.
ui::AppearanceSeam appearanceSeam(ui::Theme& theme)
{
    return {[&theme] { return ui::Appearance{static_cast<int>(theme.scheme()), theme.textSize()}; },
            [&theme](const ui::Appearance& chosen) {
                theme.apply(static_cast<ui::Scheme>(chosen.scheme), chosen.textSize);
                (void)Preferences().save(chosen);
            }};
}

int openWindows(const Options& options, ui::Theme& theme)
{
    const Places places{options.book, inData(QStringLiteral("hearthbook-demo")),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                        [](const QString& file) { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); }};
    Windows windows(places, appearanceSeam(theme));
    QObject::connect(&windows, &Windows::beginAnew, qApp, [] { QCoreApplication::exit(kBeginAnew); },
                     Qt::QueuedConnection);
    windows.window().show();
    if (options.exitWhenShown) {
        // Drawn once whole before anything is counted as shown.
        windows.window().grab();
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
    ui::Theme& theme = ui::Theme::install(application, static_cast<ui::Scheme>(options.appearance.scheme));
    theme.apply(theme.scheme(), options.appearance.textSize);
    if (!options.walk.isEmpty()) {
        app::Walk walk(options.walk);
        return walk.begin() ? QApplication::exec() : 1;
    }
    const int end = app::openWindows(options, theme);
#ifdef Q_OS_LINUX
    if (end == app::kBeginAnew) {
        execv("/proc/self/exe", argv);
    }
#endif
    return end;
}
