// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"

#include <QStringList>

#include <optional>
#include <vector>

// What Desk gives back: plain values, nothing that still touches the store.
namespace hearth::records {

/// What was saved, durable when this is in hand.
struct Saved {
    Id id;                 ///< the record
    QByteArray hash;       ///< of the operation, 32 bytes
    std::uint64_t seq = 0; ///< of the operation on this PC
    Timestamp written;
    std::vector<Id> also;
    QStringList otherNames;  ///< young people named in the text though it is not about them
};

/// One version of a record: the original or an amendment beside it.
struct Version {
    Id author;
    QString authorName;
    Id voice;               ///< nil: the author's own words
    QString voiceName;
    How how = How::OwnSession;
    Timestamp happened;
    Timestamp written;
    QString reason;         ///< of an amendment; empty for the original
    Fields fields;          ///< what this version says; an amendment has only what it changed
    QByteArray hash;        ///< of its operation, 32 bytes
    QString device;         ///< first 8 hex digits of the incarnation
    std::uint64_t seq = 0;
    bool signedByAuthor = false;  ///< covered by the author's own signature
};

/// An act upon a record: sign-off, withhold, release, void, acknowledge.
struct Act {
    QString type;      ///< "sign-off", "withhold", "release", "void", "accepted", "lead"
    Id author;
    QString authorName;
    Timestamp written;
    QString reason;
    QString review;
    QStringList paragraphs;
};

/// Two texts of one field, written by people who had not seen each other's.
struct ConflictView {
    QString field;
    std::vector<Value> values;
    std::vector<QString> authors;
};

struct PersonRef {
    Id id;
    QString name;       ///< "Ben Hartley"
    QString firstName;  ///< "Ben"; the preferred name of a young person
    QString initials;
    int tint = 0;
    bool youngPerson = false;
    QString role;       ///< role id now; "young-person"; empty when none
    bool away = false;
    bool left = false;         ///< before today; on the last day they are still here
    QStringList roles{};       ///< every role in force today
    QString leftOn{};          ///< the day they leave or left; empty: none is known
    Id sameAs{};               ///< entered twice: who they are; nil: themselves
};

struct LinkView {
    QString relation;
    Id record;
    QString kind;
    QString title;     ///< empty when the asker may not read it
    Timestamp happened;
};

/// A record as one reads it: the newest words, and everything behind them.
struct RecordView {
    Id id;
    QString kind;
    std::vector<PersonRef> about;
    Timestamp happened;
    Timestamp written;
    PersonRef author;
    PersonRef voice;
    How how = How::OwnSession;
    Fields fields;                    ///< as it stands now
    std::vector<Version> versions;    ///< oldest first; [0] is the original
    std::vector<Act> acts;            ///< oldest first
    std::vector<RecordView> replies;  ///< oldest first
    std::vector<LinkView> links;      ///< what it came from
    std::vector<LinkView> backLinks;  ///< what it became
    std::vector<ConflictView> conflicts;
    bool voided = false;
    bool withheld = false;
    bool signedOff = false;
    bool late = false;                ///< written more than four hours after it happened
    QByteArray hash;                  ///< of the newest version's operation

    /// The `text` field as plain text; empty when there is none.
    [[nodiscard]] QString text() const;
    /// "voided", "withheld", "signed-off", "amended" or "signed".
    [[nodiscard]] QString state() const;
};

/// One line of a timeline.
struct Row {
    Id id;
    QString kind;
    Timestamp happened;
    Timestamp written;
    PersonRef author;
    PersonRef voice;
    std::vector<PersonRef> about;
    QString title;  ///< the title field, or the first words of the text; plain text
    QString text;   ///< the whole text as it stands
    Fields fields;  ///< the other fields as they stand
    int replies = 0;
    bool voided = false, withheld = false, signedOff = false, late = false, amended = false,
         conflict = false, handedOver = false;
    std::vector<std::pair<QString, Id>> cites{};  ///< of a claim: what was linked to it, "cited" or "against"
    QString review;  ///< of the withholding
    std::vector<Id> acceptedBy;  ///< of a shift: who has accepted its handover, in the order they did
};

struct Page {
    std::vector<Row> rows;
    QString next;  ///< empty: there is no more
};

struct Hit {
    Row row;
    QString snippet;                          ///< plain text around the first match
    std::vector<std::pair<int, int>> marks;   ///< start and length of each match in `snippet`
};

struct SearchPage {
    int total = 0;      ///< exact to 1,000
    bool more = false;  ///< there are more than 1,000
    std::vector<Hit> hits;
};

}  // namespace hearth::records
