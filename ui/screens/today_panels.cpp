// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/today_panels.h"

#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/offers.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QComboBox>
#include <QDateEdit>
#include <QVBoxLayout>

#include <array>

namespace hearth::ui {
namespace {

constexpr std::array kTicks{&EntryState::lead, &EntryState::firstAid, &EntryState::agency};

QString key(Entry what)
{
    switch (what) {
    case Entry::Diary: return QStringLiteral("today.diary");
    case Entry::Where: return QStringLiteral("today.whereabouts");
    case Entry::Duty: return QStringLiteral("today.duty");
    }
    return {};
}

}  // namespace

EntryPanel::EntryPanel(EntryVm& vm, QWidget* host) : Overlay(host, 620, 660), m_vm(vm)
{
    build();
    wire();
}

QString EntryPanel::named(const char* part) const
{
    return key(m_vm.what()) + QLatin1Char('.') + QLatin1String(part);
}

void EntryPanel::build()
{
    nameControl(this, key(m_vm.what()), tr("What you write into the day"));
    auto* head = new QHBoxLayout;
    m_heading = new TextLabel({}, TextStyle::Section);
    auto* note = new TextLabel(tr("Esc leaves it"), TextStyle::Small, Token::Ink3);
    note->setAlignment(Qt::AlignRight);
    head->addWidget(m_heading, 1);
    head->addWidget(note, 0);
    body()->addLayout(head);
    switch (m_vm.what()) {
    case Entry::Diary: buildDiary(); break;
    case Entry::Where: buildWhere(); break;
    case Entry::Duty: buildDuty(); break;
    }
    buildFoot();
}

LineEdit* EntryPanel::line(const char* part, const QString& label, const QString& example, Field** field)
{
    auto* edit = new LineEdit;
    edit->setObjectName(named(part));
    edit->setPlaceholderText(example);
    auto* made = new Field(label, edit);
    body()->addWidget(made);
    if (field) {
        *field = made;
    }
    return edit;
}

Field* EntryPanel::half(const char* part, const QString& label, const QString& example, LineEdit** edit)
{
    *edit = new LineEdit;
    (*edit)->setObjectName(named(part));
    (*edit)->setPlaceholderText(example);
    return new Field(label, *edit);
}

QWidget* EntryPanel::people(const char* part, const QString& label, FlowLayout** flow)
{
    body()->addWidget(new TextLabel(label, TextStyle::BodyMedium));
    auto* holder = new QWidget;
    nameControl(holder, named(part), label);
    *flow = new FlowLayout(holder, 8, 8);
    body()->addWidget(holder);
    return holder;
}

void EntryPanel::buildDiary()
{
    m_title = line("title", tr("What is on"), tr("Mina, dentist, Bridge Street"));
    auto* when = new QHBoxLayout;
    when->setSpacing(theme().metrics().px(12));
    m_day = new QDateEdit;
    m_day->setObjectName(named("day"));
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_day->setButtonSymbols(QAbstractSpinBox::NoButtons);
    when->addWidget(new Field(tr("Day"), m_day), 3);
    when->addWidget(half("from", tr("At"), tr("11:20"), &m_from), 2);
    when->addWidget(half("until", tr("Until"), tr("may be empty"), &m_until), 2);
    body()->addLayout(when);
    people("about", tr("About whom? Nobody: the house."), &m_whoFlow);
    people("with", tr("Who goes along?"), &m_withFlow);
    auto* more = new QHBoxLayout;
    more->setSpacing(theme().metrics().px(12));
    m_sort = new QComboBox;
    m_sort->setObjectName(named("sort"));
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    more->addWidget(new Field(tr("What sort"), m_sort), 1);
    more->addWidget(half("place", tr("Where"), tr("Bridge Street"), &m_place), 1);
    body()->addLayout(more);
    body()->addWidget(new TextLabel(tr("What to know"), TextStyle::BodyMedium));
    m_text = new ProseField(named("text"), tr("What to know"), 2);
    body()->addWidget(m_text);
}

void EntryPanel::buildWhere()
{
    body()->addWidget(new TextLabel(tr("A first letter is enough, then Enter."), TextStyle::Small, Token::Ink3));
    people("about", tr("Who?"), &m_whoFlow);
    people("now", tr("Where now?"), &m_whereFlow);
    auto* when = new QHBoxLayout;
    when->setSpacing(theme().metrics().px(12));
    when->addWidget(half("from", tr("Since"), tr("07:10"), &m_from), 1);
    when->addWidget(half("until", tr("Back at"), tr("may be empty"), &m_until), 2);
    when->addWidget(half("place", tr("Where, or with whom"), tr("her mum"), &m_place), 2);
    body()->addLayout(when);
    body()->addWidget(new TextLabel(tr("In a sentence, if there is one to say"), TextStyle::BodyMedium));
    m_text = new ProseField(named("text"), tr("In a sentence"), 2);
    body()->addWidget(m_text);
}

void EntryPanel::buildDuty()
{
    m_sort = new QComboBox;
    m_sort->setObjectName(named("who"));
    m_sort->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    body()->addWidget(new Field(tr("Who"), m_sort));
    auto* when = new QHBoxLayout;
    when->setSpacing(theme().metrics().px(12));
    m_day = new QDateEdit;
    m_day->setObjectName(named("day"));
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_day->setButtonSymbols(QAbstractSpinBox::NoButtons);
    when->addWidget(new Field(tr("Day"), m_day), 3);
    when->addWidget(half("from", tr("From"), tr("07:30"), &m_from), 2);
    when->addWidget(half("until", tr("Until"), tr("14:30"), &m_until), 2);
    body()->addLayout(when);
    const std::array words{tr("Leads the shift"), tr("First-aider: one at all times"), tr("From an agency: no more than half")};
    const std::array parts{"lead", "first-aid", "agency"};
    for (std::size_t i = 0; i < kTicks.size(); ++i) {
        auto* tick = new TickRow(words[i]);
        tick->setObjectName(named(parts[i]));
        body()->addWidget(tick);
        m_ticks.append(tick);
    }
    body()->addWidget(new TextLabel(tr("In a few words"), TextStyle::BodyMedium));
    m_text = new ProseField(named("text"), tr("In a few words"), 2);
    body()->addWidget(m_text);
}

void EntryPanel::buildFoot()
{
    m_line = new TextLabel({}, TextStyle::Small, Token::Ink3);
    body()->addWidget(m_line);
    auto* holder = new QWidget;
    auto* row = new FlowLayout(holder, 12, 8);
    row->setAlignment(Qt::AlignRight);
    m_off = new KeyButton(tr("Take it off"), ButtonRole::Quiet);
    nameControl(m_off, named("off"), tr("Take it off the day"));
    m_keep = new KeyButton(tr("Keep it"), ButtonRole::Main, QStringLiteral("Enter"));
    nameControl(m_keep, named("keep"), tr("Keep it"));
    row->addWidget(m_off);
    row->addWidget(m_keep);
    body()->addWidget(holder);
}

void EntryPanel::makePeople(FlowLayout* flow, QList<KeyButton*>* buttons, const QList<PersonMark>& marks, const char* part,
                            QList<int> EntryState::*which)
{
    qDeleteAll(*buttons);
    buttons->clear();
    for (int i = 0; flow && i < marks.size(); ++i) {
        auto* button = new KeyButton(marks[i].name);
        nameControl(button, named(part) + QStringLiteral(".%1").arg(i), marks[i].name);
        button->setCheckable(true);
        const bool one = m_vm.what() == Entry::Where;
        connect(button, &QPushButton::clicked, this, [this, i, which, one] {
            m_vm.change([&](EntryState& next) {
                const bool was = (next.*which).removeOne(i);
                next.*which = one ? QList<int>{i} : next.*which;
                if (!was && !one) {
                    (next.*which).append(i);
                }
            });
        });
        flow->addWidget(button);
        button->show();
        buttons->append(button);
        takeKeys(button, [this](int pressed, Qt::KeyboardModifiers modifiers) { return onKeyPressed(pressed, modifiers); });
    }
}

void EntryPanel::makeChoices()
{
    const EntryState& state = m_vm.state();
    makePeople(m_whoFlow, &m_who, state.young, "about", &EntryState::about);
    if (m_vm.what() == Entry::Diary) {
        makePeople(m_withFlow, &m_with, state.adults, "with", &EntryState::with);
        m_sort->clear();
        m_sort->addItems(state.choices);
    } else if (m_vm.what() == Entry::Duty) {
        m_sort->clear();
        for (const PersonMark& adult : state.adults) {
            m_sort->addItem(adult.name);
        }
    } else {
        makeWheres();
    }
}

void EntryPanel::makeWheres()
{
    qDeleteAll(m_where);
    m_where.clear();
    const QStringList& words = m_vm.state().choices;
    for (int i = 0; i < words.size(); ++i) {
        auto* button = new KeyButton(words[i], ButtonRole::Ordinary, words[i].section(QLatin1Char(' '), -1).left(1).toUpper());
        nameControl(button, named("now") + QStringLiteral(".%1").arg(i), words[i]);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, i] { m_vm.change([i](EntryState& next) { next.choice = i; }); });
        m_whereFlow->addWidget(button);
        button->show();
        m_where.append(button);
    }
    for (QWidget* each : QList<QWidget*>(m_where.begin(), m_where.end()) + QList<QWidget*>(m_who.begin(), m_who.end())) {
        takeKeys(each, [this](int pressed, Qt::KeyboardModifiers modifiers) {
            const bool letter = pressed >= Qt::Key_A && pressed <= Qt::Key_Z && !(modifiers & (Qt::ControlModifier | Qt::AltModifier));
            return letter ? m_vm.chooseByInitial(QChar(static_cast<char16_t>(pressed))) : onKeyPressed(pressed, modifiers);
        });
    }
}

