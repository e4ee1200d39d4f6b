// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/card_screen.h"

#include "ui/screens/card_panels.h"
#include "ui/screens/card_papers.h"
#include "ui/screens/card_strip.h"
#include "ui/screens/columns.h"
#include "ui/screens/papers.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/together_parts.h"

#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

const QStringList& footFields()
{
    static const QStringList fields{QStringLiteral("rhythm"), QStringLiteral("where"), QStringLiteral("money"),
                                    QStringLiteral("plan-b")};
    return fields;
}

QString rowWord(std::size_t row)
{
    static const char* const words[] = {QT_TRANSLATE_NOOP("CardScreen", "Why I like this"),
                                        QT_TRANSLATE_NOOP("CardScreen", "What I bring"),
                                        QT_TRANSLATE_NOOP("CardScreen", "What I don’t know yet"),
                                        QT_TRANSLATE_NOOP("CardScreen", "What I decide")};
    return CardScreen::tr(words[row]);
}

}  // namespace

CardScreen::CardScreen(CardVm& vm, QWidget* parent)
    : PageView(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

CardScreen::~CardScreen()
{
    (void)m_vm.save();
}

void CardScreen::build()
{
    setObjectName(QStringLiteral("card"));
    setAccessibleName(tr("You and me"));
    const Metrics& lengths = theme().metrics();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, lengths.px(14), 0, 0);
    all->setSpacing(lengths.px(8));
    all->addWidget(buildHead());
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    auto* inner = new QWidget;
    auto* outer = new QVBoxLayout(inner);
    outer->setContentsMargins(lengths.togetherPage(), lengths.px(4), lengths.togetherPage(), lengths.px(12));
    outer->setSpacing(lengths.px(4));
    m_first = new QWidget;
    auto* column = new QVBoxLayout(m_first);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(lengths.px(6));
    m_tabs = new Segments(QStringLiteral("card.sides"), tr("Whose side"), {tr("You"), tr("Me")});
    m_tabs->hide();
    column->addWidget(m_tabs);
    buildSides();
    column->addWidget(m_sides, 1);
    column->addWidget(buildFoot());
    outer->addWidget(m_first);
    m_strip = new CardStrip(m_vm);
    outer->addWidget(m_strip);
    outer->addStretch(1);
    m_scroll = makeScroll(inner);
    m_scroll->viewport()->installEventFilter(this);
    all->addWidget(m_scroll, 1);
    m_session = new SessionPanel(m_vm, this);
    m_next = new NextPanel(m_vm, this);
    orderTabs();
}

QWidget* CardScreen::buildHead()
{
    const Metrics& lengths = theme().metrics();
    auto* head = new QWidget;
    m_headRow = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_headRow->setContentsMargins(lengths.togetherPage() - lengths.px(5), 0, lengths.togetherPage(), 0);
    m_headRow->setSpacing(lengths.px(12));
    auto* words = new QHBoxLayout;
    words->setSpacing(lengths.px(8));
    TogetherField* title = field(QStringLiteral("title"), tr("What we want to do"));
    title->setType(TextStyle::TogetherPage);
    title->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    words->addWidget(title, 100);
    m_idea = new TogetherButton(QStringLiteral("card.idea"), tr("Whose idea?"), {}, TogetherButton::Kind::Quiet);
    words->addWidget(m_idea);
    words->addStretch(1);
    m_headRow->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(lengths.px(18));
    buttons->addStretch(1);
    m_hide = new TogetherButton(QStringLiteral("card.hide"), tr("Hide"), QStringLiteral("hide"), TogetherButton::Kind::Ordinary);
    m_done = new TogetherButton(QStringLiteral("card.done"), tr("That’s us"), QStringLiteral("tick"), TogetherButton::Kind::Main);
    buttons->addWidget(m_hide);
    buttons->addWidget(m_done);
    m_headRow->addLayout(buttons);
    return head;
}

TogetherField* CardScreen::field(const QString& id, const QString& name)
{
    const bool line = id == QLatin1String("title") || footFields().contains(id);
    auto* made = new TogetherField(QStringLiteral("card.") + id, name, line ? Tone::Line : Tone::Paper, line ? 1 : 2, line ? 3 : 4);
    m_fields[id] = made;
    connect(made, &TogetherField::edited, this, [this, id, made] { m_vm.edit(id, made->text()); });
    connect(made, &TogetherField::left, this, [this] { (void)m_vm.save(); });
    return made;
}

void CardScreen::buildSides()
{
    m_sides = new TogetherSides(true);
    m_you = new TogetherHead(Tone::Voice);
    m_you->setObjectName(QStringLiteral("card.you"));
    m_me = new TogetherHead(Tone::Moss);
    m_me->setObjectName(QStringLiteral("card.me"));
    m_sides->addRow(m_you, m_me, false);
    for (std::size_t i = 0; i < practice::cardRows().size(); ++i) {
        const practice::Pair& pair = practice::cardRows().at(i);
        auto* yours = new TextLabel(rowWord(i), TextStyle::Together, Token::Voice);
        auto* mine = new TextLabel(rowWord(i), TextStyle::Together, Token::Moss);
        m_sides->addRow(yours, mine, false);
        TogetherField* you = field(pair.you, tr("You: %1").arg(rowWord(i)));
        TogetherField* me = field(pair.me, tr("Me: %1").arg(rowWord(i)));
        yours->setBuddy(you->edit());
        mine->setBuddy(me->edit());
        m_sides->addRow(you, me, true);
    }
}

