// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/evidence_vm.h"

#include "core/evidence/pack.h"

#include <QTimer>

namespace hearth::ui {

/// What makes a pack's pages and puts them into a file; app/ binds both to ui/print.
struct PackPress {
    evidence::Press press;
    /// In one step: the file is whole or as it was.
    std::function<Status(const QByteArray& bytes, const QString& file)> write;
};

struct PackState {
    QString title;        ///< "Spring pack"
    QDate from, until;    ///< both included
    QString line;         ///< "1 October to 12 March · six claims · your judgement first, ..."
    bool letters = true;  ///< names become letters in the pack
    int claims = 0;
    bool working = false;     ///< a preview or a pack is being made
    int done = 0, total = 0;  ///< parts of it
    QString doing;            ///< "Reading 4 of 31": shown when it takes longer than a moment
    QString made;             ///< where the pack is, in words
    QString madeFile;
    std::optional<Error> problem;
    bool operator==(const PackState&) const = default;
};

/// The pack that is made of the claims: its name, its days, whose names are letters; its preview and
/// the making. Works in parts between the window's own turns, so that it can be watched and stopped.
class PackVm final : public QObject {
    Q_OBJECT

public:
    PackVm(const OpenBook& book, DraftKeeper& drafts, PackPress press, QObject* parent = nullptr);

    [[nodiscard]] const PackState& state() const { return m_state; }

    /// The claims there are, in the order printed.
    void setClaims(std::vector<Id> claims);
    void editTitle(const QString& title);
    /// False, and nothing changed, when the days stand the wrong way round.
    bool setPeriod(const QDate& from, const QDate& until);
    void setLetters(bool letters);

    /// Both only begin: see `previewReady` and `packMade`. False when there is nothing to make it of.
    bool preview();
    bool make(const QString& file);
    void stop();

Q_SIGNALS:
    void changed();
    void periodChanged();
    /// The pages in memory, and nowhere else.
    void previewReady(const QByteArray& pdf);
    void packMade(const QString& file);

private:
    void update(PackState next);
    void describe(PackState& next) const;
    void remember();
    bool begin(bool record, const QString& file);
    void step();
    void finish();

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    PackPress m_press;
    std::vector<Id> m_claims;
    std::unique_ptr<evidence::PackWork> m_work;
    QString m_file;
    QTimer m_turn;
    PackState m_state;
};

/// "Spring pack": the season that ends on `day`.
QString seasonPack(const QDate& day);

}  // namespace hearth::ui
