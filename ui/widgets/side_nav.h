// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/row_roles.h"

#include <QList>
#include <QWidget>

class QListView;
class QStandardItemModel;

namespace hearth::ui {

/// One row of the navigation.
struct NavPage {
    QString key;       ///< what chosen() says: "shift"
    QString iconName;
    QString word;
    int count = 0;     ///< shown at the right when above 0
};

/// The strip at the left: the mark and the home's name, the pages, and who is here below. The rows
/// are a list: arrows and first letters walk them, Enter, Space or a click chooses.
class SideNav final : public QWidget {
    Q_OBJECT

public:
    explicit SideNav(QWidget* parent = nullptr);

    void setHome(const QString& name);
    /// Replaces the rows; the chosen key is kept if it is still there.
    void setPages(const QList<NavPage>& pages);
    void setCurrent(const QString& key);  ///< shows it as chosen; emits nothing
    QString current() const;
    /// Who is here and one line about it; the button below switches person.
    void setPerson(const PersonMark& person, const QString& line);
    /// The 56 px rail: pictures with tool tips only.
    void setRail(bool rail);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(const QString& key);
    void personAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();

    QWidget* m_head;
    QListView* m_list;
    QStandardItemModel* m_model;
    QWidget* m_rule;
    QWidget* m_person;
    bool m_rail = false;
};

}  // namespace hearth::ui
