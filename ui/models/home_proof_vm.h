// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/draft_keeper.h"
#include "ui/models/open_book.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace hearth::ui {

/// An alarm nobody has dealt with.
struct AlarmLine {
    QString id;
    QString sentence;  ///< what it means
    QString when;      ///< "noticed Tuesday 10 March, 22:31"
    bool operator==(const AlarmLine&) const = default;
};

/// One that a registered manager has dealt with.
struct DealtLine {
    Id record;
    QString words;
    QString line;  ///< "Grace Adeyemi, Tuesday 10 March, 22:31"
    bool operator==(const DealtLine&) const = default;
};

struct HomeProofState {
    bool checking = false;
    int percent = 0;
    QString progress;       ///< "1,200 of 3,310 operations read"
    std::optional<bool> sound;  ///< of the last proof; nothing: never on this PC
    QString result;         ///< what it came to, in sentences
    QString head;           ///< "4c9e 1b02 77ad 90fe"; empty before the first proof of this sitting
    QString lastLine;       ///< "Last checked today 14:02."
    std::vector<AlarmLine> alarms;
    std::vector<DealtLine> dealt;
    bool mayDeal = false;
    int dealing = -1;       ///< place in alarms
    QString words;          ///< what was done, as typed
    std::optional<Error> problem;
    bool operator==(const HomeProofState&) const = default;
};

/// Is the book sound? The proof runs beside the window; and what was done about the alarms of before.
class HomeProofVm final : public QObject {
    Q_OBJECT

public:
    /// How often it asks how far the proof is, in ms.
    static constexpr int kLookMs = 120;

    HomeProofVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const HomeProofState& state() const { return m_state; }
    void refresh();
    void check();
    void stop();

    void beginDealing(int alarm);
    void editWords(const QString& words);
    void leaveDealing();
    /// Kept in the ledger: who, when, what was done.
    bool dealtWith();

Q_SIGNALS:
    void changed();
    void done(const QString& sentence, const std::function<void()>& undo);

private:
    void update(HomeProofState next);
    void look();
    void listAlarms(HomeProofState& next);
    [[nodiscard]] QString slot() const;

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    QTimer m_timer;
    HomeProofState m_state;
};

/// What an alarm of the book means, in words; said without advice.
QString alarmMeaning(const QString& what);

/// What a proof came to, in plain sentences.
QString proofWords(const records::VerifyView& view);

}  // namespace hearth::ui
