// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/letter_page.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/letter_editor.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/reply_panel.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace hearth::ui {
namespace {

QList<LetterParagraph> listed(const std::vector<LetterParagraph>& paragraphs)
{
    return {paragraphs.begin(), paragraphs.end()};
}

QString plain(const std::vector<LetterParagraph>& paragraphs)
{
    QStringList all;
    for (const LetterParagraph& each : paragraphs) {
        all.append(each.text);
    }
    return all.join(QLatin1Char('\n'));
}

}  // namespace

LetterPage::LetterPage(LetterVm& vm, QWidget* parent) : QWidget(parent), m_vm(vm)
{
    build();
    wire();
    draw();
}

void LetterPage::build()
{
    const Metrics& lengths = theme().metrics();
    auto* column = makeColumn(this, 0, 0, 12);
    m_parts = new QWidget;
    m_partRows = new QVBoxLayout(m_parts);
    m_partRows->setContentsMargins(0, 0, 0, 0);
    m_partRows->setSpacing(lengths.px(12));
    column->addWidget(m_parts);
    column->addWidget(buildPaper());
}

QWidget* LetterPage::buildPaper()
{
    const Metrics& lengths = theme().metrics();
    m_paper = new Surface(SurfaceKind::Card);
    markAsRingHolder(m_paper);
    auto* column = makeColumn(m_paper, 14, 10, 8);
    column->addWidget(buildMarks());
    m_title = new QLineEdit;
    m_title->setObjectName(QStringLiteral("letter.title"));
    m_titleField = new Field(tr("A few words to find it by"), m_title);
    column->addWidget(m_titleField);
    m_editor = new LetterEditor(QStringLiteral("letter.text"), tr("What you write"));
    m_editor->setGrows(7);
    column->addWidget(m_editor);
    m_names = new TextLabel({}, TextStyle::Body, Token::Honey);
    column->addWidget(m_names);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("letter.reason"));
    m_reason->setPlaceholderText(tr("More to say."));
    m_reasonField = new Field(tr("Why it is added"), m_reason);
    column->addWidget(m_reasonField);
    column->setSpacing(lengths.px(10));
    return m_paper;
}

QWidget* LetterPage::buildMarks()
{
    auto* holder = new QWidget;
    auto* flow = new FlowLayout(holder, 8, 6);
    const QStringList words{tr("Fact"), tr("My view"), tr("Someone told me")};
    for (int i = 0; i < words.size(); ++i) {
        auto* mark = new KeyButton(words[i], ButtonRole::Ordinary, QStringLiteral("Ctrl+%1").arg(i + 1));
        mark->setMarkBar(i + 1);
        mark->setCheckable(true);
        nameControl(mark, QStringLiteral("letter.mark.%1").arg(i + 1), tr("Mark this paragraph: %1").arg(words[i]));
        connect(mark, &QPushButton::clicked, this, [this, i] {
            m_editor->toggleMark(static_cast<ParagraphMark>(i + 1));
            giveFocus(m_editor);
        });
        flow->addWidget(mark);
        m_marks.append(mark);
    }
    m_beside = new TextLabel(tr("Beside the letter, not instead of it"), TextStyle::Small, Token::Ink3);
    m_beside->setOneLine();
    flow->addWidget(m_beside);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    holder->setSizePolicy(policy);
    return holder;
}

void LetterPage::wire()
{
    connect(&m_vm, &LetterVm::changed, this, &LetterPage::draw);
    connect(m_title, &QLineEdit::textEdited, &m_vm, &LetterVm::editTitle);
    connect(m_title, &QLineEdit::returnPressed, this, [this] { giveFocus(m_editor); });
    connect(m_reason, &QLineEdit::textEdited, &m_vm, &LetterVm::editReason);
    connect(m_editor, &LetterEditor::edited, this, [this] {
        const auto now = m_editor->paragraphs();
        m_vm.editText({now.begin(), now.end()});
    });
    connect(m_editor, &LetterEditor::currentMarkChanged, this, [this](ParagraphMark mark) {
        for (int i = 0; i < m_marks.size(); ++i) {
            m_marks[i]->setChecked(static_cast<int>(mark) == i + 1);
        }
    });
}

void LetterPage::begin()
{
    auto* signedText = m_parts->findChild<LetterEditor*>();
    giveFocus(m_paper->isVisibleTo(this) || !signedText ? m_editor : signedText);
}

void LetterPage::draw()
{
    const LetterState& state = m_vm.state();
    drawParts();
    const bool open = state.writing || state.amending;
    m_paper->setVisible(open);
    m_titleField->setVisible(state.writing);
    m_reasonField->setVisible(state.amending);
    m_beside->setVisible(state.amending);
    if (m_title->text() != state.title) {
        m_title->setText(state.title);
    }
    if (m_reason->text() != state.reason) {
        m_reason->setText(state.reason);
    }
    // The editor keeps its own words and ids while somebody types; a fresh page fills it.
    if (open && (!m_wasOpen || (m_editor->isBlank() != state.text.empty() && !m_editor->hasFocus()))) {
        m_editor->setGrows(state.amending ? 4 : 7);
        m_editor->setParagraphs(listed(state.text));
    }
    if (!open && m_wasOpen) {
        m_editor->setParagraphs({});
    }
    m_wasOpen = open;
    m_names->setText(state.otherNames);
    m_names->setVisible(!state.otherNames.isEmpty());
}

void LetterPage::drawParts()
{
    const std::vector<LetterPart>& parts = m_vm.state().parts;
    if (parts == m_shown) {
        return;
    }
    m_shown = parts;
    while (QLayoutItem* item = m_partRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int i = 0; i < static_cast<int>(parts.size()); ++i) {
        m_partRows->addWidget(makePart(parts[static_cast<std::size_t>(i)], i));
    }
    m_parts->setVisible(!parts.empty());
}

QWidget* LetterPage::makePart(const LetterPart& part, int place)
{
    if (part.kind == PartKind::Reply) {
        auto* reply = new ReplyPanel;
        reply->setObjectName(QStringLiteral("letter.reply.%1").arg(place));
        reply->setReply(part.person, plain(part.paragraphs), part.foot);
        return reply;
    }
    auto* card = new Surface(SurfaceKind::Card);
    auto* column = makeColumn(card, 14, 10, 4);
    if (part.kind == PartKind::Amendment) {
        const QString why = part.reason.isEmpty() ? QString() : QStringLiteral(": ") + part.reason;
        column->addWidget(new TextLabel(tr("Added beside it by %1%2").arg(part.person.name, why), TextStyle::Small, Token::Ink3));
    }
    auto* text = new LetterEditor(QStringLiteral("letter.part.%1").arg(place),
                                  part.kind == PartKind::Amendment ? tr("Added beside it") : tr("As it was signed"));
    text->setGrows(1);
    text->setParagraphs(listed(part.paragraphs));
    text->setSigned(true);
    column->addWidget(text);
    column->addWidget(makeSignedLine(part.foot));
    return card;
}

}  // namespace hearth::ui
