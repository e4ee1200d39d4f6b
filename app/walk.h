// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo.h"
#include "app/key_player.h"
#include "app/session.h"
#include "ui/screens/main_window.h"

#include <QJsonArray>
#include <QTimer>

#include <deque>

namespace hearth::app {

/// The main job, done in the real windows by key events on a new demo book, without a display: a
/// night worker's shift and its handover, a young person's reply, a manager's claim and its PDF.
/// What was typed, the pictures of the windows and walk.json are left in the folder given.
class Walk final : public QObject {
    Q_OBJECT

public:
    explicit Walk(const QString& folder);
    ~Walk() override;

    /// Makes the book and starts. False, with a line on standard error, when that fails. Afterwards
    /// the program ends by itself: 0 when everything was done.
    bool begin();

private:
    struct Step {
        QString name;
        std::function<bool()> ready;  ///< waited for, up to a minute
        std::function<void()> act;
    };

    void then(const QString& name, std::function<bool()> ready, std::function<void()> act);
    void plan();
    void planToday();
    void planShift();
    void planLetter();
    void planHandover();
    void planReply();
    void planEvidence();
    void planRooms();
    void planCard();
    void planTogether();
    void planPeople();
    void planFigures();
    void planHome();
    /// Lets what draws in its own time draw.
    void rest();
    /// Tab until the cursor is in the part of that name; stops the walk when it never is.
    void tabTo(const QString& objectName);
    /// Rows of a manager's navigation.
    enum Row { kTodayRow, kShiftRow, kPeopleRow, kThirdRow, kEvidenceRow, kHomeRow };
    /// To the page of that row: F2, arrows, Enter.
    void goTo(int row);
    [[nodiscard]] bool shown(const QString& page) const;
    void unlockAs(const demo::Way& way);
    void next();
    void stop(const QString& why);
    void finish();
    void picture(const QString& name);
    /// Remembers a sentence typed into `record`: printed and written into walk.json.
    void typed(const Id& record, const QString& sentence);
    bool makeBook();
    const demo::Way* wayOf(const QString& role, int nth = 0) const;
    [[nodiscard]] ui::Shell* shell() const;
    [[nodiscard]] QWidget* part(const QString& objectName) const;
    [[nodiscard]] bool hasFocus(const QString& objectName) const;
    [[nodiscard]] bool inside(const QString& objectName) const;
    [[nodiscard]] Id newest(const QString& kind);

    QString m_folder;
    std::vector<demo::Way> m_ways;
    Clock m_clock;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ui::UnlockVm> m_door;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<KeyPlayer> m_keys;
    QTimer m_beat;
    int m_waited = 0;
    std::deque<Step> m_steps;
    QJsonArray m_screens, m_typed;
    QString m_pdf;
    QStringList m_moments;
    Id m_letter, m_reply, m_claim;
};

}  // namespace hearth::app
