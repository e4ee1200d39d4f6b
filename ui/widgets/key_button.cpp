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

#include <algorithm>

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
    setAutoDefault(true);  // Enter presses the button it stands on, as Space does; also without a dialog round it
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

void KeyButton::setWidest(qreal drawn)
{
    m_widest = drawn;
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
    const TextBlock word{text(), style};
    const int width = wordWidth(word);
    const int height = narrow ? look.metrics().px(30) : look.metrics().control();
    return {width + besideWord(), height + word.height(width) - look.lineHeight(style)};
}

int KeyButton::besideWord() const
{
    const Metrics& lengths = theme().metrics();
    const int cap = m_keys.isEmpty() ? 0 : lengths.px(10) + keyCapSize(m_keys).width();
    return pictureWidth() + 2 * lengths.px(m_mark > 0 ? 12 : 15) + cap;
}

int KeyButton::wordWidth(const TextBlock& word) const
{
    const int natural = word.naturalWidth();
    if (m_widest <= 0) {
        return natural;
    }
    const int room = theme().metrics().px(m_widest) - besideWord();
    return std::min(natural, std::max(room, word.wordWidth()));
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
    const int wide = wordWidth(word);
    const QSize cap = m_keys.isEmpty() ? QSize(0, 0) : keyCapSize(m_keys);
    const int gap = m_keys.isEmpty() ? 0 : look.metrics().px(10);
    int x = (width() - pictureWidth() - wide - gap - cap.width()) / 2;
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
    const int tall = word.height(wide + 1);
    word.paint(painter, QRectF(x, (height() - tall) / 2, wide + 1, tall));
    if (!m_keys.isEmpty()) {
        paintKeys(painter, QRect(QPoint(x + wide + gap, (height() - cap.height()) / 2), cap));
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
