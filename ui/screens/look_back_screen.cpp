// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/look_back_screen.h"

#include "ui/screens/card_papers.h"
#include "ui/screens/columns.h"
#include "ui/screens/papers.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/together_parts.h"
#include "ui/widgets/zone_picker.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

using Kind = TogetherButton::Kind;

QString rowWord(std::size_t row)
{
    static const char* const words[] = {QT_TRANSLATE_NOOP("LookBackScreen", "What we found out"),
                                        QT_TRANSLATE_NOOP("LookBackScreen", "How it felt"),
                                        QT_TRANSLATE_NOOP("LookBackScreen", "What our hands did")};
    return LookBackScreen::tr(words[row]);
}

QWidget* heading(const QString& picture, const QString& word)
{
    auto* made = new QWidget;
    auto* row = new QHBoxLayout(made);
    row->setContentsMargins(0, theme().metrics().px(4), 0, 0);
    row->setSpacing(theme().metrics().px(10));
    if (!picture.isEmpty()) {
        row->addWidget(makePicture(picture, Token::Ink2, made, 24));
    }
    row->addWidget(new TextLabel(word, TextStyle::TogetherStrong), 1);
    return made;
}

/// An open or a filled ring: what before and after look like.
class Ring final : public QWidget {
public:
    explicit Ring(bool filled) : m_filled(filled)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {theme().metrics().px(20), theme().metrics().px(20)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor ink = theme().colour(Token::Ink2);
        const qreal line = theme().metrics().px(2);
        painter.setPen(QPen(ink, line));
        painter.setBrush(m_filled ? QBrush(ink) : Qt::NoBrush);
        painter.drawEllipse(QRectF(rect()).adjusted(line, line, -line, -line));
    }

private:
    bool m_filled;
};

ZonePicker::Places placesOf(const Zones& zones)
{
    ZonePicker::Places places{};
    for (std::size_t i = 0; i < zones.size(); ++i) {
        places[i] = zones[i] ? static_cast<int>(*zones[i]) : -1;
    }
    return places;
}

}  // namespace

LookBackScreen::LookBackScreen(LookBackVm& vm, QWidget* parent)
    : PageView(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

LookBackScreen::~LookBackScreen()
{
    (void)m_vm.save();
}

void LookBackScreen::build()
{
    setObjectName(QStringLiteral("look-back"));
    setAccessibleName(tr("Looking back together"));
    const Metrics& lengths = theme().metrics();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, lengths.px(14), 0, 0);
    all->setSpacing(lengths.px(6));
    all->addWidget(buildHead());
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    auto* inner = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, inner);
    m_columns->setContentsMargins(lengths.togetherPage(), lengths.px(4), lengths.togetherPage(), lengths.px(14));
    m_columns->setSpacing(lengths.px(36));
    m_where = buildWhere();
    m_words = buildWords();
    m_columns->addWidget(m_where, 34);
    m_columns->addWidget(m_words, 66);
    m_scroll = makeScroll(inner);
    all->addWidget(m_scroll, 1);
    orderTabs();
}

