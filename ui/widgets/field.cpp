// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

class Picture final : public QWidget {
public:
    Picture(QString name, Token token, int drawn, QWidget* parent)
        : QWidget(parent), m_name(std::move(name)), m_token(token), m_drawn(drawn)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const int side = theme().metrics().px(m_drawn);
        return {side, side};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, m_token);
    }

private:
    QString m_name;
    Token m_token;
    int m_drawn;
};

}  // namespace

QWidget* makePicture(const QString& iconName, Token token, QWidget* parent, int drawn)
{
    return new Picture(iconName, token, drawn, parent);
}

Field::Field(const QString& label, QWidget* control, QWidget* parent)
    : QWidget(parent), m_control(control),
      m_label(new TextLabel(label, TextStyle::BodyMedium, Token::Ink, this)),
      m_picture(makePicture(QStringLiteral("notice"), Token::Brick, this)),
      m_message(new TextLabel({}, TextStyle::Small, Token::Ink3, this))
{
    control->setParent(this);
    m_own = control->accessibleDescription();
    m_label->setBuddy(control);
    if (control->accessibleName().isEmpty()) {
        QString spoken = label;
        control->setAccessibleName(spoken.remove(u'&'));
    }
    setFocusProxy(control);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().metrics().px(6));
    column->addWidget(m_label);
    column->addWidget(control, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(theme().metrics().px(6));
    below->addWidget(m_picture, 0, Qt::AlignTop);
    below->addWidget(m_message, 1);
    column->addLayout(below);
    draw();
}

void Field::setHint(const QString& hint)
{
    m_hint = hint;
    draw();
}

void Field::setProblem(const QString& problem)
{
    m_problem = problem;
    draw();
}

void Field::draw()
{
    const bool bad = hasProblem();
    m_message->setStyle(bad ? TextStyle::Body : TextStyle::Small, bad ? Token::Brick : Token::Ink3);
    m_message->setText(bad ? m_problem : m_hint);
    m_message->setVisible(!m_message->text().isEmpty());
    m_picture->setVisible(bad);
    // What the control says of itself, then what is below it.
    m_control->setAccessibleDescription(m_own.isEmpty() || m_message->text().isEmpty()
                                            ? m_own + m_message->text() : m_own + u' ' + m_message->text());
    if (m_control->property("problem").toBool() != bad) {
        m_control->setProperty("problem", bad);
        repolish(m_control);
    }
}

LineEdit::LineEdit(QWidget* parent) : QLineEdit(parent) {}

void LineEdit::setTrailing(const QString& trailing)
{
    m_trailing = trailing;
    const int room = trailing.isEmpty()
                         ? 0 : TextBlock{trailing, TextStyle::Small}.naturalWidth();
    setTextMargins(0, 0, room, 0);
    update();
}

void LineEdit::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_trailing.isEmpty()) {
        return;
    }
    QPainter painter(this);
    const TextBlock hint{m_trailing, TextStyle::Small, Token::Ink3};
    const int wide = hint.naturalWidth();
    const int line = theme().lineHeight(TextStyle::Small);
    const int left = width() - wide - theme().metrics().px(11);
    hint.paint(painter, QRectF(left, (height() - line) / 2, wide, line));
}

}  // namespace hearth::ui
