// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_people_panel.h"

#include "ui/screens/home_parts.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace hearth::ui {

HomePeoplePanel::HomePeoplePanel(HomePeopleVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    connect(&m_vm, &HomePeopleVm::changed, this, &HomePeoplePanel::draw);
    draw();
}

void HomePeoplePanel::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(QStringLiteral("home.people"), tr("People and roles"),
                                   tr("Who may do what, from when to when. What somebody wrote stays theirs when a role ends."),
                                   &column);
    m_secret = new Surface(SurfaceKind::Card);
    auto* secret = makeColumn(m_secret, 16, 14, 8);
    m_secretFor = new TextLabel({}, TextStyle::Section);
    m_secretWords = new TextLabel({}, TextStyle::Together);
    m_secretWords->setObjectName(QStringLiteral("home.secret"));
    m_secretWords->setTextInteractionFlags(Qt::NoTextInteraction);
    secret->addWidget(m_secretFor);
    secret->addWidget(m_secretWords);
    secret->addWidget(new TextLabel(tr("This is shown once. Give it to them on paper; they choose their own under My passphrase."),
                                    TextStyle::Body, Token::Ink2));
    FlowLayout* flow = nullptr;
    QWidget* buttons = makeButtons(&flow);
    auto* slip = makeButton(tr("Make the slip"), ButtonRole::Ordinary, QStringLiteral("home.slip"));
    slip->setPicture(QStringLiteral("print"));
    m_noted = makeButton(tr("They have it"), ButtonRole::Ordinary, QStringLiteral("home.noted"),
                         tr("They have it: take the passphrase off the screen"));
    flow->addWidget(slip);
    flow->addWidget(m_noted);
    secret->addWidget(buttons);
    column->addWidget(m_secret);
    m_holder = new QWidget;
    m_rows = new QVBoxLayout(m_holder);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    column->addWidget(m_holder);
    m_add = makeButton(tr("Add a colleague on Team"), ButtonRole::Ordinary, QStringLiteral("home.team"));
    m_add->setPicture(QStringLiteral("add"));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addStretch(1);
    all->addWidget(section, 1);
    connect(slip, &QPushButton::clicked, this, &HomePeoplePanel::slipAsked);
    connect(m_noted, &QPushButton::clicked, this, [this] {
        m_vm.forgetSecret();
        begin();
    });
    connect(m_add, &QPushButton::clicked, this, &HomePeoplePanel::teamAsked);
}

void HomePeoplePanel::begin()
{
    if (m_secret->isVisible()) {
        giveFocus(m_noted);
        return;
    }
    const int on = std::max(0, m_vm.state().chosen);
    if (auto* first = m_holder->findChild<QWidget*>(QStringLiteral("home.change.%1").arg(on))) {
        giveFocus(first);
    }
}

void HomePeoplePanel::draw()
{
    const HomePeopleState& state = m_vm.state();
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving)) : m_banner->clear();
    drawSecret();
    // The fields being typed in stay; only what they stand among is made anew.
    HomePeopleState typed = state;
    typed.from = m_drawn.from;
    typed.until = m_drawn.until;
    if (!m_once || !(typed == m_drawn)) {
        drawRows();
    }
    m_once = true;
    m_drawn = state;
}

void HomePeoplePanel::drawSecret()
{
    const HomePeopleState& state = m_vm.state();
    const bool shown = !state.secret.isEmpty();
    const bool fresh = shown && !m_secret->isVisibleTo(this);
    m_secret->setVisible(shown);
    m_secretFor->setText(tr("First passphrase for %1, %2").arg(state.secretFor, state.secretRole));
    m_secretWords->setText(state.secret);
    if (fresh && isVisible()) {
        giveFocus(m_noted);
    }
}

void HomePeoplePanel::drawRows()
{
    const HomePeopleState& state = m_vm.state();
    const KeepCursor cursor(m_holder);
    const bool actBefore = m_drawn.act.has_value();
    emptyLayout(m_rows);
    for (const QString& line : state.standingIn) {
        auto* words = new TextLabel(line, TextStyle::BodyMedium);
        words->setContentsMargins(0, 0, 0, theme().metrics().px(8));
        m_rows->addWidget(words);
    }
    for (int place = 0; place < static_cast<int>(state.people.size()); ++place) {
        m_rows->addWidget(makeRow(place));
        if (place == state.chosen) {
            m_rows->addWidget(makeOpen(place));
        }
        m_rows->addWidget(makeRule());
    }
    settleRows(m_holder);
    if (state.act && !actBefore) {
        if (auto* yes = m_holder->findChild<QWidget*>(QStringLiteral("home.confirm"))) {
            QMetaObject::invokeMethod(yes, [yes] { giveFocus(yes); }, Qt::QueuedConnection);
        }
    }
}