QWidget* CardScreen::buildFoot()
{
    const Metrics& lengths = theme().metrics();
    auto* foot = new QWidget;
    m_footGrid = new QGridLayout(foot);
    m_footGrid->setContentsMargins(0, 0, 0, 0);
    m_footGrid->setHorizontalSpacing(lengths.px(16));
    m_footGrid->setVerticalSpacing(lengths.px(4));
    static const char* const pictures[] = {"calendar", "place", "handover", ""};
    const QStringList names{tr("When"), tr("Where"), tr("Money and things"), tr("Plan B")};
    for (int i = 0; i < footFields().size(); ++i) {
        auto* cell = new QWidget;
        auto* row = new QHBoxLayout(cell);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(lengths.px(6));
        if (*pictures[i] != '\0') {
            row->addWidget(makePicture(QLatin1String(pictures[i]), Token::Accent, cell, 20));
        } else {
            auto* word = new TextLabel(tr("Plan B:"), TextStyle::Together, Token::Ink2);
            word->setOneLine();
            row->addWidget(word);
        }
        TogetherField* made = field(footFields().at(i), names.at(i));
        made->setHint(i == 3 ? tr("what else?") : tr("%1?").arg(i == 2 ? tr("Money") : names.at(i)));
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        row->addWidget(made, 1);
        m_footCells.append(cell);
        m_footGrid->addWidget(cell, 0, i);
    }
    return foot;
}

void CardScreen::orderTabs()
{
    // Row by row, left to right: both sides of a question before the next one.
    QWidget* before = m_fields.at(QStringLiteral("title"))->edit();
    const auto next = [&before](QWidget* widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    for (const practice::Pair& pair : practice::cardRows()) {
        next(m_fields.at(pair.you)->edit());
        next(m_fields.at(pair.me)->edit());
    }
    for (const QString& id : footFields()) {
        next(m_fields.at(id)->edit());
    }
    for (QWidget* each : m_strip->fixedOrder()) {
        next(each);
    }
    next(m_idea);
    next(m_hide);
    next(m_done);
}

void CardScreen::wire()
{
    connect(&m_vm, &CardVm::changed, this, &CardScreen::draw);
    connect(&m_vm, &CardVm::opened, this, &CardScreen::fill);
    connect(m_hide, &QPushButton::clicked, this, [this] {
        (void)m_vm.save();
        Q_EMIT hideAsked();
    });
    connect(m_done, &QPushButton::clicked, this, [this] { leave(true); });
    onKey(this, QKeySequence(Qt::Key_Escape), [this] { leave(false); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        onKey(this, QKeySequence(Qt::CTRL | key), [this] { leave(true); });
    }
    connect(m_banner, &Banner::actionAsked, this, [this] {
        if (auto* first = findChild<QWidget*>(QStringLiteral("card.right.0"))) {
            giveFocus(first);
        }
    });
    connect(m_idea, &QPushButton::clicked, this, &CardScreen::openIdeaMenu);
    connect(m_tabs, &Segments::chosenChanged, this, [this] { arrange(); });
    connect(m_strip, &CardStrip::sessionAsked, this, [this] { m_session->open(); });
    connect(m_strip, &CardStrip::nextAsked, this, [this] { m_next->open(); });
    connect(m_strip, &CardStrip::whoAsked, this, &CardScreen::openWhoMenu);
    connect(m_strip, &CardStrip::printAsked, this, &CardScreen::print);
    connect(m_strip, &CardStrip::recordAsked, this, [this](const QString& id) {
        (void)m_vm.save();
        Q_EMIT recordAsked(id);
    });
    connect(m_strip, &CardStrip::lookBackAsked, this, [this](const Id& of) {
        (void)m_vm.save();
        Q_EMIT writeAsked(practice::kLookBackKind, of);
    });
    connect(&m_vm, &CardVm::sessionAdded, this, [this](const Id& session) {
        const QPointer<CardScreen> here(this);
        const auto times = m_vm.state().sessions.size();
        Q_EMIT done(times == 1 ? tr("Kept. The first time.") : tr("Kept. That is %1 times now.").arg(times), [here, session] {
            if (here) {
                (void)here->m_vm.takeBack(session);
            }
        });
    });
}

void CardScreen::leave(bool thatsUs)
{
    const QString title = m_vm.state().title;
    const bool agreed = thatsUs && m_vm.thatsUs();
    if (!thatsUs) {
        (void)m_vm.save();
    }
    if (m_vm.state().problem) {
        return;  // the words stay here, with the reason
    }
    Q_EMIT backAsked();
    if (agreed) {
        const QPointer<CardScreen> here(this);
        Q_EMIT done(tr("%1 is at Agree now.").arg(title), [here] {
            if (here) {
                (void)here->m_vm.setStage(practice::Stage::Spark);
            }
        });
    } else {
        Q_EMIT saved();
    }
}

bool CardScreen::open(const Id& record)
{
    return m_vm.open(record);
}

void CardScreen::begin()
{
    // To the first question nobody has answered; to what is done next once it is being done.
    for (const practice::Pair& pair : practice::cardRows()) {
        for (const QString& id : {pair.you, pair.me}) {
            TogetherField* here = m_fields.at(id);
            if (m_vm.text(id).trimmed().isEmpty() && here->isVisible()) {
                giveFocus(here->edit());
                return;
            }
        }
    }
    giveFocus(m_fields.at(practice::cardRows().front().you)->isVisible() ? m_fields.at(practice::cardRows().front().you)->edit()
                                                                         : m_fields.at(practice::cardRows().front().me)->edit());
}

std::vector<Id> CardScreen::subjects() const
{
    std::vector<Id> ids;
    for (const PersonMark& one : m_vm.state().you) {
        if (const auto id = Id::fromText(one.id)) {
            ids.push_back(*id);
        }
    }
    return ids;
}

void CardScreen::openIdeaMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("card.idea.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* choice : {"ours", "yours", "mine", ""}) {
        const QString id = QString::fromLatin1(choice);
        const QString word = ideaLine(id, m_vm.state().you, m_vm.state().me);
        menu->addAction(word.isEmpty() ? tr("Nobody has to say") : word, this, [this, id] { m_vm.setIdea(id); });
    }
    menu->popup(m_idea->mapToGlobal(QPoint(0, m_idea->height())));
}

void CardScreen::openWhoMenu(QWidget* at)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("card.who.menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PersonMark& adult : m_vm.adults()) {
        QAction* action = menu->addAction(adult.name);
        action->setCheckable(true);
        action->setChecked(m_vm.state().me.contains(adult));
        connect(action, &QAction::toggled, this, [this, id = adult.id](bool on) { m_vm.setAdult(id, on); });
    }
    menu->popup(at->mapToGlobal(QPoint(0, at->height())));
}

