// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_parts.h"

#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

class ProgressLine final : public QWidget {
public:
    explicit ProgressLine(QWidget* parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    int done = 0;
    int all = 0;

    QSize sizeHint() const override
    {
        return {theme().metrics().px(150), theme().metrics().px(6)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal corner = height() / 2.0;
        // In high contrast `line` is white: there the empty part is an outline.
        const bool outlined = theme().column() == Column::HighContrast;
        painter.setPen(outlined ? QPen(theme().colour(Token::Edge), 1) : QPen(Qt::NoPen));
        painter.setBrush(theme().colour(outlined ? Token::Sunk : Token::Line));
        const qreal half = outlined ? 0.5 : 0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), corner, corner);
        painter.setPen(Qt::NoPen);
        const qreal part = all > 0 ? std::clamp(static_cast<qreal>(done) / all, 0.0, 1.0) : 0;
        painter.setBrush(theme().colour(Token::Accent));
        painter.drawRoundedRect(QRectF(0, 0, width() * part, height()), corner, corner);
    }
};

/// A holder for buttons that wrap and stay at the right.
FlowLayout* makeButtons(QBoxLayout* row, QWidget* parent)
{
    auto* holder = new QWidget(parent);
    auto* flow = new FlowLayout(holder, 16, 8);
    flow->setAlignment(Qt::AlignRight);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    holder->setSizePolicy(policy);
    row->addWidget(holder, 0, Qt::AlignVCenter);
    return flow;
}

}  // namespace

PageHeader::PageHeader(QWidget* parent)
    : Surface(SurfaceKind::Header, parent), m_row(new QHBoxLayout(this)),
      m_title(new TextLabel({}, TextStyle::Page, Token::Ink, this)),
      m_below(new TextLabel({}, TextStyle::Body, Token::Ink2, this))
{
    const Metrics& lengths = theme().metrics();
    m_row->setContentsMargins(lengths.px(20), lengths.px(13), lengths.px(20), lengths.px(11));
    m_row->setSpacing(lengths.px(14));
    auto* words = new QVBoxLayout;
    words->setSpacing(lengths.px(2));
    words->addWidget(m_title);
    words->addWidget(m_below);
    m_row->addLayout(words, 1);
    m_buttons = makeButtons(m_row, this);
}

void PageHeader::setTitle(const QString& title, const QString& below)
{
    m_title->setText(title);
    m_below->setText(below);
    m_below->setVisible(!below.isEmpty());
}

void PageHeader::setChip(PersonChip* chip)
{
    m_row->insertWidget(0, chip, 0, Qt::AlignVCenter);
}

void PageHeader::addButton(KeyButton* button)
{
    m_buttons->addWidget(button);
}

FinishBar::FinishBar(QWidget* parent)
    : Surface(SurfaceKind::Footer, parent), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_bar(new ProgressLine(this)),
      m_sentence(new TextLabel({}, TextStyle::Body, Token::Ink2, this))
{
    const Metrics& lengths = theme().metrics();
    m_row->setContentsMargins(lengths.px(20), lengths.px(12), lengths.px(20), lengths.px(11));
    m_row->setSpacing(lengths.px(16));
    m_row->addWidget(m_bar);
    m_row->addWidget(m_sentence, 1);
    m_buttons = makeButtons(m_row, this);
    m_bar->hide();
}

void FinishBar::setProgress(int done, int all, const QString& sentence)
{
    auto* line = static_cast<ProgressLine*>(m_bar);
    line->done = done;
    line->all = all;
    m_progress = all > 0;
    line->update();
    m_sentence->setText(sentence);
    fold();
}

void FinishBar::fold()
{
    // Without room the sentence stands above its buttons, and the bar, which says the same, goes.
    const Metrics& lengths = theme().metrics();
    const int words = TextBlock{m_sentence->text(), TextStyle::Body}.naturalWidth();
    const int bar = m_progress ? m_bar->sizeHint().width() + lengths.px(16) : 0;
    const int needed = words + bar + m_buttons->sizeHint().width() + lengths.px(56);
    const bool folded = needed > width();
    m_row->setDirection(folded ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(lengths.px(folded ? 8 : 16));
    m_bar->setVisible(m_progress && !folded);
}

void FinishBar::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    fold();
}

void FinishBar::addButton(KeyButton* button)
{
    m_buttons->addWidget(button);
    fold();
}

QScrollArea* makeScroll(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setMinimumHeight(1);  // it is the part that gives
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    return area;
}

QWidget* makeSignedLine(const QString& sentence, QWidget* parent)
{
    const Metrics& lengths = theme().metrics();
    auto* line = new QWidget(parent);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(lengths.letterMargin() + lengths.px(14), 0, lengths.px(14),
                            lengths.px(12));
    row->setSpacing(lengths.px(6));
    row->addWidget(makePicture(QStringLiteral("tick"), Token::Accent, line), 0, Qt::AlignTop);
    row->addWidget(new TextLabel(sentence, TextStyle::Small, Token::Ink3, line), 1);
    return line;
}

QWidget* makeSectionHead(const QString& heading, const QString& note, QWidget* parent)
{
    auto* head = new QWidget(parent);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().metrics().px(12));
    row->addWidget(new TextLabel(heading, TextStyle::Section, Token::Ink, head), 1);
    if (!note.isEmpty()) {
        row->addWidget(new TextLabel(note, TextStyle::Small, Token::Ink3, head), 0, Qt::AlignBottom);
    }
    return head;
}

}  // namespace hearth::ui
