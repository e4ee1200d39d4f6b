// SPDX-License-Identifier: GPL-3.0-or-later
// The program that the campaigns kill, and the one that looks at what is left.
//
//   kill_writer make FOLDER            a new book, closed again
//   kill_writer write FOLDER SEED      opens it, says READY, writes until it is killed: "ACK N ID" after each
//                                      entry that is durable
//   kill_writer write-early FOLDER SEED  the same with the promise made before the deed: "ACK N -"
//   kill_writer waiting FOLDER         opens it as a colleague: "WAITING N OF M" operations unsigned
//   kill_writer check FOLDER           opens it as its writer and looks for each "SEED N ID" line of standard input
//
// Exit: 0 all is well; 1 the campaign itself went wrong; 10 the book said no at opening; 11 verify
// said no; 12 an acknowledged entry is not there or says something else; 13 something is unsigned.
#include "tests/campaigns/kill_book.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>

#include <unistd.h>

namespace {

using namespace hearth;

constexpr int kWentWrong = 1;
constexpr int kNotOpened = 10;
constexpr int kNotVerified = 11;
constexpr int kLost = 12;
constexpr int kUnsigned = 13;

/// One write(2): what was said has left this process before the next line of code.
bool say(const QByteArray& line)
{
    const QByteArray whole = line + '\n';
    return ::write(STDOUT_FILENO, whole.constData(), static_cast<size_t>(whole.size())) == whole.size();
}

QByteArray nameOf(ErrorCode code)
{
    static const char* const kNames[] = {"Invalid",        "Refused",    "NotFound", "Conflict", "WrongPassphrase",
                                         "Throttled",      "KeyFileDamaged", "KeyFileOld", "Damaged", "Altered",
                                         "TooNew",         "Locked",     "Disk",     "Memory",   "Internal"};
    const auto number = static_cast<std::size_t>(code);
    return number < std::size(kNames) ? kNames[number] : "unknown";
}

int stop(int code, const char* what, const Error& error)
{
    say(QByteArray(what) + ' ' + nameOf(error.code) + ' ' + error.where.toUtf8() + ' '
        + QByteArray::number(error.native));
    return code;
}

int write(const QString& folder, qint64 seed, bool early)
{
    auto desk = campaign::openBook(folder, QStringLiteral("Grace"));
    if (!desk) {
        return stop(kNotOpened, "not opened:", desk.error());
    }
    auto young = campaign::youngPeople(**desk);
    if (!young) {
        return stop(kWentWrong, "people:", young.error());
    }
    say("READY");
    Id last;
    for (int number = 0;; ++number) {
        const QByteArray n = QByteArray::number(number);
        if (early && !say("ACK " + n + " -")) {
            return kWentWrong;
        }
        Result<records::Saved> saved =
            campaign::amends(number) && !early
                ? (*desk)->run(records::AmendRecord{last, {{QStringLiteral("text"), proseOf(campaign::textOf(seed, number))}},
                                                    QStringLiteral("said better"), {}})
                : (*desk)->run(campaign::recordOf(seed, number, *young));
        if (!saved) {
            return stop(kWentWrong, "not written:", saved.error());
        }
        last = saved->id;
        if (!early && !say("ACK " + n + ' ' + last.text().toLatin1())) {
            return kWentWrong;
        }
    }
}

int waiting(const QString& folder)
{
    auto desk = campaign::openBook(folder, QStringLiteral("Ben"));
    if (!desk) {
        return stop(kNotOpened, "not opened:", desk.error());
    }
    auto proof = (*desk)->run(records::VerifyBook{});
    if (!proof) {
        return stop(kNotVerified, "not verified:", proof.error());
    }
    if (!proof->ok) {
        say("not verified: " + proof->reason.toUtf8() + " at " + QByteArray::number(proof->firstBad));
        return kNotVerified;
    }
    say("WAITING " + QByteArray::number(proof->unsigned_) + " OF " + QByteArray::number(proof->operations));
    return 0;
}

/// What was promised: by id when the id was known, else by its words alone.
struct Promises {
    QHash<Id, std::pair<qint64, int>> byId;
    QSet<QString> byWords;
    QHash<qint64, int> lastOf;  ///< of each seed
};

Promises readPromises()
{
    Promises all;
    QFile in;
    if (!in.open(STDIN_FILENO, QIODevice::ReadOnly)) {
        return all;
    }
    for (const QByteArray& line : in.readAll().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 3) {
            continue;
        }
        const qint64 seed = words.at(0).toLongLong();
        const int number = words.at(1).toInt();
        all.lastOf[seed] = std::max(number, all.lastOf.value(seed));
        if (const auto id = Id::fromText(QString::fromLatin1(words.at(2)))) {
            all.byId[*id] = {seed, number};  // the newest of a record's entries stands
        } else {
            all.byWords.insert(campaign::textOf(seed, number));
        }
    }
    return all;
}

