// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/person_profile.h"
#include "ui/widgets/surface.h"

class QVBoxLayout;

namespace hearth::ui {

class KeyButton;
class TextLabel;

/// What is written on a person's page, what may be done with it, and how it came to say so.
class PersonPage final : public QWidget {
    Q_OBJECT

public:
    struct Shown {
        std::vector<ProfileLine> lines;
        QList<ProfileChange> changes;
        QList<ProfileTwin> twins;
        bool left = false, mayChange = false, mayJoin = false;
        bool operator==(const Shown&) const = default;
    };
    /// `page` is the page's key: objectNames begin with it. `leave` is the word for leaving.
    PersonPage(const QString& page, const QString& leave, const QString& comeBack);

    void show(const Shown& shown);
    KeyButton* changeButton() const { return m_change; }

Q_SIGNALS:
    void changeAsked();
    void leaveAsked();
    void comeBackAsked();
    void joinAsked();
    void apartAsked(const hearth::Id& twin);

private:
    void build();
    void drawLines();
    void drawTwins();
    void drawChanges();

    QString m_page;
    QString m_leaveWord;
    QString m_backWord;
    Shown m_shown;
    QVBoxLayout* m_lines = nullptr;
    QVBoxLayout* m_twins = nullptr;
    QVBoxLayout* m_changes = nullptr;
    QWidget* m_buttons = nullptr;
    TextLabel* m_history = nullptr;
    KeyButton* m_change = nullptr;
    KeyButton* m_leave = nullptr;
    KeyButton* m_join = nullptr;
};

}  // namespace hearth::ui
