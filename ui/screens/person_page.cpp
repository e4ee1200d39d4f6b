// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/person_page.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace hearth::ui {
namespace {

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QVBoxLayout* partOf(QVBoxLayout* column, qreal gap)
{
    auto* part = new QWidget;
    auto* made = makeColumn(part, 0, 0, gap);
    column->addWidget(part);
    return made;
}

/// One thing, its name small above it.
QWidget* pair(const QString& small, const QString& text, Token token)
{
    auto* made = new QWidget;
    auto* column = makeColumn(made, 0, 0, 1);
    column->addWidget(new TextLabel(small, TextStyle::Small, Token::Ink3));
    column->addWidget(new TextLabel(text, TextStyle::Body, token));
    return made;
}

}  // namespace

PersonPage::PersonPage(const QString& page, const QString& leave, const QString& comeBack)
    : m_page(page), m_leaveWord(leave), m_backWord(comeBack)
{
    build();
}

void PersonPage::build()
{
    auto* column = makeColumn(this, 24, 14, 14);
    m_twins = partOf(column, 8);
    m_lines = partOf(column, 10);
    m_buttons = new QWidget;
    auto* flow = new FlowLayout(m_buttons, 10, 8);
    m_change = new KeyButton(tr("Change"), ButtonRole::Ordinary, QStringLiteral("Ctrl+E"));
    m_change->setPicture(QStringLiteral("draw"));
    nameControl(m_change, m_page + QStringLiteral(".change"), tr("Change what stands here"));
    m_leave = new KeyButton(m_leaveWord, ButtonRole::Ordinary);
    nameControl(m_leave, m_page + QStringLiteral(".leave"), m_leaveWord);
    m_join = new KeyButton(tr("Entered twice…"), ButtonRole::Quiet);
    nameControl(m_join, m_page + QStringLiteral(".join"), tr("Entered twice: make them one person"));
    for (KeyButton* button : {m_change, m_leave, m_join}) {
        flow->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    column->addWidget(m_buttons);
    m_history = new TextLabel(tr("How this page came to say so"), TextStyle::Section);
    column->addWidget(m_history);
    m_changes = partOf(column, 10);
    column->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, &PersonPage::changeAsked);
    connect(m_leave, &QPushButton::clicked, this, [this] {
        m_shown.left ? Q_EMIT comeBackAsked() : Q_EMIT leaveAsked();
    });
    connect(m_join, &QPushButton::clicked, this, &PersonPage::joinAsked);
}

void PersonPage::show(const Shown& shown)
{
    if (shown == m_shown) {
        m_buttons->setVisible(m_shown.mayChange);
        return;
    }
    m_shown = shown;
    m_leave->setText(m_shown.left ? m_backWord : m_leaveWord);
    m_leave->setAccessibleName(m_leave->text());
    m_buttons->setVisible(m_shown.mayChange);
    m_join->setVisible(m_shown.mayJoin);
    drawLines();
    drawTwins();
    drawChanges();
}

void PersonPage::drawLines()
{
    empty(m_lines);
    for (const ProfileLine& line : m_shown.lines) {
        m_lines->addWidget(pair(line.label, line.value, Token::Ink));
    }
}

void PersonPage::drawTwins()
{
    empty(m_twins);
    m_twins->parentWidget()->setHidden(m_shown.twins.isEmpty());
    int count = 0;
    for (const ProfileTwin& twin : m_shown.twins) {
        auto* card = new Surface(SurfaceKind::Sunk);
        auto* column = makeColumn(card, 12, 10, 6);
        column->addWidget(new TextLabel(twin.sentence, TextStyle::Body));
        if (m_shown.mayJoin) {
            auto* apart = new KeyButton(tr("Two people after all"), ButtonRole::Quiet);
            nameControl(apart, QStringLiteral("%1.apart.%2").arg(m_page).arg(count++),
                        tr("Two people after all. %1").arg(twin.sentence));
            connect(apart, &QPushButton::clicked, this, [this, id = twin.record] { Q_EMIT apartAsked(id); });
            column->addWidget(apart, 0, Qt::AlignLeft);
        }
        m_twins->addWidget(card);
    }
}

void PersonPage::drawChanges()
{
    empty(m_changes);
    m_history->setVisible(!m_shown.changes.isEmpty());
    for (const ProfileChange& change : m_shown.changes) {
        m_changes->addWidget(pair(change.line, change.what, Token::Ink2));
    }
}

}  // namespace hearth::ui