QWidget* HomePeoplePanel::makeRow(int place)
{
    const AdultLine& adult = m_vm.state().people[static_cast<std::size_t>(place)];
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    const int pad = theme().metrics().px(8);
    line->setContentsMargins(0, pad, 0, pad);
    line->setSpacing(theme().metrics().px(12));
    auto* chip = new PersonChip(PersonChip::Size::Middle);
    chip->setPerson(adult.mark);
    chip->setNameShown(false);
    line->addWidget(chip, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(adult.name, TextStyle::BodyMedium, adult.left ? Token::Ink3 : Token::Ink));
    words->addWidget(new TextLabel(adult.line, TextStyle::Small, Token::Ink2));
    if (!adult.wayIn && !adult.left) {
        words->addWidget(new TextLabel(tr("no way into the book yet"), TextStyle::Small, Token::Ink3));
    }
    line->addLayout(words, 1);
    const bool open = place == m_vm.state().chosen;
    auto* change = makeButton(open ? tr("Close") : tr("Change"), ButtonRole::Quiet, QStringLiteral("home.change.%1").arg(place),
                              open ? tr("Close %1").arg(adult.name) : tr("Change what %1 may do").arg(adult.name));
    connect(change, &QPushButton::clicked, this, [this, place] { m_vm.choose(place); });
    line->addWidget(change, 0, Qt::AlignTop);
    return row;
}

QWidget* HomePeoplePanel::makeOpen(int place)
{
    const HomePeopleState& state = m_vm.state();
    const AdultLine& adult = state.people[static_cast<std::size_t>(place)];
    auto* card = new Surface(SurfaceKind::Sunk);
    card->setObjectName(QStringLiteral("home.open"));
    auto* column = makeColumn(card, 16, 14, 10);
    for (int role = 0; role < static_cast<int>(adult.roles.size()); ++role) {
        column->addWidget(makeRole(place, role));
    }
    if (state.act) {
        column->addWidget(makeAct());
    } else if (state.ending < 0 && !adult.left) {
        column->addWidget(makeForm());
    }
    if (!state.refused.isEmpty()) {
        auto* refused = new TextLabel(state.refused, TextStyle::BodyMedium, Token::Brick);
        refused->setObjectName(QStringLiteral("home.refused"));
        column->addWidget(refused);
    }
    return card;
}

QWidget* HomePeoplePanel::makeRole(int place, int role)
{
    const HomePeopleState& state = m_vm.state();
    const RoleLine& held = state.people[static_cast<std::size_t>(place)].roles[static_cast<std::size_t>(role)];
    auto* holder = new QWidget;
    auto* column = makeColumn(holder, 0, 0, 6);
    auto* line = new QHBoxLayout;
    const QString words = held.when.isEmpty() ? held.words : tr("%1, %2").arg(held.words, held.when);
    line->addWidget(new TextLabel(words, TextStyle::Body, held.now || held.toCome ? Token::Ink : Token::Ink3), 1);
    const bool ending = state.ending == role;
    if ((held.now || held.toCome) && !state.act) {
        auto* end = makeButton(ending ? tr("Leave it") : tr("End"), ButtonRole::Quiet, QStringLiteral("home.end.%1").arg(role),
                               ending ? tr("Leave the role as it is") : tr("End the role: %1").arg(held.words));
        connect(end, &QPushButton::clicked, this, [this, role] { m_vm.beginEnding(role); });
        line->addWidget(end, 0, Qt::AlignTop);
    }
    column->addLayout(line);
    if (ending && !state.act) {
        auto* last = new LineEdit;
        last->setObjectName(QStringLiteral("home.last"));
        last->setText(state.until);
        auto* field = new Field(tr("Last day"), last);
        field->setHint(tr("Empty: from now on. Else a day like 10 April 2026, to its end."));
        auto* show = makeButton(tr("Show what this does"), ButtonRole::Ordinary, QStringLiteral("home.show-end"));
        column->addWidget(field);
        column->addWidget(show, 0, Qt::AlignLeft);
        connect(last, &QLineEdit::textEdited, &m_vm, &HomePeopleVm::editUntil);
        connect(last, &QLineEdit::returnPressed, &m_vm, &HomePeopleVm::prepareEnd);
        connect(show, &QPushButton::clicked, &m_vm, &HomePeopleVm::prepareEnd);
    }
    return holder;
}

