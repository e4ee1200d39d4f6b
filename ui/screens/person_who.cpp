// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/person_who.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/segments.h"

#include <QTimer>
#include <QVBoxLayout>

namespace hearth::ui {

PersonWho::PersonWho(const Words& words, PeopleModel& here, PeopleModel& gone)
    : Surface(SurfaceKind::Ground), m_words(words), m_hereModel(here), m_goneModel(gone)
{
    build();
    wire();
    drawGone();
}

void PersonWho::build()
{
    auto* column = makeColumn(this, 10, 14, 10);
    m_which = new Segments(m_words.page + QStringLiteral(".which"), tr("Whom to see"), {tr("Young people"), tr("Team")});
    m_which->setChosen(m_words.which);
    column->addWidget(m_which);
    m_here = new TitledList(m_words.page + QStringLiteral(".list"), m_words.here);
    m_here->setModel(&m_hereModel);
    m_here->setMinimumHeight(theme().metrics().rowTwo());
    column->addWidget(m_here, 1);
    m_gone = new TitledList(m_words.page + QStringLiteral(".gone.list"), m_words.gone);
    m_gone->setModel(&m_goneModel);
    m_gone->setMinimumHeight(theme().metrics().rowTwo());
    column->addWidget(m_gone, 1);
    m_showGone = new KeyButton(m_words.gone, ButtonRole::Quiet);
    m_showGone->setPicture(QStringLiteral("down"));
    m_showGone->setCheckable(true);
    nameControl(m_showGone, m_words.page + QStringLiteral(".gone"), m_words.gone);
    column->addWidget(m_showGone, 0, Qt::AlignLeft);
    m_add = new KeyButton(tr("Add"), ButtonRole::Quiet, QStringLiteral("Ctrl+N"));
    m_add->setPicture(QStringLiteral("add"));
    nameControl(m_add, m_words.page + QStringLiteral(".add"), m_words.add);
    column->addWidget(m_add, 0, Qt::AlignLeft);
}

void PersonWho::wire()
{
    connect(m_which, &Segments::chosenChanged, this, [this](int which) {
        if (which != m_words.which) {
            // An arrow key still moves the cursor to the segment after this; the page turns then.
            QTimer::singleShot(0, this, [this] {
                m_which->setChosen(m_words.which);
                Q_EMIT otherListAsked();
            });
        }
    });
    const auto follow = [this](TitledList* list, TitledList* other, bool gone) {
        connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this, other, gone](const QModelIndex& now) {
                    if (m_setting || !now.isValid()) {
                        return;
                    }
                    m_setting = true;
                    other->setCurrentIndex({});
                    other->clearSelection();
                    m_setting = false;
                    Q_EMIT chosen(now.row() + (gone ? m_hereModel.rowCount() : 0));
                });
        connect(list, &RowList::opened, this, &PersonWho::opened);
    };
    follow(m_here, m_gone, false);
    follow(m_gone, m_here, true);
    connect(m_showGone, &QPushButton::clicked, this, &PersonWho::drawGone);
    connect(&m_hereModel, &QAbstractItemModel::modelReset, this, &PersonWho::drawGone);
    connect(m_add, &QPushButton::clicked, this, &PersonWho::addAsked);
    connect(&m_goneModel, &QAbstractItemModel::modelReset, this, &PersonWho::drawGone);
}

void PersonWho::setChosen(int place)
{
    m_setting = true;
    const int here = m_hereModel.rowCount();
    const bool gone = place >= here;
    // The list that has them is the one that is shown.
    if (place >= 0 && place < here + m_goneModel.rowCount()) {
        m_showGone->setChecked(gone);
    }
    drawGone();
    m_here->setCurrentIndex(gone ? QModelIndex() : m_hereModel.index(place, 0));
    m_gone->setCurrentIndex(gone ? m_goneModel.index(place - here, 0) : QModelIndex());
    if (gone) {
        m_here->clearSelection();
    } else {
        m_gone->clearSelection();
    }
    m_setting = false;
}

void PersonWho::setMayAdd(bool may)
{
    m_add->setVisible(may);
}

void PersonWho::drawGone()
{
    const int count = m_goneModel.rowCount();
    const bool gone = count > 0 && m_showGone->isChecked();
    const QString word = gone ? m_words.here : m_words.gone;
    const int others = gone ? m_hereModel.rowCount() : count;
    m_showGone->setText(QStringLiteral("%1 (%2)").arg(word).arg(others));
    m_showGone->setAccessibleName(m_showGone->text());
    m_showGone->setPicture(gone ? QStringLiteral("people") : QStringLiteral("down"));
    m_showGone->setVisible(count > 0);
    m_gone->setVisible(gone);
    m_here->setVisible(!gone);
}

}  // namespace hearth::ui
