// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include <QGuiApplication>
#include <QJsonDocument>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

// hearthbook-cli: the same core as the windows, without a window. docs/cli.md says what it promises.
namespace hearth::cli {

const std::vector<Verb>& verbs()
{
    static const std::vector<Verb> all = [] {
        std::vector<Verb> list;
        for (auto group : {homeVerbs, peopleVerbs, writeVerbs, actVerbs, readVerbs, bookVerbs, paperVerbs, backupVerbs}) {
            const std::vector<Verb> some = group();
            list.insert(list.end(), some.begin(), some.end());
        }
        return list;
    }();
    return all;
}

namespace {

const Verb* verbNamed(const QString& name)
{
    const auto found = std::find_if(verbs().begin(), verbs().end(),
                                    [&](const Verb& verb) { return name == QLatin1String(verb.name); });
    return found == verbs().end() ? nullptr : &*found;
}

int finish(const Fault& fault, bool json)
{
    if (fault.code.isEmpty()) {
        return static_cast<int>(fault.exit);  // it has been answered already
    }
    if (json) {
        const QJsonObject object{{QStringLiteral("error"), errorObject(fault)}};
        const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact);
        std::fprintf(stdout, "%s\n", line.constData());
        std::fflush(stdout);
    } else {
        const QString where = fault.where.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(fault.where);
        std::fprintf(stderr, "hearthbook-cli: %s%s\n", fault.message.toUtf8().constData(), where.toUtf8().constData());
    }
    return static_cast<int>(fault.exit);
}

void printHelp(const Verb* one)
{
    QByteArray text = "hearthbook-cli --book DIR --as NAME --passphrase-file FILE [--json] VERB ...\n"
                      "  FILE - is standard input. --wait waits 10 s for a book in use; --accept-alarm opens one\n"
                      "  whose anchor disagrees. Exit: 0 done, 1 other, 2 usage, 3 refused or invalid,\n"
                      "  4 wrong passphrase, 5 damaged or altered, 6 another process has the book.\n\n";
    for (const Verb& verb : verbs()) {
        if (one == nullptr || one == &verb) {
            text += QByteArray("  ") + verb.name + ' ' + verb.usage + "\n      " + verb.about + '\n';
        }
    }
    std::fputs(text.constData(), stdout);
}

// Keys and record text pass through this process: no core files, no other process of the same
// person reading its memory, and whatever it writes is for its owner alone.
void keepToOurselves()
{
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    umask(077);
    // A reader that goes away is an answer that could not be written, not the end of us.
    std::signal(SIGPIPE, SIG_IGN);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

// The libraries' own notes would stand between the answers, and what they say is not ours to show.
void noNotes(QtMsgType type, const QMessageLogContext& /*context*/, const QString& text)
{
    if (type == QtFatalMsg) {
        std::fprintf(stderr, "hearthbook-cli: %s\n", text.toUtf8().constData());
    }
}

int run(int argc, char** argv)
{
    qInstallMessageHandler(noNotes);
    QStringList raw;
    if (auto fault = decode(argc, argv, &raw)) {
        return finish(*fault, false);
    }
    const bool json = raw.contains(QStringLiteral("--json"));
    const QString name = verbIn(raw);
    const Verb* verb = verbNamed(name);
    if (raw.contains(QStringLiteral("--version")) && name.isEmpty()) {
        std::puts("hearthbook-cli " HEARTHBOOK_VERSION);
        return 0;
    }
    if (raw.contains(QStringLiteral("--help")) || name == QLatin1String("help")) {
        printHelp(verb);
        return 0;
    }
    if (verb == nullptr) {
        return finish(usage(name.isEmpty() ? QStringLiteral("Say what to do. --help lists every verb.")
                                           : QStringLiteral("There is no verb %1. --help lists them.").arg(name)),
                      json);
    }
    Args args;
    if (auto fault = readArgs(raw, verb->options, &args)) {
        return finish(*fault, json);
    }
    std::unique_ptr<QCoreApplication> application;
    if (verb->paints) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    Call call(std::move(args));
    if (auto fault = verb->run(call)) {
        return finish(*fault, json);
    }
    if (std::ferror(stdout) != 0) {
        return static_cast<int>(Exit::Other);
    }
    return 0;
}

}  // namespace
}  // namespace hearth::cli

int main(int argc, char** argv)
{
    hearth::cli::keepToOurselves();
    return hearth::cli::run(argc, argv);
}
