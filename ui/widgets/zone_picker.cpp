// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/zone_picker.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace hearth::ui {
namespace {

constexpr int kSquare = 412;  // of the drawing

/// For a screen reader: a group whose value is the chosen dot and where it is; all four are in its
/// description.
class ZoneAccess final : public QAccessibleWidget {
public:
    explicit ZoneAccess(ZonePicker* picker) : QAccessibleWidget(picker, QAccessible::Grouping) {}

    QString text(QAccessible::Text which) const override
    {
        const auto* picker = static_cast<const ZonePicker*>(widget());
        return which == QAccessible::Value ? picker->spokenDot() : QAccessibleWidget::text(which);
    }
};

QAccessibleInterface* makeAccess(const QString&, QObject* object)
{
    auto* picker = qobject_cast<ZonePicker*>(object);
    return picker == nullptr ? nullptr : new ZoneAccess(picker);
}

QString keysHint()
{
    return ZonePicker::tr("Keys 1 to 4 choose a dot, E, L and T place it, Delete takes it out. As a list says the same.");
}

}  // namespace

QString zoneWord(int zone)
{
    switch (zone) {
    case 0: return ZonePicker::tr("Easy");
    case 1: return ZonePicker::tr("Learning");
    case 2: return ZonePicker::tr("Too much");
    default: return ZonePicker::tr("Not said");
    }
}

QString dotWord(int dot, const QString& youName, const QString& meName)
{
    const QString who = dot < 2 ? youName : meName;
    return (dot % 2 == 0 ? ZonePicker::tr("%1, before") : ZonePicker::tr("%1, after")).arg(who);
}

ZonePicker::ZonePicker(const QString& objectName, const QString& accessibleName, QWidget* parent) : QWidget(parent)
{
    [[maybe_unused]] static const bool known = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    nameControl(this, objectName, accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    showsOwnFocus(this);  // round the dot the letters will move
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleDescription(keysHint());
}

void ZonePicker::setPeople(const QString& you, const QString& me, const QString& youName, const QString& meName)
{
    m_letters = {you, me};
    m_names = {youName, meName};
    say();
    update();
}

void ZonePicker::setPlaces(const Places& places)
{
    if (places != m_places) {
        m_places = places;
        say();
        update();
    }
}

void ZonePicker::say()
{
    QStringList words;
    for (int dot = 0; dot < kDots; ++dot) {
        words.append(tr("%1 %2: %3").arg(QString::number(dot + 1), dotWord(dot, m_names[0], m_names[1]),
                                         zoneWord(m_places[static_cast<std::size_t>(dot)])));
    }
    words.append(keysHint());
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    QAccessibleEvent spoken(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&spoken);
}

QSize ZonePicker::sizeHint() const
{
    return {theme().metrics().px(kSquare + 12), theme().metrics().px(kSquare)};
}

QSize ZonePicker::minimumSizeHint() const
{
    return {theme().metrics().px(270), theme().metrics().px(250)};
}

std::array<ZonePicker::Circle, 3> ZonePicker::circles() const
{
    // As drawn: nested, nearly touching below, so that there is room for words above.
    const qreal side = std::min(width(), height()) - 2.0;
    const qreal unit = side / kSquare;
    const qreal left = (width() - side) / 2;
    const qreal top = 1;
    const auto at = [&](qreal y, qreal radius) { return Circle{{left + side / 2, top + y * unit}, radius * unit}; };
    return {at(258, 84), at(226, 148), at(206, 206)};
}

QPointF ZonePicker::centreOf(int dot) const
{
    if (dot == m_dragged) {
        return m_at;
    }
    const auto all = circles();
    const qreal unit = all[2].radius / 206;
    const int zone = m_places[static_cast<std::size_t>(dot)];
    // Each dot has its own place in each zone, so that four in one never cover one another.
    static constexpr std::array<std::array<std::pair<int, int>, kDots>, 4> kPlaces{{
        {{{-34, 278}, {-34, 232}, {34, 232}, {34, 278}}},
        {{{-78, 148}, {-92, 196}, {88, 158}, {112, 226}}},
        {{{-140, 92}, {-172, 160}, {140, 92}, {172, 160}}},
        {{{-186, 26}, {-186, 386}, {186, 26}, {186, 386}}},
    }};
    const auto& [x, y] = kPlaces.at(static_cast<std::size_t>(zone < 0 ? 3 : zone)).at(static_cast<std::size_t>(dot));
    return {all[2].centre.x() + x * unit, all[2].centre.y() + (y - 206) * unit};
}

qreal ZonePicker::dotSize() const
{
    // 36 as drawn; smaller where the circles are, so that the dots do not cover their words.
    const qreal drawn = theme().metrics().px(36);
    return std::clamp(circles()[2].radius / 206 * 36, drawn * 0.55, drawn);
}

int ZonePicker::zoneAt(const QPointF& at) const
{
    const auto all = circles();
    for (int zone = 0; zone < 3; ++zone) {
        const Circle& circle = all[static_cast<std::size_t>(zone)];
        if (std::hypot(at.x() - circle.centre.x(), at.y() - circle.centre.y()) <= circle.radius) {
            return zone;
        }
    }
    return -1;
}

void ZonePicker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& look = theme();
    const auto all = circles();
    static constexpr std::array<Token, 3> kFills{Token::Paper, Token::Heat1, Token::Heat0};
    for (int zone = 2; zone >= 0; --zone) {
        const Circle& circle = all[static_cast<std::size_t>(zone)];
        painter.setPen(QPen(look.colour(Token::Edge), 1));
        painter.setBrush(look.colour(kFills[static_cast<std::size_t>(zone)]));
        painter.drawEllipse(circle.centre, circle.radius, circle.radius);
        TextBlock word{zoneWord(zone), TextStyle::Together, Token::Ink2};
        const int line = look.lineHeight(TextStyle::Together);
        const qreal unit = all[2].radius / 206;
        const qreal y = circle.centre.y() - circle.radius + (zone == 0 ? 8 : 22) * unit;
        const int wide = word.naturalWidth();
        word.paint(painter, QRectF(circle.centre.x() - wide / 2.0, y, wide + 1, line));
    }
    for (const int side : {0, 2}) {
        const bool both = m_places[static_cast<std::size_t>(side)] >= 0 && m_places[static_cast<std::size_t>(side) + 1] >= 0;
        if (both) {
            painter.setPen(QPen(look.colour(side == 0 ? Token::Voice : Token::Moss), look.metrics().px(2), Qt::DashLine));
            painter.drawLine(centreOf(side), centreOf(side + 1));
        }
    }
    for (int dot = 0; dot < kDots; ++dot) {
        paintDot(painter, dot);
    }
}

