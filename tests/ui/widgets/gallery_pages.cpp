// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/gallery_pages.h"

#include "tests/ui/widgets/gallery_rows.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/house_drawing.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/letter_editor.h"
#include "ui/widgets/notice_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/person_tabs.h"
#include "ui/widgets/prose_field.h"
#include "ui/widgets/reply_panel.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/side_nav.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QComboBox>
#include <QGridLayout>
#include <QMainWindow>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui::gallery {
namespace {

const Metrics& lengths()
{
    return theme().metrics();
}

KeyButton* button(const QString& word, ButtonRole role, const QString& keys, const QString& picture)
{
    auto* made = new KeyButton(word, role, keys);
    made->setPicture(picture, picture == u"moment"_qs);
    made->setObjectName(u"gallery."_qs + word);
    return made;
}

StatusLine* statusLine()
{
    auto* line = new StatusLine;
    line->setPart(StatusLine::Part::Saved, SafeState::Normal, u"Saved on this PC 06:58"_qs);
    line->setPart(StatusLine::Part::BackedUp, SafeState::NotSetUp, u"Backed up: not set up yet"_qs);
    line->setPart(StatusLine::Part::Shared, SafeState::Waiting, u"Shared 06:41 (3 waiting)"_qs);
    line->setLock(u"Locks itself after 3 minutes"_qs, u"Ctrl+Alt+L"_qs);
    return line;
}

std::unique_ptr<QMainWindow> frame(const QString& page, QWidget* content)
{
    auto window = std::make_unique<QMainWindow>();
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* nav = new SideNav;
    nav->setHome(u"Alder House"_qs);
    nav->setPages({{u"today"_qs, u"today"_qs, u"Today"_qs}, {u"shift"_qs, u"shift"_qs, u"Shift"_qs},
                   {u"people"_qs, u"people"_qs, u"Young people"_qs},
                   {u"third"_qs, u"third"_qs, u"Common third"_qs},
                   {u"reflect"_qs, u"reflect"_qs, u"Reflection"_qs},
                   {u"queue"_qs, u"queue"_qs, u"Queue"_qs, 7}, {u"home"_qs, u"home"_qs, u"Home"_qs}});
    nav->setCurrent(page);
    nav->setPerson(ben(), u"sleep-in to 07:30"_qs);
    nav->setRail(theme().textSize() > 150);
    row->addWidget(nav);
    row->addWidget(content, 1);
    window->setCentralWidget(middle);
    window->setStatusBar(statusLine());
    return window;
}

QWidget* column(SurfaceKind kind, QWidget* head, QWidget* list, int width)
{
    auto* made = new Surface(kind);
    auto* box = new QVBoxLayout(made);
    box->setContentsMargins(0, lengths().px(16), 0, 0);
    box->setSpacing(lengths().px(6));
    head->setContentsMargins(lengths().px(20), 0, lengths().px(20), 0);
    box->addWidget(head);
    auto* holder = new QHBoxLayout;
    holder->setContentsMargins(lengths().px(10), 0, lengths().px(10), 0);
    holder->addWidget(list);
    box->addLayout(holder, 1);
    made->setFixedWidth(width);
    return made;
}

QWidget* nightPage()
{
    auto* made = new Surface(SurfaceKind::Middle);
    auto* box = new QVBoxLayout(made);
    box->setContentsMargins(1, 0, 1, 0);
    box->setSpacing(0);
    auto* tabs = new PersonTabs(u"tabs"_qs);
    tabs->setTabs({{jay(), true}, {mina(), false}, {callum(), true}, {rosie(), false}}, true);
    tabs->setCurrent(u"Mina"_qs);
    box->addWidget(tabs);
    auto* form = new QVBoxLayout;
    form->setContentsMargins(lengths().px(20), lengths().px(14), lengths().px(20), lengths().px(14));
    form->setSpacing(lengths().px(14));
    auto* night = new Segments(u"night"_qs, u"How was Mina’s night?"_qs,
                               {u"Settled"_qs, u"Up for a while"_qs, u"Unsettled"_qs});
    night->setChosen(1);
    form->addWidget(new Field(u"How was Mina’s night?"_qs, night));
    const bool big = theme().textSize() > 150;
    auto* times = new QBoxLayout(big ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    times->setSpacing(lengths().px(12));
    auto* asleep = new LineEdit;
    asleep->setObjectName(u"asleep"_qs);
    asleep->setText(u"00:05"_qs);
    asleep->setTrailing(u"↑ ↓ five minutes"_qs);
    auto* woke = new LineEdit;
    woke->setObjectName(u"woke"_qs);
    woke->setPlaceholderText(u"still asleep"_qs);
    times->addWidget(new Field(u"Asleep by"_qs, asleep), 1);
    times->addWidget(new Field(u"Woke"_qs, woke), 1);
    form->addLayout(times);
    auto* prose = new ProseField(u"prose"_qs, {}, 4);
    prose->setText(u"You came down at twenty past eleven for water. The dentist was on your mind, "
                   "and we worked out what you will say if it hurts."_qs);
    auto* sentence = new Field(u"One sentence, if you like"_qs, prose);
    sentence->setHint(u"Mina can read this. Kept at 06:58, as you typed."_qs);
    form->addWidget(sentence);
    form->addWidget(new TextLabel(u"House checks"_qs, TextStyle::BodyMedium));
    auto* checks = new QGridLayout;
    checks->setHorizontalSpacing(lengths().px(28));
    const QStringList words{u"Doors and windows"_qs, u"Money tin"_qs, u"Medicines counted"_qs,
                            u"Fire panel"_qs};
    for (int i = 0; i < 4; ++i) {
        auto* row = new TickRow(words[i]);
        row->setObjectName(u"check.%1"_qs.arg(i));
        row->setChecked(i != 3);
        row->setValue(i == 1 ? u"£84.20"_qs : i == 3 ? u"not yet"_qs : QString());
        checks->addWidget(row, big ? i : i / 2, big ? 0 : i % 2);
    }
    form->addLayout(checks);
    form->addStretch(1);
    auto* inner = new QWidget;
    inner->setLayout(form);
    box->addWidget(makeScroll(inner), 1);
    return made;
}

QWidget* signedCard()
{
    auto* card = new Surface(SurfaceKind::Card);
    auto* cardBox = new QVBoxLayout(card);
    cardBox->setContentsMargins(1, 1, 1, 1);
    cardBox->setSpacing(0);
    auto* letter = new LetterEditor(u"letter"_qs, u"Letter, signed"_qs);
    letter->setGrows(1);
    letter->setParagraphs({
        {u"1"_qs, ParagraphMark::None, u"Dear Jay,"_qs},
        {u"2"_qs, ParagraphMark::Fact, u"On Tuesday you came in at ten past six and went straight up. "
            "You threw a trainer at the landing wall and it left a mark the size of a hand."_qs},
        {u"3"_qs, ParagraphMark::View, u"I thought you were angry about the phone rule. I was worried, "
            "and I think I talked too much, too soon."_qs},
        {u"4"_qs, ParagraphMark::Told, u"Miss Farrow told me that maths had been hard that afternoon."_qs},
        {u"5"_qs, ParagraphMark::Fact, u"Later we mended the wall together. You smoothed it better than I did."_qs},
        {u"6"_qs, ParagraphMark::None, u"from Ben"_qs}});
    letter->setSigned(true);
    cardBox->addWidget(letter);
    cardBox->addWidget(makeSignedLine(
        u"Signed Tuesday 10 March, 22:31 by Ben Hartley. It stays as it was written."_qs));
    return card;
}

QWidget* amendment()
{
    auto* amend = new Surface(SurfaceKind::Card);
    markAsRingHolder(amend);
    auto* amendBox = new QVBoxLayout(amend);
    amendBox->setContentsMargins(1, 0, 1, 1);
    amendBox->setSpacing(0);
    auto* tools = new QWidget;
    auto* flow = new FlowLayout(tools, 8, 8);
    flow->setContentsMargins(lengths().px(14), lengths().px(8), lengths().px(14), lengths().px(8));
    const QStringList words{u"Fact"_qs, u"My view"_qs, u"Someone told me"_qs};
    for (int i = 0; i < 3; ++i) {
        auto* mark = button(words[i], ButtonRole::Ordinary, u"Ctrl+%1"_qs.arg(i + 1), {});
        mark->setMarkBar(i + 1);
        mark->setCheckable(true);
        mark->setChecked(i == 2);
        flow->addWidget(mark);
    }
    amendBox->addWidget(tools);
    amendBox->addWidget(makeRule());
    auto* more = new LetterEditor(u"amendment"_qs, u"Beside the letter"_qs);
    more->setGrows(3);
    more->setParagraphs({
        {u"7"_qs, ParagraphMark::View, u"Thank you for telling me, Jay. I had it wrong about the phone, and I am sorry."_qs},
        {u"8"_qs, ParagraphMark::Told, u"Your nan told Priya she was kept at the clinic until seven. She had "
            "not forgotten. She will ring on Thursday, and we can ask for more contact."_qs}});
    amendBox->addWidget(more);
    return amend;
}

QWidget* whoIsHere()
{
    auto* left = new QVBoxLayout;
    left->setContentsMargins(lengths().px(12), lengths().px(16), lengths().px(12), lengths().px(16));
    auto* people = new TitledList(u"staff"_qs, u"Who is here"_qs);
    people->setModel(staff(people));
    people->setCurrentIndex(people->model()->index(0, 0));
    left->addWidget(people, 1);
    left->addWidget(button(u"Everyone else (8)"_qs, ButtonRole::Quiet, {}, u"people"_qs));
    auto* leftHolder = new QWidget;
    leftHolder->setLayout(left);
    leftHolder->setFixedWidth(lengths().px(304));
    return leftHolder;
}

}  // namespace

std::unique_ptr<QWidget> shiftPage()
{
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    auto* header = new PageHeader;
    header->setTitle(u"Sleep-in, Wednesday into Thursday"_qs,
                     u"11 to 12 March, 21:30 to 07:30 · Ben, with Owen"_qs);
    header->addButton(button(u"Moment"_qs, ButtonRole::Ordinary, u"Ctrl+M"_qs, u"moment"_qs));
    header->addButton(button(u"Event"_qs, ButtonRole::Ordinary, u"F8"_qs, u"event"_qs));
    box->addWidget(header);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    auto* list = new MomentList(u"moments"_qs, u"The night so far"_qs);
    list->setModel(moments(list));
    list->setCurrentIndex(list->model()->index(4, 0));
    auto* things = new BasketList(u"basket"_qs, u"To hand over"_qs);
    things->setModel(basket(things));
    columns->addWidget(column(SurfaceKind::Ground,
        makeSectionHead(u"The night so far"_qs, u"F9 hands a line over"_qs), list,
        lengths().px(380)));
    const bool wide = theme().textSize() < 150;
    auto* night = nightPage();
    columns->addWidget(night, 1);
    if (wide) {
        columns->addWidget(column(SurfaceKind::Ground,
            makeSectionHead(u"To hand over"_qs, u"5 lines"_qs), things, lengths().px(300)));
    } else {
        delete things;
    }
    box->addLayout(columns, 1);
    auto* bar = new FinishBar;
    bar->setProgress(4, 5, u"Nearly there. Mina’s night and the fire panel are left."_qs);
    bar->addButton(button(u"Print handover"_qs, ButtonRole::Ordinary, {}, u"print"_qs));
    bar->addButton(button(u"Finish shift"_qs, ButtonRole::Main, u"F10"_qs, {}));
    box->addWidget(bar);
    return frame(u"shift"_qs, page);
}

std::unique_ptr<QWidget> letterPage()
{
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    auto* header = new PageHeader;
    header->setTitle(u"Tuesday evening"_qs, u"A letter to Jay, from Ben"_qs);
    auto* chip = new PersonChip(PersonChip::Size::Large);
    chip->setPerson(jay());
    chip->setNameShown(false);
    header->setChip(chip);
    header->addButton(button(u"Read together"_qs, ButtonRole::Ordinary, {}, u"eye"_qs));
    header->addButton(button(u"Print"_qs, ButtonRole::Ordinary, {}, u"print"_qs));
    box->addWidget(header);
    auto* sheet = new QVBoxLayout;
    sheet->setContentsMargins(lengths().page(), lengths().px(16), lengths().page(), lengths().px(16));
    sheet->setSpacing(lengths().cardGap());

    sheet->addWidget(signedCard());

    auto* reply = new ReplyPanel;
    reply->setReply(jay(), u"It wasn’t the phone rule. It was Nan not ringing. I thought she forgot me. "
        "The wall bit is right and I did do it better."_qs,
        u"Jay wrote back, Wednesday 16:40, reading with Priya. Nobody can change this."_qs);
    sheet->addWidget(reply);

    sheet->addWidget(amendment());
    sheet->addStretch(1);
    auto* inner = new Surface(SurfaceKind::Ground);
    inner->setLayout(sheet);
    inner->setMaximumWidth(lengths().px(848));
    box->addWidget(makeScroll(inner), 1);
    auto* bar = new FinishBar;
    bar->setProgress(0, 0, u"Kept 07:02, as you typed."_qs);
    bar->addButton(button(u"Hand over"_qs, ButtonRole::Ordinary, u"F9"_qs, u"handover"_qs));
    bar->addButton(button(u"Sign and add"_qs, ButtonRole::Main, u"Ctrl+Enter"_qs, {}));
    box->addWidget(bar);
    return frame(u"people"_qs, page);
}

std::unique_ptr<QWidget> unlockPage()
{
    auto window = std::make_unique<QMainWindow>();
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(0, lengths().px(50), 0, 0);
    box->setSpacing(lengths().px(8));
    auto* heading = new QHBoxLayout;
    heading->setSpacing(lengths().px(14));
    heading->addStretch(1);
    heading->addWidget(makeMark(40));
    auto* home = new TextLabel(u"Alder House"_qs, TextStyle::Page);
    home->setOneLine();
    heading->addWidget(home);
    heading->addStretch(1);
    box->addLayout(heading);
    auto* when = new TextLabel(u"Thursday 12 March, ten to seven. Who is here?"_qs,
                               TextStyle::Reading, Token::Ink2);
    when->setAlignment(Qt::AlignHCenter);
    box->addWidget(when);
    auto* card = new Surface(SurfaceKind::Card);
    auto* halves = new QHBoxLayout(card);
    halves->setContentsMargins(1, 1, 1, 1);
    halves->setSpacing(0);
    halves->addWidget(whoIsHere());
    auto* right = new Surface(SurfaceKind::Half);
    auto* form = new QVBoxLayout(right);
    form->setContentsMargins(lengths().px(44), lengths().px(36), lengths().px(44), lengths().px(20));
    form->setSpacing(lengths().px(20));
    auto* who = new PersonChip(PersonChip::Size::Large);
    who->setPerson(ben(), u"Your words from 06:12 are kept."_qs);
    form->addWidget(who);
    auto* pass = new LineEdit;
    pass->setObjectName(u"passphrase"_qs);
    pass->setEchoMode(QLineEdit::Password);
    pass->setText(u"seven quiet herons"_qs);
    pass->addAction(icon(u"eye"_qs), QLineEdit::TrailingPosition);
    auto* passField = new Field(u"Passphrase"_qs, pass);
    passField->setHint(u"You can paste it. Nothing is sent anywhere."_qs);
    form->addWidget(passField);
    auto* acts = new FlowLayout(nullptr, 16, 8);
    acts->addWidget(button(u"Open the book"_qs, ButtonRole::Main, u"Enter"_qs, {}));
    acts->addWidget(button(u"I can’t get in"_qs, ButtonRole::Quiet, {}, {}));
    form->addLayout(acts);
    form->addStretch(1);
    form->addWidget(makeRule());
    form->addWidget(button(u"My page"_qs, ButtonRole::Voice, {}, {}), 0, Qt::AlignRight);
    halves->addWidget(right, 1);
    card->setFixedWidth(qMin(lengths().px(800), 1300));
    card->setMinimumHeight(lengths().px(400));
    box->addSpacing(lengths().px(16));
    box->addWidget(card, 0, Qt::AlignHCenter);
    box->addStretch(1);
    box->addWidget(new HouseDrawing);
    window->setCentralWidget(makeScroll(page));
    window->setStatusBar(statusLine());
    return window;
}

std::unique_ptr<QWidget> partsPage()
{
    auto window = std::make_unique<QMainWindow>();
    auto* page = new QWidget;
    auto* box = new QVBoxLayout(page);
    box->setContentsMargins(lengths().page(), lengths().page(), lengths().page(), lengths().page());
    box->setSpacing(lengths().cardGap());
    auto* late = new Banner;
    late->say(Gravity::Late, u"Not shared yet: no internet. Your words are safe on this PC."_qs,
              u"Try again"_qs);
    box->addWidget(late);
    auto* soon = new Banner;
    soon->say(Gravity::Soon, u"Nothing about choosing since 3 May. Worth asking at key-work?"_qs);
    box->addWidget(soon);
    auto* buttons = new FlowLayout(nullptr, 12, 8);
    buttons->addWidget(button(u"Finish shift"_qs, ButtonRole::Main, u"F10"_qs, {}));
    buttons->addWidget(button(u"Moment"_qs, ButtonRole::Ordinary, u"Ctrl+M"_qs, u"moment"_qs));
    buttons->addWidget(button(u"Leave it"_qs, ButtonRole::Quiet, {}, {}));
    buttons->addWidget(button(u"My page"_qs, ButtonRole::Voice, {}, {}));
    auto* off = button(u"Sign"_qs, ButtonRole::Main, u"Ctrl+Enter"_qs, {});
    off->setEnabled(false);
    buttons->addWidget(off);
    box->addLayout(buttons);
    auto* wrong = new LineEdit;
    wrong->setObjectName(u"wrong"_qs);
    wrong->setText(u"seven quiet herons"_qs);
    auto* wrongField = new Field(u"Passphrase"_qs, wrong);
    wrongField->setProblem(u"That passphrase does not open this book. You can try again in 15 seconds."_qs);
    box->addWidget(wrongField);
    auto* combo = new QComboBox;
    combo->setObjectName(u"combo"_qs);
    combo->addItems({u"Key worker"_qs, u"Deputy"_qs});
    box->addWidget(new Field(u"Role"_qs, combo));
    auto* fixed = new LineEdit;
    fixed->setObjectName(u"fixed"_qs);
    fixed->setText(u"As it was written"_qs);
    fixed->setReadOnly(true);
    box->addWidget(new Field(u"Read only"_qs, fixed));
    auto* radio = new QRadioButton(u"In front of the house"_qs);
    nameControl(radio, u"radio"_qs, radio->text());
    radio->setChecked(true);
    box->addWidget(radio);
    box->addWidget(new EmptyState(u"moment"_qs,
        u"Nothing caught yet today. Ctrl+M keeps a moment."_qs, u"Keep a moment"_qs));
    auto* pictures = new FlowLayout(nullptr, 8, 8);
    for (const QString& name : iconNames()) {
        pictures->addWidget(makePicture(name, Token::Ink2));
    }
    box->addLayout(pictures);
    box->addStretch(1);
    window->setCentralWidget(makeScroll(page));
    window->setStatusBar(statusLine());
    auto* toast = new Toast(window.get(), lengths().statusLine());
    toast->say(u"Handed over."_qs, true);
    return window;
}

}  // namespace hearth::ui::gallery
