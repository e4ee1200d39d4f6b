// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/evidence/citations.h"

#include <QStringList>

namespace hearth::ui {

/// A record a claim stands on, as a line.
struct CitedRow {
    Id id;
    QString icon;
    QString words;    ///< of the version that was cited; of long ones the first sentences and "…"
    QString source;   ///< "Jay’s reply, Wednesday 11 March, 16:40"
    QString shortId;  ///< last eight letters of its id: the first are its time
    QString part;     ///< "2 of its 5 paragraphs"; empty: whole
    QString note;     ///< why it was cited
    QString newer;    ///< says that it was added to since; empty: it was not
    bool voice = false;
    evidence::Citation citation;
    bool operator==(const CitedRow&) const = default;
};

/// An earlier judgement, which stays readable.
struct JudgedRow {
    QString words;
    QString line;  ///< "Kath Doyle’s judgement, 4 February"
    bool operator==(const JudgedRow&) const = default;
};

/// One paragraph of the record that is being cited.
struct PassageRow {
    QString key;
    QString words;
    bool chosen = true;
    bool operator==(const PassageRow&) const = default;
};

struct EvidenceState {
    bool mayWrite = false;
    int chosen = -1;           ///< place in claims()
    bool writing = false;      ///< a new claim is being written
    bool judging = false;      ///< the judgement is open to be written anew
    QString title;
    int standard = -1;         ///< place in `standards`
    QStringList standards;     ///< what a claim may speak to
    QString tag;               ///< "Views and wishes · Reg 7"; empty: no standard named
    QString judgement;         ///< as typed
    QString judgedLine;        ///< "Grace Adeyemi’s judgement, 11 March"
    std::vector<JudgedRow> before;  ///< newest first
    bool judgementChanged = false;
    QStringList gaps;          ///< what still speaks for thinness, as questions
    std::vector<CitedRow> cited;
    std::vector<CitedRow> against;
    bool citing = false;       ///< the search beside the claim is open
    bool citingAgainst = false;
    Id picked;                 ///< the record whose paragraphs are being chosen; nil: none
    QString pickedSource;
    std::vector<PassageRow> passages;
    QString note;              ///< why this one, as typed
    std::optional<Error> problem;
    bool operator==(const EvidenceState&) const = default;
};

}  // namespace hearth::ui
