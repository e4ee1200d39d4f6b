// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stage_board.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/together_parts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

/// A column's ground, `sunk` with a hairline; lit while a card hangs over it.
class ColumnBox final : public QWidget {
public:
    using QWidget::QWidget;
    bool lit = false;
    CardList* list = nullptr;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& look = theme();
        // An empty list has no row to show the ring in.
        const bool here = list != nullptr && list->hasFocus() && list->model()->rowCount() == 0;
        painter.setPen(QPen(look.colour(lit || here ? Token::Accent : Token::Line), lit || here ? 2 : 1));
        painter.setBrush(look.colour(lit ? Token::Tint : Token::Sunk));
        const qreal corner = look.metrics().radiusCard();
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), corner, corner);
    }
};

}  // namespace

StageBoard::StageBoard(const QString& objectName, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme().metrics().px(8));
    m_row = new QHBoxLayout;
    m_row->setSpacing(theme().metrics().cardGap());
    all->addLayout(m_row, 1);
}

void StageBoard::addColumn(const QString& word, const QString& question, QAbstractItemModel* model)
{
    const Metrics& lengths = theme().metrics();
    const int place = columns();
    auto* box = new ColumnBox;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(lengths.px(6), lengths.px(10), lengths.px(6), lengths.px(6));
    column->setSpacing(lengths.px(2));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(lengths.px(9), 0, lengths.px(9), 0);
    head->addWidget(new TextLabel(word, TextStyle::Section), 1);
    auto* count = new TextLabel({}, TextStyle::Body, Token::Ink3);
    count->setOneLine();
    head->addWidget(count);
    column->addLayout(head);
    auto* below = new TextLabel(question, TextStyle::Small, Token::Ink3);
    below->setContentsMargins(0, 0, 0, 0);
    auto* indent = new QHBoxLayout;
    indent->setContentsMargins(lengths.px(9), 0, lengths.px(5), lengths.px(4));
    indent->addWidget(below, 1);
    column->addLayout(indent);
    auto* list = new CardList(objectName() + u'.' + QString::number(place), word + QStringLiteral(". ") + question);
    list->setModel(model);
    column->addWidget(list, 1);
    box->list = list;
    m_row->addWidget(box, 1);
    m_columns.push_back({box, list, count, word});
    wire(place, list);
    arrange();
}

void StageBoard::wire(int column, CardList* list)
{
    connect(list, &RowList::opened, this, &StageBoard::opened);
    connect(list, &CardList::menuAsked, this, &StageBoard::menuAsked);
    connect(list, &CardList::stepAsked, this, [this, column, list](int by, bool move) {
        if (move && list->currentIndex().isValid()) {
            Q_EMIT stepAsked(list->currentIndex().data(IdRole).toString(), by);
        } else if (!move) {
            goTo(column + by);
        }
    });
    connect(list, &CardList::dragged, this, [this](const QString&, const QPoint& global) { light(columnAt(global)); });
    connect(list, &CardList::dropped, this, [this, column](const QString& id, const QPoint& global) {
        light(-1);
        const int to = columnAt(global);
        if (to >= 0 && to != column) {
            Q_EMIT moveAsked(id, to);
        }
    });
    connect(list, &CardList::entered, this, [this, column] { m_last = column; });
}

int StageBoard::columnAt(const QPoint& global) const
{
    for (int i = 0; i < columns(); ++i) {
        const QWidget* box = m_columns[static_cast<std::size_t>(i)].box;
        if (box->isVisible() && box->rect().contains(box->mapFromGlobal(global))) {
            return i;
        }
    }
    return -1;
}

void StageBoard::light(int column)
{
    for (int i = 0; i < columns(); ++i) {
        auto* box = static_cast<ColumnBox*>(m_columns[static_cast<std::size_t>(i)].box);
        if (box->lit != (i == column)) {
            box->lit = i == column;
            box->update();
        }
    }
}

void StageBoard::goTo(int column)
{
    if (column < 0 || column >= columns()) {
        return;
    }
    m_last = column;
    arrange();
    list(column)->setFocus(Qt::TabFocusReason);
}

void StageBoard::setCount(int column, int count)
{
    auto* label = static_cast<TextLabel*>(m_columns[static_cast<std::size_t>(column)].count);
    label->setText(count == 0 ? QString() : QString::number(count));
    label->setAccessibleName(count == 1 ? tr("One card") : tr("%1 cards").arg(count));
}

void StageBoard::setAcross(int columnsAcross)
{
    if (columnsAcross != m_across) {
        m_across = columnsAcross;
        // Not at once: another theme asks every widget in turn, and this may be one it still has to ask.
        if (m_tabs != nullptr) {
            m_tabs->hide();
            m_tabs->setObjectName({});
            layout()->removeWidget(m_tabs);
            m_tabs->deleteLater();
        }
        m_tabs = nullptr;
        makeTabs();
    }
    arrange();
}

void StageBoard::makeTabs()
{
    if (m_across >= columns()) {
        return;
    }
    // Words that wrap: six stages fit in no one row when the text is large.
    m_tabs = new QWidget(this);
    nameControl(m_tabs, objectName() + QStringLiteral(".tabs"), tr("Stages"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_tabs->setSizePolicy(policy);
    auto* flow = new FlowLayout(m_tabs, 8, 8);
    m_choices = new QButtonGroup(m_tabs);
    for (int first = 0; first < columns(); first += m_across) {
        const int last = std::min(first + m_across, columns()) - 1;
        const QString from = m_columns[static_cast<std::size_t>(first)].word;
        const QString word = first == last ? from : tr("%1 to %2").arg(from, m_columns[static_cast<std::size_t>(last)].word);
        PersonMark tab;
        tab.name = word;
        const int place = first / m_across;
        auto* choice = new PersonChoice(m_tabs->objectName() + u'.' + QString::number(place), tab, m_tabs);
        m_choices->addButton(choice, place);
        flow->addWidget(choice);
    }
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_tabs);
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int tab) {
        m_last = tab * m_across;
        arrange();
    });
}

void StageBoard::arrange()
{
    m_first = m_last / m_across * m_across;
    for (int i = 0; i < columns(); ++i) {
        m_columns[static_cast<std::size_t>(i)].box->setVisible(i >= m_first && i < m_first + m_across);
    }
    if (m_tabs) {
        m_choices->button(m_first / m_across)->setChecked(true);
    }
}

void StageBoard::bring(const QString& id, bool focus)
{
    for (int i = 0; i < columns(); ++i) {
        QAbstractItemModel* model = list(i)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex at = model->index(row, 0);
            if (at.data(IdRole).toString() == id) {
                m_last = i;
                arrange();
                list(i)->setCurrentIndex(at);
                list(i)->scrollTo(at);
                if (focus) {
                    list(i)->setFocus(Qt::ShortcutFocusReason);
                }
                return;
            }
        }
    }
}

QString StageBoard::current() const
{
    if (m_columns.empty()) {
        return {};
    }
    for (const Column& column : m_columns) {
        if (column.list->hasFocus()) {
            return column.list->currentIndex().data(IdRole).toString();
        }
    }
    return list(m_last)->currentIndex().data(IdRole).toString();
}

void StageBoard::begin()
{
    int at = m_last;
    for (int i = 0; i < columns() && list(at)->model()->rowCount() == 0; ++i) {
        at = i;
    }
    goTo(at);
}

void StageBoard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

}  // namespace hearth::ui
