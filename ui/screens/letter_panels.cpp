// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/letter_panels.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QVBoxLayout>

#include <array>

namespace hearth::ui {
namespace {

constexpr std::array kHows{How::TypedTogether, How::ToldTo, How::Drawing};
constexpr int kReviewDays = 14;

}  // namespace

LetterPanels::LetterPanels(LetterVm& vm, QWidget* parent) : Surface(SurfaceKind::Card, parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void LetterPanels::build()
{
    setObjectName(QStringLiteral("letter.panel"));
    auto* column = makeColumn(this, 16, 12, 10);
    m_heading = new TextLabel({}, TextStyle::Section);
    m_what = new TextLabel({}, TextStyle::Body, Token::Ink2);
    column->addWidget(m_heading);
    column->addWidget(m_what);
    m_reply = buildReply();
    m_reasons = buildReason();
    column->addWidget(m_reply);
    column->addWidget(m_reasons);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 10, 8);
    m_do = new KeyButton({}, ButtonRole::Ordinary, QStringLiteral("Ctrl+Enter"));
    m_back = new KeyButton(tr("Go back"), ButtonRole::Quiet, QStringLiteral("Esc"));
    nameControl(m_back, QStringLiteral("letter.panel.back"), tr("Go back"));
    flow->addWidget(m_do);
    flow->addWidget(m_back);
    column->addWidget(buttons);
}

QWidget* LetterPanels::buildReply()
{
    auto* made = new QWidget;
    auto* column = makeColumn(made, 0, 0, 10);
    m_voice = new QComboBox;
    m_voice->setObjectName(QStringLiteral("letter.reply.voice"));
    column->addWidget(new Field(tr("Whose words"), m_voice));
    m_how = new QComboBox;
    m_how->setObjectName(QStringLiteral("letter.reply.how"));
    m_how->addItems({tr("Typed together"), tr("Told to me, I wrote it down"), tr("A drawing, in words")});
    column->addWidget(new Field(tr("How"), m_how));
    m_words = new ProseField(QStringLiteral("letter.reply.text"), tr("Their words, exactly as said"), 4);
    m_words->setGrows(true);
    column->addWidget(new Field(tr("Their words, exactly as said"), m_words));
    return made;
}

QWidget* LetterPanels::buildReason()
{
    auto* made = new QWidget;
    auto* column = makeColumn(made, 0, 0, 10);
    m_others = new QWidget;
    m_othersFlow = new FlowLayout(m_others, 14, 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_others->setSizePolicy(policy);
    column->addWidget(m_others);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("letter.panel.reason"));
    m_reasonField = new Field(tr("Why"), m_reason);
    column->addWidget(m_reasonField);
    m_review = new QDateEdit(QDate::currentDate().addDays(kReviewDays));
    m_review->setObjectName(QStringLiteral("letter.panel.review"));
    m_review->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_review->setMinimumDate(QDate::currentDate());
    m_reviewField = new Field(tr("The day to look again"), m_review);
    column->addWidget(m_reviewField);
    return made;
}

void LetterPanels::wire()
{
    connect(&m_vm, &LetterVm::changed, this, &LetterPanels::draw);
    connect(m_do, &QPushButton::clicked, this, &LetterPanels::act);
    connect(m_back, &QPushButton::clicked, &m_vm, &LetterVm::closePanel);
    onKey(this, QKeySequence(Qt::Key_Escape), [this] { m_vm.closePanel(); });
    const auto edited = [this] {
        m_vm.editReply({m_voice->currentIndex(), kHows[static_cast<std::size_t>(qMax(0, m_how->currentIndex()))], m_words->text()});
    };
    connect(m_words, &ProseField::edited, this, edited);
    connect(m_voice, &QComboBox::activated, this, edited);
    connect(m_how, &QComboBox::activated, this, edited);
    connect(m_reason, &QLineEdit::textEdited, this, &LetterPanels::draw);
}

void LetterPanels::begin()
{
    giveFocus(m_vm.state().panel == LetterPanel::Reply ? static_cast<QWidget*>(m_words) : m_reason);
}

void LetterPanels::act()
{
    const QString reason = m_reason->text().trimmed();
    QList<int> right;
    switch (m_vm.state().panel) {
    case LetterPanel::None:
        return;
    case LetterPanel::Reply:
        m_vm.keepReply();
        return;
    case LetterPanel::Withhold:
        m_vm.withhold(reason, m_review->date());
        return;
    case LetterPanel::Release:
        m_vm.release(reason);
        return;
    case LetterPanel::Void:
        m_vm.voidIt(reason);
        return;
    case LetterPanel::WrongPerson:
        for (int i = 0; i < m_right.size(); ++i) {
            if (m_right[i]->isChecked()) {
                right.append(i);
            }
        }
        if (!right.isEmpty()) {
            m_vm.wrongPerson(right, reason);
        }
        return;
    }
}

void LetterPanels::draw()
{
    const LetterState& state = m_vm.state();
    const bool opening = state.panel != m_shown;
    m_shown = state.panel;
    setVisible(state.panel != LetterPanel::None);
    if (state.panel == LetterPanel::None) {
        return;
    }
    if (opening) {
        m_reason->clear();
    }
    m_reply->setVisible(state.panel == LetterPanel::Reply);
    m_reasons->setVisible(state.panel != LetterPanel::Reply);
    state.panel == LetterPanel::Reply ? drawReply() : drawReason();
}

void LetterPanels::drawReply()
{
    const LetterState& state = m_vm.state();
    m_heading->setText(tr("Their own words"));
    m_what->setText(tr("They stay beside it for ever. No adult can change or hide them."));
    if (m_voice->count() != state.about.size()) {
        m_voice->clear();
        for (const PersonMark& person : state.about) {
            m_voice->addItem(person.name);
        }
    }
    m_voice->setCurrentIndex(state.reply.voice);
    if (m_words->text() != state.reply.text) {
        m_words->setText(state.reply.text);
    }
    m_do->setText(tr("Keep their words"));
    nameControl(m_do, QStringLiteral("letter.panel.do"), tr("Keep their words"));
    m_do->setEnabled(!state.reply.text.trimmed().isEmpty());
    m_do->updateGeometry();
}

void LetterPanels::drawReason()
{
    const LetterPanel panel = m_vm.state().panel;
    QString word;
    if (panel == LetterPanel::Withhold) {
        word = tr("Not for them yet");
        m_what->setText(tr("They see that there is something to talk about first. Say why, and when you look again."));
    } else if (panel == LetterPanel::Release) {
        word = tr("They can read it now");
        m_what->setText(tr("From now on they can read all of it."));
    } else if (panel == LetterPanel::Void) {
        word = tr("Make it void");
        m_what->setText(tr("It is marked void with your reason. The words stay; nothing is deleted."));
    } else {
        word = tr("Move it");
        m_what->setText(tr("It is made void here with your reason, and the same words are written about the right young person."));
    }
    m_heading->setText(panel == LetterPanel::WrongPerson ? tr("The wrong young person") : word);
    m_do->setText(word);
    nameControl(m_do, QStringLiteral("letter.panel.do"), word);
    m_do->setEnabled(!m_reason->text().trimmed().isEmpty());
    m_do->updateGeometry();
    m_reviewField->setVisible(panel == LetterPanel::Withhold);
    m_others->setVisible(panel == LetterPanel::WrongPerson);
    drawOthers();
}

void LetterPanels::drawOthers()
{
    const QList<PersonMark>& others = m_vm.state().others;
    if (m_right.size() == others.size()) {
        for (int i = 0; i < others.size(); ++i) {
            m_right[i]->setText(others[i].name);
            m_right[i]->setAccessibleName(tr("It is about %1").arg(others[i].name));
        }
        return;
    }
    qDeleteAll(m_right);
    m_right.clear();
    for (int i = 0; i < others.size(); ++i) {
        auto* box = new QCheckBox(others[i].name);
        nameControl(box, QStringLiteral("letter.right.%1").arg(i), tr("It is about %1").arg(others[i].name));
        m_othersFlow->addWidget(box);
        box->show();
        m_right.append(box);
    }
}

}  // namespace hearth::ui
