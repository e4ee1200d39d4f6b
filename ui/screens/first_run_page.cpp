// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/first_run_page.h"

#include "ui/screens/columns.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QTimer>

namespace hearth::ui {
namespace {

/// Its two children side by side where there is room.
class Pair final : public QWidget {
public:
    Pair() : m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->setSpacing(theme().metrics().px(16));
    }
    QBoxLayout* row() const { return m_row; }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QWidget::resizeEvent(event);
        m_row->setDirection(roomOf(this) == Room::Narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }

private:
    QBoxLayout* m_row;
};

}  // namespace

FirstRunPageView::FirstRunPageView(FirstRunVm& vm, const QString& name, const QString& title, const QString& words)
    : m_vm(vm), m_name(name), m_column(makeColumn(this, 32, 16, 10)), m_title(new TextLabel({}, TextStyle::Claim)),
      m_words(new TextLabel({}, TextStyle::Body, Token::Ink2))
{
    setObjectName(name);
    m_column->addWidget(m_title);
    m_column->addWidget(m_words);
    m_column->addSpacing(theme().metrics().px(4));
    setTitle(title, words);
}

void FirstRunPageView::setTitle(const QString& title, const QString& words)
{
    setAccessibleName(title);
    m_title->setText(title);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

Field* FirstRunPageView::addField(const QString& name, const QString& label, const QString& hint, QBoxLayout* into)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(m_name + QLatin1Char('.') + name);
    auto* field = new Field(label, edit);
    field->setHint(hint);
    if (into) {
        into->addWidget(field, 1, Qt::AlignTop);
    } else {
        m_column->addWidget(field);
    }
    const std::size_t place = m_fields.size();
    connect(edit, &QLineEdit::returnPressed, this, [this, place] {
        for (std::size_t i = place + 1; i < m_fields.size(); ++i) {
            if (m_fields[i]->isVisible()) {
                return giveFocus(m_fields[i]->control());
            }
        }
        if (m_main) {
            m_main->click();
        }
    });
    m_fields.push_back(field);
    return field;
}

QBoxLayout* FirstRunPageView::addPair()
{
    auto* pair = new Pair;
    m_column->addWidget(pair);
    return pair->row();
}

void FirstRunPageView::addButtons(const QString& word, bool back)
{
    const Metrics& lengths = theme().metrics();
    m_trouble = new QWidget;
    auto* row = new QHBoxLayout(m_trouble);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(lengths.px(6));
    row->addWidget(makePicture(QStringLiteral("notice"), Token::Brick), 0, Qt::AlignTop);
    m_troubleWords = new TextLabel({}, TextStyle::Body, Token::Brick);
    row->addWidget(m_troubleWords, 1);
    m_column->addWidget(m_trouble);
    m_column->addSpacing(lengths.px(6));
    m_buttons = new QWidget;
    new FlowLayout(m_buttons, 12, 8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_buttons->setSizePolicy(policy);
    m_column->addWidget(m_buttons);
    if (!word.isEmpty()) {
        m_main = new KeyButton(word, ButtonRole::Main, QStringLiteral("Enter"));
        nameControl(m_main, m_name + QStringLiteral(".next"), word);
        m_main->setAutoDefault(true);  // Enter, also without a dialog round it
        connect(m_main, &QPushButton::clicked, &m_vm, &FirstRunVm::next);
        m_buttons->layout()->addWidget(m_main);
    }
    if (back) {
        m_back = new KeyButton(tr("Back"), ButtonRole::Quiet, QStringLiteral("Esc"));
        nameControl(m_back, m_name + QStringLiteral(".back"), tr("Back"));
        connect(m_back, &QPushButton::clicked, &m_vm, &FirstRunVm::back);
        m_buttons->layout()->addWidget(m_back);
    }
    m_column->addStretch(1);
}

KeyButton* FirstRunPageView::addButton(const QString& name, const QString& word, const QString& picture)
{
    auto* button = new KeyButton(word, ButtonRole::Ordinary);
    nameControl(button, m_name + QLatin1Char('.') + name, word);
    if (!picture.isEmpty()) {
        button->setPicture(picture);
    }
    m_buttons->layout()->addWidget(button);
    if (m_back) {
        // The way back stays the last.
        m_buttons->layout()->removeWidget(m_back);
        m_buttons->layout()->addWidget(m_back);
        setTabOrder(button, m_back);
    }
    return button;
}

void FirstRunPageView::setMain(const QString& word, bool enabled)
{
    if (m_main->text() != word) {
        m_main->setText(word);
        m_main->setAccessibleName(word);
        m_main->updateGeometry();
    }
    m_main->setEnabled(enabled);
}

QLineEdit* FirstRunPageView::editOf(Field* field)
{
    return static_cast<QLineEdit*>(field->control());
}

void FirstRunPageView::show(Field* field, const QString& words)
{
    if (editOf(field)->text() != words) {
        editOf(field)->setText(words);
    }
}

void FirstRunPageView::makeSecret(Field* field, bool hidden)
{
    editOf(field)->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    editOf(field)->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

void FirstRunPageView::begin()
{
    for (Field* field : m_fields) {
        if (field->isVisible()) {
            return giveFocus(field->control());
        }
    }
    if (m_main) {
        giveFocus(m_main);
    }
}

void FirstRunPageView::draw()
{
    const FirstRunProblem& problem = m_vm.state().problem;
    bool placed = problem.words.isEmpty();
    for (Field* field : m_fields) {
        const bool here = !placed && !problem.field.isEmpty()
                          && field->control()->objectName() == m_name + QLatin1Char('.') + problem.field;
        const bool is = here && !field->hasProblem() && isVisible();
        field->setProblem(here ? problem.words : QString());
        placed = placed || here;
        if (is) {
            giveFocus(field->control());
            // The sentence below it as well, once it has its place.
            QTimer::singleShot(0, field, [field] { bringIntoView(field); });
        }
    }
    if (m_trouble) {
        m_troubleWords->setText(placed ? QString() : problem.words);
        m_trouble->setVisible(!placed);
    }
}

FirstRunPageView* makeFirstRunPage(FirstRunPage page, FirstRunVm& vm, const FirstRunPapers& papers)
{
    if (auto* made = makeFoundingPage(page, vm)) {
        return made;
    }
    if (auto* made = makeSecretsPage(page, vm, papers)) {
        return made;
    }
    return makePeoplePage(page, vm);
}

}  // namespace hearth::ui
