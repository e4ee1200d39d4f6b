// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/night_page.h"

#include "ui/screens/checks_panel.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/person_tabs.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

constexpr int kFiveMinutes = 5;

practice::NightHow howAt(int place)
{
    return static_cast<practice::NightHow>(place + 1);
}

int placeOf(practice::NightHow how)
{
    return static_cast<int>(how) - 1;
}

}  // namespace

NightPage::NightPage(ShiftVm& vm, QWidget* parent) : Surface(SurfaceKind::Middle, parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void NightPage::build()
{
    const Metrics& lengths = theme().metrics();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 0);
    column->setSpacing(0);
    m_tabs = new PersonTabs(QStringLiteral("shift.tabs"));
    m_tabs->setAccessibleName(tr("Young people and the house"));
    column->addWidget(m_tabs);
    auto* inner = new QWidget;
    auto* form = makeColumn(inner, 20, 14, 14);
    // Not a QStackedWidget: that is as high as its highest page.
    m_pages = {buildNight(), buildDay(), buildHouse()};
    for (QWidget* page : m_pages) {
        form->addWidget(page);
    }
    m_checks = new ChecksPanel(m_vm);
    form->addWidget(m_checks);
    form->addStretch(1);
    form->setSpacing(lengths.px(18));
    column->addWidget(makeScroll(inner), 1);
}

QWidget* NightPage::buildNight()
{
    const Metrics& lengths = theme().metrics();
    auto* page = new QWidget;
    auto* form = new QVBoxLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(lengths.px(14));
    m_how = new Segments(QStringLiteral("shift.night.how"), tr("How was the night?"),
                         {tr("Settled"), tr("Up for a while"), tr("Unsettled")});
    m_howField = new Field(tr("How was the night?"), m_how);
    form->addWidget(m_howField);
    auto* times = new QWidget;
    auto* flow = new QHBoxLayout(times);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(lengths.px(12));
    m_asleep = new LineEdit;
    m_asleep->setObjectName(QStringLiteral("shift.night.asleep"));
    m_asleep->setTrailing(tr("↑ ↓ five minutes"));
    m_asleepField = new Field(tr("Asleep by"), m_asleep);
    m_woke = new LineEdit;
    m_woke->setObjectName(QStringLiteral("shift.night.woke"));
    m_woke->setPlaceholderText(tr("still asleep"));
    m_wokeField = new Field(tr("Woke"), m_woke);
    flow->addWidget(m_asleepField, 1);
    flow->addWidget(m_wokeField, 1);
    form->addWidget(times);
    m_sentence = new ProseField(QStringLiteral("shift.night.sentence"), tr("One sentence, if you like"), 3);
    m_sentenceField = new Field(tr("One sentence, if you like"), m_sentence);
    form->addWidget(m_sentenceField);
    return page;
}

QWidget* NightPage::buildDay()
{
    auto* page = new QWidget;
    auto* form = new QVBoxLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    m_day = new ProseField(QStringLiteral("shift.day.sentence"), tr("A moment of this shift"), 4);
    m_dayField = new Field(tr("A moment of this shift"), m_day);
    form->addWidget(m_dayField);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* keep = new KeyButton(tr("Keep the moment"), ButtonRole::Ordinary, QStringLiteral("Ctrl+Enter"));
    nameControl(keep, QStringLiteral("shift.day.keep"), tr("Keep the moment"));
    connect(keep, &QPushButton::clicked, this, [this] { m_vm.keepDayText(); });
    row->addWidget(keep);
    form->addLayout(row);
    return page;
}