void ZonePicker::paintDot(QPainter& painter, int dot) const
{
    const Theme& look = theme();
    const bool young = dot < 2;
    const bool filled = dot % 2 == 1;
    const qreal size = dotSize();
    const QRectF box(centreOf(dot) - QPointF(size / 2, size / 2), QSizeF(size, size));
    const QColor own = look.colour(young ? Token::Voice : Token::Moss);
    const qreal line = look.metrics().px(2) + 0.5;
    const auto shape = [&](const QRectF& rect) {
        if (young) {
            painter.drawEllipse(rect);
        } else {
            painter.drawRoundedRect(rect, rect.width() * 0.22, rect.width() * 0.22);
        }
    };
    painter.setPen(QPen(own, line));
    painter.setBrush(filled ? own : look.colour(Token::Paper));
    shape(box.adjusted(line / 2, line / 2, -line / 2, -line / 2));
    if (hasFocus() && dot == m_chosen) {
        // The ring that says which of the four the letters will move.
        painter.setPen(QPen(look.colour(Token::Accent), line));
        painter.setBrush(Qt::NoBrush);
        shape(box.adjusted(-line * 1.8, -line * 1.8, line * 1.8, line * 1.8));
    }
    QFont font = look.font(TextStyle::TogetherStrong);
    font.setPixelSize(std::max(qRound(size * 0.56), 10));
    painter.setFont(font);
    // What is written on a filled dot is the colour of paper, as on every fill of ours.
    painter.setPen(filled ? look.colour(Token::Paper) : own);
    painter.drawText(box, Qt::AlignCenter, m_letters[young ? 0 : 1]);
}

QString ZonePicker::spokenDot() const
{
    return tr("%1: %2").arg(dotWord(m_chosen, m_names[0], m_names[1]), zoneWord(m_places[static_cast<std::size_t>(m_chosen)]));
}

