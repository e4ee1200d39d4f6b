// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/first_run_page.h"
#include "ui/screens/screen_parts.h"
#include "ui/text/words.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPainter>

// The pages that choose, name, wait and end. Those with secrets and those with people are beside.
namespace hearth::ui {
namespace {

using Page = FirstRunPage;

class ChoosePage final : public FirstRunPageView {
public:
    explicit ChoosePage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.choose"), tr("Welcome"),
                           tr("There is no home’s book on this PC yet. Where do you want to begin?"))
    {
        m_create = addChoice(QStringLiteral("create"), QStringLiteral("home"), tr("Create a home"),
                             tr("A new book for your home, encrypted on this PC. Have paper and a pen or a printer to hand."),
                             ButtonRole::Main);
        KeyButton* join = addChoice(QStringLiteral("join"), QStringLiteral("share"), tr("Join a home"),
                                    tr("For a home whose book is on another PC already. This comes with sync."),
                                    ButtonRole::Ordinary);
        KeyButton* look = addChoice(QStringLiteral("demo"), QStringLiteral("eye"), tr("Look at the demo"),
                                    tr("A home of invented people and four weeks of their days, to look round in."),
                                    ButtonRole::Ordinary);
        addButtons({}, false);
        connect(m_create, &QPushButton::clicked, &m_vm, &FirstRunVm::create);
        connect(join, &QPushButton::clicked, &m_vm, &FirstRunVm::join);
        connect(look, &QPushButton::clicked, &m_vm, &FirstRunVm::lookAround);
    }

    void begin() override { giveFocus(m_create); }

private:
    KeyButton* addChoice(const QString& name, const QString& icon, const QString& word, const QString& about,
                         ButtonRole role)
    {
        const Metrics& lengths = theme().metrics();
        column()->addWidget(makeRule());
        auto* row = new QHBoxLayout;
        row->setSpacing(lengths.px(14));
        row->setContentsMargins(0, lengths.px(8), 0, lengths.px(8));
        row->addWidget(makePicture(icon, Token::Accent, nullptr, 24), 0, Qt::AlignVCenter);
        row->addWidget(new TextLabel(about, TextStyle::Body), 1, Qt::AlignVCenter);
        auto* button = new KeyButton(word, role);
        nameControl(button, QStringLiteral("first.choose.") + name, word);
        button->setAccessibleDescription(about);
        button->setAutoDefault(true);
        row->addWidget(button, 0, Qt::AlignVCenter);
        column()->addLayout(row);
        return button;
    }

    KeyButton* m_create;
};

class JoinPage final : public FirstRunPageView {
public:
    explicit JoinPage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.join"), tr("Join a home"),
                           tr("This comes with sync, and sync is not here yet: this version keeps a home’s book on one PC."))
    {
        column()->addWidget(new TextLabel(tr("Until then, write on the PC where the home’s book is. Creating a home here "
                                             "would begin a second book that knows nothing of the first."),
                                          TextStyle::Body));
        addButtons({}, true);
    }

    void begin() override { giveFocus(findChild<QWidget*>(QStringLiteral("first.join.back"))); }
};

class HomePage final : public FirstRunPageView {
public:
    explicit HomePage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.home"), tr("What is your home called?"), {})
    {
        m_home = addField(QStringLiteral("home"), tr("The home"),
                          tr("As it is said in the house. It stands at the door of the book and on every paper."));
        column()->addWidget(new TextLabel(tr("Nothing is written on this PC before the recovery key is on paper. You can stop "
                                             "at any time until then and nothing of it is left."),
                                          TextStyle::Body, Token::Ink2));
        addButtons(tr("Go on"), true);
        connect(editOf(m_home), &QLineEdit::textEdited, &m_vm, &FirstRunVm::setHome);
    }

    void draw() override
    {
        FirstRunPageView::draw();
        show(m_home, m_vm.state().homeName);
    }

private:
    Field* m_home;
};

class ManagerPage final : public FirstRunPageView {
public:
    explicit ManagerPage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.you"), tr("Who are you?"),
                           tr("Whoever creates a home is its registered manager in the book. Others can be named later."))
    {
        m_manager = addField(QStringLiteral("manager"), tr("Your name"), tr("First and last name, as you sign."));
        m_first = addField(QStringLiteral("first"), tr("What people here call you"),
                           tr("It stands at the door when the book is locked, so no more than a first name."));
        addButtons(tr("Go on"), true);
        connect(editOf(m_manager), &QLineEdit::textEdited, &m_vm, &FirstRunVm::setManager);
        connect(editOf(m_first), &QLineEdit::textEdited, &m_vm, &FirstRunVm::setManagerFirst);
    }

    void draw() override
    {
        FirstRunPageView::draw();
        show(m_manager, m_vm.state().managerName);
        show(m_first, m_vm.state().managerFirst);
    }

private:
    Field* m_manager;
    Field* m_first;
};