QWidget* LookBackScreen::buildHead()
{
    const Metrics& lengths = theme().metrics();
    auto* head = new QWidget;
    m_headRow = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_headRow->setContentsMargins(lengths.togetherPage(), 0, lengths.togetherPage(), 0);
    m_headRow->setSpacing(lengths.px(12));
    auto* words = new QWidget;
    auto* flow = new FlowLayout(words, 18, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    words->setSizePolicy(policy);
    m_title = new TextLabel({}, TextStyle::TogetherPage);
    m_day = new TextLabel({}, TextStyle::Together, Token::Ink2);
    flow->addWidget(m_title);
    flow->addWidget(m_day);
    m_headRow->addWidget(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(lengths.px(18));
    buttons->addStretch(1);
    m_hide = new TogetherButton(QStringLiteral("look-back.hide"), tr("Hide"), QStringLiteral("hide"), Kind::Ordinary);
    m_done = new TogetherButton(QStringLiteral("look-back.done"), tr("We’re done"), QStringLiteral("tick"), Kind::Main);
    buttons->addWidget(m_hide);
    buttons->addWidget(m_done);
    m_headRow->addLayout(buttons);
    return head;
}

TogetherField* LookBackScreen::field(const QString& id, const QString& name, int side)
{
    const Tone tone = side == 0 ? Tone::Voice : side == 1 ? Tone::Moss : Tone::Paper;
    auto* made = new TogetherField(QStringLiteral("look-back.") + id, name, tone, side == 2 ? 1 : 2, id == u"equal" ? 2 : 4);
    m_fields[id] = made;
    connect(made, &TogetherField::edited, this, [this, id, made] { m_vm.edit(id, made->text()); });
    connect(made, &TogetherField::left, this, [this] { (void)m_vm.save(); });
    return made;
}

QWidget* LookBackScreen::buildWhere()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(lengths.px(6));
    column->addWidget(heading({}, tr("Where were we?")));
    m_zones = new QStackedWidget;
    m_picker = new ZonePicker(QStringLiteral("look-back.zones"), tr("Where were we, before and after?"));
    m_list = new ZoneList(QStringLiteral("look-back.list"));
    m_zones->addWidget(m_picker);
    m_zones->addWidget(m_list);
    column->addWidget(m_zones, 100);
    column->addWidget(buildLegend());
    column->addWidget(heading({}, tr("What helped?")));
    column->addWidget(field(QStringLiteral("helped"), tr("What helped?"), 2));
    column->addStretch(1);
    return made;
}

QWidget* LookBackScreen::buildLegend()
{
    auto* legend = new QWidget;
    auto* flow = new FlowLayout(legend, 16, 4);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    legend->setSizePolicy(policy);
    for (const bool filled : {false, true}) {
        auto* pair = new QWidget;
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(theme().metrics().px(8));
        row->addWidget(new Ring(filled));
        auto* word = new TextLabel(filled ? tr("after") : tr("before"), TextStyle::Together, Token::Ink2);
        word->setOneLine();
        row->addWidget(word);
        flow->addWidget(pair);
    }
    auto* keys = new TextLabel(tr("E, L, T"), TextStyle::Together, Token::Ink2);
    keys->setOneLine();
    flow->addWidget(keys);
    m_asList = new TogetherButton(QStringLiteral("look-back.aslist"), tr("As a list"), {}, Kind::Quiet);
    m_asList->setAccessibleDescription(tr("The four dots as four lists"));
    flow->addWidget(m_asList);
    return legend;
}

QWidget* LookBackScreen::buildWords()
{
    const Metrics& lengths = theme().metrics();
    auto* made = new QWidget;
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(lengths.px(6));
    m_tabs = new Segments(QStringLiteral("look-back.sides"), tr("Whose side"), {tr("You"), tr("Me")});
    m_tabs->hide();
    column->addWidget(m_tabs);
    m_sides = new TogetherSides(false);
    m_you = new TogetherHead(Tone::Voice);
    m_me = new TogetherHead(Tone::Moss);
    m_sides->addRow(m_you, m_me, false);
    static const char* const pictures[] = {"head", "heart", "hand"};
    for (std::size_t i = 0; i < practice::lookBackRows().size(); ++i) {
        const practice::Pair& pair = practice::lookBackRows().at(i);
        m_sides->addAcross(heading(QLatin1String(pictures[i]), rowWord(i)));
        m_sides->addRow(field(pair.you, tr("You: %1").arg(rowWord(i)), 0), field(pair.me, tr("Me: %1").arg(rowWord(i)), 1), true);
    }
    column->addWidget(m_sides, 1);
    column->addWidget(heading(QStringLiteral("third"), tr("When was it equal?")));
    column->addWidget(field(QStringLiteral("equal"), tr("When was it equal?"), 2));
    return made;
}

void LookBackScreen::orderTabs()
{
    QWidget* before = m_picker;
    const auto next = [&before](QWidget* widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    for (int dot = 0; dot < ZonePicker::kDots; ++dot) {
        next(m_list->box(dot));
    }
    next(m_asList);
    for (const practice::Pair& pair : practice::lookBackRows()) {
        next(m_fields.at(pair.you)->edit());
        next(m_fields.at(pair.me)->edit());
    }
    next(m_fields.at(QStringLiteral("equal"))->edit());
    next(m_fields.at(QStringLiteral("helped"))->edit());
    next(m_hide);
    next(m_done);
}

void LookBackScreen::wire()
{
    connect(&m_vm, &LookBackVm::changed, this, &LookBackScreen::draw);
    connect(&m_vm, &LookBackVm::opened, this, &LookBackScreen::fill);
    const auto place = [this](int dot, int zone) {
        m_vm.place(dot, zone < 0 ? std::nullopt : std::optional(static_cast<practice::Zone>(zone)));
    };
    connect(m_picker, &ZonePicker::placed, this, place);
    connect(m_list, &ZoneList::placed, this, place);
    connect(m_asList, &QPushButton::clicked, this, [this] {
        const bool list = m_zones->currentWidget() == m_picker;
        m_zones->setCurrentWidget(list ? static_cast<QWidget*>(m_list) : m_picker);
        m_asList->setWord(list ? tr("As a picture") : tr("As a list"));
    });
    connect(m_tabs, &Segments::chosenChanged, this, [this] { arrange(); });
    connect(m_hide, &QPushButton::clicked, this, [this] {
        (void)m_vm.save();
        Q_EMIT hideAsked();
    });
    connect(m_done, &QPushButton::clicked, this, [this] { leave(true); });
    onKey(this, QKeySequence(Qt::Key_Escape), [this] { leave(false); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        onKey(this, QKeySequence(Qt::CTRL | key), [this] { leave(true); });
    }
}

void LookBackScreen::leave(bool done)
{
    const QString title = m_vm.state().title;
    const auto before = done ? m_vm.weAreDone() : std::nullopt;
    if (!m_vm.save() || m_vm.state().problem) {
        return;  // the words stay here, with the reason
    }
    Q_EMIT backAsked();
    if (!before) {
        Q_EMIT saved();
        return;
    }
    const QPointer<LookBackScreen> here(this);
    Q_EMIT this->done(tr("Kept. It is at Look back on the board now."), [here, before] {
        if (here) {
            (void)here->m_vm.moveBack(*before);
        }
    });
}

bool LookBackScreen::startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from)
{
    if (kind != practice::kLookBackKind || (!from && about.empty())) {
        return false;
    }
    return m_vm.begin(from ? *from : about.front());
}

void LookBackScreen::begin()
{
    m_scroll->verticalScrollBar()->setValue(0);
    QWidget* first = m_zones->currentWidget() == m_picker ? static_cast<QWidget*>(m_picker) : m_list->box(0);
    first->setFocus(Qt::ShortcutFocusReason);
}

bool LookBackScreen::print()
{
    if (!m_vm.state().open) {
        return false;
    }
    (void)m_vm.save();
    Q_EMIT paperAsked({QStringLiteral("look-back"), tr("Looking back"), {}, print::cardDrawing(lookBackSheet(m_vm))});
    return true;
}

void LookBackScreen::fill()
{
    for (const auto& [id, each] : m_fields) {
        each->setText(m_vm.text(id));
        each->setReadOnly(!m_vm.state().mayWrite);
    }
    m_picker->setReadOnly(!m_vm.state().mayWrite);
    m_list->setReadOnly(!m_vm.state().mayWrite);
    m_tabs->setChosen(0);
    m_scroll->verticalScrollBar()->setValue(0);
    arrange();
}

void LookBackScreen::draw()
{
    const LookBackState& state = m_vm.state();
    m_title->setText(state.title);
    m_day->setText(state.day);
    m_you->setPeople(state.you, state.youHeading);
    m_me->setPeople(state.me, state.meHeading);
    m_picker->setPeople(state.you.value(0).name.left(1), state.me.value(0).name.left(1), state.youHeading, state.meHeading);
    m_list->setPeople(state.youHeading, state.meHeading);
    m_picker->setPlaces(placesOf(state.zones));
    m_list->setPlaces(placesOf(state.zones));
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving)) : m_banner->clear();
}

void LookBackScreen::arrange()
{
    const Room room = roomOf(this);
    const bool narrow = room == Room::Narrow;
    m_tabs->setVisible(narrow);
    m_sides->show(!narrow                ? TogetherSides::Shown::Both
                  : m_tabs->chosen() == 1 ? TogetherSides::Shown::Me
                                          : TogetherSides::Shown::You);
    // No higher than it is wide: its legend stays at its foot.
    m_zones->setMaximumHeight(std::max(m_zones->width(), m_zones->minimumSizeHint().height()));
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_headRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void LookBackScreen::resizeEvent(QResizeEvent* event)
{
    PageView::resizeEvent(event);
    layout()->activate();
    arrange();
}

void LookBackScreen::changeEvent(QEvent* event)
{
    PageView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_sides) {
        arrange();
    }
}

void LookBackScreen::hideEvent(QHideEvent* event)
{
    PageView::hideEvent(event);
    (void)m_vm.save();
}

}  // namespace hearth::ui
