// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QWidget>

class QButtonGroup;

namespace hearth::ui {

/// One young person's tab; `done` shows the tick.
struct PersonTab {
    PersonMark person;
    bool done = false;

    bool operator==(const PersonTab&) const = default;
};

/// The young people and the house as tabs that wrap to a second row when there is no room.
/// Left and right walk them; the chosen one has a bar below and a strong name.
class PersonTabs final : public QWidget {
    Q_OBJECT

public:
    explicit PersonTabs(const QString& objectName, QWidget* parent = nullptr);

    /// Replaces the tabs; keeps the chosen person if still there, else chooses the first. The
    /// house's tab comes last and has house() as its id.
    void setTabs(const QList<PersonTab>& tabs, bool house);
    QString current() const;           ///< the person's id, house(), or empty
    void setCurrent(const QString& id);  ///< emits currentChanged if it is another

    static QString house() { return QStringLiteral("house"); }

Q_SIGNALS:
    void currentChanged(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void add(const PersonTab& tab, bool isHouse);

    QButtonGroup* m_group;
    QList<PersonTab> m_tabs;
    bool m_house = false;
};

}  // namespace hearth::ui
