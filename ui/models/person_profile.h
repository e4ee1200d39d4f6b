// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/catalogue/catalogue.h"
#include "core/records/views.h"

#include <QDate>

namespace hearth::ui {

/// One line of a person's page: what it is called and what is written. Plain text.
struct ProfileLine {
    QString field;
    QString label;
    QString value;
    bool operator==(const ProfileLine&) const = default;
};

/// One amendment of a person's page: who and when, then what it said and why.
struct ProfileChange {
    QString line;
    QString what;
    bool operator==(const ProfileChange&) const = default;
};

/// Another entry of the same person, who stands here.
struct ProfileTwin {
    Id record;
    QString sentence;  ///< "Jai Moris was entered as well. Grace Adeyemi said so on 12 March, 14:02."
    bool operator==(const ProfileTwin&) const = default;
};

/// What is written on a person's page and on those of their other entries, the one that stands first.
using Pages = std::vector<Fields>;

/// A value as it is read: a day as "3 September 2025", a person by name, prose with its line breaks.
QString valueText(const catalogue::Field& field, const Value& value, const std::vector<records::PersonRef>& people);

/// What stands in `field` on all of the pages: once when they agree, else each, the others named as such.
QString togetherText(const catalogue::Field& field, const Pages& pages, const std::vector<records::PersonRef>& people);

/// Every field that says something, in the catalogue's order; not the name, the tint and what is told elsewhere.
std::vector<ProfileLine> profileLines(const catalogue::Kind& kind, const Pages& pages,
                                      const std::vector<records::PersonRef>& people);

/// What somebody new on shift must know (scenario RW10): tonight, what helps, keeping safe, allergies,
/// health, routines, closeness. What is not written is not among them.
std::vector<ProfileLine> needToKnow(const catalogue::Kind& kind, const Pages& pages,
                                    const std::vector<records::PersonRef>& people);
/// The labels of that list for which nothing is written, in lower case; empty: all is.
QStringList notWritten(const catalogue::Kind& kind, const Pages& pages);

/// The versions of a page, newest first.
QList<ProfileChange> changesOf(const records::RecordView& page, const catalogue::Kind& kind,
                               const std::vector<records::PersonRef>& people, Timestamp now);

/// "13 years old"; empty for no day or one to come.
QString ageText(const QString& born, const QDate& today);

/// The day that was typed, as "2026-03-12": "12 March 2026", "12 Mar 2026", "12/3/2026", "2026-03-12".
/// Empty text gives empty text; nothing when it is no day.
std::optional<QString> dayTyped(const QString& text);
/// "12 March 2026" for "2026-03-12"; empty for empty.
QString dayShown(const QString& day);

/// The text of a field of text or prose; empty when there is none.
QString textIn(const Fields& fields, const QString& field);

}  // namespace hearth::ui
