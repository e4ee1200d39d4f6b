// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/evidence_rows.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

/// A short id as it is printed: in the letters of ids, at the top of its line.
class IdButton final : public QAbstractButton {
public:
    explicit IdButton(const QString& id) { setText(id); setFocusPolicy(Qt::StrongFocus); }

    QSize sizeHint() const override
    {
        const TextBlock words{text(), TextStyle::Mono};
        return {words.naturalWidth() + 2 * theme().metrics().inTag(), theme().lineHeight(TextStyle::Body)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const TextBlock words{text(), TextStyle::Mono, isDown() || underMouse() ? Token::Accent : Token::Ink3};
        const int tall = words.height(width());
        words.paint(painter, QRectF(theme().metrics().inTag(), (height() - tall) / 2.0, width(), tall));
    }
};

}  // namespace

CitedLine::CitedLine(const CitedRow& row, bool against, bool mayWrite, QWidget* parent)
    : QWidget(parent), m_against(against), m_mayWrite(mayWrite)
{
    build(row);
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (m_acts) {
            m_acts->setVisible(hasCursor());
        }
    });
}

CitedLine::~CitedLine()
{
    // The cursor moves on while the line goes.
    disconnect(qApp, nullptr, this, nullptr);
}

void CitedLine::build(const CitedRow& row)
{
    const Metrics& lengths = theme().metrics();
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(m_against ? lengths.px(20) : 0, lengths.px(8), 0, lengths.px(8));
    line->setSpacing(lengths.px(12));
    const Token token = row.voice ? Token::Voice : m_against ? Token::Honey : Token::Ink2;
    line->addWidget(makePicture(row.icon, token), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(lengths.px(2));
    column->addWidget(new TextLabel(row.words, TextStyle::Body, row.voice ? Token::Voice : Token::Ink));
    const QString source = row.part.isEmpty() ? row.source : tr("%1. %2").arg(row.source, row.part);
    column->addWidget(new TextLabel(source, TextStyle::Small, Token::Ink3));
    if (!row.note.isEmpty()) {
        column->addWidget(new TextLabel(row.note, TextStyle::Small, Token::Ink2));
    }
    if (!row.newer.isEmpty()) {
        column->addWidget(new TextLabel(row.newer, TextStyle::Small, Token::Honey));
    }
    auto* id = new IdButton(row.shortId);
    nameControl(id, (m_against ? QStringLiteral("evidence.open.against.") : QStringLiteral("evidence.open.")) + row.shortId,
                tr("Open the record %1").arg(row.id.text()));
    id->setAccessibleDescription(QStringLiteral("%1. %2").arg(row.words, source));
    id->setToolTip(tr("Record %1").arg(row.id.text()));
    connect(id, &QAbstractButton::clicked, this, &CitedLine::openAsked);
    takeKeys(id, [this, id](int key, Qt::KeyboardModifiers modifiers) {
        if (modifiers == Qt::NoModifier && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            id->click();
            return true;
        }
        if (key == Qt::Key_Delete && m_mayWrite) {
            Q_EMIT outAsked();
            return true;
        }
        return false;
    });
    m_id = id;
    if (m_mayWrite) {
        buildActs(row, column);
    }
    line->addLayout(column, 1);
    line->addWidget(m_id, 0, Qt::AlignTop);
}

void CitedLine::buildActs(const CitedRow& row, QVBoxLayout* column)
{
    m_acts = new QWidget;
    auto* flow = new FlowLayout(m_acts, 4, 4);
    auto* out = new KeyButton(tr("Take it out"), ButtonRole::Quiet, QStringLiteral("Del"));
    nameControl(out, (m_against ? QStringLiteral("evidence.out.against.") : QStringLiteral("evidence.out.")) + row.shortId,
                tr("Take it out: %1").arg(row.words));
    connect(out, &QPushButton::clicked, this, &CitedLine::outAsked);
    flow->addWidget(out);
    if (!row.newer.isEmpty()) {
        auto* newer = new KeyButton(tr("Take the newer words"), ButtonRole::Quiet);
        nameControl(newer, (m_against ? QStringLiteral("evidence.newer.against.") : QStringLiteral("evidence.newer.")) + row.shortId,
                    tr("Take the newer words of %1").arg(row.shortId));
        connect(newer, &QPushButton::clicked, this, &CitedLine::newerAsked);
        flow->addWidget(newer);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_acts->setSizePolicy(policy);
    m_acts->hide();
    column->addWidget(m_acts);
}

void CitedLine::begin()
{
    giveFocus(m_id);
}

bool CitedLine::hasCursor() const
{
    const QWidget* now = QApplication::focusWidget();
    return now && isAncestorOf(now);
}

void CitedLine::mousePressEvent(QMouseEvent* event)
{
    m_id->setFocus(Qt::MouseFocusReason);
    QWidget::mousePressEvent(event);
}

void CitedLine::paintEvent(QPaintEvent* /*event*/)
{
    if (m_against) {
        QPainter painter(this);
        painter.fillRect(QRect(0, 0, theme().metrics().px(4), height()), theme().colour(Token::Honey));
    }
}

TagMark::TagMark(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TagMark::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize TagMark::sizeHint() const
{
    return m_text.isEmpty() ? QSize(0, 0) : QSize(tagWidth(m_text), theme().metrics().tagHeight());
}

void TagMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTag(&painter, {0, 0}, {m_text, TagTone::Plain});
}

}  // namespace hearth::ui