bool EntryPanel::onKeyPressed(int pressed, Qt::KeyboardModifiers modifiers)
{
    if ((pressed != Qt::Key_Return && pressed != Qt::Key_Enter) || (modifiers & Qt::ShiftModifier)) {
        return false;
    }
    keep();
    return true;
}

void EntryPanel::wire()
{
    connect(&m_vm, &EntryVm::changed, this, &EntryPanel::draw);
    const auto enter = [this](int pressed, Qt::KeyboardModifiers modifiers) { return onKeyPressed(pressed, modifiers); };
    for (LineEdit* each : {m_title, m_from, m_until, m_place}) {
        if (each) {
            connect(each, &QLineEdit::textEdited, this, &EntryPanel::edit);
            takeKeys(each, enter);
        }
    }
    if (m_day) {
        connect(m_day, &QDateEdit::dateChanged, this, &EntryPanel::edit);
        takeKeys(m_day, enter);
    }
    if (m_sort) {
        connect(m_sort, &QComboBox::activated, this, &EntryPanel::edit);
        connect(m_sort, &QComboBox::currentIndexChanged, this, &EntryPanel::edit);
        takeKeys(m_sort, enter);
    }
    for (TickRow* tick : m_ticks) {
        connect(tick, &QCheckBox::toggled, this, &EntryPanel::edit);
        takeKeys(tick, enter);
    }
    connect(m_text, &ProseField::edited, this, &EntryPanel::edit);
    takeKeys(m_text, enter);
    connect(m_keep, &QPushButton::clicked, this, &EntryPanel::keep);
    connect(m_off, &QPushButton::clicked, this, [this] {
        if (m_vm.takeOff()) {
            leave();
        }
    });
}

