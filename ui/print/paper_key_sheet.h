// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hearth::ui::print {

/// The recovery key on paper: large, in its groups, and what to do with the sheet.
struct PaperKeySheet {
    QString home;
    QString manager;  ///< whose way back it is
    QString made;     ///< "22 November 2026"
    QString key;      ///< twelve groups with dashes between them; wiped by the caller
};

/// Errors: Invalid when a font is missing, Internal. A QGuiApplication must live. The bytes hold the
/// key: wipe them.
Result<QByteArray> paperKeyPdf(const PaperKeySheet& sheet);

/// The same to a file that only its owner reads, in one step. Errors: also Disk.
Status writePaperKey(const PaperKeySheet& sheet, const QString& file);

/// First passphrases, a slip each to cut off, so that nobody reads another's.
struct PassphraseSheet {
    struct Slip {
        QString name, role, passphrase;
    };
    QString home;
    QString below;  ///< one sentence on each slip: what to do with it
    std::vector<Slip> slips;
};

/// Errors and care as above.
Result<QByteArray> passphrasesPdf(const PassphraseSheet& sheet);
Status writePassphrases(const PassphraseSheet& sheet, const QString& file);

}  // namespace hearth::ui::print
