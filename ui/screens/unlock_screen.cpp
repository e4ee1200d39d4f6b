// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/unlock_screen.h"

#include "core/base/secret.h"
#include "ui/screens/columns.h"
#include "ui/screens/recovery_panel.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/house_drawing.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {

UnlockScreen::UnlockScreen(UnlockVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void UnlockScreen::build()
{
    setObjectName(QStringLiteral("unlock"));
    const Metrics& lengths = theme().metrics();
    m_house = new HouseDrawing(this);
    auto* inner = new QWidget;
    auto* column = makeColumn(inner, 24, 36, 8);
    auto* head = new QHBoxLayout;
    head->setSpacing(lengths.px(16));
    m_home = new TextLabel({}, TextStyle::Page);
    m_home->setAlignment(Qt::AlignCenter);
    m_home->setOneLine();
    head->addStretch(1);
    head->addWidget(makeMark(36));
    head->addWidget(m_home);
    head->addStretch(1);
    column->addLayout(head);
    m_today = new TextLabel({}, TextStyle::Reading, Token::Ink2);
    m_today->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_today);
    column->addSpacing(lengths.px(14));
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(buildCard(), 30);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(makeScroll(inner), 1);
    m_status = new StatusLine;
    m_status->setAtDoor({});
    m_status->setPart(StatusLine::Part::BackedUp, SafeState::NotSetUp, backedUpLine());
    m_status->setPart(StatusLine::Part::Shared, SafeState::NotSetUp, sharedLine());
    all->addWidget(m_status);
}

QWidget* UnlockScreen::buildCard()
{
    const Metrics& lengths = theme().metrics();
    m_card = new Surface(SurfaceKind::Card);
    m_card->setMaximumWidth(lengths.px(800));
    m_cardRow = new QHBoxLayout(m_card);
    m_cardRow->setContentsMargins(lengths.px(12), lengths.px(12), lengths.px(12), lengths.px(12));
    m_cardRow->setSpacing(lengths.px(12));
    m_list = new TitledList(QStringLiteral("unlock.people"), tr("Who is here"));
    m_list->setModel(&m_people);
    m_list->setMinimumHeight(lengths.px(180));
    m_cardRow->addWidget(m_list, 304, Qt::AlignTop);
    m_cardRow->addWidget(buildForm(), 496);
    return m_card;
}

QWidget* UnlockScreen::buildForm()
{
    auto* form = new QWidget;
    auto* column = makeColumn(form, 32, 28, 10);
    m_entry = buildEntry();
    m_recovery = new RecoveryPanel(m_vm);
    column->addWidget(m_entry);
    column->addWidget(m_recovery);
    column->addStretch(1);
    return form;
}

QWidget* UnlockScreen::buildEntry()
{
    const Metrics& lengths = theme().metrics();
    auto* entry = new QWidget;
    auto* column = makeColumn(entry, 0, 0, 10);
    auto* who = new QHBoxLayout;
    who->setSpacing(lengths.px(14));
    m_chip = new PersonChip(PersonChip::Size::Large);
    m_chip->setNameShown(false);
    who->addWidget(m_chip, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(lengths.px(2));
    m_greeting = new TextLabel({}, TextStyle::Claim);
    m_kept = new TextLabel({}, TextStyle::Body, Token::Ink2);
    words->addWidget(m_greeting);
    words->addWidget(m_kept);
    who->addLayout(words, 1);
    column->addLayout(who);
    column->addSpacing(lengths.px(18));
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("unlock.passphrase"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_passphrase = new Field(tr("Passphrase"), m_secret);
    column->addWidget(m_passphrase);
    column->addSpacing(lengths.px(10));
    m_open = new KeyButton(tr("Open the book"), ButtonRole::Main, QStringLiteral("Enter"));
    nameControl(m_open, QStringLiteral("unlock.open"), tr("Open the book"));
    m_cannot = new KeyButton(tr("I can’t get in"), ButtonRole::Quiet);
    nameControl(m_cannot, QStringLiteral("unlock.cannot"), tr("I can’t get in"));
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 12, 8);
    flow->addWidget(m_open);
    flow->addWidget(m_cannot);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    column->addWidget(buttons);
    return entry;
}

void UnlockScreen::wire()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { m_vm.choose(now.row()); });
    connect(m_list, &RowList::opened, this, [this] { giveFocus(m_secret); });
    // Who points at a name types next: the words must not go into the list.
    connect(m_list, &QAbstractItemView::clicked, this, [this] { giveFocus(m_secret); });
    connect(m_secret, &QLineEdit::returnPressed, this, &UnlockScreen::open);
    connect(m_open, &QPushButton::clicked, this, &UnlockScreen::open);
    connect(m_cannot, &QPushButton::clicked, this, [this] {
        m_vm.showHelp(true);
        m_recovery->begin();
    });
    connect(&m_vm, &UnlockVm::changed, this, &UnlockScreen::draw);
    setTabOrder(m_secret, m_open);
    setTabOrder(m_open, m_cannot);
    setTabOrder(m_cannot, m_list);
}

