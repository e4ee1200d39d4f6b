// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/checks_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/tick_row.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

ChecksPanel::ChecksPanel(ShiftVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    setObjectName(QStringLiteral("shift.checks"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().metrics().px(8));
    column->addWidget(makeSectionHead(tr("House checks"), tr("F7, then Space")));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme().metrics().px(12));
    m_grid->setVerticalSpacing(theme().metrics().px(4));
    column->addLayout(m_grid);
    connect(&m_vm, &ShiftVm::changed, this, &ChecksPanel::draw);
    draw();
}

void ChecksPanel::make()
{
    qDeleteAll(m_rows);
    qDeleteAll(m_money);
    m_rows.clear();
    m_money.clear();
    for (int i = 0; i < static_cast<int>(m_vm.state().checks.size()); ++i) {
        const CheckRow& check = m_vm.state().checks[static_cast<std::size_t>(i)];
        auto* row = new TickRow(check.name);
        nameControl(row, QStringLiteral("shift.check.") + check.id, check.name);
        connect(row, &QAbstractButton::clicked, this, [this, i] { ticked(i); });
        m_rows.append(row);
        QLineEdit* money = nullptr;
        if (check.money) {
            money = new LineEdit;
            nameControl(money, QStringLiteral("shift.money.") + check.id, tr("%1, what is in it").arg(check.name));
            money->setPlaceholderText(tr("counted"));
            money->setMaximumWidth(theme().metrics().px(110));
            connect(money, &QLineEdit::editingFinished, this, [this, money, i] {
                if (money->isModified()) {
                    m_vm.setPence(i, money->text());
                    money->setModified(false);
                }
            });
            connect(money, &QLineEdit::returnPressed, this, [this, i] { next(i); });
        }
        m_money.append(money);
    }
    arrange();
}

void ChecksPanel::arrange()
{
    // Two columns when there is room for two, as on paper.
    const int columns = width() > theme().metrics().px(420) ? 2 : 1;
    for (int i = 0; i < m_rows.size(); ++i) {
        const int row = 2 * (i / columns);
        m_grid->addWidget(m_rows[i], row, i % columns);
        if (m_money[i]) {
            m_grid->addWidget(m_money[i], row + 1, i % columns);
        }
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void ChecksPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChecksPanel::draw()
{
    const auto& checks = m_vm.state().checks;
    const auto asBefore = [this](const CheckRow& check) {
        const auto place = &check - m_vm.state().checks.data();
        return m_rows[place]->objectName() == QStringLiteral("shift.check.") + check.id
               && m_rows[place]->accessibleName() == check.name;
    };
    if (m_rows.size() != static_cast<qsizetype>(checks.size()) || !std::ranges::all_of(checks, asBefore)) {
        make();
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const CheckRow& check = checks[static_cast<std::size_t>(i)];
        m_rows[i]->setChecked(check.done);
        // The figure stands in its own field once it is counted.
        m_rows[i]->setValue(check.money && check.done ? QString() : check.value);
        if (m_money[i] && !m_money[i]->hasFocus()) {
            m_money[i]->setText(check.done ? check.value : QString());
        }
    }
}

void ChecksPanel::ticked(int check)
{
    const bool wanted = m_rows[check]->isChecked();
    m_vm.tick(check, wanted);
    draw();
    const bool done = m_vm.state().checks[static_cast<std::size_t>(check)].done;
    if (wanted && !done && m_money[check]) {
        giveFocus(m_money[check]);
    } else if (wanted) {
        next(check);
    }
}

void ChecksPanel::next(int after)
{
    for (int i = after + 1; i < m_rows.size(); ++i) {
        if (!m_vm.state().checks[static_cast<std::size_t>(i)].done) {
            giveFocus(m_rows[i]);
            return;
        }
    }
}

void ChecksPanel::begin()
{
    next(-1);
    if (!isAncestorOf(focusWidget()) && !m_rows.isEmpty()) {
        giveFocus(m_rows.first());
    }
}

void ChecksPanel::beginAt(const QString& check)
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_vm.state().checks[static_cast<std::size_t>(i)].id == check) {
            giveFocus(m_rows[i]);
        }
    }
}

}  // namespace hearth::ui
