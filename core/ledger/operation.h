// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

// The canonical bytes of an operation (docs/formats.md): CBOR with definite lengths, shortest
// integers and no floating point. Bytes once written are kept and hashed, never made again.
namespace hearth::ledger {

using catalogue::Audience;

/// Stored; never renumber.
enum class OpType {
    Put = 1,          ///< a new record
    Amend = 2,        ///< fields beside the original, with a reason
    SignOff = 3,
    Withhold = 4,
    Release = 5,
    Void = 6,
    Link = 7,
    Acknowledge = 8,
    Grant = 9,        ///< a role or a consent
    Context = 10,     ///< what its device had applied of the others
    Read = 11,        ///< ids shown to the author
    Checkpoint = 12,  ///< the author's signature over the chain
    Slot = 13,        ///< a person's public keys and sealed bundle
    Key = 14,         ///< a data key sealed to one person
    Erase = 15,       ///< parts taken out for ever
    Resolve = 16,     ///< which of two texts stands
    Alarm = 17,       ///< the anchor disagreed when the book was opened
    Involve = 18,     ///< a part that ties one young person to the record of part 0
    Export = 19,      ///< a copy left the book
    Home = 20,        ///< the home's name; the first operation
};

/// What one part says. Which members matter depends on the type; the others stay empty and
/// are not written.
struct Body {
    OpType type = OpType::Put;
    Id record;
    QString kind;
    Timestamp written;                    ///< the writer's wall clock
    std::optional<Timestamp> happened;
    std::vector<Id> about;
    Fields fields;
    QString reason;
    Id voice;
    How how = How::OwnSession;
    int catalogue = 0;                    ///< the revision it was written under
    Id target;
    QString tag;
    std::vector<Id> ids;
    QStringList names;
    QString from, until;                  ///< days, "2026-03-01"
    QByteArray blob;
    std::map<Id, std::int64_t> heads;     ///< incarnation -> sequence
    std::int64_t number = 0, number2 = 0;

    bool operator==(const Body&) const = default;
};

QByteArray encodeBody(const Body& body);

/// Errors: Damaged "operation.body". A type of a newer version decodes; its unknown keys are left out.
Result<Body> decodeBody(QByteArrayView bytes);

/// The value bytes of a set of fields, for drafts.
QByteArray encodeFields(const Fields& fields);
Result<Fields> decodeFields(QByteArrayView bytes);

/// A part as the header sees it.
struct PartHeader {
    Id subject;               ///< a young person, the staff member, or the home
    Audience audience = Audience::Team;
    Id owner;                 ///< of a Person or YoungPerson audience; else nil
    QByteArray commitment;    ///< BLAKE2b-256(salt, stored bytes)
    bool operator==(const PartHeader&) const = default;
};

inline constexpr int kFormat = 1;
inline constexpr std::size_t kMaxParts = 64;

struct Header {
    int format = kFormat;
    Id space;
    Id incarnation;
    std::int64_t seq = 0;
    QByteArray previous;      ///< 32 bytes; zeros before the first
    HybridTime hybrid;
    Id author;
    std::vector<PartHeader> parts;
    bool operator==(const Header&) const = default;
};

QByteArray encodeHeader(const Header& header);

/// Errors: Damaged "operation.header"; TooNew for a format of a later version.
Result<Header> decodeHeader(QByteArrayView bytes);

/// BLAKE2b-256 of the header's bytes: the operation's hash, and the next one's `previous`.
QByteArray hashOf(const QByteArray& headerBytes);

/// BLAKE2b-256(salt, stored): what a header says of a part.
QByteArray commitmentOf(QByteArrayView salt, QByteArrayView stored);

/// What a checkpoint's author signs.
QByteArray checkpointMessage(const Id& space, const Id& incarnation, std::int64_t fromSeq, std::int64_t toSeq,
                             const QByteArray& head);

}  // namespace hearth::ledger
