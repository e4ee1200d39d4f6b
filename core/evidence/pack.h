// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/pack_model.h"
#include "core/evidence/sources.h"

#include <QTimeZone>

#include <memory>

namespace hearth::evidence {

/// What to put in a pack. Claims first; without them, everything that evidences a standard in the
/// period, a group for each standard.
struct PackRequest {
    std::vector<Id> claims;
    std::optional<QDate> from, until;  ///< civil days, both included
    std::optional<Id> about;           ///< with a period: only this young person's
    bool letters = true;               ///< names replaced by letters; the key stays at the home
    QString title;                     ///< empty: made from the claims or the period
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool record = true;  ///< false: a preview; read as ever, but no pack is written down
};

/// The pages of a pack as bytes of a PDF; ui/print has one.
using Press = std::function<Result<QByteArray>(const PackModel&)>;

/// A pack as it leaves: what it says, its bytes, and their BLAKE2b-256 as 64 hex digits, which is
/// what its record in the book says too.
struct MadePack {
    PackModel pack;
    QByteArray bytes;
    QString digest;
};

/// A pack in parts, so that a window stays alive: every record is read through the sources (the
/// reading is written down), then the pages are printed, then, for a pack that leaves, the making is
/// written down with the head of the book it was made from and the digest of the bytes. Only then is
/// there a pack to give to anyone. One thread; borrows nothing.
class PackWork {
public:
    PackWork(Sources sources, PackRequest request, Press press);
    ~PackWork();
    PackWork(PackWork&&) noexcept;
    PackWork& operator=(PackWork&&) noexcept;

    /// Does the next part. True: there is more to do. Errors: Refused, NotFound, Invalid
    /// ("evidence.pack:empty", ":period", ":not-a-claim"), Disk, Damaged, those of the press; after
    /// one there is no pack and nothing more is done.
    Result<bool> step();

    [[nodiscard]] int done() const;   ///< parts
    [[nodiscard]] int total() const;  ///< as far as is known by now; never less than done()

    /// Once step() said that there is no more.
    [[nodiscard]] const MadePack& made() const;

private:
    class Private;
    std::unique_ptr<Private> m;
};

/// All of it at once.
Result<MadePack> makePack(Sources sources, const PackRequest& request, Press press);

/// What a pack would say, printed by nobody and written down nowhere (`record` is not looked at).
Result<PackModel> assemble(const Sources& sources, const PackRequest& request);

}  // namespace hearth::evidence
