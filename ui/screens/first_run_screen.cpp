// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/first_run_screen.h"

#include "ui/screens/columns.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/house_drawing.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <optional>

namespace hearth::ui {
namespace {

using Page = FirstRunPage;

/// Which step a page belongs to; none before a home is being created.
std::optional<int> stepOf(Page page)
{
    switch (page) {
    case Page::Home: return 0;
    case Page::Manager: return 1;
    case Page::Passphrase: return 2;
    case Page::Key:
    case Page::KeyBack:
    case Page::Making: return 3;
    case Page::Young: return 4;
    case Page::Team:
    case Page::Passphrases: return 5;
    case Page::Ready: return 6;
    case Page::Choose:
    case Page::Join:
    case Page::Demo:
    case Page::DemoMaking:
    case Page::DemoPeople: return std::nullopt;
    }
    return std::nullopt;
}

QStringList stepWords()
{
    return {FirstRunScreen::tr("The home"),     FirstRunScreen::tr("You"),          FirstRunScreen::tr("Passphrase"),
            FirstRunScreen::tr("Recovery key"), FirstRunScreen::tr("Young people"), FirstRunScreen::tr("Who works here")};
}

}  // namespace

/// The steps as the door lists its people: what is done has a tick, where one is is tinted.
class StepRail final : public QWidget {
public:
    StepRail()
    {
        setObjectName(QStringLiteral("first.steps"));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    }

    void show(int now)
    {
        m_now = now;
        QStringList said;
        const QStringList words = stepWords();
        for (int i = 0; i < words.size(); ++i) {
            said.append(i < now ? FirstRunScreen::tr("%1, done").arg(words[i])
                        : i == now ? FirstRunScreen::tr("%1, here").arg(words[i])
                                   : words[i]);
        }
        setAccessibleName(said.join(QStringLiteral("; ")));
        update();
    }

    QSize sizeHint() const override
    {
        const Metrics& lengths = theme().metrics();
        return {lengths.px(200), static_cast<int>(stepWords().size()) * lengths.rowOne()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Metrics& lengths = theme().metrics();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QStringList words = stepWords();
        for (int i = 0; i < words.size(); ++i) {
            const QRect row(0, i * lengths.rowOne(), width(), lengths.rowOne());
            const bool here = i == m_now;
            if (here) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme().colour(Token::Tint));
                painter.drawRoundedRect(row, lengths.radius(), lengths.radius());
            }
            const int side = lengths.icon();
            const int left = row.left() + lengths.px(12);
            const int line = theme().lineHeight(TextStyle::Body);
            const int top = row.top() + (row.height() - line) / 2;
            if (i < m_now) {
                paintIcon(painter, {left, row.top() + (row.height() - side) / 2, side, side}, QStringLiteral("tick"),
                          Token::Accent);
            } else {
                const TextBlock number{QString::number(i + 1), TextStyle::Body, here ? Token::OnTint : Token::Ink3,
                                       Qt::AlignHCenter};
                number.paint(painter, QRectF(left, top, side, line));
            }
            const TextBlock word{words[i], here ? TextStyle::BodyStrong : TextStyle::Body,
                                 here ? Token::OnTint : i < m_now ? Token::Ink : Token::Ink2};
            const int x = left + side + lengths.px(10);
            word.paint(painter, QRectF(x, top, row.right() - x, line));
        }
    }

private:
    int m_now = 0;
};

FirstRunScreen::FirstRunScreen(FirstRunVm& vm, const FirstRunPapers& papers, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build(papers);
    wire();
    draw();
}

void FirstRunScreen::build(const FirstRunPapers& papers)
{
    setObjectName(QStringLiteral("first"));
    const Metrics& lengths = theme().metrics();
    m_house = new HouseDrawing(this);
    auto* inner = new QWidget;
    auto* column = makeColumn(inner, 24, 28, 14);
    column->addWidget(buildHead());
    m_card = new Surface(SurfaceKind::Card);
    m_card->setMaximumWidth(lengths.px(800));
    auto* row = new QHBoxLayout(m_card);
    row->setContentsMargins(lengths.px(12), lengths.px(12), lengths.px(12), lengths.px(12));
    row->setSpacing(lengths.px(12));
    m_rail = new StepRail;
    row->addWidget(m_rail, 0, Qt::AlignTop);
    m_body = new QWidget;
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < kPages; ++i) {
        const auto which = static_cast<Page>(i);
        // The two pages that wait are one; a hidden page takes no room, whatever its height.
        m_pages[static_cast<std::size_t>(i)] = which == Page::DemoMaking ? page(Page::Making) : makeFirstRunPage(which, m_vm, papers);
        m_pages[static_cast<std::size_t>(i)]->hide();
        body->addWidget(m_pages[static_cast<std::size_t>(i)]);
    }
    row->addWidget(m_body, 1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_card, 30);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* scroll = makeScroll(inner);
    scroll->setObjectName(QStringLiteral("first.scroll"));
    all->addWidget(scroll, 1);
    m_status = new StatusLine;
    all->addWidget(m_status);
}

QWidget* FirstRunScreen::buildHead()
{
    auto* head = new QWidget;
    auto* column = makeColumn(head, 0, 0, 4);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme().metrics().px(16));
    m_home = new TextLabel({}, TextStyle::Page);
    m_home->setAlignment(Qt::AlignCenter);
    row->addStretch(1);
    row->addWidget(makeMark(36));
    row->addWidget(m_home);
    row->addStretch(1);
    column->addLayout(row);
    m_step = new TextLabel({}, TextStyle::Body, Token::Ink2);
    m_step->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_step);
    return head;
}

void FirstRunScreen::wire()
{
    connect(&m_vm, &FirstRunVm::changed, this, &FirstRunScreen::draw);
    takeKeys(this, [this](int key, Qt::KeyboardModifiers modifiers) {
        const bool esc = key == Qt::Key_Escape && modifiers == Qt::NoModifier;
        if (esc) {
            m_vm.back();
        }
        return esc;
    });
}

void FirstRunScreen::begin()
{
    page(m_vm.state().page)->begin();
}

void FirstRunScreen::draw()
{
    const FirstRunState& state = m_vm.state();
    const bool other = page(state.page) != page(m_shown) || !page(state.page)->isVisibleTo(this);
    for (FirstRunPageView* each : m_pages) {
        each->draw();
        each->setVisible(each == page(state.page));
    }
    const QString home = state.homeName.simplified();
    m_home->setText(home.isEmpty() || !stepOf(state.page) ? QStringLiteral("Hearthbook") : home);
    m_status->setAtDoor(state.made ? tr("Kept and encrypted on this PC") : tr("Nothing is kept on this PC yet"));
    arrange();
    m_shown = state.page;
    if (other && isVisible()) {
        findChild<QScrollArea*>(QStringLiteral("first.scroll"))->verticalScrollBar()->setValue(0);
        begin();
    }
}

void FirstRunScreen::arrange()
{
    const std::optional<int> step = stepOf(m_vm.state().page);
    const QStringList words = stepWords();
    const bool steps = step && *step < words.size();
    const bool narrow = roomOf(this) == Room::Narrow;
    m_rail->setVisible(steps && !narrow);
    m_rail->show(step.value_or(0));
    m_step->setVisible(steps && narrow);
    m_step->setText(steps ? tr("Step %1 of %2: %3").arg(*step + 1).arg(words.size()).arg(words[*step]) : QString());
}

void FirstRunScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int height = theme().metrics().px(130);
    m_house->setGeometry(0, this->height() - m_status->sizeHint().height() - height, width(), height);
    m_house->lower();
    arrange();
}

}  // namespace hearth::ui
