// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/args.h"
#include "core/access/vault.h"
#include "core/records/desk.h"

#include <QFile>
#include <QJsonObject>

#include <memory>

namespace hearth::cli {

/// Standard input, read line by line by whoever comes next: a passphrase first, a batch after it.
class Lines {
public:
    explicit Lines(QIODevice* device) : m_device(device) {}

    struct Line {
        QByteArray bytes;      ///< without its line end
        bool tooLong = false;  ///< it was longer than `limit`; the rest of it was skipped
    };

    /// The next line; nothing at the end.
    std::optional<Line> next(qint64 limit);

private:
    QIODevice* m_device;
};

/// One run of the program: its arguments, its answers, and the book when the verb opens it.
class Call {
public:
    explicit Call(Args args);

    [[nodiscard]] const Args& args() const { return m_args; }
    [[nodiscard]] bool json() const { return m_args.has("json"); }

    /// The answer: `object` with --json, else `plain`. False when nobody reads any more.
    bool answer(const QJsonObject& object, const QString& plain) const;
    /// One line of JSON at once, whatever the mode; flushed. False when nobody reads any more.
    bool line(const QJsonObject& object) const;

    /// The folder of --book; a fault (2) when it is missing.
    Outcome folder(QString* out) const;
    [[nodiscard]] access::Surroundings surroundings() const;

    /// The first line of the file `option` names ("-": standard input). Its line end is taken off.
    Outcome passphrase(const char* option, QString* out);
    /// Standard input.
    Lines& input() { return m_input; }

    /// Opens the book of --book for --as with --passphrase-file.
    Outcome open(std::unique_ptr<records::Desk>* out);

private:
    Args m_args;
    QFile m_stdin;
    Lines m_input;
};

/// The person named by `nameOrId` (name, first name or id; any case) among the home's people.
Outcome findPerson(records::Desk& desk, const QString& nameOrId, Id* out);
Outcome findPeople(records::Desk& desk, const QStringList& names, std::vector<Id>* out);

/// A full record id, 36 characters.
Outcome readId(const QString& text, Id* out);

}  // namespace hearth::cli
