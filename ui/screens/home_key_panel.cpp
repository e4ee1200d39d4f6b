// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_key_panel.h"

#include "ui/screens/home_parts.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/error_text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/text_label.h"

#include <QTimer>
#include <QVBoxLayout>

namespace hearth::ui {

HomeKeyPanel::HomeKeyPanel(HomeKeyVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void HomeKeyPanel::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_banner = new Banner;
    all->addWidget(inSlot(m_banner));
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(QStringLiteral("home.key"), tr("My passphrase"),
                                   tr("Only you know it. From the moment you change it, the old one opens nothing, here and on the "
                                      "home’s other PCs once they have met. Nobody can read it to you again: write it down and keep "
                                      "it at home if you must."), &column);
    m_suggest = makeButton(tr("Suggest four words"), ButtonRole::Ordinary, QStringLiteral("home.suggest"));
    column->addWidget(m_suggest, 0, Qt::AlignLeft);
    m_suggestion = new TextLabel({}, TextStyle::Together);
    m_suggestion->setObjectName(QStringLiteral("home.suggestion"));
    column->addWidget(m_suggestion);
    const auto secret = [&](const QString& label, const char* name, QLineEdit** edit, Field** field) {
        *edit = new LineEdit;
        (*edit)->setObjectName(QLatin1String(name));
        (*edit)->setEchoMode(QLineEdit::Password);
        *field = new Field(label, *edit);
        column->addWidget(*field);
    };
    secret(tr("New passphrase"), "home.passphrase", &m_first, &m_firstField);
    secret(tr("Once more"), "home.again", &m_again, &m_againField);
    m_change = makeButton(tr("Change my passphrase"), ButtonRole::Main, QStringLiteral("home.change-passphrase"));
    column->addWidget(m_change, 0, Qt::AlignLeft);
    column->addStretch(1);
    all->addWidget(section, 1);
}

void HomeKeyPanel::wire()
{
    connect(&m_vm, &HomeKeyVm::changed, this, &HomeKeyPanel::draw);
    connect(m_suggest, &QPushButton::clicked, this, [this] {
        m_vm.suggest();
        giveFocus(m_first);
    });
    const auto edited = [this] { m_vm.edited(m_first->text(), m_again->text()); };
    connect(m_first, &QLineEdit::textEdited, this, edited);
    connect(m_again, &QLineEdit::textEdited, this, edited);
    const auto done = [this] {
        const bool changed = m_vm.change(m_first->text(), m_again->text());
        m_change->setText(tr("Change my passphrase"));
        if (changed) {
            empty();
            giveFocus(m_suggest);
            Q_EMIT passphraseChanged();
        }
    };
    const auto change = [this, done] {
        if (!m_vm.state().mayChange) {
            return;
        }
        // Made slow to guess, so slow to make: the button says so before it begins.
        m_change->setText(tr("Changing it…"));
        m_change->repaint();
        QTimer::singleShot(0, this, done);
    };
    connect(m_change, &QPushButton::clicked, this, change);
    connect(m_again, &QLineEdit::returnPressed, this, change);
}

void HomeKeyPanel::empty()
{
    m_first->clear();
    m_again->clear();
    m_vm.forget();
}

void HomeKeyPanel::hideEvent(QHideEvent* event)
{
    // Neither a suggestion nor what was typed waits behind another page.
    empty();
    QWidget::hideEvent(event);
}

void HomeKeyPanel::begin()
{
    giveFocus(m_first);
}

void HomeKeyPanel::draw()
{
    const HomeKeyState& state = m_vm.state();
    state.problem ? m_banner->say(Gravity::Late, errorText(*state.problem, Doing::Saving)) : m_banner->clear();
    m_suggestion->setText(state.suggestion);
    m_suggestion->setVisible(!state.suggestion.isEmpty());
    m_firstField->setHint(state.strength.isEmpty() ? tr("At least 12 characters. Four words do well.") : state.strength);
    m_againField->setProblem(state.refused);
    m_againField->setHint(state.mayChange ? QString() : tr("The same once more; then it can be changed."));
    m_change->setEnabled(state.mayChange);
}

}  // namespace hearth::ui
