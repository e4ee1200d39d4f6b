// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <Qt>

namespace hearth::ui {

/// A person as a row or a chip shows them.
struct PersonMark {
    QString id;
    QString name;      ///< first name, or the whole name where the window says so; plain text
    QString initials;  ///< one or two letters
    bool adult = false;  ///< adults are rounded squares, young people circles
    int tint = 0;        ///< 0 to 5, given on arrival and stored
    QString away;        ///< where, when not at home; empty otherwise

    bool operator==(const PersonMark&) const = default;
};

/// What a tag means; the delegate knows how that looks.
enum class TagTone { Plain, Strong, Urgent, Soon, Voice };

/// One word or two in a small frame: "Handed over", "Know".
struct WordTag {
    QString text;
    TagTone tone = TagTone::Plain;

    bool operator==(const WordTag&) const = default;
};

/// The roles rows answer, beside two of Qt's: Qt::DisplayRole is the row's main text, whole and
/// plain; Qt::AccessibleTextRole is the sentence a screen reader says (time, text, people, tags).
/// Roles carry meaning, never colour or pixels. A model answers only the roles its list documents.
enum RowRole {
    IdRole = Qt::UserRole + 1,  ///< QString, the record's or page's id
    TimeRole,                   ///< QString, "23:20", ready to show
    WrittenRole,                ///< QString, the second time of a late entry, else empty
    KindRole,                   ///< QString, name of the kind's picture: "moment", "medicine"
    SourceRole,                 ///< QString, the small line below: "from 23:20"
    PeopleRole,                 ///< QList<PersonMark>
    TagsRole,                   ///< QList<WordTag>
    HeaderRole,                 ///< bool, a heading: PeopleRole has its one person, or none: a word
    CountRole,                  ///< int, shown at the right when above 0
    HouseRole,                  ///< bool, about the house rather than a person
    TitleRole,                  ///< QString, shown strong before the text; may be empty
};

/// How a paragraph of a letter knows what it says.
enum class ParagraphMark { None, Fact, View, Told };

/// One paragraph of a letter. `text` is plain; a line break inside a paragraph is '\n'.
struct LetterParagraph {
    QString id;
    ParagraphMark mark = ParagraphMark::None;
    QString text;

    bool operator==(const LetterParagraph&) const = default;
};

}  // namespace hearth::ui

Q_DECLARE_METATYPE(hearth::ui::PersonMark)
Q_DECLARE_METATYPE(hearth::ui::WordTag)