/// Takes what `row` shows off the promises. False when it shows other words than those promised.
bool keep(Promises& promises, const records::Row& row)
{
    promises.byWords.remove(row.text);
    const auto promised = promises.byId.constFind(row.id);
    if (promised == promises.byId.cend()) {
        return true;
    }
    const auto [seed, number] = *promised;
    // The kill may have fallen between an amendment and its acknowledgement: it is there, not owed.
    const bool amended = number == promises.lastOf.value(seed) && campaign::amends(number + 1)
                         && row.text == campaign::textOf(seed, number + 1);
    if (row.text != campaign::textOf(seed, number) && !amended) {
        return false;
    }
    promises.byId.erase(promised);
    return true;
}

int look(records::Desk& desk, Promises promises)
{
    const qsizetype owed = promises.byId.size() + promises.byWords.size();
    records::Timeline page;
    page.kinds = {QStringLiteral("moment"), QStringLiteral("reflection"), QStringLiteral("management-note")};
    page.limit = 200;
    bool same = true;
    while (!promises.byId.isEmpty() || !promises.byWords.isEmpty()) {
        auto shown = desk.run(page);
        if (!shown) {
            return stop(kLost, "timeline:", shown.error());
        }
        for (const records::Row& row : shown->rows) {
            same = keep(promises, row) && same;
        }
        if (shown->next.isEmpty()) {
            break;
        }
        page.after = shown->next;
    }
    const qsizetype missing = promises.byId.size() + promises.byWords.size();
    say("SHOWN " + QByteArray::number(owed - missing) + " OF " + QByteArray::number(owed));
    return missing == 0 && same ? 0 : kLost;
}

int check(const QString& folder)
{
    const Promises promises = readPromises();
    auto desk = campaign::openBook(folder, QStringLiteral("Grace"));
    if (!desk) {
        return stop(kNotOpened, "not opened:", desk.error());
    }
    auto proof = (*desk)->run(records::VerifyBook{});
    if (!proof) {
        return stop(kNotVerified, "not verified:", proof.error());
    }
    if (!proof->ok) {
        say("not verified: " + proof->reason.toUtf8() + " at " + QByteArray::number(proof->firstBad));
        return kNotVerified;
    }
    if (const int found = look(**desk, promises); found != 0) {
        return found;
    }
    // Opening signed what the kill had left; nothing of anybody else's is in this book.
    say("OPERATIONS " + QByteArray::number(proof->operations) + " UNSIGNED " + QByteArray::number(proof->unsigned_));
    return proof->unsigned_ == 0 ? 0 : kUnsigned;
}

}  // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString mode = words.value(1);
    const QString folder = words.value(2);
    if (folder.isEmpty()) {
        return kWentWrong;
    }
    if (mode == u"make") {
        const auto made = campaign::makeBook(folder);
        return made ? 0 : stop(kWentWrong, "not made:", made.error());
    }
    if (mode == u"write" || mode == u"write-early") {
        return write(folder, words.value(3).toLongLong(), mode == u"write-early");
    }
    if (mode == u"waiting") {
        return waiting(folder);
    }
    return mode == u"check" ? check(folder) : kWentWrong;
}
