// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/preview_page.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfSelection>
#include <QPdfView>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

constexpr qreal kLarger = 1.25;
constexpr qreal kLeast = 0.25;
constexpr qreal kMost = 4.0;

}  // namespace

PreviewPage::PreviewPage(QWidget* parent)
    : QWidget(parent), m_document(new QPdfDocument(this)), m_view(new QPdfView(this))
{
    setObjectName(QStringLiteral("preview"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    buildHead();
    all->addWidget(m_header);
    nameControl(m_view, QStringLiteral("preview.pages"), tr("The pages of the pack"));
    speakAs(m_view, QAccessible::Document);
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::SinglePage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::StrongFocus);
    all->addWidget(m_view, 1);
    ground();
    connect(m_view->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this, &PreviewPage::draw);
    onKey(this, QKeySequence(Qt::Key_Escape), [this] { Q_EMIT left(); });
    onKey(this, QKeySequence(Qt::Key_PageDown), [this] { turn(1); });
    onKey(this, QKeySequence(Qt::Key_PageUp), [this] { turn(-1); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { scale(kLarger); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { scale(kLarger); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { scale(1 / kLarger); });
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_0), [this] { fit(); });
}

PreviewPage::~PreviewPage()
{
    m_document->close();
}

void PreviewPage::buildHead()
{
    m_header = new PageHeader;
    m_before = new KeyButton(tr("Page before"), ButtonRole::Ordinary, QStringLiteral("PgUp"));
    nameControl(m_before, QStringLiteral("preview.before"), tr("Page before"));
    m_after = new KeyButton(tr("Next page"), ButtonRole::Ordinary, QStringLiteral("PgDn"));
    nameControl(m_after, QStringLiteral("preview.after"), tr("Next page"));
    auto* larger = new KeyButton(tr("Larger"), ButtonRole::Quiet, QStringLiteral("Ctrl++"));
    nameControl(larger, QStringLiteral("preview.larger"), tr("Larger"));
    auto* smaller = new KeyButton(tr("Smaller"), ButtonRole::Quiet, QStringLiteral("Ctrl+-"));
    nameControl(smaller, QStringLiteral("preview.smaller"), tr("Smaller"));
    auto* back = new KeyButton(tr("Back"), ButtonRole::Quiet, QStringLiteral("Esc"));
    nameControl(back, QStringLiteral("preview.back"), tr("Back to the claims"));
    connect(m_before, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { turn(1); });
    connect(larger, &QPushButton::clicked, this, [this] { scale(kLarger); });
    connect(smaller, &QPushButton::clicked, this, [this] { scale(1 / kLarger); });
    connect(back, &QPushButton::clicked, this, &PreviewPage::left);
    for (KeyButton* button : {back, smaller, larger, m_before, m_after}) {
        m_header->addButton(button);
    }
}

bool PreviewPage::show(const QString& title, const QByteArray& pdf)
{
    clear();
    m_title = title;
    m_bytes = pdf;
    m_buffer.setData(m_bytes);
    if (!m_buffer.open(QIODevice::ReadOnly)) {
        return false;
    }
    m_document->load(&m_buffer);
    if (m_document->status() != QPdfDocument::Status::Ready || m_document->pageCount() == 0) {
        clear();
        return false;
    }
    fit();
    m_view->pageNavigator()->jump(0, {}, 0);
    draw();
    return true;
}

void PreviewPage::clear()
{
    m_document->close();
    m_buffer.close();
    m_buffer.setData(QByteArray());
    m_bytes.fill('\0');
    m_bytes.clear();
}

void PreviewPage::begin()
{
    giveFocus(m_view);
}

int PreviewPage::pages() const
{
    return m_document->pageCount();
}

int PreviewPage::page() const
{
    return pages() == 0 ? 0 : m_view->pageNavigator()->currentPage() + 1;
}

void PreviewPage::turn(int by)
{
    const int to = page() - 1 + by;
    if (to >= 0 && to < pages()) {
        m_view->pageNavigator()->jump(to, {}, m_view->pageNavigator()->currentZoom());
    }
}

void PreviewPage::scale(qreal by)
{
    qreal now = m_view->zoomFactor();
    if (m_view->zoomMode() != QPdfView::ZoomMode::Custom && pages() > 0) {
        // From the size that fits now, not from the paper's own.
        const qreal paper = m_document->pagePointSize(page() - 1).width() * logicalDpiX() / 72.0;
        now = paper > 0 ? m_view->viewport()->width() / paper : now;
    }
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(qBound(kLeast, now * by, kMost));
}

void PreviewPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        ground();
    }
}

/// What lies round the pages: quieter than the view's own.
void PreviewPage::ground()
{
    QPalette around = m_view->palette();
    if (around.color(QPalette::Dark) != theme().colour(Token::Sunk)) {
        around.setColor(QPalette::Dark, theme().colour(Token::Sunk));
        m_view->setPalette(around);
    }
}

void PreviewPage::fit()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
}

void PreviewPage::draw()
{
    m_header->setTitle(m_title.isEmpty() ? tr("Preview") : m_title, tr("Page %1 of %2 · not made yet").arg(page()).arg(pages()));
    m_before->setEnabled(page() > 1);
    m_after->setEnabled(page() < pages());
    // A picture of a page says nothing to a screen reader: its words do.
    const QString words = page() > 0 ? m_document->getAllText(page() - 1).text() : QString();
    m_view->setAccessibleName(tr("Page %1 of %2").arg(page()).arg(pages()));
    m_view->setAccessibleDescription(words);
}

}  // namespace hearth::ui
