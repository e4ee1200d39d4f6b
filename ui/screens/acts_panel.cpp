// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/acts_panel.h"

#include "ui/models/acts_model.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/row_list.h"

#include <QVBoxLayout>

namespace hearth::ui {

ActsPanel::ActsPanel(ActsModel& acts, QWidget* host) : Overlay(host, 560, 520), m_acts(acts)
{
    build();
    draw();
}

void ActsPanel::build()
{
    nameControl(this, QStringLiteral("acts"), tr("Last acts"));
    body()->addWidget(makeSectionHead(tr("Last acts"), tr("Esc leaves")));
    m_empty = new EmptyState(QStringLiteral("clock"), tr("Nothing done yet in this sitting."));
    body()->addWidget(m_empty);
    m_list = new MomentList(QStringLiteral("acts.list"), tr("What you did, newest first"));
    m_list->setAccessibleDescription(tr("Up and Down walk the acts, Enter undoes one where that is still possible."));
    m_list->setModel(&m_acts);
    m_list->setMinimumHeight(theme().metrics().px(120));
    body()->addWidget(m_list, 1);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 10, 8);
    m_undo = new KeyButton(tr("Undo this one"), ButtonRole::Ordinary, QStringLiteral("Enter"));
    nameControl(m_undo, QStringLiteral("acts.undo"), tr("Undo this one"));
    m_close = new KeyButton(tr("Close"), ButtonRole::Quiet, QStringLiteral("Esc"));
    nameControl(m_close, QStringLiteral("acts.close"), tr("Close"));
    flow->addWidget(m_undo);
    flow->addWidget(m_close);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    body()->addWidget(buttons);
    connect(m_list, &RowList::opened, this, &ActsPanel::undo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ActsPanel::draw);
    connect(m_undo, &QPushButton::clicked, this, &ActsPanel::undo);
    connect(m_close, &QPushButton::clicked, this, &ActsPanel::leave);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_acts, change, this, &ActsPanel::draw);
    }
    connect(&m_acts, &QAbstractItemModel::dataChanged, this, &ActsPanel::draw);
}

void ActsPanel::draw()
{
    const bool any = m_acts.rowCount() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_undo->setVisible(any);
    m_undo->setEnabled(m_acts.canUndo(m_list->currentIndex().row()));
    if (any) {
        const int most = theme().metrics().px(300);
        m_list->setMinimumHeight(qMin(most, qMax(theme().metrics().px(60), m_list->heightOfRows())));
    }
}

void ActsPanel::open()
{
    draw();
    if (m_acts.rowCount() > 0) {
        m_list->setCurrentIndex(m_acts.index(0));
    }
    openAt(m_acts.rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_close);
}

void ActsPanel::undo()
{
    if (m_acts.undo(m_list->currentIndex().row())) {
        leave();
    }
}

}  // namespace hearth::ui
