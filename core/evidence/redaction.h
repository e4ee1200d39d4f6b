// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence/pack_model.h"
#include "core/records/views.h"

#include <QHash>
#include <QRegularExpression>

#include <vector>

namespace hearth::evidence {

/// Young people's names to letters: "Jay" to "Child J", the same letter everywhere in one pack,
/// whole words only, in any writing of the name (composed or not, with soft hyphens or zero-width
/// marks inside, "jay" and "JAY"). A name that is also an everyday word (Hope, Will) is replaced
/// only with its capital. Two with one initial are "Child J1" and "Child J2" in order of their
/// ids; a first name both have is the one the record is about, or else "Child J1 or J2".
/// Surnames alone become "[family name]". What it cannot know: nicknames, spellings, other people.
class Redaction {
public:
    /// `young` are the young people who occur in the pack; others are left alone.
    explicit Redaction(std::vector<records::PersonRef> young);

    /// `text` with letters for names; `about` settles a name that two share.
    [[nodiscard]] QString apply(const QString& text, const std::vector<Id>& about = {}) const;

    /// "Child J" for this person; empty when not one of the young people given.
    [[nodiscard]] QString letter(const Id& person) const;

    [[nodiscard]] std::vector<LetterKey> key() const;

private:
    void learn(const QString& name, std::size_t person, bool family);

    std::vector<records::PersonRef> m_young;
    std::vector<QString> m_letters;                    ///< beside m_young
    QHash<QString, std::vector<std::size_t>> m_names;  ///< folded name -> who
    QHash<QString, bool> m_family;                     ///< folded surnames
    QRegularExpression m_any;                          ///< longest first; invalid when nobody
    QHash<QString, bool> m_capitalOnly;
};

/// Whether any name of `person` stands in `text`.
bool isNamed(const records::PersonRef& person, const QString& text);

/// The pack with letters for names throughout, and its key. Every string a reader sees is passed
/// through; ids and hashes are not names and stay. Pure.
PackModel withLetters(PackModel pack, const std::vector<records::PersonRef>& young);

}  // namespace hearth::evidence
