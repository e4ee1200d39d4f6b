// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_button.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/mark_bar.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace hearth::ui {
namespace {

QString roleName(ButtonRole role)
{
    switch (role) {
    case ButtonRole::Main: return QStringLiteral("main");
    case ButtonRole::Ordinary: return QStringLiteral("ordinary");
    case ButtonRole::Quiet: return QStringLiteral("quiet");
    case ButtonRole::Voice: return QStringLiteral("voice");
    case ButtonRole::Toast: return QStringLiteral("toast");
    }
    return {};
}

TextStyle wordStyle(ButtonRole role, bool marked)
{
    if (role == ButtonRole::Main) {
        return TextStyle::BodyStrong;
    }
    return marked || role == ButtonRole::Quiet ? TextStyle::BodyMedium : TextStyle::BodyStrong;
}

}  // namespace

KeyButton::KeyButton(const QString& word, ButtonRole role, const QString& keys, QWidget* parent)
    : QPushButton(word, parent), m_role(role), m_keys(keys)
{
    setProperty("role", roleName(role));
    setAccessibleName(word);
    speakAs(this, QAccessible::Button);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyButton::setRole(ButtonRole role)
{
    m_role = role;
    setProperty("role", roleName(role));
    repolish(this);
}

void KeyButton::setPicture(const QString& iconName, bool accent)
{
    m_accent = accent;
    m_picture = iconName;
    updateGeometry();
    update();
}

void KeyButton::setKeys(const QString& keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void KeyButton::setMarkBar(int mark)
{
    m_mark = mark;
    setProperty("tool", mark > 0);
    repolish(this);
    updateGeometry();
    update();
}

Token KeyButton::ink() const
{
    if (!isEnabled()) {
        return Token::Ink3;
    }
    switch (m_role) {
    case ButtonRole::Main: return Token::OnAccent;
    case ButtonRole::Quiet: return Token::Accent;
    case ButtonRole::Voice: return Token::Voice;
    case ButtonRole::Toast: return Token::Paper;
    case ButtonRole::Ordinary: return isChecked() ? Token::OnTint : Token::Ink;
    }
    return Token::Ink;
}

int KeyButton::pictureWidth() const
{
    const Metrics& lengths = theme().metrics();
    if (m_mark > 0) {
        return lengths.px(3) + lengths.px(9);
    }
    return m_picture.isEmpty() ? 0 : lengths.icon() + lengths.px(9);
}

QSize KeyButton::sizeHint() const
{
    const Theme& look = theme();
    const bool narrow = m_mark > 0;
    // The widest the word becomes, so that choosing it moves nothing.
    const TextStyle style = isCheckable() ? TextStyle::BodyStrong : wordStyle(m_role, narrow);
    int width = TextBlock{text(), style}.naturalWidth() + pictureWidth()
                + 2 * look.metrics().px(narrow ? 12 : 15);
    if (!m_keys.isEmpty()) {
        width += look.metrics().px(10) + keyCapSize(m_keys).width();
    }
    return {width, narrow ? look.metrics().px(30) : look.metrics().control()};
}

void KeyButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    const Theme& look = theme();
    const bool strong = isChecked() || wordStyle(m_role, m_mark > 0) == TextStyle::BodyStrong;
    const TextBlock word{text(), strong ? TextStyle::BodyStrong : TextStyle::BodyMedium, ink()};
    const int wordWidth = word.naturalWidth();
    const QSize cap = m_keys.isEmpty() ? QSize(0, 0) : keyCapSize(m_keys);
    const int gap = m_keys.isEmpty() ? 0 : look.metrics().px(10);
    int x = (width() - pictureWidth() - wordWidth - gap - cap.width()) / 2;
    if (m_mark > 0) {
        const int tall = look.metrics().px(18);
        paintMarkBar(painter, QRectF(x, (height() - tall) / 2, look.metrics().px(3), tall),
                     static_cast<ParagraphMark>(m_mark));
    } else if (!m_picture.isEmpty()) {
        const int side = look.metrics().icon();
        paintIcon(painter, {x, (height() - side) / 2, side, side}, m_picture,
                  m_accent && isEnabled() ? Token::Accent : ink());
    }
    x += pictureWidth();
    const int line = look.lineHeight(word.style);
    word.paint(painter, QRectF(x, (height() - line) / 2, wordWidth + 1, line));
    if (!m_keys.isEmpty()) {
        paintKeys(painter, QRect(QPoint(x + wordWidth + gap, (height() - cap.height()) / 2), cap));
    }
}

void KeyButton::paintKeys(QPainter& painter, const QRect& rect) const
{
    const Theme& look = theme();
    if (m_role == ButtonRole::Main || m_role == ButtonRole::Toast) {
        const QColor own = look.colour(ink());
        paintKeyCap(painter, rect, m_keys, own, Qt::transparent, own);
        return;
    }
    const bool plain = isEnabled() && !isChecked();
    paintKeyCap(painter, rect, m_keys, look.colour(plain ? Token::Ink2 : ink()),
                look.colour(isChecked() ? Token::Tint : Token::Sunk), look.colour(Token::Line));
}

}  // namespace hearth::ui
