// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace hearth::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("ErrorText", text);
}

/// What is true of the words at hand, at the end of a sentence.
QString wordsKept(Doing doing)
{
    switch (doing) {
    case Doing::Saving:
    case Doing::Finishing:
        return tr(" Your words are still here.");
    case Doing::Opening:
    case Doing::Proving:
    case Doing::Reading:
    case Doing::Printing:
        return tr(" Nothing has been changed.");
    }
    return {};
}

QString waiting(int seconds)
{
    if (seconds <= 0) {
        return {};
    }
    return seconds == 1 ? tr(" You can try again in 1 second.")
                        : tr(" You can try again in %1 seconds.").arg(seconds);
}

/// Which rule of core's "room.act:rule" asks for which sentence; the first that fits.
QString ruleText(const QString& where)
{
    const std::pair<const char*, QString> rules[] = {
        {"character", tr("There is a sign in this that the book cannot keep exactly.")},
        {"slots.make:short", tr("A passphrase has at least 12 characters. Four words do well.")},
        {"passphrase", tr("A passphrase has at least 12 characters. Four words do well.")},
        {"paper:typo", tr("That is not quite the key on the paper. Look at it once more.")},
        {":reason", tr("Say why in a few words. It stays beside the record.")},
        {":required", tr("Something that must be said is still empty.")},
        {":empty", tr("Something that must be said is still empty.")},
        {"same-as:other", tr("Those two cannot be one person. Choose another entry.")},
        {"amend:nothing", tr("Nothing is changed yet.")},
        {":review", tr("Say on which day to look again.")},
        {":date", tr("That day is not in the calendar.")},
        {":time", tr("A time is written like 07:30.")},
        {":future", tr("That is more than a day ahead. When did it happen?")},
        {":long", tr("That is longer than the book takes in one piece.")},
        {"wrong-person:same", tr("Choose the young person it should have been about.")},
        {":about", tr("Say which young person this is about.")},
        {"own-pin", tr("Only they themselves, with their own PIN, can say that.")},
        {"no-font", tr("The fonts for paper are not on this PC.")},
    };
    for (const auto& [rule, sentence] : rules) {
        if (where.contains(QLatin1String(rule))) {
            return sentence;
        }
    }
    return tr("The book cannot keep this as it stands.");
}

/// What is refused to everybody as things stand, with what to do first; empty for what is another's to do.
QString refusedText(const QString& where)
{
    const std::pair<const char*, QString> rules[] = {
        {"people.role:last-manager", tr("Nobody else leads the home then. Name the next registered manager first.")},
        {"people.same-as:roles", tr("That entry has a role or a way in. Turn it round: let the other entry go into that one.")},
        {"people.role:same-as", tr("That entry is another’s. Give the role to the page that stands.")},
    };
    for (const auto& [rule, sentence] : rules) {
        if (where.contains(QLatin1String(rule))) {
            return sentence;
        }
    }
    return {};
}

QString invalid(const QString& where, Doing doing)
{
    return ruleText(where) + wordsKept(doing);
}

}  // namespace

QString errorText(const Error& error, Doing doing, const QString& helper)
{
    const QString who = helper.isEmpty() ? tr("the registered manager") : helper;
    const QString whoFirst = helper.isEmpty() ? tr("The registered manager") : helper;
    switch (error.code) {
    case ErrorCode::Invalid:
        return invalid(error.where, doing);
    case ErrorCode::Refused:
        if (const QString rule = refusedText(error.where); !rule.isEmpty()) {
            return rule + wordsKept(doing);
        }
        return tr("This is not yours to do here. Ask %1.").arg(who) + wordsKept(doing);
    case ErrorCode::NotFound:
        if (doing == Doing::Opening) {
            return tr("There is no book in this folder.");
        }
        return tr("There is no such record for you to read.") + wordsKept(doing);
    case ErrorCode::Conflict:
        return tr("Somebody changed this while you were writing. Both versions are kept. Which is right?");
    case ErrorCode::WrongPassphrase:
        return (doing == Doing::Proving ? tr("That passphrase is not theirs.")
                                        : tr("That passphrase does not open this book."))
               + waiting(error.native);
    case ErrorCode::Throttled:
        return tr("Too many wrong tries.") + waiting(error.native);
    case ErrorCode::KeyFileDamaged:
        return tr("The key file is damaged. Your passphrase is not the trouble, and the records are untouched. "
                  "%1 can put back its copy, vault.keys.bak.").arg(whoFirst);
    case ErrorCode::KeyFileOld:
        return tr("The key file is older than the records: somebody may have been put back who was removed. "
                  "Nothing has been opened. Ask %1.").arg(who);
    case ErrorCode::Damaged:
        return tr("The records file is damaged. Your passphrase is right. Nothing has been changed. "
                  "%1 can restore the last backup.").arg(whoFirst);
    case ErrorCode::Altered:
        return tr("The book is not as it was last signed here: something was changed or taken away outside "
                  "Hearthbook. Ask %1 before you write.").arg(who);
    case ErrorCode::TooNew:
        return tr("This book was written by a newer Hearthbook. It can be read here, not written.");
    case ErrorCode::Locked:
        return tr("Another window has this book open on this PC. Close it there, then try again.");
    case ErrorCode::Disk:
        return tr("The disk is full or refuses, so this is not saved yet.") + wordsKept(doing)
               + tr(" Free some space, then try again.");
    case ErrorCode::Memory:
        return tr("This PC has too little memory free to open the book. Close something else, then try again.");
    case ErrorCode::Internal:
        return tr("Hearthbook made a mistake here (%1).").arg(error.where) + wordsKept(doing);
    }
    return {};
}

}  // namespace hearth::ui
