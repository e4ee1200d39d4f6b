// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/home_about_panel.h"

#include "ui/screens/appearance_panel.h"
#include "ui/screens/home_parts.h"
#include "ui/screens/screen_parts.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace hearth::ui {

HomeAboutPanel::HomeAboutPanel(HomeVm& vm, AppearanceSeam seam, QWidget* parent)
    : QWidget(parent), m_vm(vm), m_seam(std::move(seam))
{
    build();
    connect(&m_vm, &HomeVm::changed, this, &HomeAboutPanel::draw);
    draw();
}

void HomeAboutPanel::build()
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout* column = nullptr;
    QWidget* section = makeSection(QStringLiteral("home.about"), tr("This PC and about"), {}, &column);
    m_looks = makeButton(tr("How it looks on this PC"), ButtonRole::Ordinary, QStringLiteral("home.looks"),
                         tr("How it looks on this PC: theme and text size"));
    m_looks->setPicture(QStringLiteral("eye"));
    column->addWidget(m_looks, 0, Qt::AlignLeft);
    m_looks->setVisible(m_seam.set != nullptr);
    connect(m_looks, &QPushButton::clicked, this, &HomeAboutPanel::showAppearance);
    const auto part = [&](const QString& heading, TextLabel** words, const QString& below) {
        column->addWidget(makeSectionHead(heading, {}));
        *words = new TextLabel({}, TextStyle::Body);
        column->addWidget(*words);
        if (!below.isEmpty()) {
            column->addWidget(new TextLabel(below, TextStyle::Small, Token::Ink2));
        }
        column->addWidget(makeRule());
    };
    part(tr("Where the book lies"), &m_folder,
         tr("All of it is encrypted. Copy nothing out of this folder by hand while Hearthbook is open."));
    m_folder->setObjectName(QStringLiteral("home.folder"));
    part(tr("What is in it"), &m_counts, tr("An operation is one act: a record, an amendment, a reading. None is ever taken away."));
    part(tr("Is it safe"), &m_safe,
         tr("Until a backup is set up, what is written is on this PC alone. Backup and sharing come with a later version."));
    part(tr("Hearthbook"), &m_version, {});
    buildCredits(column);
    column->addStretch(1);
    all->addWidget(section, 1);
}

void HomeAboutPanel::buildCredits(QVBoxLayout* column)
{
    column->addWidget(new TextLabel(tr("Free software under the GNU General Public Licence, version 3 or later. You may use it, "
                                       "read it, change it and pass it on; it comes with no warranty."), TextStyle::Body));
    m_licence = makeButton(tr("What it is made with"), ButtonRole::Quiet, QStringLiteral("home.licence"));
    column->addWidget(m_licence, 0, Qt::AlignLeft);
    m_licenceText = new Surface(SurfaceKind::Sunk);
    auto* inner = makeColumn(m_licenceText, 16, 14, 6);
    for (const QString& line :
         {tr("Qt 6: GNU Lesser General Public Licence 3"), tr("SQLCipher (Zetetic): BSD licence, on SQLite, which is in the public domain"),
          tr("libsodium (Frank Denis): ISC licence"), tr("Zstandard (Meta): BSD licence"), tr("qpdf (Jay Berkenbilt): Apache licence 2.0"),
          tr("Inter (Rasmus Andersson): SIL Open Font Licence 1.1"), tr("DejaVu Sans Mono: Bitstream Vera licence"),
          tr("Icons and drawings: our own, under the licence of Hearthbook")}) {
        inner->addWidget(new TextLabel(line, TextStyle::Body));
    }
    column->addWidget(m_licenceText);
    m_licenceText->hide();
    connect(m_licence, &QPushButton::clicked, this, [this] {
        m_licenceText->setVisible(!m_licenceText->isVisibleTo(this));
        bringIntoView(m_licenceText);
    });
}

void HomeAboutPanel::showAppearance()
{
    if (m_appearance == nullptr) {
        m_appearance = new AppearancePanel(m_seam, window());
    }
    m_appearance->open();
}

void HomeAboutPanel::begin()
{
    giveFocus(m_looks->isVisibleTo(this) ? m_looks : m_licence);
}

void HomeAboutPanel::draw()
{
    const AboutState& about = m_vm.about();
    m_folder->setText(about.folder.isEmpty() ? tr("On this PC.") : about.folder);
    m_counts->setText(tr("%1 · %2").arg(about.records, about.operations));
    m_safe->setText(QStringList{about.saved, about.backedUp, about.shared}.join(u'\n'));
    m_version->setText(about.version.isEmpty() ? tr("Hearthbook") : tr("Version %1").arg(about.version));
}

}  // namespace hearth::ui
