// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/base/content.h"
#include "core/base/result.h"
#include "core/records/views.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace hearth::ui {

/// What is open beside the letter; one at a time, and never a dialog.
enum class LetterPanel { None, Reply, Withhold, Release, Void, WrongPerson };

enum class PartKind { Letter, Amendment, Reply };

/// Something signed on the page: the letter, what was added beside it, a reply.
struct LetterPart {
    PartKind kind = PartKind::Letter;
    PersonMark person;  ///< whose words
    std::vector<LetterParagraph> paragraphs;
    QString foot;       ///< who signed it and when
    QString reason;     ///< of an amendment
    QString id;         ///< of the record; a reply has its own
    bool operator==(const LetterPart&) const = default;
};

/// A line of "where it came from" and "what it became".
struct LetterLink {
    Id record;
    QString icon;
    QString text;
    bool operator==(const LetterLink&) const = default;
};

/// One of two texts that people wrote into the same place without seeing each other's.
struct RivalText {
    QString author;
    QString text;
    bool operator==(const RivalText&) const = default;
};

/// A place with more than one text; all of them stay readable whichever is chosen.
struct LetterConflict {
    QString field;     ///< id of the catalogue's field
    QString word;      ///< what the house calls it
    std::vector<RivalText> rivals;
    bool typed = true; ///< a third text can be written; false where one chooses
    bool operator==(const LetterConflict&) const = default;
};

/// A reply being written down.
struct ReplyDraft {
    int voice = 0;  ///< place in `about`
    How how = How::TypedTogether;
    QString text;
    bool operator==(const ReplyDraft&) const = default;
};

/// Everything the letter screen shows.
struct LetterState {
    Id record;                 ///< nil while it is first written
    QString kind;              ///< "letter" or "note", or what is read
    QString kindWord;          ///< "Letter"
    QString heading;
    QString line;              ///< "A letter to Jay, from Ben"
    QList<PersonMark> about;
    std::vector<Id> aboutIds;
    QString title;
    std::vector<LetterParagraph> text;  ///< being written: the letter, or what is added
    QString reason;            ///< why it is added to
    bool writing = false;      ///< the letter itself is being written
    bool amending = false;
    std::vector<LetterPart> parts;
    LetterPanel panel = LetterPanel::None;
    ReplyDraft reply;
    QList<PersonMark> others;  ///< young people it might have been about
    QStringList readers;       ///< who can read it, in words
    bool mayAskReaders = false; ///< the page Home says who has read it, and when
    QString withheldLine;      ///< "Not for Jay yet: ... Look again 1 April."
    bool voided = false;
    QString voidedLine;
    bool withheld = false;
    bool mine = false;         ///< written by the open session: may be added to, voided, moved
    std::vector<LetterConflict> conflicts;
    std::vector<LetterLink> cameFrom;
    std::vector<LetterLink> became;
    QString otherNames;        ///< a gentle question about a name in the text; or empty
    bool canSign = false;
    bool canReply = false;
    Timestamp kept;
    std::optional<Error> problem;
    bool operator==(const LetterState&) const = default;

    [[nodiscard]] bool isOpen() const { return writing || !record.isNil(); }
};

}  // namespace hearth::ui