void UnlockScreen::begin()
{
    m_secret->clear();
    giveFocus(m_secret);
}

void UnlockScreen::open()
{
    QString secret = m_secret->text();
    m_vm.open(secret);
    wipe(secret);
    // The field is emptied at once: what was typed is no longer needed, right or wrong.
    m_secret->clear();
}

QString UnlockScreen::problem() const
{
    const UnlockState& state = m_vm.state();
    if (state.pin && state.problem) {
        return state.pinTries == 1 ? tr("That is not the PIN. One more try, then the passphrase is needed.")
                                   : tr("That is not the PIN. %1 tries are left.").arg(state.pinTries);
    }
    if (!state.problem) {
        return state.wait > 0 ? errorText(fail(ErrorCode::Throttled, "door", state.wait), Doing::Opening) : QString();
    }
    Error error = *state.problem;
    const bool tried = error.code == ErrorCode::WrongPassphrase || error.code == ErrorCode::Throttled;
    if (tried) {
        error.native = state.wait;
    }
    if (error.code == ErrorCode::Throttled && state.wait == 0) {
        return {};
    }
    return errorText(error, Doing::Opening);
}

void UnlockScreen::draw()
{
    const UnlockState& state = m_vm.state();
    m_home->setText(state.homeName);
    m_today->setText(state.today);
    QList<PersonMark> people;
    QStringList lines;
    for (const DoorPerson& person : state.people) {
        people.append(person.mark);
        lines.append(person.line);
    }
    const QSignalBlocker quiet(m_list->selectionModel());
    m_people.setPeople(people, lines);
    m_list->setCurrentIndex(m_people.index(state.chosen, 0));
    if (state.chosen >= 0) {
        m_chip->setPerson(people[state.chosen]);
    }
    m_greeting->setText(state.greeting);
    const QString kept = state.recovered.isEmpty() ? state.keptLine : state.recovered;
    m_kept->setText(kept);
    m_kept->setVisible(!kept.isEmpty());
    const bool cameBack = !state.help && !m_entry->isVisibleTo(this);
    m_recovery->setVisible(state.help);
    m_entry->setVisible(!state.help);
    relabel(m_passphrase, state.pin ? tr("PIN") : tr("Passphrase"));
    m_passphrase->setHint(state.opening ? tr("Opening the book. This takes about a second.")
                          : state.pin   ? tr("The PIN you chose for this sitting.")
                                        : tr("You can paste it. Nothing is sent anywhere."));
    m_passphrase->setProblem(problem());
    m_secret->setEnabled(!state.opening);
    m_open->setEnabled(state.canOpen);
    m_cannot->setEnabled(!state.opening);
    m_list->setEnabled(!state.opening && !state.help);
    if (!state.opening && !state.help && m_secret->isEnabled() && (cameBack || !focusWidget())) {
        giveFocus(m_secret);
    }
}

void UnlockScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int height = theme().metrics().px(130);
    m_house->setGeometry(0, this->height() - m_status->sizeHint().height() - height, width(), height);
    m_house->lower();
    const bool narrow = roomOf(this) == Room::Narrow;
    m_cardRow->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_status->setAtDoor(narrow ? tr("Locked and encrypted on this PC") : tr("This book is locked and encrypted on this PC"));
    // The list scrolls by itself; the page does so only when the window is very low.
    const int rows = qMin(m_people.rowCount(), narrow ? 3 : 7);
    m_list->setFixedHeight(theme().metrics().px(52.0 * rows));
}

}  // namespace hearth::ui