void ZonePicker::choose(int dot)
{
    m_chosen = std::clamp(dot, 0, kDots - 1);
    update();
    QAccessibleValueChangeEvent spoken(this, spokenDot());
    QAccessible::updateAccessibility(&spoken);
}

void ZonePicker::put(int dot, int zone)
{
    if (m_readOnly || m_places[static_cast<std::size_t>(dot)] == zone) {
        update();
        return;
    }
    m_places[static_cast<std::size_t>(dot)] = zone;
    say();
    QAccessibleValueChangeEvent spoken(this, spokenDot());
    QAccessible::updateAccessibility(&spoken);
    update();
    Q_EMIT placed(dot, zone);
}

void ZonePicker::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool plain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
    if (!plain) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int now = m_places[static_cast<std::size_t>(m_chosen)];
    switch (key) {
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4: choose(key - Qt::Key_1); return;
    case Qt::Key_E:
    case Qt::Key_C: put(m_chosen, 0); return;
    case Qt::Key_L: put(m_chosen, 1); return;
    case Qt::Key_T:
    case Qt::Key_P: put(m_chosen, 2); return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: put(m_chosen, -1); return;
    case Qt::Key_Left: choose((m_chosen + kDots - 1) % kDots); return;
    case Qt::Key_Right: choose((m_chosen + 1) % kDots); return;
    case Qt::Key_Up: put(m_chosen, std::min(now + 1, 2)); return;
    case Qt::Key_Down: put(m_chosen, std::max(now - 1, 0)); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ZonePicker::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const qreal reach = dotSize() * 0.7;
    int nearest = -1;
    qreal best = reach;
    for (int dot = 0; dot < kDots; ++dot) {
        const QPointF gap = centreOf(dot) - event->position();
        if (const qreal far = std::hypot(gap.x(), gap.y()); far <= best) {
            best = far;
            nearest = dot;
        }
    }
    if (nearest >= 0) {
        choose(nearest);
        if (!m_readOnly) {
            m_at = centreOf(nearest);
            m_dragged = nearest;
        }
    } else if (const int zone = zoneAt(event->position()); zone >= 0) {
        put(m_chosen, zone);
    }
}

void ZonePicker::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged >= 0) {
        m_at = event->position();
        update();
    }
}

void ZonePicker::mouseReleaseEvent(QMouseEvent*)
{
    if (m_dragged < 0) {
        return;
    }
    const int dot = std::exchange(m_dragged, -1);
    put(dot, zoneAt(m_at));
}

void ZonePicker::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ZonePicker::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

ZoneList::ZoneList(const QString& objectName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().metrics().px(4));
    for (int dot = 0; dot < ZonePicker::kDots; ++dot) {
        auto* label = new TextLabel({}, TextStyle::Together, dot < 2 ? Token::Voice : Token::Moss);
        auto* box = new QComboBox;
        box->setObjectName(objectName + u'.' + QString::number(dot));
        box->setFont(theme().font(TextStyle::Together));
        for (int zone = -1; zone < 3; ++zone) {
            box->addItem(zoneWord(zone));
        }
        label->setBuddy(box);
        connect(box, &QComboBox::activated, this, [this, dot](int index) { Q_EMIT placed(dot, index - 1); });
        column->addWidget(label);
        column->addWidget(box);
        m_labels[static_cast<std::size_t>(dot)] = label;
        m_boxes[static_cast<std::size_t>(dot)] = box;
    }
    column->addStretch(1);
}

void ZoneList::setPeople(const QString& youName, const QString& meName)
{
    for (int dot = 0; dot < ZonePicker::kDots; ++dot) {
        const QString word = dotWord(dot, youName, meName);
        static_cast<TextLabel*>(m_labels[static_cast<std::size_t>(dot)])->setText(word);
        box(dot)->setAccessibleName(word);
    }
}

void ZoneList::setPlaces(const ZonePicker::Places& places)
{
    for (int dot = 0; dot < ZonePicker::kDots; ++dot) {
        box(dot)->setCurrentIndex(places[static_cast<std::size_t>(dot)] + 1);
    }
}

void ZoneList::setReadOnly(bool readOnly)
{
    for (QComboBox* each : m_boxes) {
        each->setEnabled(!readOnly);
    }
}

}  // namespace hearth::ui
