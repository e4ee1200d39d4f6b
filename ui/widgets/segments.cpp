// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hearth::ui {
namespace {

class Segment final : public QAbstractButton {
public:
    Segment(const QString& word, QWidget* parent) : QAbstractButton(parent)
    {
        setText(word);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        speakAs(this, QAccessible::RadioButton);
    }
    int wanted() const
    {
        const Metrics& lengths = theme().metrics();
        return TextBlock{text(), TextStyle::BodyStrong}.naturalWidth() + lengths.iconSmall()
               + lengths.px(8) + 2 * lengths.px(12);
    }
    QSize sizeHint() const override { return {wanted(), theme().metrics().control()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& look = theme();
        if (isChecked() || underMouse()) {
            painter.fillRect(rect(), look.colour(isChecked() ? Token::Tint : Token::Sunk));
        }
        const QColor divider = look.colour(Token::Line);
        if (x() > 1) {
            painter.fillRect(QRect(0, 0, 1, height()), divider);
        } else if (y() > 1) {
            painter.fillRect(QRect(0, 0, width(), 1), divider);
        }
        const Token ink = !isEnabled() ? Token::Ink3 : isChecked() ? Token::OnTint : Token::Ink2;
        const TextBlock word{text(), isChecked() ? TextStyle::BodyStrong : TextStyle::Body, ink};
        const int side = isChecked() ? look.metrics().iconSmall() : 0;
        const int gap = isChecked() ? look.metrics().px(6) : 0;
        const int wide = word.naturalWidth();
        const int left = (width() - wide - side - gap) / 2;
        if (isChecked()) {
            paintIcon(painter, {left, (height() - side) / 2, side, side}, QStringLiteral("tick"), ink);
        }
        const int line = look.lineHeight(word.style);
        word.paint(painter, QRectF(left + side + gap, (height() - line) / 2, wide, line));
    }
};

}  // namespace

Segments::Segments(const QString& objectName, const QString& name, const QStringList& words,
                   QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    nameControl(this, objectName, name);
    speakAs(this, QAccessible::Grouping);
    markAsRingHolder(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (const QString& word : words) {
        auto* segment = new Segment(word, this);
        const int index = static_cast<int>(m_group->buttons().size());
        nameControl(segment, objectName + u"."_qs + QString::number(index), name + u": "_qs + word);
        m_group->addButton(segment, index);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) {
            Q_EMIT chosenChanged(index);
        }
    });
    if (!m_group->buttons().isEmpty()) {
        setFocusProxy(m_group->buttons().first());
    }
}

int Segments::chosen() const
{
    return m_group->checkedId();
}

void Segments::setChosen(int index)
{
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
        setFocusProxy(button);
        return;
    }
    m_group->setExclusive(false);
    for (QAbstractButton* button : m_group->buttons()) {
        button->setChecked(false);
    }
    m_group->setExclusive(true);
}

int Segments::widest() const
{
    int most = 0;
    for (const QAbstractButton* button : m_group->buttons()) {
        most = std::max(most, button->sizeHint().width());
    }
    return most;
}

bool Segments::fitsAcross(int width) const
{
    return widest() * static_cast<int>(m_group->buttons().size()) <= width;
}

QSize Segments::sizeHint() const
{
    return {widest() * static_cast<int>(m_group->buttons().size()), theme().metrics().px(36)};
}

QSize Segments::minimumSizeHint() const
{
    return {widest(), theme().metrics().px(36)};
}

int Segments::heightForWidth(int width) const
{
    const int one = theme().metrics().px(36);
    return fitsAcross(width) ? one : one * static_cast<int>(m_group->buttons().size());
}

void Segments::arrange()
{
    const int count = static_cast<int>(m_group->buttons().size());
    const bool across = fitsAcross(width());
    const QRect inside = rect().adjusted(1, 1, -1, -1);
    for (int i = 0; i < count; ++i) {
        const int from = (across ? inside.width() : inside.height()) * i / count;
        const int to = (across ? inside.width() : inside.height()) * (i + 1) / count;
        m_group->button(i)->setGeometry(
            across ? QRect(inside.left() + from, inside.top(), to - from, inside.height())
                   : QRect(inside.left(), inside.top() + from, inside.width(), to - from));
    }
    QPainterPath shape;
    const int corner = theme().metrics().radius();
    shape.addRoundedRect(QRectF(rect()), corner, corner);
    for (QAbstractButton* button : m_group->buttons()) {
        button->setMask(QRegion(shape.toFillPolygon().toPolygon())
                            .intersected(button->geometry())
                            .translated(-button->pos()));
    }
}

void Segments::resizeEvent(QResizeEvent*)
{
    arrange();
}

void Segments::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
}

void Segments::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const qreal corner = look.metrics().radius();
    painter.setPen(QPen(look.colour(Token::Edge), 1));
    painter.setBrush(look.colour(Token::Paper));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

}  // namespace hearth::ui