/// How far something is; the sentence beside it says the same in words.
class Progress final : public QWidget {
public:
    explicit Progress(QWidget* parent = nullptr) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void show(int done, int all)
    {
        m_part = all > 0 ? qBound(0.0, static_cast<qreal>(done) / all, 1.0) : 0;
        update();
    }
    QSize sizeHint() const override { return {theme().metrics().px(150), theme().metrics().px(8)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const qreal corner = whole.height() / 2;
        painter.setPen(theme().colour(Token::Edge));
        painter.setBrush(theme().colour(Token::Sunk));
        painter.drawRoundedRect(whole, corner, corner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colour(Token::Accent));
        painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(whole.width() * m_part, whole.height())), corner, corner);
    }

private:
    qreal m_part = 0;
};

class WorkingPage final : public FirstRunPageView {
public:
    explicit WorkingPage(FirstRunVm& vm) : FirstRunPageView(vm, QStringLiteral("first.working"), {}, {})
    {
        m_progress = new Progress;
        column()->addWidget(m_progress);
        m_doing = new TextLabel({}, TextStyle::Body);
        column()->addWidget(m_doing);
        addButtons({}, false);
        m_stop = addButton(QStringLiteral("stop"), tr("Stop"));
        connect(m_stop, &QPushButton::clicked, &m_vm, &FirstRunVm::stopDemo);
    }

    void begin() override
    {
        if (!m_stop->isHidden()) {
            giveFocus(m_stop);
        } else if (QWidget* before = window()->focusWidget()) {
            before->clearFocus();  // nothing to type or press meanwhile
        }
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        const bool demo = state.page == Page::DemoMaking;
        setTitle(demo ? tr("Making the demo home") : tr("Making %1").arg(state.homeName.simplified()),
                 demo ? tr("Everybody and everything in it is invented.")
                      : tr("This takes a few seconds. The book is tried with your passphrase and with the recovery key "
                           "before it is put in its place."));
        m_progress->show(state.done, state.all);
        m_doing->setText(demo && state.done > 0 ? tr("%1 %2 of 100 done.").arg(state.doing).arg(state.done) : state.doing);
        m_stop->setVisible(demo);
    }

private:
    Progress* m_progress;
    TextLabel* m_doing;
    KeyButton* m_stop;
};

class ReadyPage final : public FirstRunPageView {
public:
    explicit ReadyPage(FirstRunVm& vm) : FirstRunPageView(vm, QStringLiteral("first.ready"), {}, {})
    {
        m_people = new TextLabel({}, TextStyle::Body);
        column()->addWidget(m_people);
        m_file = new TextLabel({}, TextStyle::Body);
        column()->addWidget(m_file);
        addButtons(tr("Open the book"), false);
        m_delete = addButton(QStringLiteral("delete"), tr("Delete the key’s file"));
        connect(m_delete, &QPushButton::clicked, &m_vm, &FirstRunVm::deleteKeyFile);
    }

    void draw() override
    {
        FirstRunPageView::draw();
        const FirstRunState& state = m_vm.state();
        setTitle(tr("%1 has its book").arg(state.homeName.simplified()),
                 tr("From now on your passphrase opens it. The recovery key is for the day nobody can get in: lock it away, "
                    "not beside this PC."));
        m_people->setText(state.written.isEmpty() ? tr("Nobody but you is in the book yet. People are added in the book.")
                                                  : tr("In the book beside you: %1.").arg(listOf(state.written)));
        const QString name = state.keyFile.section(u'/', -1);
        m_file->setText(tr("The recovery key still lies on this PC as a file, %1. Once it is on paper, delete it.").arg(name));
        m_file->setVisible(!state.keyFile.isEmpty());
        m_delete->setVisible(!state.keyFile.isEmpty());
    }

private:
    TextLabel* m_people;
    TextLabel* m_file;
    KeyButton* m_delete;
};

class DemoPage final : public FirstRunPageView {
public:
    explicit DemoPage(FirstRunVm& vm)
        : FirstRunPageView(vm, QStringLiteral("first.demo"), tr("The demo home"),
                           tr("Alder House, its young people and its team are invented, and so are four weeks of their days. "
                              "You can read and write in it as anybody you like."))
    {
        column()->addWidget(new TextLabel(tr("It lies in a folder of its own and never mixes with your home. As long as you have "
                                             "not created a home, Hearthbook asks again each time it starts."),
                                          TextStyle::Body, Token::Ink2));
        addButtons(tr("Make the demo home"), true);
    }

    void draw() override
    {
        FirstRunPageView::draw();
        setMain(m_vm.state().demoThere ? tr("Open the demo home") : tr("Make the demo home"));
    }
};

}  // namespace

FirstRunPageView* makeFoundingPage(FirstRunPage page, FirstRunVm& vm)
{
    switch (page) {
    case Page::Choose: return new ChoosePage(vm);
    case Page::Join: return new JoinPage(vm);
    case Page::Home: return new HomePage(vm);
    case Page::Manager: return new ManagerPage(vm);
    case Page::Making:
    case Page::DemoMaking: return new WorkingPage(vm);
    case Page::Ready: return new ReadyPage(vm);
    case Page::Demo: return new DemoPage(vm);
    default: return nullptr;
    }
}

}  // namespace hearth::ui