QWidget* NightPage::buildHouse()
{
    const Metrics& lengths = theme().metrics();
    auto* page = new QWidget;
    auto* form = new QVBoxLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(lengths.px(14));
    m_house = new ProseField(QStringLiteral("shift.house.text"), tr("The shift in a few sentences"), 4);
    m_houseField = new Field(tr("The shift in a few sentences"), m_house);
    form->addWidget(m_houseField);
    form->addWidget(new TextLabel(tr("Who comes next and reads the handover"), TextStyle::BodyMedium));
    auto* people = new QWidget;
    m_incoming = new FlowLayout(people, 14, 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    people->setSizePolicy(policy);
    form->addWidget(people);
    return page;
}

void NightPage::wire()
{
    connect(&m_vm, &ShiftVm::changed, this, &NightPage::draw);
    connect(m_tabs, &PersonTabs::currentChanged, this, [this](const QString& id) {
        int place = 0;
        while (place < m_vm.state().young.size() && m_vm.state().young[place].id != id) {
            ++place;
        }
        m_vm.chooseTab(place);
    });
    connect(m_how, &Segments::chosenChanged, this, [this](int place) { m_vm.sayNight(howAt(place)); });
    takeKeys(m_how, [this](int key, Qt::KeyboardModifiers) { return nightKeys(key); });
    connect(m_sentence, &ProseField::edited, this, [this] { m_vm.setNightText(m_sentence->text()); });
    takeKeys(m_sentence, [this](int key, Qt::KeyboardModifiers modifiers) {
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (enter && !(modifiers & Qt::ShiftModifier)) {
            m_vm.nextTab();
            focusNight();
        }
        return enter && !(modifiers & Qt::ShiftModifier);
    });
    connect(m_day, &ProseField::edited, this, [this] { m_vm.setDayText(m_day->text()); });
    takeKeys(m_day, [this](int key, Qt::KeyboardModifiers modifiers) {
        const bool enter = key == Qt::Key_Return && (modifiers & Qt::ControlModifier);
        if (enter) {
            m_vm.keepDayText();
        }
        return enter;
    });
    connect(m_house, &ProseField::edited, this, [this] { m_vm.setHouseText(m_house->text()); });
    wireTimes();
}

void NightPage::wireTimes()
{
    const auto both = [this](LineEdit* line, Field* field, auto set, auto move) {
        connect(line, &QLineEdit::editingFinished, this, [line, field, set] {
            const bool isTime = !line->isModified() || set(line->text());
            field->setProblem(isTime ? QString() : tr("That is no time. 22:40 is one."));
            line->setModified(!isTime);
        });
        takeKeys(line, [move](int key, Qt::KeyboardModifiers) {
            if (key == Qt::Key_Up || key == Qt::Key_Down) {
                move(key == Qt::Key_Up ? kFiveMinutes : -kFiveMinutes);
                return true;
            }
            return false;
        });
    };
    both(m_asleep, m_asleepField, [this](const QString& text) { return m_vm.setAsleep(text); },
         [this](int minutes) { m_vm.moveAsleep(minutes); });
    both(m_woke, m_wokeField, [this](const QString& text) { return m_vm.setWoke(text); },
         [this](int minutes) { m_vm.moveWoke(minutes); });
}

bool NightPage::nightKeys(int key)
{
    switch (key) {
    case Qt::Key_Up:
        m_vm.moveAsleep(kFiveMinutes);
        return true;
    case Qt::Key_Down:
        m_vm.moveAsleep(-kFiveMinutes);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        chooseBeside(m_how, key == Qt::Key_Right ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        // Enter says what the cursor stands on, settled at first, and goes on to the next.
        const auto& nights = m_vm.state().draft.nights;
        const auto place = static_cast<std::size_t>(m_vm.state().tab);
        if (place < nights.size() && !nights[place].away && nights[place].how == practice::NightHow::Unsaid) {
            m_vm.sayNight(practice::NightHow::Settled);
        }
        m_vm.nextTab();
        focusNight();
        return true;
    }
    default:
        return false;
    }
}

void NightPage::focusNight()
{
    if (m_vm.state().houseTab()) {
        m_checks->begin();
        return;
    }
    const auto buttons = m_how->findChildren<QAbstractButton*>();
    const int chosen = m_how->chosen();
    if (!buttons.isEmpty()) {
        giveFocus(buttons[qMax(0, chosen)]);
    }
}

void NightPage::beginNight()
{
    const ShiftState& state = m_vm.state();
    if (!state.isNight()) {
        giveFocus(m_day);
        return;
    }
    const auto place = static_cast<std::size_t>(state.tab);
    const bool unsaid = place < state.draft.nights.size() && !state.draft.nights[place].away
                        && state.draft.nights[place].how == practice::NightHow::Unsaid;
    if (!unsaid) {
        const bool some = !state.left.empty() && state.left.front().check.isEmpty();
        some ? m_vm.nextTab() : m_vm.chooseTab(state.houseTab() ? 0 : state.tab);
    }
    focusNight();
}

void NightPage::beginChecks()
{
    m_checks->begin();
}

void NightPage::beginAt(const practice::Left& left)
{
    if (!left.check.isEmpty()) {
        m_checks->beginAt(left.check);
        return;
    }
    for (int i = 0; i < static_cast<int>(m_vm.state().draft.nights.size()); ++i) {
        if (m_vm.state().draft.nights[static_cast<std::size_t>(i)].person == left.person) {
            m_vm.chooseTab(i);
            focusNight();
        }
    }
}

void NightPage::draw()
{
    const ShiftState& state = m_vm.state();
    QList<PersonTab> tabs;
    for (int i = 0; i < state.young.size(); ++i) {
        tabs.append({state.young[i], state.said.value(i)});
    }
    // As this home says it (Home, Our words).
    relabel(m_sentenceField, m_vm.wordOf(QStringLiteral("night"), QStringLiteral("text")));
    relabel(m_houseField, m_vm.wordOf(QStringLiteral("shift"), QStringLiteral("text")));
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setTabs(tabs, true);
    m_tabs->setCurrent(state.houseTab() ? PersonTabs::house() : state.young.value(state.tab).id);
    const int shown = state.houseTab() ? 2 : state.isNight() ? 0 : 1;
    for (int i = 0; i < m_pages.size(); ++i) {
        m_pages[i]->setVisible(i == shown);
    }
    if (state.houseTab()) {
        if (m_house->text() != state.draft.text) {
            m_house->setText(state.draft.text);
        }
        m_houseField->setHint(keptLine(state.kept));
        drawIncoming();
    } else if (state.isNight()) {
        drawNight();
    } else {
        if (m_day->text() != state.dayText) {
            m_day->setText(state.dayText);
        }
        relabel(m_dayField, tr("A moment with %1").arg(state.young.value(state.tab).name));
        m_dayField->setHint(keptLine(state.kept));
    }
}

void NightPage::drawNight()
{
    const ShiftState& state = m_vm.state();
    const practice::Night& night = state.draft.nights[static_cast<std::size_t>(state.tab)];
    const QString name = state.young.value(state.tab).name;
    relabel(m_howField, tr("How was %1 night?").arg(ownedBy(name)));
    const QSignalBlocker quiet(m_how);
    m_how->setChosen(placeOf(night.how));
    if (m_asleep->text() != night.asleep && !m_asleep->isModified()) {
        m_asleep->setText(night.asleep);
    }
    if (m_woke->text() != night.woke && !m_woke->isModified()) {
        m_woke->setText(night.woke);
    }
    if (m_sentence->text() != night.text) {
        m_sentence->setText(night.text);
    }
    const QString reads = tr("%1 can read this.").arg(name);
    m_sentenceField->setHint(state.kept.ms == 0 ? reads : reads + QLatin1Char(' ') + keptLine(state.kept));
    m_how->setEnabled(!night.away);
}

void NightPage::drawIncoming()
{
    const ShiftState& state = m_vm.state();
    if (m_comingOnIds != state.adultIds) {
        m_comingOnIds = state.adultIds;
        qDeleteAll(m_comingOn);
        m_comingOn.clear();
        for (int i = 0; i < state.adults.size(); ++i) {
            auto* box = new QCheckBox(state.adults[i].name);
            nameControl(box, QStringLiteral("shift.incoming.%1").arg(i), tr("%1 comes next").arg(state.adults[i].name));
            connect(box, &QCheckBox::clicked, this, [this, i](bool on) {
                m_vm.setIncoming(m_vm.state().adultIds[static_cast<std::size_t>(i)], on);
            });
            m_incoming->addWidget(box);
            box->show();
            m_comingOn.append(box);
        }
    }
    for (int i = 0; i < m_comingOn.size(); ++i) {
        const auto& incoming = state.draft.incoming;
        const Id id = state.adultIds[static_cast<std::size_t>(i)];
        m_comingOn[i]->setChecked(std::find(incoming.begin(), incoming.end(), id) != incoming.end());
    }
}

}  // namespace hearth::ui
