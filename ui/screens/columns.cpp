// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/columns.h"

#include "ui/widgets/segments.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

Room roomOf(const QWidget* anything)
{
    const qreal ems = anything->window()->width() / theme().metrics().em();
    if (ems > 84) {
        return Room::Wide;
    }
    return ems >= 60 ? Room::Middle : Room::Narrow;
}

Columns::Columns(const QString& objectName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_row = new QHBoxLayout;
    m_row->setSpacing(0);
    all->addLayout(m_row, 1);
}

void Columns::add(const QString& word, QWidget* column, qreal drawnWidth)
{
    if (drawnWidth <= 0) {
        m_middle = static_cast<int>(m_columns.size());
        m_shown = m_middle;
    }
    m_row->addWidget(column, drawnWidth <= 0 ? 1 : 0);
    m_columns.push_back({word, column, drawnWidth});
    m_em = 0;
    arrange();
}

std::vector<int> Columns::tabbed() const
{
    std::vector<int> places;
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        if (m_room == Room::Narrow || (m_room == Room::Middle && i >= m_middle)) {
            places.push_back(i);
        }
    }
    return places.size() > 1 ? places : std::vector<int>{};
}

void Columns::bring(QWidget* column)
{
    const auto places = tabbed();
    for (const int place : places) {
        QWidget* widget = m_columns[static_cast<std::size_t>(place)].widget;
        if (widget == column || widget->isAncestorOf(column)) {
            m_shown = place;
        }
    }
    showChosen();
}

void Columns::arrange()
{
    const Room room = roomOf(this);
    const qreal em = theme().metrics().em();
    if (room == m_room && qFuzzyCompare(em, m_em)) {
        return;
    }
    m_room = room;
    m_em = em;
    makeTabs();
    showChosen();
}

void Columns::makeTabs()
{
    if (m_tabs) {
        // Later: a change of theme is told while Qt walks through all widgets.
        m_tabs->hide();
        m_tabs->setObjectName(QString());
        layout()->removeWidget(m_tabs);
        m_tabs->deleteLater();
    }
    m_tabs = nullptr;
    const auto places = tabbed();
    if (places.empty()) {
        return;
    }
    QStringList words;
    for (const int place : places) {
        words.append(m_columns[static_cast<std::size_t>(place)].word);
    }
    m_tabs = new Segments(objectName() + QStringLiteral(".tabs"), tr("Column"), words, this);
    const int edge = theme().metrics().labelGap();
    m_tabs->setContentsMargins(0, 0, 0, 0);
    auto* all = static_cast<QVBoxLayout*>(layout());
    all->insertWidget(0, m_tabs);
    all->setSpacing(edge / 2);
    connect(m_tabs, &Segments::chosenChanged, this, [this](int tab) {
        const auto now = tabbed();
        if (tab >= 0 && tab < static_cast<int>(now.size())) {
            m_shown = now[static_cast<std::size_t>(tab)];
            showChosen();
        }
    });
}

void Columns::showChosen()
{
    const auto places = tabbed();
    if (!places.empty() && std::ranges::find(places, m_shown) == places.end()) {
        m_shown = m_middle;
    }
    for (int i = 0; i < static_cast<int>(m_columns.size()); ++i) {
        const Column& column = m_columns[static_cast<std::size_t>(i)];
        const bool inTabs = std::ranges::find(places, i) != places.end();
        const bool fixed = column.width > 0 && !inTabs;
        column.widget->setMinimumWidth(fixed ? theme().metrics().px(column.width) : 0);
        column.widget->setMaximumWidth(fixed ? theme().metrics().px(column.width) : QWIDGETSIZE_MAX);
        column.widget->setVisible(!inTabs || i == m_shown);
    }
    if (m_tabs) {
        const auto at = std::ranges::find(places, m_shown);
        m_tabs->setChosen(static_cast<int>(std::distance(places.begin(), at)));
    }
}

void Columns::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Columns::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        arrange();
    }
}

}  // namespace hearth::ui
