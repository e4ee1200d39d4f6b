// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_line.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace hearth::ui {
namespace {

/// A flat button of the line: picture, sentence, key cap.
class StatusPart final : public QToolButton {
public:
    StatusPart(QString picture, QWidget* parent) : QToolButton(parent), m_picture(std::move(picture))
    {
        setFocusPolicy(Qt::TabFocus);
        setAutoRaise(true);
    }

    void setPicture(const QString& picture) { m_picture = picture; }

    void show(SafeState state, const QString& sentence, const QString& keys = {})
    {
        m_state = state;
        m_keys = keys;
        m_short = 0;
        setText(sentence);
        setAccessibleName(sentence);
        setVisible(!sentence.isEmpty());
        updateGeometry();
        update();
    }

    /// 0 whole, 1 without its key cap, 2 the picture alone with the sentence as tool tip.
    void shorten(int step)
    {
        if (step != m_short) {
            m_short = step;
            setToolTip(step == 2 ? text() : QString());
            updateGeometry();
            update();
        }
    }

    /// The sentence on two lines, when the window is too narrow for one.
    void fold(bool folded)
    {
        if (folded != m_folded) {
            m_folded = folded;
            updateGeometry();
            update();
        }
    }

    int widthAt(int step) const
    {
        const Metrics& lengths = theme().metrics();
        int width = lengths.iconSmall() + 2 * lengths.px(4);
        if (step < 2) {
            width += lengths.px(6) + wordsWidth();
        }
        if (step < 1 && !m_keys.isEmpty()) {
            width += lengths.px(6) + keyCapSize(m_keys).width();
        }
        return width;
    }

    QSize sizeHint() const override
    {
        const int lines = m_folded ? 2 : 1;
        return {widthAt(m_short), std::max(theme().metrics().px(22), lines * theme().lineHeight(TextStyle::Small))};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& look = theme();
        const int side = look.metrics().iconSmall();
        const int left = look.metrics().px(4);
        if (underMouse()) {
            painter.fillRect(rect(), look.colour(Token::Sunk));
        }
        const bool failed = m_state == SafeState::Failed;
        paintIcon(painter, {left, (height() - side) / 2, side, side},
                  failed ? QStringLiteral("notice") : m_picture, words().token);
        if (m_short == 2) {
            return;
        }
        const int wide = wordsWidth();
        const int line = words().height(wide);
        const int x = left + side + look.metrics().px(6);
        words().paint(painter, QRectF(x, (height() - line) / 2, wide, line));
        if (m_short == 0 && !m_keys.isEmpty()) {
            const QSize cap = keyCapSize(m_keys);
            const QPoint at(x + wide + look.metrics().px(6), (height() - cap.height()) / 2);
            paintKeyCap(painter, {at, cap}, m_keys, look.colour(Token::Ink2),
                        look.colour(Token::Sunk), look.colour(Token::Line));
        }
    }

private:
    int wordsWidth() const
    {
        const TextBlock block = words();
        int width = block.naturalWidth();
        if (m_folded) {
            const int two = 2 * theme().lineHeight(TextStyle::Small);
            width = std::max(width / 2, block.wordWidth());
            while (block.height(width) > two) {
                width += theme().metrics().px(4);
            }
        }
        return width;
    }

    TextBlock words() const
    {
        switch (m_state) {
        case SafeState::Normal:
        case SafeState::Waiting: return {text(), TextStyle::Small, Token::Ink2};
        case SafeState::NotSetUp: return {text(), TextStyle::Small, Token::Ink3};
        case SafeState::Failed: return {text(), TextStyle::SmallMedium, Token::Brick};
        }
        return {text(), TextStyle::Small, Token::Ink2};
    }

    QString m_picture;
    QString m_keys;
    int m_short = 0;
    bool m_folded = false;
    SafeState m_state = SafeState::Normal;
};

}  // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent), m_saved(new StatusPart(QStringLiteral("pc"), this)),
      m_backedUp(new StatusPart(QStringLiteral("backup"), this)),
      m_shared(new StatusPart(QStringLiteral("share"), this)),
      m_lock(new StatusPart(QStringLiteral("lock"), this))
{
    nameControl(this, QStringLiteral("status"), tr("Are the words safe"));
    setSizeGripEnabled(false);
    m_saved->setObjectName(QStringLiteral("status.saved"));
    m_backedUp->setObjectName(QStringLiteral("status.backedUp"));
    m_shared->setObjectName(QStringLiteral("status.shared"));
    m_lock->setObjectName(QStringLiteral("status.lock"));
    setContentsMargins(theme().metrics().px(10), 0, theme().metrics().px(6), 0);
    for (const Part each : {Part::Saved, Part::BackedUp, Part::Shared}) {
        addWidget(part(each));
        static_cast<StatusPart*>(part(each))->show(SafeState::NotSetUp, {});
        connect(part(each), &QToolButton::clicked, this, [this, each] { Q_EMIT asked(each); });
    }
    addPermanentWidget(m_lock);
    static_cast<StatusPart*>(m_lock)->show(SafeState::Normal, {});
    connect(m_lock, &QToolButton::clicked, this, &StatusLine::lockAsked);
}

QToolButton* StatusLine::part(Part part) const
{
    switch (part) {
    case Part::Saved: return m_saved;
    case Part::BackedUp: return m_backedUp;
    case Part::Shared: return m_shared;
    }
    return m_saved;
}

void StatusLine::setPart(Part which, SafeState state, const QString& sentence)
{
    static_cast<StatusPart*>(part(which))->show(state, sentence);
    makeRoom();
}

void StatusLine::setAtDoor(const QString& sentence)
{
    for (const Part each : {Part::Saved, Part::BackedUp, Part::Shared}) {
        part(each)->setFocusPolicy(Qt::NoFocus);
        part(each)->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    static_cast<StatusPart*>(m_saved)->setPicture(QStringLiteral("lock"));
    setPart(Part::Saved, SafeState::Normal, sentence);
}

void StatusLine::setLock(const QString& sentence, const QString& keys)
{
    static_cast<StatusPart*>(m_lock)->show(SafeState::Normal, sentence, keys);
    makeRoom();
}

void StatusLine::makeRoom()
{
    // Key caps go first, then the hint about the lock; the three promises are never cut, they go on two
    // lines when even that is not enough.
    const int edges = 2 * theme().metrics().px(8) + 4 * theme().metrics().px(8);
    auto* lock = static_cast<StatusPart*>(m_lock);
    int promises = 0;
    for (const bool folded : {false, true}) {
        promises = edges;
        for (const Part each : {Part::Saved, Part::BackedUp, Part::Shared}) {
            static_cast<StatusPart*>(part(each))->fold(folded);
            promises += part(each)->sizeHint().width();
        }
        if (promises + lock->widthAt(2) <= width()) {
            break;
        }
    }
    int step = 0;
    while (step < 2 && promises + lock->widthAt(step) > width()) {
        ++step;
    }
    lock->shorten(step);
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    makeRoom();
}

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        makeRoom();
    }
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour(Token::Side));
    painter.fillRect(QRect(0, 0, width(), 1), theme().colour(Token::Line));
}

}  // namespace hearth::ui
