// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_parts.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
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
        painter.setPen(Qt::NoPen);
        const qreal corner = height() / 2.0;
        painter.setBrush(theme().colour(Token::Line));
        painter.drawRoundedRect(rect(), corner, corner);
        const qreal part = all > 0 ? std::clamp(static_cast<qreal>(done) / all, 0.0, 1.0) : 0;
        painter.setBrush(theme().colour(Token::Accent));
        painter.drawRoundedRect(QRectF(0, 0, width() * part, height()), corner, corner);
    }
};

/// A holder for buttons that wrap and stay at the right.
FlowLayout* makeButtons(QHBoxLayout* row, QWidget* parent)
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
    : Surface(SurfaceKind::Footer, parent), m_bar(new ProgressLine(this)),
      m_sentence(new TextLabel({}, TextStyle::Body, Token::Ink2, this))
{
    const Metrics& lengths = theme().metrics();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(lengths.px(20), lengths.px(12), lengths.px(20), lengths.px(11));
    row->setSpacing(lengths.px(16));
    row->addWidget(m_bar);
    row->addWidget(m_sentence, 1);
    m_buttons = makeButtons(row, this);
    m_bar->hide();
}

void FinishBar::setProgress(int done, int all, const QString& sentence)
{
    auto* line = static_cast<ProgressLine*>(m_bar);
    line->done = done;
    line->all = all;
    line->setVisible(all > 0);
    line->update();
    m_sentence->setText(sentence);
}

void FinishBar::addButton(KeyButton* button)
{
    m_buttons->addWidget(button);
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
