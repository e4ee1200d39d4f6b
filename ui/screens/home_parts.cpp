// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_parts.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

/// No line longer than one reads with ease; a wider window gets wider margins.
constexpr qreal kReading = 760;

/// As wide as that at the present text size.
class Reading final : public QWidget {
public:
    Reading() { fit(); }

protected:
    void changeEvent(QEvent* event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
            fit();
        }
    }

private:
    void fit() { setMaximumWidth(theme().metrics().px(kReading)); }
};

}  // namespace

QWidget* makeSection(const QString& objectName, const QString& heading, const QString& below, QVBoxLayout** inner)
{
    auto* held = new Reading;
    *inner = makeColumn(held, 24, 20, 12);
    if (!heading.isEmpty()) {
        (*inner)->addWidget(new TextLabel(heading, TextStyle::Claim));
    }
    if (!below.isEmpty()) {
        (*inner)->addWidget(new TextLabel(below, TextStyle::Body, Token::Ink2));
    }
    auto* area = makeScroll(held);
    area->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    area->setObjectName(objectName);
    area->setAccessibleName(heading);
    return area;
}

void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QLayout* below = item->layout()) {
            emptyLayout(below);
        }
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->setObjectName(QString());
            for (QWidget* child : widget->findChildren<QWidget*>()) {
                child->setObjectName(QString());
            }
            widget->deleteLater();
        }
        delete item;
    }
}

void settleRows(QWidget* rows)
{
    for (int i = 0; rows->layout() != nullptr && i < rows->layout()->count(); ++i) {
        if (QWidget* row = rows->layout()->itemAt(i)->widget()) {
            row->setVisible(true);
        }
    }
    for (QWidget* each = rows; each != nullptr; each = each->parentWidget()) {
        if (qobject_cast<QScrollArea*>(each) != nullptr) {
            QEvent grown(QEvent::LayoutRequest);
            QCoreApplication::sendEvent(each, &grown);
            return;
        }
        if (each->layout() != nullptr) {
            each->layout()->invalidate();
            each->layout()->activate();
        }
        each->updateGeometry();
    }
}

QWidget* makeButtons(FlowLayout** flow)
{
    auto* holder = new QWidget;
    *flow = new FlowLayout(holder, 12, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    holder->setSizePolicy(policy);
    return holder;
}

KeyButton* makeButton(const QString& word, ButtonRole role, const QString& objectName, const QString& spoken)
{
    auto* button = new KeyButton(word, role);
    nameControl(button, objectName, spoken.isEmpty() ? word : spoken);
    return button;
}

KeepCursor::KeepCursor(QWidget* rows, QWidget* otherwise) : m_rows(rows), m_otherwise(otherwise)
{
    QWidget* now = QApplication::focusWidget();
    m_held = now && rows->isAncestorOf(now);
    m_name = m_held ? now->objectName() : QString();
}

KeepCursor::~KeepCursor()
{
    if (!m_held || !m_rows) {
        return;
    }
    QWidget* same = m_name.isEmpty() ? nullptr : m_rows->findChild<QWidget*>(m_name);
    if (same && same->isEnabled()) {
        giveFocus(same);
    } else if (m_otherwise && m_otherwise->isVisible()) {
        giveFocus(m_otherwise);
    }
}

}  // namespace hearth::ui
