// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/evidence_side.h"

#include "ui/screens/papers.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/heat_map.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tick_row.h"

#include <QDateEdit>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hearth::ui {
namespace {

QDateEdit* makeDay(const QString& name)
{
    auto* made = new QDateEdit;
    made->setObjectName(name);
    made->setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
    made->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    made->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return made;
}

}  // namespace

CoveragePanel::CoveragePanel(CoverageVm& vm, QWidget* parent) : Surface(SurfaceKind::Column, parent), m_vm(vm)
{
    setObjectName(QStringLiteral("coverage"));
    auto* inside = new QWidget;
    auto* all = makeColumn(inside, 0, 16, 0);
    // The scroll bar has its room at the right.
    all->setContentsMargins(theme().metrics().px(20), theme().metrics().inCard(), theme().metrics().px(8), theme().metrics().inCard());
    m_counts = new QWidget;
    buildMap(makeColumn(m_counts, 0, 0, 8));
    all->addWidget(m_counts);
    m_cell = new QWidget;
    buildRecords(makeColumn(m_cell, 0, 0, 8));
    all->addWidget(m_cell, 1);
    all->addStretch(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(makeScroll(inside));
    wire();
    draw();
}

void CoveragePanel::buildMap(QVBoxLayout* column)
{
    column->addWidget(new TextLabel(tr("Where the book is rich and thin"), TextStyle::Section));
    column->addWidget(new TextLabel(tr("Records for each standard, by month. A number is a way in, not a score."),
                                    TextStyle::Small, Token::Ink3));
    m_map = new HeatMap(QStringLiteral("coverage.map"), tr("Records for each standard, by month"), CoverageModel::LevelRole);
    m_map->setAccessibleDescription(tr("Arrow keys move, Enter opens the records."));
    m_map->setModel(&m_vm.model());
    column->addWidget(m_map);
    m_lines = new TitledList(QStringLiteral("coverage.lines"), tr("Records for each standard, by month"));
    m_lines->setModel(&m_vm.lines());
    m_lines->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_lines);
    m_legend = makeHeatLegend();
    column->addWidget(m_legend);
    auto* buttons = new QWidget;
    auto* flow = new FlowLayout(buttons, 4, 4);
    m_twin = new KeyButton(tr("As a list"), ButtonRole::Quiet);
    nameControl(m_twin, QStringLiteral("coverage.twin"), tr("Show the figures as a list"));
    m_before = new KeyButton(tr("Earlier months"), ButtonRole::Quiet);
    nameControl(m_before, QStringLiteral("coverage.earlier"), tr("Earlier months"));
    m_after = new KeyButton(tr("Later months"), ButtonRole::Quiet);
    nameControl(m_after, QStringLiteral("coverage.later"), tr("Later months"));
    for (KeyButton* button : {m_twin, m_before, m_after}) {
        flow->addWidget(button);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    buttons->setSizePolicy(policy);
    column->addWidget(buttons);
    column->addWidget(makeRule());
    m_gapsHead = new TextLabel(tr("Gaps, as questions"), TextStyle::BodyStrong);
    column->addWidget(m_gapsHead);
    auto* gaps = new QWidget;
    m_gaps = makeColumn(gaps, 0, 0, 8);
    column->addWidget(gaps);
    column->addStretch(1);
}

void CoveragePanel::buildRecords(QVBoxLayout* column)
{
    m_cellHead = new TextLabel({}, TextStyle::Section);
    m_cellCount = new TextLabel({}, TextStyle::Small, Token::Ink3);
    column->addWidget(m_cellHead);
    column->addWidget(m_cellCount);
    m_records = new MomentList(QStringLiteral("coverage.records"), tr("The records of this figure"));
    m_records->setModel(&m_vm.records());
    m_records->setMinimumHeight(theme().metrics().px(200));
    column->addWidget(m_records, 1);
    m_back = new KeyButton(tr("Back to the figures"), ButtonRole::Quiet, QStringLiteral("Esc"));
    nameControl(m_back, QStringLiteral("coverage.back"), tr("Back to the figures"));
    column->addWidget(m_back, 0, Qt::AlignLeft);
}

void CoveragePanel::wire()
{
    connect(&m_vm, &CoverageVm::changed, this, &CoveragePanel::draw);
    connect(&m_vm.model(), &QAbstractItemModel::modelReset, this, &CoveragePanel::draw);
    connect(m_map, &HeatMap::opened, this, &CoveragePanel::openCell);
    connect(m_twin, &QPushButton::clicked, this, [this] {
        m_asList = !m_asList;
        draw();
    });
    connect(m_before, &QPushButton::clicked, this, [this] { m_vm.model().page(-CoverageModel::kMonths); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_vm.model().page(CoverageModel::kMonths); });
    connect(m_lines, &RowList::opened, this, [this](const QString& standard) {
        // A line has no month of its own: the newest.
        openCell(standard.toInt(), m_vm.model().columnCount() - 1);
    });
    connect(m_records, &RowList::opened, this, &CoveragePanel::recordAsked);
    connect(m_back, &QPushButton::clicked, this, &CoveragePanel::closeCell);
    onKey(m_cell, QKeySequence(Qt::Key_Escape), [this] { closeCell(); });
}

void CoveragePanel::begin()
{
    giveFocus(m_vm.state().open ? static_cast<QWidget*>(m_records) : m_asList ? static_cast<QWidget*>(m_lines) : m_map);
}

void CoveragePanel::setStrong(int row)
{
    m_map->setStrongRow(row);
}

void CoveragePanel::openCell(int standard, int month)
{
    if (!m_vm.openCell(standard, month)) {
        return;
    }
    if (m_vm.records().rowCount() > 0) {
        m_records->setCurrentIndex(m_vm.records().index(0, 0));
        giveFocus(m_records);
    } else {
        giveFocus(m_back);
    }
}

void CoveragePanel::closeCell()
{
    m_vm.close();
    begin();
}

void CoveragePanel::draw()
{
    const CoverageState& state = m_vm.state();
    m_counts->setVisible(!state.open);
    m_cell->setVisible(state.open);
    m_map->setVisible(!m_asList);
    m_legend->setVisible(!m_asList);
    m_lines->setVisible(m_asList);
    if (m_asList) {
        m_lines->setFixedHeight(m_lines->heightOfRows() + theme().metrics().inTag());
    }
    m_twin->setText(m_asList ? tr("As a map") : tr("As a list"));
    m_before->setVisible(m_vm.model().hasEarlier());
    m_after->setVisible(m_vm.model().hasLater());
    m_cellHead->setText(state.cell);
    m_cellCount->setText(state.counted);
    m_records->setVisible(m_vm.records().rowCount() > 0);
    m_gapsHead->setVisible(!state.gaps.isEmpty());
    if (m_drawnGaps != state.gaps) {
        m_drawnGaps = state.gaps;
        while (QLayoutItem* item = m_gaps->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (const QString& gap : state.gaps) {
            m_gaps->addWidget(new TextLabel(gap, TextStyle::Body));
        }
    }
}

PackPanel::PackPanel(PackVm& vm, const QString& folder, QWidget* parent)
    : Surface(SurfaceKind::Column, parent), m_vm(vm), m_folder(folder)
{
    setObjectName(QStringLiteral("pack"));
    auto* inside = new QWidget;
    auto* column = makeColumn(inside, 20, 16, 12);
    column->addWidget(new TextLabel(tr("The pack"), TextStyle::Section));
    m_title = new QLineEdit;
    m_title->setObjectName(QStringLiteral("pack.title"));
    column->addWidget(new Field(tr("What it is called"), m_title));
    m_from = makeDay(QStringLiteral("pack.from"));
    column->addWidget(new Field(tr("From"), m_from));
    m_until = makeDay(QStringLiteral("pack.until"));
    m_untilField = new Field(tr("To"), m_until);
    m_untilField->setHint(tr("What is counted beside the claims, and where suggestions are looked for."));
    column->addWidget(m_untilField);
    m_file = new QLineEdit;
    m_file->setObjectName(QStringLiteral("evidence.file"));
    auto* file = new Field(tr("Where the pack goes"), m_file);
    file->setHint(tr("A PDF of every claim on the left, with what shows it."));
    column->addWidget(file);
    m_letters = new TickRow(tr("Names become letters; the key stays at the home"));
    nameControl(m_letters, QStringLiteral("evidence.letters"), tr("Names become letters"));
    column->addWidget(m_letters);
    m_back = new KeyButton(tr("Back to the figures"), ButtonRole::Quiet, QStringLiteral("Esc"));
    nameControl(m_back, QStringLiteral("pack.back"), tr("Back to the figures"));
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, 0, 0, 0);
    all->addWidget(makeScroll(inside));
    connect(&vm, &PackVm::changed, this, &PackPanel::draw);
    connect(m_title, &QLineEdit::textEdited, &vm, &PackVm::editTitle);
    connect(m_from, &QDateEdit::dateChanged, this, &PackPanel::days);
    connect(m_until, &QDateEdit::dateChanged, this, &PackPanel::days);
    connect(m_letters, &QCheckBox::clicked, &vm, &PackVm::setLetters);
    connect(m_back, &QPushButton::clicked, this, &PackPanel::left);
    onKey(this, QKeySequence(Qt::Key_Escape), [this] { Q_EMIT left(); });
    nameAnew();
    draw();
}

void PackPanel::begin()
{
    giveFocus(m_title);
}

QString PackPanel::file() const
{
    const QString typed = m_file->text().trimmed();
    return typed.isEmpty() ? QString() : QFileInfo(typed).absoluteFilePath();
}

void PackPanel::nameAnew()
{
    m_file->setText(paperFile(m_folder, QStringLiteral("pack")));
}

void PackPanel::days()
{
    const bool right = m_vm.setPeriod(m_from->date(), m_until->date());
    m_untilField->setProblem(right ? QString() : tr("The last day is before the first. Choose a later one."));
}

void PackPanel::draw()
{
    const PackState& state = m_vm.state();
    if (m_title->text() != state.title) {
        m_title->setText(state.title);
    }
    if (!m_untilField->hasProblem()) {
        const QSignalBlocker first(m_from);
        const QSignalBlocker last(m_until);
        m_from->setDate(state.from);
        m_until->setDate(state.until);
    }
    m_letters->setChecked(state.letters);
}

}  // namespace hearth::ui
