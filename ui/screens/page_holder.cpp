// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/page_holder.h"

#include "ui/widgets/page_parts.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace hearth::ui {
namespace {

constexpr qreal kWholePage = 42;  ///< of the letters' height: the least a page that scrolls as a whole has
constexpr qreal kLongest = 300;   ///< and the most: what is longer than that scrolls by itself

/// True when `area` becomes higher with its page.
bool grows(const QScrollArea& area)
{
    return area.isVisible() && area.maximumHeight() == QWIDGETSIZE_MAX
           && (area.sizePolicy().verticalPolicy() & QSizePolicy::GrowFlag) != 0;
}

}  // namespace

PageHolder::PageHolder(QStackedWidget* pages) : m_pages(pages)
{
    pages->setParent(this);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &PageHolder::fit);
}

void PageHolder::arrange(bool whole)
{
    m_whole = whole;
    setMinimumHeight(whole ? qRound(kWholePage * theme().metrics().em()) : 0);
    foldHeads();
    if (!whole || !m_pages->currentWidget()) {
        return;
    }
    for (const QScrollArea* area : m_pages->currentWidget()->findChildren<QScrollArea*>()) {
        connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, &m_fit, qOverload<>(&QTimer::start), Qt::UniqueConnection);
    }
    m_fit.start();
}

void PageHolder::fit()
{
    // Two scroll bars side by side, and nobody knows which of them moves the words: the page becomes
    // as high as what it holds, and only the window's own bar is left.
    if (!m_whole || !m_pages->currentWidget()) {
        return;
    }
    int more = 0;
    for (const QScrollArea* area : m_pages->currentWidget()->findChildren<QScrollArea*>()) {
        more = grows(*area) ? std::max(more, area->verticalScrollBar()->maximum()) : more;
    }
    const int most = qRound(kLongest * theme().metrics().em());
    if (more > 0 && minimumHeight() + more <= most) {
        setMinimumHeight(minimumHeight() + more);
        m_fit.start();
    }
}

void PageHolder::foldHeads()
{
    for (PageHeader* header : m_pages->findChildren<PageHeader*>()) {
        auto* row = static_cast<QBoxLayout*>(header->layout());
        const int wide = width();
        row->setDirection(QBoxLayout::LeftToRight);
        const int beside = row->totalHeightForWidth(wide);
        row->setDirection(QBoxLayout::TopToBottom);
        if (!m_whole && beside <= row->totalHeightForWidth(wide)) {
            row->setDirection(QBoxLayout::LeftToRight);
        }
    }
}

void PageHolder::resizeEvent(QResizeEvent*)
{
    m_pages->setGeometry(rect());
}

}  // namespace hearth::ui
