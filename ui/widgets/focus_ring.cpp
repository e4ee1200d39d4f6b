// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focus_ring.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFocusFrame>

namespace hearth::ui {
namespace {

constexpr auto kHolder = "hearthRingHolder";
constexpr auto kOwn = "hearthOwnFocus";

QWidget* ringTarget(QWidget* now)
{
    if (now == nullptr || now->isWindow() || now->property(kOwn).toBool()
        || qobject_cast<QAbstractItemView*>(now) != nullptr) {
        return nullptr;
    }
    for (QWidget* at = now; at != nullptr && !at->isWindow(); at = at->parentWidget()) {
        if (at->property(kHolder).toBool()) {
            return at;
        }
    }
    return now;
}

}  // namespace

FocusRing::FocusRing(QApplication* application) : QObject(application)
{
    connect(application, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { follow(now); });
}

FocusRing::~FocusRing()
{
    delete m_frame.data();
}

void FocusRing::follow(QWidget* now)
{
    QWidget* target = ringTarget(now);
    if (target == nullptr) {
        if (!m_frame.isNull()) {
            m_frame->setWidget(nullptr);
        }
        return;
    }
    if (m_frame.isNull()) {
        m_frame = new QFocusFrame(target->parentWidget());
    }
    m_frame->setWidget(target);
}

void markAsRingHolder(QWidget* holder)
{
    holder->setProperty(kHolder, true);
}

void showsOwnFocus(QWidget* widget)
{
    widget->setProperty(kOwn, true);
}

}  // namespace hearth::ui
