// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/fault.h"

namespace hearth::cli {

const char* errorCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid: return "invalid";
    case ErrorCode::Refused: return "refused";
    case ErrorCode::NotFound: return "not-found";
    case ErrorCode::Conflict: return "conflict";
    case ErrorCode::WrongPassphrase: return "wrong-passphrase";
    case ErrorCode::Throttled: return "throttled";
    case ErrorCode::KeyFileDamaged: return "key-file-damaged";
    case ErrorCode::KeyFileOld: return "key-file-old";
    case ErrorCode::Damaged: return "damaged";
    case ErrorCode::Altered: return "altered";
    case ErrorCode::TooNew: return "too-new";
    case ErrorCode::Locked: return "locked";
    case ErrorCode::Disk: return "disk";
    case ErrorCode::Memory: return "memory";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

Exit exitFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict: return Exit::Refused;
    case ErrorCode::WrongPassphrase:
    case ErrorCode::Throttled: return Exit::WrongPassphrase;
    case ErrorCode::KeyFileDamaged:
    case ErrorCode::KeyFileOld:
    case ErrorCode::Damaged:
    case ErrorCode::Altered: return Exit::Damaged;
    case ErrorCode::Locked: return Exit::Locked;
    case ErrorCode::TooNew:
    case ErrorCode::Disk:
    case ErrorCode::Memory:
    case ErrorCode::Internal: return Exit::Other;
    }
    return Exit::Other;
}

Fault faultOf(const Error& error, ui::Doing doing)
{
    return Fault{exitFor(error.code), QString::fromLatin1(errorCode(error.code)), ui::errorText(error, doing), error.where};
}

Fault usage(const QString& message)
{
    return Fault{Exit::Usage, QStringLiteral("usage"), message, {}};
}

Fault invalid(const QString& message)
{
    return Fault{Exit::Refused, QStringLiteral("invalid"), message, {}};
}

Fault notFound(const QString& message)
{
    return Fault{Exit::Refused, QStringLiteral("not-found"), message, {}};
}

Fault diskFault(const QString& message)
{
    return Fault{Exit::Other, QStringLiteral("disk"), message, {}};
}

QJsonObject errorObject(const Fault& fault)
{
    QJsonObject object{{QStringLiteral("code"), fault.code}, {QStringLiteral("message"), fault.message}};
    if (!fault.where.isEmpty()) {
        object.insert(QStringLiteral("where"), fault.where);
    }
    return object;
}

}  // namespace hearth::cli
