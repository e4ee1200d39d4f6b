// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/basket_model.h"
#include "ui/models/draft_keeper.h"
#include "ui/models/row_model.h"
#include "ui/models/shift_state.h"

namespace hearth::ui {

/// The shift being written: the day or night so far, one page for each young person and the house,
/// the checks, the basket, and finishing. Each stroke is kept as a draft.
class ShiftVm final : public QObject {
    Q_OBJECT

public:
    /// Both are borrowed for the view model's life.
    ShiftVm(const OpenBook& book, DraftKeeper& drafts, QObject* parent = nullptr);

    [[nodiscard]] const ShiftState& state() const { return m_state; }
    /// What the home calls a field of the catalogue: ("night", "text").
    [[nodiscard]] QString wordOf(const QString& kind, const QString& field) const;
    [[nodiscard]] RowModel& soFar() { return m_soFar; }
    [[nodiscard]] BasketModel& basket() { return m_basket; }

    /// Everything from the book, drafts included; what is being typed stays.
    void refresh();

    void chooseTab(int tab);  ///< young people first, then the house
    /// To the next young person whose night is not said, from this tab on; to the house when none.
    void nextTab();

    /// About the young person of this tab.
    void sayNight(practice::NightHow how);
    bool setAsleep(const QString& typed);  ///< false: not a time; nothing changed
    bool setWoke(const QString& typed);
    void moveAsleep(int minutes);
    void moveWoke(int minutes);
    void setNightText(const QString& text);
    void setDayText(const QString& text);
    bool keepDayText();  ///< by day: writes the sentence as a moment

    void setHouseText(const QString& text);
    void tick(int check, bool done);
    void setPence(int check, const QString& typed);
    void setIncoming(const Id& person, bool on);

    /// Opens the panel of a new line, lifted from `row` of soFar() when that is a row.
    void startLine(int row);
    void editLine(const NewLine& line);
    bool keepLine();
    void cancelLine();
    /// Takes one's own line out again (void, with a reason).
    void removeLine(const Id& id);

    /// Signs the whole shift. False: something is left, said in `needs`, first in `left`; or it
    /// could not be saved, said in `problem`.
    bool finish();

Q_SIGNALS:
    void changed();
    void handedOver(const hearth::Id& line);
    void finished(const hearth::Id& shift);

private:
    void update(ShiftState next);
    void describe(ShiftState& next) const;
    /// What the page shows of the book, read as one page.
    struct Pages {
        std::vector<records::Row> since;   ///< newest first, of this shift and the one before
        std::vector<records::Row> shifts;  ///< finished, newest first
        std::vector<records::Row> lines;   ///< to hand over
        std::map<Id, records::RecordView> whole;  ///< of `shifts` the newest, and those not known yet
        std::optional<Error> problem;             ///< with one of these alone
    };
    Pages readPages(ShiftState& next) const;
    bool wroteBefore(const Pages& pages) const;
    void loadLast(ShiftState& next, const Pages& pages);
    void readShifts(records::Reader& reader, Pages& pages) const;
    void loadRows(ShiftState& next) { showRows(next, readPages(next)); }
    void showRows(ShiftState& next, Pages pages);
    void showBasket(Pages& pages);
    void loadDrafts(ShiftState& next);
    void changeNight(const std::function<void(practice::Night&)>& change);
    void touchShift();
    QString leftName(const practice::Left& left) const;
    QString slot(const QString& rest) const;
    QStringList draftSlots() const;

    const OpenBook& m_book;
    DraftKeeper& m_drafts;
    RowModel m_soFar;
    BasketModel m_basket;
    std::vector<records::PersonRef> m_people;
    std::vector<records::PersonRef> m_young;
    std::optional<practice::Finished> m_newest;
    std::map<Id, std::vector<Id>> m_handed;  ///< finished shift -> the lines it handed over
    std::map<QString, std::int64_t> m_lastPence;
    ShiftState m_state;
};

}  // namespace hearth::ui
