// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_words_panel.h"

#include "ui/screens/home_parts.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/dates.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QDate>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

QString newWord(WordsPart part)
{
    switch (part) {
    case WordsPart::Checks:
        return HomeWordsPanel::tr("Add a check");
    case WordsPart::Rooms:
        return HomeWordsPanel::tr("Add a room");
    case WordsPart::Rhythms:
        return HomeWordsPanel::tr("Add a fixed point");
    case WordsPart::Questions:
        return {};
    }
    return {};
}

QString aboutWords(WordsPart part)
{
    switch (part) {
    case WordsPart::Checks:
        return HomeWordsPanel::tr("What is gone through at the end of a shift. A check of your own stands on the shift’s page and "
                                  "on the sheet from now on; shifts written before keep the checks of their day.");
    case WordsPart::Rooms:
        return HomeWordsPanel::tr("Where the diary asks where, it offers these as you type. Anything else can still be typed.");
    case WordsPart::Rhythms:
        return HomeWordsPanel::tr("The fixed points of the day: tea, the bell test, the quiet hour. Today shows those of its day.");
    case WordsPart::Questions:
        return HomeWordsPanel::tr("The words over the fields people write in. What was written before keeps the words it was "
                                  "written under, and papers for others keep the words of the law.");
    }
    return {};
}

}  // namespace

HomeWordsPanel::HomeWordsPanel(HomeWordsVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void HomeWordsPanel::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(QStringLiteral("home.words"), tr("Our words"), {}, &column);
    m_parts = new Segments(QStringLiteral("home.part"), tr("Which words"),
                           {tr("House checks"), tr("Rooms"), tr("The day"), tr("Questions")});
    m_parts->setChosen(0);
    column->addWidget(m_parts);
    m_about = new TextLabel({}, TextStyle::Body, Token::Ink2);
    column->addWidget(m_about);
    m_new = makeButton(tr("Add a check"), ButtonRole::Ordinary, QStringLiteral("home.new"));
    m_new->setPicture(QStringLiteral("add"));
    column->addWidget(m_new, 0, Qt::AlignLeft);
    buildEditor(column);
    m_none = new EmptyState(QStringLiteral("home"), tr("Nothing is said here yet."));
    column->addWidget(m_none);
    m_holder = new QWidget;
    m_rows = new QVBoxLayout(m_holder);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    column->addWidget(m_holder);
    column->addStretch(1);
    all->addWidget(section, 1);
}

void HomeWordsPanel::buildEditor(QVBoxLayout* column)
{
    m_editor = new Surface(SurfaceKind::Sunk);
    m_editor->setObjectName(QStringLiteral("home.editor"));
    auto* inner = makeColumn(m_editor, 16, 14, 10);
    m_heading = new TextLabel({}, TextStyle::Section);
    inner->addWidget(m_heading);
    const auto line = [&](const QString& label, const char* name, QLineEdit** edit, Field** field) {
        *edit = new LineEdit;
        (*edit)->setObjectName(QLatin1String(name));
        *field = new Field(label, *edit);
        inner->addWidget(*field);
    };
    line(tr("In our words"), "home.word", &m_words, &m_wordsField);
    line(tr("At"), "home.at", &m_at, &m_atField);
    m_days = new QWidget;
    auto* days = new FlowLayout(m_days, 12, 4);
    const QDate monday(2026, 3, 2);
    for (int day = 1; day <= 7; ++day) {
        const QString name = text::weekday(monday.addDays(day - 1));
        auto* tick = new TickRow(name);
        nameControl(tick, QStringLiteral("home.day.%1").arg(day), name);
        connect(tick, &QAbstractButton::clicked, this, [this, day](bool on) { m_vm.tickDay(day, on); });
        days->addWidget(tick);
        m_ticks.append(tick);
    }
    inner->addWidget(m_days);
    line(tr("The line below it"), "home.help", &m_help, &m_helpField);
    m_helpField->setHint(tr("May stay empty."));
    FlowLayout* flow = nullptr;
    QWidget* buttons = makeButtons(&flow);
    auto* keep = new KeyButton(tr("Keep"), ButtonRole::Main, QStringLiteral("Ctrl+S"));
    nameControl(keep, QStringLiteral("home.keep"), tr("Keep these words"));
    auto* back = new KeyButton(tr("Go back"), ButtonRole::Ordinary, QStringLiteral("Esc"));
    nameControl(back, QStringLiteral("home.leave"), tr("Go back"));
    flow->addWidget(keep);
    flow->addWidget(back);
    inner->addWidget(buttons);
    column->addWidget(m_editor);
    const auto leave = [this] {
        m_vm.cancel();
        begin();
    };
    connect(keep, &QPushButton::clicked, this, [this] { m_vm.keep(); });
    connect(back, &QPushButton::clicked, this, leave);
    onKey(m_editor, QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_vm.keep(); });
    onKey(m_editor, QKeySequence(Qt::Key_Escape), leave);
}

void HomeWordsPanel::wire()
{
    connect(&m_vm, &HomeWordsVm::changed, this, &HomeWordsPanel::draw);
    connect(&m_vm, &HomeWordsVm::done, this, [this] { begin(); });
    connect(m_parts, &Segments::chosenChanged, this, [this](int part) { m_vm.choosePart(static_cast<WordsPart>(part)); });
    takeKeys(m_parts, [this](int key, Qt::KeyboardModifiers) {
        const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
        if (!back && key != Qt::Key_Right && key != Qt::Key_Down) {
            return false;
        }
        chooseBeside(m_parts, back ? -1 : 1);
        return true;
    });
    connect(m_new, &QPushButton::clicked, this, &HomeWordsPanel::startNew);
    connect(m_words, &QLineEdit::textEdited, &m_vm, &HomeWordsVm::editWords);
    connect(m_help, &QLineEdit::textEdited, &m_vm, &HomeWordsVm::editHelp);
    connect(m_at, &QLineEdit::textEdited, &m_vm, &HomeWordsVm::editAt);
    for (QLineEdit* each : {m_words, m_help, m_at}) {
        connect(each, &QLineEdit::returnPressed, this, [this] { m_vm.keep(); });
    }
    onKey(this, QKeySequence(Qt::CTRL | Qt::Key_N), [this] { startNew(); });
}

