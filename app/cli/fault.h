// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/text/error_text.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace hearth::cli {

/// How the program ends. Promised in docs/cli.md; never renumber.
enum class Exit {
    Done = 0,
    Other = 1,
    Usage = 2,
    Refused = 3,
    WrongPassphrase = 4,
    Damaged = 5,
    Locked = 6,
};

/// Why a verb could not do its work: a code for programs, a sentence for people.
struct Fault {
    Exit exit = Exit::Other;
    QString code;     ///< "wrong-passphrase"; empty: everything has been answered, only the exit is left
    QString message;  ///< a plain sentence
    QString where;    ///< operation and rule of the core; empty for a mistake in the command
};

using Outcome = std::optional<Fault>;

/// "invalid", "refused", "wrong-passphrase", ...: the code in {"error":{"code"}}.
const char* errorCode(ErrorCode code);
Exit exitFor(ErrorCode code);

Fault faultOf(const Error& error, ui::Doing doing = ui::Doing::Reading);  ///< the core's refusal
Fault usage(const QString& message);      ///< exit 2
Fault invalid(const QString& message);    ///< exit 3
Fault notFound(const QString& message);   ///< exit 3
Fault diskFault(const QString& message);  ///< exit 1

/// {"code","message"} and, when the core said so, "where".
QJsonObject errorObject(const Fault& fault);

}  // namespace hearth::cli
