// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/recovery_panel.h"

#include "core/base/secret.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace hearth::ui {

RecoveryPanel::RecoveryPanel(UnlockVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void RecoveryPanel::build()
{
    setObjectName(QStringLiteral("unlock.help"));
    setAccessibleName(tr("I can’t get in"));
    auto* column = makeColumn(this, 0, 0, 10);
    column->addWidget(makeSectionHead(tr("I can’t get in"), tr("Esc goes back")));
    column->addWidget(new TextLabel(tr("Ask the registered manager or the deputy. They can give you a new passphrase. "
                                       "Nobody can read your old one."), TextStyle::Body));
    m_paper = new QLineEdit;
    m_paper->setObjectName(QStringLiteral("unlock.help.paper"));
    m_paper->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_paperField = new Field(tr("The recovery key"), m_paper);
    m_paperField->setHint(tr("Only when no manager can get in. It was printed when the book was made and begins with HK. "
                             "It gives that manager a new passphrase."));
    column->addWidget(m_paperField);
    m_words = new QLineEdit;
    m_words->setObjectName(QStringLiteral("unlock.help.words"));
    m_words->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_wordsField = new Field(tr("The new passphrase"), m_words);
    column->addWidget(m_wordsField);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 12, 8);
    m_set = new KeyButton(tr("Set the new passphrase"), ButtonRole::Main, QStringLiteral("Enter"));
    nameControl(m_set, QStringLiteral("unlock.help.set"), tr("Set the new passphrase"));
    m_other = new KeyButton(tr("Other words"), ButtonRole::Ordinary);
    nameControl(m_other, QStringLiteral("unlock.help.other"), tr("Other words for the new passphrase"));
    m_back = new KeyButton(tr("Back"), ButtonRole::Quiet);
    nameControl(m_back, QStringLiteral("unlock.help.back"), tr("Back to the passphrase"));
    for (KeyButton* button : {m_set, m_other, m_back}) {
        flow->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    column->addWidget(buttons);
}

void RecoveryPanel::wire()
{
    connect(&m_vm, &UnlockVm::changed, this, &RecoveryPanel::draw);
    connect(m_paper, &QLineEdit::returnPressed, this, [this] { giveFocus(m_words); });
    connect(m_words, &QLineEdit::returnPressed, this, &RecoveryPanel::recover);
    connect(m_set, &QPushButton::clicked, this, &RecoveryPanel::recover);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_words->setText(m_vm.suggest());
        giveFocus(m_words);
    });
    connect(m_back, &QPushButton::clicked, this, [this] { m_vm.showHelp(false); });
    takeKeys(this, [this](int key, Qt::KeyboardModifiers) {
        if (key == Qt::Key_Escape) {
            m_vm.showHelp(false);
        }
        return key == Qt::Key_Escape;
    });
    setTabOrder(m_paper, m_words);
    setTabOrder(m_words, m_set);
    setTabOrder(m_set, m_other);
    setTabOrder(m_other, m_back);
}

void RecoveryPanel::begin()
{
    m_paper->clear();
    m_words->setText(m_vm.suggest());
    giveFocus(m_paper);
}

void RecoveryPanel::recover()
{
    QString paper = m_paper->text();
    QString words = m_words->text();
    m_vm.recover(paper, words);
    wipe(paper);
    wipe(words);
}

QString RecoveryPanel::problem() const
{
    const std::optional<Error>& error = m_vm.state().helpProblem;
    if (!error) {
        return {};
    }
    if (error->where.startsWith(QLatin1String("paper:"))) {
        return tr("That is not a whole recovery key. Compare it with the sheet, group by group.");
    }
    if (error->code == ErrorCode::WrongPassphrase) {
        return tr("That recovery key is not of this book.");
    }
    if (error->code == ErrorCode::NotFound) {
        return tr("This book has no recovery key.");
    }
    return errorText(*error, Doing::Opening);
}

void RecoveryPanel::draw()
{
    const UnlockState& state = m_vm.state();
    if (!state.help && !m_paper->text().isEmpty()) {
        m_paper->clear();
        m_words->clear();
    }
    const bool isShort = state.helpProblem && state.helpProblem->where == QLatin1String("slots.make:short");
    m_paperField->setProblem(isShort ? QString() : problem());
    m_wordsField->setProblem(isShort ? tr("A passphrase has at least 12 characters. Four words do well.") : QString());
    m_wordsField->setHint(state.recovering ? tr("Trying the recovery key. This takes a few seconds.")
                                           : tr("Write it down now. You can also type your own: at least 12 characters."));
    for (QWidget* each : {static_cast<QWidget*>(m_paper), static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_set),
                          static_cast<QWidget*>(m_other), static_cast<QWidget*>(m_back)}) {
        each->setEnabled(!state.recovering);
    }
    if (m_trying && !state.recovering && state.help) {
        giveFocus(isShort ? m_words : m_paper);  // it was lost while nothing could be typed
    }
    m_trying = state.recovering;
}

}  // namespace hearth::ui
