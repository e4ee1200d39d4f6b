// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/open_book.h"

#include <QObject>

#include <optional>
#include <vector>

namespace hearth::ui {

/// What of the home's words is looked at.
enum class WordsPart { Checks, Rooms, Rhythms, Questions };

/// One line of it: shipped, said by this home, or out of use.
struct WordLine {
    Id record;          ///< of the adaptation; nil: as shipped
    Id leftOut;         ///< of the adaptation that leaves a shipped check out; nil: it is asked for
    QString target;     ///< "shift.doors" of a shipped field; empty for the home's own
    QString words;
    QString help;
    QString at, days;
    QString shipped;    ///< the words it came with; empty for the home's own
    QString line;       ///< "our own check", "every day 17:30", "we leave this out: no tin"
    bool used = true;
    bool own = false;
    bool conflict = false;  ///< two PCs said it apart; keeping it again settles that
    bool operator==(const WordLine&) const = default;
};

struct HomeWordsState {
    WordsPart part = WordsPart::Checks;
    std::vector<WordLine> lines;  ///< of the part
    bool editing = false;
    int edited = -1;              ///< place in lines; -1: a new one
    QString words, help, at;
    QString days;                 ///< "12345"; empty: every day
    QString refused;              ///< why it is not kept, in words
    std::optional<Error> problem;
    bool operator==(const HomeWordsState&) const = default;
};

/// Our words: what a home says otherwise than the catalogue does. Each act is a record of kind
/// "adaptation" and can be taken back.
class HomeWordsVm final : public QObject {
    Q_OBJECT

public:
    explicit HomeWordsVm(const OpenBook& book, QObject* parent = nullptr);

    [[nodiscard]] const HomeWordsState& state() const { return m_state; }
    void refresh();
    /// True when `record` is one of the home's adaptations.
    [[nodiscard]] bool holds(const Id& record) const;
    void choosePart(WordsPart part);

    void startNew();
    void startEdit(int line);
    void editWords(const QString& words);
    void editHelp(const QString& help);
    void editAt(const QString& at);
    void tickDay(int weekday, bool ticked);  ///< 1 Monday to 7 Sunday
    void cancel();
    bool keep();

    /// Takes it out of use, or back into it.
    bool setUsed(int line, bool used);
    /// The shipped words again.
    bool asShipped(int line);

Q_SIGNALS:
    void changed();
    void done(const QString& sentence, const std::function<void()>& undo);

private:
    void update(HomeWordsState next);
    void list(HomeWordsState& next);
    void listChecks(HomeWordsState& next) const;
    void listSaid(HomeWordsState& next, const char* what) const;
    void listQuestions(HomeWordsState& next) const;
    WordLine shippedLine(const QString& kind, const catalogue::Field& field) const;
    const records::Row* adaptationOf(const char* what, const QString& target) const;
    bool say(const Id& record, Fields fields, const QString& sentence, const std::function<void()>& undo);
    Result<records::Saved> write(const Id& record, const Fields& fields);
    void undo(const Id& record, const Fields& back);

    const OpenBook& m_book;
    std::vector<records::Row> m_said;  ///< every adaptation that is not void
    HomeWordsState m_state;
};

/// "every day", "Monday to Friday", "Monday and Thursday" for "12345".
QString weekdayWords(const QString& days);

/// Why words are refused, in words; empty when `error` is another.
QString wordsRefusal(const Error& error);

}  // namespace hearth::ui
