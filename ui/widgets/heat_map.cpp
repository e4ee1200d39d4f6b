// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heat_map.h"

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/style.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace hearth::ui {
namespace {

constexpr std::array<Token, 5> kHeat{Token::Heat0, Token::Heat1, Token::Heat2, Token::Heat3, Token::Heat4};
constexpr int kDarkFrom = 3;  ///< from this level on the figure is light

/// Half of the gap between cells.
int gap()
{
    return theme().metrics().px(1.5);
}

class HeatDelegate final : public QStyledItemDelegate {
public:
    HeatDelegate(int levelRole, QObject* parent) : QStyledItemDelegate(parent), m_level(levelRole) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& look = theme();
        const int level = std::clamp(index.data(m_level).toInt(), 0, static_cast<int>(kHeat.size()) - 1);
        const QRectF cell = QRectF(option.rect).adjusted(gap(), gap(), -gap(), -gap());
        const qreal corner = look.metrics().radiusTag();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(look.colour(kHeat[static_cast<std::size_t>(level)]));
        if (level == 0) {
            // A zero is a question, so it is drawn round.
            painter->setPen(QPen(look.colour(Token::Edge), 1));
            painter->drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
        } else {
            painter->setPen(look.column() == Column::HighContrast ? QPen(look.colour(Token::Edge), 1) : QPen(Qt::NoPen));
            painter->drawRoundedRect(cell, corner, corner);
        }
        const QString figure = index.data(Qt::DisplayRole).toString();
        const TextBlock words{figure, TextStyle::Small, level >= kDarkFrom ? Token::OnAccent : Token::Ink, Qt::AlignHCenter};
        // A figure is one word: three places draw together a little sooner than break.
        const QSizeF natural(words.naturalWidth() + 1, look.lineHeight(TextStyle::Small));
        const qreal drawn = std::min(1.0, cell.width() / natural.width());
        painter->save();
        painter->translate(cell.center());
        painter->scale(drawn, drawn);
        words.paint(*painter, QRectF(QPointF(-natural.width() / 2, -natural.height() / 2), natural));
        painter->restore();
        if ((option.state & QStyle::State_HasFocus) != 0) {
            paintFocusRing(*painter, QRectF(option.rect), corner + gap());
        }
        painter->restore();
    }

private:
    int m_level;
};

/// Names and months in our own text, wrapped, the strong row strong.
class NameHeader final : public QHeaderView {
public:
    NameHeader(Qt::Orientation orientation, HeatMap* map) : QHeaderView(orientation, map), m_map(map)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const bool name = orientation() == Qt::Vertical;
        const bool strong = name && section == m_map->strongRow();
        const TextBlock words{model()->headerData(section, orientation(), Qt::DisplayRole).toString(),
                              strong ? TextStyle::SmallMedium : TextStyle::Small,
                              strong ? Token::Ink : Token::Ink2, name ? Qt::AlignLeading : Qt::AlignHCenter};
        const int height = words.height(rect.width());
        words.paint(*painter, QRectF(rect).adjusted(0, (rect.height() - height) / 2.0, 0, 0));
    }

private:
    HeatMap* m_map;
};

class Swatches final : public QWidget {
public:
    using QWidget::QWidget;

    QSize sizeHint() const override
    {
        const Metrics& lengths = theme().metrics();
        return {lengths.px(134), lengths.px(12)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Metrics& lengths = theme().metrics();
        for (std::size_t i = 0; i < kHeat.size(); ++i) {
            const QRectF box(static_cast<qreal>(i) * lengths.px(28), 0, lengths.px(22), height());
            painter.setPen(QPen(theme().colour(Token::Line), 1));
            painter.setBrush(theme().colour(kHeat[i]));
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), lengths.px(3), lengths.px(3));
        }
    }
};

}  // namespace

HeatMap::HeatMap(const QString& objectName, const QString& accessibleName, int levelRole, QWidget* parent)
    : QTableView(parent)
{
    nameControl(this, objectName, accessibleName);
    setItemDelegate(new HeatDelegate(levelRole, this));
    setVerticalHeader(new NameHeader(Qt::Vertical, this));
    setHorizontalHeader(new NameHeader(Qt::Horizontal, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setCornerButtonEnabled(false);
    if (auto* corner = findChild<QAbstractButton*>()) {
        corner->setMaximumSize(0, 0);  // there is nothing to choose all of
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    showsOwnFocus(this);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& at) { Q_EMIT opened(at.row(), at.column()); });
}

void HeatMap::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &HeatMap::arrange);
    arrange();
}

void HeatMap::setStrongRow(int row)
{
    if (row != m_strong) {
        m_strong = row;
        arrange();
        verticalHeader()->viewport()->update();
    }
}

/// The longest name on one line, but never more than half of the width.
int HeatMap::nameWidth() const
{
    int widest = 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const TextBlock words{model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString(), TextStyle::SmallMedium};
        widest = std::max(widest, words.naturalWidth());
    }
    return std::min(widest + theme().metrics().px(6), std::max(width() * 9 / 20, 1));
}

void HeatMap::arrange()
{
    if (!model() || m_arranging) {
        return;
    }
    m_arranging = true;
    const Metrics& lengths = theme().metrics();
    const int names = nameWidth();
    verticalHeader()->setFixedWidth(names);
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setMinimumSectionSize(1);
    const int months = std::max(1, model()->columnCount());
    const int cell = std::max(1, (width() - names) / months);
    for (int month = 0; month < months; ++month) {
        setColumnWidth(month, cell);
    }
    for (int row = 0; row < model()->rowCount(); ++row) {
        const TextBlock words{model()->headerData(row, Qt::Vertical, Qt::DisplayRole).toString(), TextStyle::SmallMedium};
        setRowHeight(row, std::max(lengths.px(28) + 2 * gap(), words.height(names) + 2 * gap()));
    }
    horizontalHeader()->setFixedHeight(theme().lineHeight(TextStyle::Small) + lengths.px(4));
    m_arranging = false;
    setFixedHeight(sizeHint().height());
    updateGeometry();
}

QSize HeatMap::sizeHint() const
{
    int height = horizontalHeader()->height() > 0 ? theme().lineHeight(TextStyle::Small) + theme().metrics().px(4) : 0;
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        height += rowHeight(row);
    }
    return {theme().metrics().px(200), height};
}

QSize HeatMap::minimumSizeHint() const
{
    return {theme().metrics().px(160), sizeHint().height()};
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().row(), currentIndex().column());
        return;
    }
    QTableView::keyPressEvent(event);
}

void HeatMap::focusInEvent(QFocusEvent* event)
{
    // The newest month first; left to itself the view begins with the oldest.
    if (model() && !currentIndex().isValid() && model()->rowCount() > 0) {
        setCurrentIndex(model()->index(0, model()->columnCount() - 1));
    }
    QTableView::focusInEvent(event);
}

void HeatMap::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void HeatMap::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        arrange();
    }
}

QWidget* makeHeatLegend(QWidget* parent)
{
    auto* made = new QWidget(parent);
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().metrics().px(6));
    auto* fewer = new TextLabel(HeatMap::tr("fewer"), TextStyle::Small, Token::Ink3);
    auto* more = new TextLabel(HeatMap::tr("more"), TextStyle::Small, Token::Ink3);
    fewer->setOneLine();
    more->setOneLine();
    row->addWidget(fewer);
    row->addWidget(new Swatches);
    row->addWidget(more);
    row->addStretch(1);
    return made;
}

}  // namespace hearth::ui
