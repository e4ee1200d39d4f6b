// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/person_tabs.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace hearth::ui {
namespace {

class TabButton final : public QAbstractButton {
public:
    TabButton(PersonTab tab, bool house, QWidget* parent)
        : QAbstractButton(parent), m_tab(std::move(tab)), m_house(house)
    {
        setText(m_tab.person.name);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        speakAs(this, QAccessible::PageTab);
        connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
    }

    QString id() const { return m_tab.person.id; }

    QSize sizeHint() const override
    {
        const Metrics& lengths = theme().metrics();
        int width = lengths.tagHeight() + lengths.px(6)
                    + TextBlock{word(), isChecked() ? TextStyle::BodyStrong : TextStyle::Body}.naturalWidth();
        if (m_tab.done) {
            width += lengths.px(5) + lengths.iconSmall();
        }
        if (!m_tab.person.away.isEmpty()) {
            width += lengths.px(5) + TextBlock{m_tab.person.away, TextStyle::Small}.naturalWidth();
        }
        return {width, lengths.px(46)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& look = theme();
        const Metrics& lengths = look.metrics();
        const int side = lengths.tagHeight();
        const QRect box(0, (height() - side) / 2, side, side);
        const Token ink = isChecked() || !m_house ? Token::Ink : Token::Ink2;
        if (m_house) {
            paintIcon(painter, box.adjusted(1, 1, -1, -1), QStringLiteral("home"), ink);
        } else {
            paintChip(painter, box, m_tab.person);
        }
        const bool away = !m_tab.person.away.isEmpty();
        const TextBlock name{word(), isChecked() ? TextStyle::BodyStrong : TextStyle::Body,
                             isChecked() ? Token::Ink : Token::Ink2};
        const int line = look.lineHeight(name.style);
        int x = side + lengths.px(6);
        name.paint(painter, QRectF(x, (height() - line) / 2, name.naturalWidth(), line));
        x += name.naturalWidth() + lengths.px(5);
        if (m_tab.done) {
            const int tick = lengths.iconSmall();
            paintIcon(painter, {x, (height() - tick) / 2, tick, tick}, QStringLiteral("tick"),
                      Token::Accent);
            x += tick + lengths.px(5);
        }
        if (away) {
            const TextBlock where{m_tab.person.away, TextStyle::Small, Token::Ink3};
            const int low = look.lineHeight(TextStyle::Small);
            where.paint(painter, QRectF(x, (height() - low) / 2, where.naturalWidth(), low));
        }
        if (isChecked()) {
            const int bar = lengths.px(3);
            painter.fillRect(QRect(0, height() - bar, width(), bar), look.colour(Token::Accent));
        }
    }

private:
    QString word() const { return m_house ? text() : shownName(m_tab.person); }

    PersonTab m_tab;
    bool m_house;
};

QString idOf(const QAbstractButton* button)
{
    return button == nullptr ? QString() : static_cast<const TabButton*>(button)->id();
}

}  // namespace

PersonTabs::PersonTabs(const QString& objectName, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    nameControl(this, objectName, tr("Young people"));
    speakAs(this, QAccessible::PageTabList);
    auto* flow = new FlowLayout(this, 16, 0);
    flow->setContentsMargins(theme().metrics().px(20), 0, theme().metrics().px(4), 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        if (on) {
            Q_EMIT currentChanged(idOf(button));
        }
    });
}

void PersonTabs::add(const PersonTab& tab, bool isHouse)
{
    auto* button = new TabButton(tab, isHouse, this);
    QString spoken = tab.person.name;
    spoken += tab.person.away.isEmpty() ? QString() : u", "_qs + tab.person.away;
    spoken += tab.done ? tr(", done") : QString();
    nameControl(button, objectName() + u"."_qs + tab.person.id, spoken);
    m_group->addButton(button);
    layout()->addWidget(button);
    button->show();
}

void PersonTabs::setTabs(const QList<PersonTab>& tabs, bool house)
{
    if (tabs == m_tabs && house == m_house) {
        return;
    }
    const QString kept = current();
    const bool focused = m_group->checkedButton() != nullptr && m_group->checkedButton()->hasFocus();
    m_tabs = tabs;
    m_house = house;
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    for (const PersonTab& tab : tabs) {
        add(tab, false);
    }
    if (house) {
        PersonTab last;
        last.person.id = PersonTabs::house();
        last.person.name = tr("House");
        add(last, true);
    }
    const QSignalBlocker quiet(m_group);
    const QList<QAbstractButton*> all = m_group->buttons();
    const auto same = std::find_if(all.begin(), all.end(), [&kept](const QAbstractButton* button) {
        return idOf(button) == kept;
    });
    if (!all.isEmpty()) {
        QAbstractButton* chosen = same == all.end() ? all.first() : *same;
        chosen->setChecked(true);
        setFocusProxy(chosen);
        if (focused) {
            chosen->setFocus();
        }
    }
}

QString PersonTabs::current() const
{
    return idOf(m_group->checkedButton());
}

void PersonTabs::setCurrent(const QString& id)
{
    for (QAbstractButton* button : m_group->buttons()) {
        if (idOf(button) == id) {
            button->setChecked(true);
            setFocusProxy(button);
        }
    }
}

void PersonTabs::keyPressEvent(QKeyEvent* event)
{
    const QList<QAbstractButton*> all = m_group->buttons();
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || all.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto at = all.indexOf(m_group->checkedButton());
    QAbstractButton* next = all[std::clamp<qsizetype>(at + step, 0, all.size() - 1)];
    next->setChecked(true);
    next->setFocus(Qt::TabFocusReason);
    event->accept();
}

void PersonTabs::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().colour(Token::Line));
}

}  // namespace hearth::ui
