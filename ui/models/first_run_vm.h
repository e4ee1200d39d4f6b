// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/first_run_state.h"
#include "ui/models/held_words.h"

#include <QDate>
#include <QObject>

#include <optional>

namespace hearth::ui {

/// The first run: a home is founded and its people are written in, or the demo is made. Until Making
/// everything is in memory only; what was typed stays through back() and every error. Passphrases and
/// the key are held apart from the state, in memory that is wiped.
class FirstRunVm final : public QObject {
    Q_OBJECT

public:
    explicit FirstRunVm(FirstRunHouse house, QObject* parent = nullptr);

    [[nodiscard]] const FirstRunState& state() const { return m_state; }
    [[nodiscard]] const std::vector<FirstRunHouse::Role>& roles() const { return m_house.roles; }
    [[nodiscard]] const QString& folder() const { return m_house.folder; }

    void create();  ///< refused with a problem when no book can be made in the folder
    void join();
    void lookAround();
    /// On to the next page, when this one has what must be.
    void next();
    /// To the page before; not while something is being made, not into what is made already.
    void back();

    void setHome(const QString& name);
    void setManager(const QString& name);
    void setManagerFirst(const QString& first);
    void useOwnWords(bool own);
    /// Four other words.
    void otherWords();
    /// As typed; `again` is the second time of one's own words, or the one time of Hearthbook's.
    void typePassphrase(const QString& own);
    void typeAgain(const QString& again);
    void typeKeyBack(const QString& typed);
    /// Copies, which the caller wipes.
    [[nodiscard]] QString offeredWords() const { return m_offered.text(); }
    [[nodiscard]] QString recoveryKey() const { return m_key.text(); }
    void keyPrinted(const QString& file);
    void printFailed(const Error& error);
    /// Takes the recovery key's PDF from the disk.
    void deleteKeyFile();

    void editYoung(const NewYoung& form);
    void addYoung();
    void changeYoung(int row);  ///< back into the form
    void removeYoung(int row);
    void editColleague(const NewColleague& form);
    void addColleague();
    void changeColleague(int row);
    void removeColleague(int row);
    /// Who has a first passphrase to be handed out; wiped when that page is left.
    [[nodiscard]] std::vector<PassphraseSlip> slips() const;
    /// Writes whoever is named and not written yet, without a way in: the book is locked or the window
    /// closes. The pages stay as they are.
    void keep();
    /// Out of the assistant and into the book.
    void enter();

    void makeDemo();
    void stopDemo();
    void openDemo();
    [[nodiscard]] std::vector<PassphraseSlip> demoPeople() const;

Q_SIGNALS:
    void changed();
    void entered();
    void demoChosen();

private:
    struct Slip {
        QString name, role;
        HeldWords words;
    };
    using Page = FirstRunPage;

    void update(FirstRunState next);
    void go(Page page);
    void problem(const QString& field, const QString& words);
    bool checkHome();
    bool checkManager();
    bool checkPassphrase();
    bool checkKeyBack();
    void make();
    void madeOrNot(const Status& made);
    void forgetSecrets();
    bool addTypedYoung();
    bool addTypedColleague();
    bool writeYoung();
    Result<Id> write(const NewColleague& one);
    Result<Id> write(const NewYoung& one);
    void writeTeam();
    void afterColleague(const Status& done, const HeldWords& words);
    void showDemo(const Status& made);
    [[nodiscard]] QString dayProblem(const QString& typed) const;
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QString failedWords(const Error& error, const QString& what) const;

    FirstRunHouse m_house;
    FirstRunState m_state;
    HeldWords m_offered, m_own, m_again, m_key, m_keyBack;
    bool m_firstTouched = false;
    std::vector<Slip> m_slips;
    std::optional<Id> m_enrolling;  ///< written, their way in not yet
};

}  // namespace hearth::ui