void HomeWordsPanel::begin()
{
    if (m_vm.state().editing) {
        giveFocus(m_words);
    } else if (m_new->isVisibleTo(this)) {
        giveFocus(m_new);
    } else if (auto* first = m_holder->findChild<QWidget*>(QStringLiteral("home.edit.0"))) {
        giveFocus(first);
    }
}

void HomeWordsPanel::startNew()
{
    m_vm.startNew();
    if (m_vm.state().editing) {
        giveFocus(m_words);
    }
}

void HomeWordsPanel::draw()
{
    const HomeWordsState& state = m_vm.state();
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving)) : m_banner->clear();
    {
        const QSignalBlocker quiet(m_parts);
        m_parts->setChosen(static_cast<int>(state.part));
    }
    m_about->setText(aboutWords(state.part));
    m_new->setText(newWord(state.part));
    m_new->setAccessibleName(newWord(state.part));
    m_new->setVisible(state.part != WordsPart::Questions && !state.editing);
    m_new->updateGeometry();
    m_none->setVisible(state.lines.empty() && !state.editing);
    drawEditor();
    if (!m_once || m_drawn != state.lines || m_part != state.part) {
        drawRows();
        m_once = true;
        m_drawn = state.lines;
        m_part = state.part;
    }
}

void HomeWordsPanel::drawEditor()
{
    const HomeWordsState& state = m_vm.state();
    m_editor->setVisible(state.editing);
    if (!state.editing) {
        return;
    }
    const WordLine* line = state.edited < 0 ? nullptr : &state.lines[static_cast<std::size_t>(state.edited)];
    m_heading->setText(line == nullptr ? newWord(state.part) : line->shipped.isEmpty() ? line->words : line->shipped);
    const auto show = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text) {
            edit->setText(text);
        }
    };
    show(m_words, state.words);
    show(m_help, state.help);
    show(m_at, state.at);
    const bool rhythm = state.part == WordsPart::Rhythms;
    m_atField->setVisible(rhythm);
    m_days->setVisible(rhythm);
    m_helpField->setVisible(state.part == WordsPart::Checks || state.part == WordsPart::Questions);
    for (int day = 1; day <= static_cast<int>(m_ticks.size()); ++day) {
        m_ticks[day - 1]->setChecked(state.days.isEmpty() || state.days.contains(QString::number(day)));
    }
    m_wordsField->setHint(line != nullptr && line->conflict ? tr("Two PCs said this apart. What you keep now holds on both.") : QString());
    m_wordsField->setProblem(state.refused);
}

void HomeWordsPanel::drawRows()
{
    const KeepCursor cursor(m_holder, m_new);
    emptyLayout(m_rows);
    for (int place = 0; place < static_cast<int>(m_vm.state().lines.size()); ++place) {
        m_rows->addWidget(makeRow(place));
        m_rows->addWidget(makeRule());
    }
    settleRows(m_holder);
}

QWidget* HomeWordsPanel::makeRow(int place)
{
    const WordLine& word = m_vm.state().lines[static_cast<std::size_t>(place)];
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    const int pad = theme().metrics().px(6);
    line->setContentsMargins(0, pad, 0, pad);
    line->setSpacing(theme().metrics().px(12));
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(word.words, TextStyle::BodyMedium, word.used ? Token::Ink : Token::Ink3));
    if (!word.line.isEmpty()) {
        words->addWidget(new TextLabel(word.line, TextStyle::Small, Token::Ink2));
    }
    if (word.conflict) {
        words->addWidget(new TextLabel(tr("Said apart on two PCs. Change it to settle which holds."), TextStyle::Small, Token::Honey));
    }
    line->addLayout(words, 1);
    FlowLayout* flow = nullptr;
    QWidget* buttons = makeButtons(&flow);
    const auto add = [&](const QString& text, const char* name, const QString& spoken, auto act) {
        auto* button = makeButton(text, ButtonRole::Quiet, QStringLiteral("home.%1.%2").arg(QLatin1String(name)).arg(place), spoken);
        // Later: the row goes away in what its button does.
        connect(button, &QPushButton::clicked, this, act, Qt::QueuedConnection);
        flow->addWidget(button);
    };
    if (word.used) {
        add(tr("Change"), "edit", tr("Change %1").arg(word.words), [this, place] {
            m_vm.startEdit(place);
            begin();
        });
    }
    if (!word.own && word.words != word.shipped) {
        add(tr("As it came"), "shipped", tr("%1: the words it came with").arg(word.words), [this, place] { m_vm.asShipped(place); });
    }
    if (m_vm.state().part != WordsPart::Questions) {
        const bool used = word.used;
        add(used ? (word.own ? tr("No longer use") : tr("Leave out")) : tr("Use again"), "use",
            used ? tr("No longer use %1").arg(word.words) : tr("Use %1 again").arg(word.words),
            [this, place, used] { m_vm.setUsed(place, !used); });
    }
    line->addWidget(buttons, 0, Qt::AlignTop);
    return row;
}

}  // namespace hearth::ui
