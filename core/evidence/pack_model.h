// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

// What an evidence pack says, as plain values: made by assemble() (pack.h), drawn by ui/print.
namespace hearth::evidence {

/// What kind of extract stands there.
enum class Stands { Original, Amendment, Reply };

/// One field of a record: its statutory label (empty for the main prose) and its words, whole.
struct Line {
    QString label;
    Prose words;
    bool operator==(const Line&) const = default;
};

/// One version of one record as the pack cites it. Replies and amendments are extracts of their
/// own and stand after what they belong to, with `to` naming its number.
struct Extract {
    QString number;  ///< "1.1"
    QString to;      ///< the number it answers or amends; empty for an original
    Stands stands = Stands::Original;
    QString record;  ///< id, 36 characters
    QString hash;    ///< of this version's operation, 64 hex digits
    QString kind;    ///< the kind's statutory name
    QString house;   ///< what the home calls it: "letter"
    QString title;   ///< "Letter to Child J", "Child J’s reply to 1.1", "Amendment to 1.1"
    std::vector<Id> aboutIds;
    std::vector<Line> lines;
    Id authorId;
    QString author;  ///< whose session
    QString role;    ///< "residential worker"; empty when unknown
    Id voiceId;      ///< whose words, when not the author's; else nil
    QString voice;
    How how = How::OwnSession;
    Timestamp happened;
    Timestamp written;
    bool signedByAuthor = false;         ///< covered by the author's own signature
    std::optional<Timestamp> signedOff;  ///< the second person's act
    QString signedOffBy;
    QString reason;  ///< of an amendment
    QString standing;  ///< of what people keep up to date together: after how many savings, by whom
    QString state;   ///< "voided" or "withheld"; empty otherwise
    QString stateReason;
    int version = 1;       ///< this one ...
    int versions = 1;      ///< ... of so many
    int amendedSince = 0;  ///< versions written after the one that was cited; they are not printed
    Timestamp amendedLast; ///< when the last of them was written
    int paragraphs = 0;    ///< when only some are cited: how many stand in `lines` ...
    int paragraphsOf = 0;  ///< ... of so many; 0: the words stand whole
    QString note;          ///< why it was cited, by whoever cited it; empty: not said
    QString citedBy;       ///< who cited it, and when; empty: named in the claim itself
    Timestamp cited;
    int readBy = -1;       ///< people; -1: not known to whoever made the pack
    bool isVoice = false;  ///< a young person's own words
    bool operator==(const Extract&) const = default;

    /// As the screen shows them: the last eight letters of the record's id (the first are its time),
    /// and the first sixteen digits of the hash.
    [[nodiscard]] QString shortId() const { return record.right(8); }
    [[nodiscard]] QString shortHash() const { return hash.left(16); }
};

/// How many records speak to each standard in each month: a way in, not a score. A record counts
/// once under every standard its kind evidences, in the month it happened; voided ones, claims,
/// citations and packs do not count.
struct Coverage {
    QStringList standards;                 ///< QS1..QS9
    QStringList names;                     ///< beside them: what the house calls each
    std::vector<QDate> months;             ///< first day of each, oldest first
    std::vector<std::vector<int>> counts;  ///< [standard][month]
    bool operator==(const Coverage&) const = default;
};

/// A sentence the manager stands behind, with what shows it and what speaks against it.
struct Claim {
    QString title;
    QString standard;      ///< "QS2"; empty when none was named
    QString standardName;  ///< "The children’s views, wishes and feelings standard"
    QString standardHouse; ///< "Views and wishes"
    int regulation = 0;    ///< of the Children's Homes Regulations 2015; 0 when none
    QString record;        ///< the claim's own id; empty in a pack by period
    QString hash;
    QString judgement;
    QString judgedBy;
    QString judgedRole;
    Timestamp judged;
    int judgements = 1;    ///< how often it was judged; the newest stands here, the others in the book
    std::vector<Extract> shows;
    std::vector<Extract> against;  ///< on the same footing: empty means that nobody put anything here
    QString notFound;
    bool operator==(const Claim&) const = default;
};

/// Which letter stands for whom. Never printed; it stays at the home.
struct LetterKey {
    QString letter;  ///< "Child J"
    Id person;
    QString name;
    bool operator==(const LetterKey&) const = default;
};

/// The whole pack.
struct PackModel {
    QString home;
    QString title;
    QDate from, until;  ///< both included; from what is cited when no period was asked for
    Timestamp made;
    QString id;     ///< of the pack's own record, 36 characters; empty in a preview
    QString head;   ///< 16 hex digits of the chain's head: the book the pack was made from
    QString about;  ///< the young person it is about; empty: the home
    bool letters = true;
    std::vector<Claim> claims;
    Coverage coverage;           ///< of the period; no standards: not counted
    std::vector<LetterKey> key;
    bool operator==(const PackModel&) const = default;

    /// How many records are cited, each counted once.
    [[nodiscard]] int records() const;
    /// Their ids in the order of the pack, each once.
    [[nodiscard]] std::vector<Id> cited() const;
};

}  // namespace hearth::evidence