void EntryPanel::open()
{
    m_filling = true;
    makeChoices();
    m_filling = false;
    draw();
    const bool nobody = m_vm.state().about.isEmpty() && !m_who.isEmpty();
    openAt(m_title           ? static_cast<QWidget*>(m_title)
           : m_where.isEmpty() ? static_cast<QWidget*>(m_sort)
                               : nobody ? m_who.first() : m_where.first());
}

void EntryPanel::edit()
{
    if (m_filling) {
        return;
    }
    m_vm.change([this](EntryState& next) {
        next.title = m_title ? m_title->text() : next.title;
        next.from = m_from->text();
        next.until = m_until->text();
        next.place = m_place ? m_place->text() : next.place;
        next.text = m_text->text();
        next.day = m_day ? m_day->date() : next.day;
        if (m_vm.what() == Entry::Diary) {
            next.choice = m_sort->currentIndex();
        } else if (m_sort && m_sort->currentIndex() >= 0) {
            next.with = {m_sort->currentIndex()};
        }
        for (int i = 0; i < m_ticks.size(); ++i) {
            next.*kTicks[static_cast<std::size_t>(i)] = m_ticks[i]->isChecked();
        }
    });
}

void EntryPanel::draw()
{
    const EntryState& state = m_vm.state();
    m_filling = true;
    m_heading->setText(state.heading);
    const auto fill = [](LineEdit* edit, const QString& text) {
        if (edit && edit->text() != text) {
            edit->setText(text);
        }
    };
    fill(m_title, state.title);
    fill(m_from, state.from);
    fill(m_until, state.until);
    fill(m_place, state.place);
    offer(m_place, m_vm.rooms());
    if (m_text->text() != state.text) {
        m_text->setText(state.text);
    }
    if (m_day) {
        m_day->setDate(state.day);
        m_day->setReadOnly(!state.record.isNil());
    }
    for (int i = 0; i < m_where.size(); ++i) {
        m_where[i]->setChecked(i == state.choice);
    }
    if (m_sort) {
        m_sort->setCurrentIndex(m_vm.what() == Entry::Diary ? state.choice : state.with.isEmpty() ? -1 : state.with.first());
    }
    for (int i = 0; i < m_who.size(); ++i) {
        m_who[i]->setChecked(state.about.contains(i));
    }
    for (int i = 0; i < m_with.size(); ++i) {
        m_with[i]->setChecked(state.with.contains(i));
    }
    for (int i = 0; i < m_ticks.size(); ++i) {
        m_ticks[i]->setChecked(state.*kTicks[static_cast<std::size_t>(i)]);
    }
    m_line->setText(state.problem ? errorText(*state.problem, Doing::Saving)
                    : !state.needs.isEmpty() ? state.needs : keptLine(state.kept));
    m_line->setVisible(!m_line->text().isEmpty());
    m_off->setVisible(!state.record.isNil() && state.mayTakeOff);
    m_filling = false;
    if (isOpen()) {
        place();
    }
}

void EntryPanel::keep()
{
    if (m_vm.keep()) {
        leave();
    }
}

}  // namespace hearth::ui
