// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_parts.h"

#include "ui/widgets/field.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

constexpr int kToastMs = 10'000;
constexpr int kShortToastMs = 5000;

}  // namespace

Banner::Banner(QWidget* parent)
    : Surface(SurfaceKind::Honey, parent),
      m_soon(makePicture(QStringLiteral("notice"), Token::Honey, this)),
      m_late(makePicture(QStringLiteral("notice"), Token::Brick, this)),
      m_sentence(new TextLabel({}, TextStyle::Body, Token::Ink, this)),
      m_action(new KeyButton({}, ButtonRole::Ordinary, {}, this))
{
    setObjectName(QStringLiteral("banner"));
    m_action->setObjectName(QStringLiteral("banner.action"));
    const Metrics& lengths = theme().metrics();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(lengths.inCard(), lengths.px(10), lengths.inCard(), lengths.px(10));
    row->setSpacing(lengths.px(12));
    row->addWidget(m_soon);
    row->addWidget(m_late);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionAsked);
    hide();
}

void Banner::say(Gravity gravity, const QString& sentence, const QString& action)
{
    setKind(gravity == Gravity::Late ? SurfaceKind::Brick : SurfaceKind::Honey);
    m_soon->setVisible(gravity == Gravity::Soon);
    m_late->setVisible(gravity == Gravity::Late);
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    show();
}

void Banner::clear()
{
    hide();
}

int Banner::sayGravest(const QList<BannerLine>& lines)
{
    const auto gravest = std::find_if(lines.begin(), lines.end(), [](const BannerLine& line) {
        return line.gravity == Gravity::Late;
    });
    if (lines.isEmpty()) {
        clear();
        return -1;
    }
    const BannerLine& line = gravest == lines.end() ? lines.first() : *gravest;
    say(line.gravity, line.sentence, line.action);
    return static_cast<int>(lines.indexOf(line));
}

Toast::Toast(QWidget* window, int above)
    : Surface(SurfaceKind::Toast, window),
      m_sentence(new TextLabel({}, TextStyle::Body, Token::Paper, this)),
      m_undo(new KeyButton(tr("Undo"), ButtonRole::Toast, QStringLiteral("Ctrl+Z"), this)),
      m_above(above)
{
    setObjectName(QStringLiteral("toast"));
    m_undo->setObjectName(QStringLiteral("toast.undo"));
    const Metrics& lengths = theme().metrics();
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(lengths.inCard(), lengths.px(8), lengths.px(8), lengths.px(8));
    m_row->addWidget(m_sentence, 1);
    m_row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::fade);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoAsked();
    });
    window->installEventFilter(this);
    hide();
}

void Toast::say(const QString& sentence, bool undo)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_undo->setVisible(undo);
    place();
    show();
    raise();
    // Over the page's words it goes sooner, unless something can be undone in it.
    const bool overPage = m_column > 0 && geometry().right() >= m_column;
    m_timer.start(overPage && !undo ? kShortToastMs : kToastMs);
}

void Toast::fade()
{
    // Gone under somebody's hand would be worse than late.
    if (underMouse() || m_undo->hasFocus()) {
        m_timer.start();
        return;
    }
    hide();
}

int Toast::clearBottom(QRect lies) const
{
    // What stands at the foot of the column is higher when its words are longer.
    for (const QAbstractButton* each : parentWidget()->findChildren<QAbstractButton*>()) {
        const QRect there(each->mapTo(parentWidget(), QPoint(0, 0)), each->size());
        if (each->isVisible() && !isAncestorOf(each) && there.intersects(lies)) {
            lies.moveBottom(there.top() - 1 - theme().metrics().px(4));
        }
    }
    return lies.bottom();
}

bool Toast::placeInColumn()
{
    const Metrics& lengths = theme().metrics();
    const int gap = lengths.px(12);
    const int width = m_column - 2 * gap;
    m_row->setDirection(QBoxLayout::TopToBottom);
    m_row->setSpacing(lengths.px(6));
    m_row->invalidate();
    if (width < m_row->minimumSize().width()) {
        return false;
    }
    const int height = m_row->hasHeightForWidth() ? m_row->heightForWidth(width) : m_row->sizeHint().height();
    const int bottom = clearBottom(QRect(gap, parentWidget()->height() - m_above - gap - height, width, height)) + 1;
    if (height > lengths.px(150) || height > bottom) {
        return false;
    }
    setGeometry(gap, bottom - height, width, height);
    return true;
}

void Toast::setDock(QWidget* dock)
{
    m_dock = dock;
    dock->setFixedHeight(0);
    dock->installEventFilter(this);
}

bool Toast::placeInDock()
{
    if (!m_dock) {
        return false;
    }
    const int gap = theme().metrics().px(8);
    m_row->setDirection(QBoxLayout::LeftToRight);
    m_row->setSpacing(theme().metrics().px(16));
    m_row->invalidate();
    const int width = std::min(sizeHint().width(), m_dock->width() - 2 * gap);
    const int height = m_row->hasHeightForWidth() ? m_row->heightForWidth(width) : m_row->sizeHint().height();
    m_dock->setFixedHeight(height + 2 * gap);
    const QPoint at = m_dock->mapTo(parentWidget(), QPoint(gap, gap));
    setGeometry(at.x(), at.y(), width, height);
    return true;
}

void Toast::hideEvent(QHideEvent* event)
{
    Surface::hideEvent(event);
    if (m_dock) {
        m_dock->setFixedHeight(0);
    }
}

void Toast::place()
{
    if (m_column > 0 && placeInColumn()) {
        if (m_dock) {
            m_dock->setFixedHeight(0);
        }
        return;
    }
    if (placeInDock()) {
        return;
    }
    m_row->setDirection(QBoxLayout::LeftToRight);
    m_row->setSpacing(theme().metrics().px(16));
    m_row->invalidate();
    const int gap = theme().metrics().page();
    const int widest = parentWidget()->width() - 2 * gap;
    const int width = std::min(sizeHint().width(), widest);
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry(gap, parentWidget()->height() - m_above - height - gap / 2, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    const bool window = watched == parentWidget() && event->type() == QEvent::Resize;
    // The dock finds its place only when the page above has given way.
    const bool dock = watched == m_dock && (event->type() == QEvent::Move || event->type() == QEvent::Resize);
    if ((window || dock) && !isHidden() && !m_placing) {
        m_placing = true;
        place();
        m_placing = false;
    }
    return Surface::eventFilter(watched, event);
}

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& action,
                       QWidget* parent)
    : QWidget(parent)
{
    const Metrics& lengths = theme().metrics();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, lengths.px(24), 0, 0);
    column->setSpacing(lengths.px(10));
    column->addWidget(makePicture(iconName, Token::Ink3, this, 24), 0, Qt::AlignLeft);
    column->addWidget(new TextLabel(sentence, TextStyle::Body, Token::Ink2, this));
    if (!action.isEmpty()) {
        auto* button = new KeyButton(action, ButtonRole::Ordinary, {}, this);
        button->setObjectName(QStringLiteral("empty.action"));
        column->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, &EmptyState::actionAsked);
    }
    column->addStretch(1);
}

}  // namespace hearth::ui
