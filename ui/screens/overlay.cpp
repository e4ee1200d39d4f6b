// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/overlay.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {

Overlay::Overlay(QWidget* host, qreal drawnWidth, qreal drawnHeight)
    : Surface(SurfaceKind::Card, host), m_inner(new QWidget), m_width(drawnWidth), m_height(drawnHeight)
{
    m_body = makeColumn(m_inner, 16, 14, 10);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->addWidget(makeScroll(m_inner));
    host->installEventFilter(this);
    onKey(this, QKeySequence(Qt::Key_Escape), [this] { leave(); });
    hide();
}

void Overlay::openAt(QWidget* first)
{
    if (!isOpen()) {
        m_before = QApplication::focusWidget();
    }
    show();
    place();
    raise();
    giveFocus(first);
}

void Overlay::leave()
{
    if (!isOpen()) {
        return;
    }
    hide();
    if (m_before && m_before->isVisible()) {
        giveFocus(m_before);
    }
    Q_EMIT left();
}

void Overlay::place()
{
    const Metrics& lengths = theme().metrics();
    const QSize room = parentWidget()->size() - QSize(lengths.px(32), lengths.px(32));
    const int width = std::min(room.width(), lengths.px(m_width));
    if (m_right) {
        setGeometry(parentWidget()->width() - width - lengths.px(16), lengths.px(16), width, room.height());
        return;
    }
    const int inner = width - lengths.px(20);
    const int wanted = m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(inner) : m_body->totalSizeHint().height();
    const int height = std::min({room.height(), lengths.px(m_height), std::max(wanted + lengths.px(8), lengths.px(120))});
    setGeometry((parentWidget()->width() - width) / 2, lengths.px(16), width, height);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen()) {
        place();
    }
    return Surface::eventFilter(watched, event);
}

}  // namespace hearth::ui