QWidget* HomePeoplePanel::makeForm()
{
    const HomePeopleState& state = m_vm.state();
    auto* holder = new QWidget;
    auto* column = makeColumn(holder, 0, 0, 8);
    auto* role = new QComboBox;
    role->setObjectName(QStringLiteral("home.role"));
    role->addItems(state.roleWords);
    role->setCurrentIndex(state.role);
    column->addWidget(new Field(tr("A role"), role));
    FlowLayout* days = nullptr;
    QWidget* dayRow = makeButtons(&days);
    const auto day = [&](const QString& label, const char* name, const QString& typed, const QString& hint, auto edit) {
        auto* line = new LineEdit;
        line->setObjectName(QLatin1String(name));
        line->setText(typed);
        line->setMinimumWidth(theme().metrics().px(200));
        auto* field = new Field(label, line);
        field->setHint(hint);
        days->addWidget(field);
        connect(line, &QLineEdit::textEdited, &m_vm, edit);
        connect(line, &QLineEdit::returnPressed, &m_vm, &HomePeopleVm::prepareGive);
    };
    day(tr("From"), "home.from", state.from, tr("Empty: today."), &HomePeopleVm::editFrom);
    day(tr("Until, with that day"), "home.until", state.until, tr("Empty: no end. Else like 10 April 2026."), &HomePeopleVm::editUntil);
    column->addWidget(dayRow);
    FlowLayout* flow = nullptr;
    QWidget* buttons = makeButtons(&flow);
    auto* give = makeButton(tr("Give this role"), ButtonRole::Ordinary, QStringLiteral("home.give"));
    const bool wayIn = state.people[static_cast<std::size_t>(state.chosen)].wayIn;
    auto* way = makeButton(wayIn ? tr("New first passphrase") : tr("Give a way in"), ButtonRole::Ordinary,
                           QStringLiteral("home.way-in"));
    flow->addWidget(give);
    flow->addWidget(way);
    column->addWidget(buttons);
    connect(role, &QComboBox::activated, &m_vm, &HomePeopleVm::editRole);
    connect(give, &QPushButton::clicked, &m_vm, &HomePeopleVm::prepareGive);
    connect(way, &QPushButton::clicked, &m_vm, &HomePeopleVm::prepareWayIn);
    return holder;
}

QWidget* HomePeoplePanel::makeAct()
{
    const RoleAct& act = *m_vm.state().act;
    auto* holder = new Surface(SurfaceKind::Card);
    auto* column = makeColumn(holder, 14, 12, 10);
    column->addWidget(new TextLabel(act.sentence, TextStyle::Body));
    FlowLayout* flow = nullptr;
    QWidget* buttons = makeButtons(&flow);
    auto* yes = makeButton(act.button, ButtonRole::Main, QStringLiteral("home.confirm"));
    yes->setAccessibleDescription(act.sentence);
    auto* back = makeButton(tr("Go back"), ButtonRole::Ordinary, QStringLiteral("home.back"));
    flow->addWidget(yes);
    flow->addWidget(back);
    column->addWidget(buttons);
    // Later: this button goes away in what it does.
    connect(yes, &QPushButton::clicked, this, [this, yes] {
        if (m_vm.state().act && m_vm.state().act->what == RoleAct::What::WayIn) {
            // Made slow to guess, so slow to make.
            yes->setText(tr("Making it…"));
            yes->repaint();
        }
        QMetaObject::invokeMethod(this, [this] { m_vm.confirm(); }, Qt::QueuedConnection);
    });
    connect(back, &QPushButton::clicked, this, [this] {
        m_vm.goBack();
        begin();
    }, Qt::QueuedConnection);
    return holder;
}

}  // namespace hearth::ui