bool CardScreen::print()
{
    (void)m_vm.save();
    Q_EMIT paperAsked({QStringLiteral("card"), tr("Common third"), {}, print::cardDrawing(cardSheet(m_vm))});
    return true;
}

void CardScreen::fill()
{
    for (const auto& [id, each] : m_fields) {
        each->setText(m_vm.text(id));
        each->setReadOnly(!m_vm.state().mayWrite);
    }
    m_tabs->setChosen(0);
    m_scroll->verticalScrollBar()->setValue(0);
    m_strip->draw();
    arrange();
}

void CardScreen::draw()
{
    const CardState& state = m_vm.state();
    m_you->setPeople(state.you, state.youHeading);
    m_me->setPeople(state.me, state.meHeading);
    m_idea->setWord(state.idea.isEmpty() ? tr("Whose idea?") : state.idea);
    m_idea->setEnabled(state.mayWrite);
    if (state.problem) {
        m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving));
    } else if (state.rivals) {
        m_banner->say(Gravity::Soon, state.rivals->question, tr("Look at both"));
    } else {
        m_banner->clear();
    }
    m_strip->draw();
}

void CardScreen::arrange()
{
    const Room room = roomOf(this);
    const bool narrow = room == Room::Narrow;
    m_tabs->setVisible(narrow);
    m_sides->show(!narrow                ? TogetherSides::Shown::Both
                  : m_tabs->chosen() == 1 ? TogetherSides::Shown::Me
                                          : TogetherSides::Shown::You);
    m_headRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    fit();
    const int across = room == Room::Wide ? 4 : narrow ? 1 : 2;
    for (int i = 0; i < m_footCells.size(); ++i) {
        m_footGrid->addWidget(m_footCells[i], i / across, i % across);
    }
    for (int i = 0; i < 4; ++i) {
        m_footGrid->setColumnStretch(i, i < across ? 1 : 0);
    }
}

void CardScreen::fit()
{
    // The card fills the window; what has been done of it begins at its foot.
    const int peep = theme().metrics().px(50);
    m_first->setMinimumHeight(roomOf(this) == Room::Narrow ? 0 : std::max(m_scroll->viewport()->height() - peep, 0));
}

bool CardScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_scroll && watched == m_scroll->viewport()) {
        fit();
    }
    return PageView::eventFilter(watched, event);
}

void CardScreen::resizeEvent(QResizeEvent* event)
{
    PageView::resizeEvent(event);
    layout()->activate();
    arrange();
}

void CardScreen::changeEvent(QEvent* event)
{
    PageView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_sides) {
        arrange();
    }
}

void CardScreen::hideEvent(QHideEvent* event)
{
    PageView::hideEvent(event);
    (void)m_vm.save();
}

}  // namespace hearth::ui
