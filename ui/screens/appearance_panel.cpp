// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/appearance_panel.h"

#include "ui/screens/screen_parts.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_parts.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hearth::ui {
namespace {

constexpr std::array kSizes{100, 125, 150, 175, 200};

}  // namespace

AppearancePanel::AppearancePanel(AppearanceSeam seam, QWidget* host) : Overlay(host, 640, 640), m_seam(std::move(seam))
{
    build();
}

void AppearancePanel::build()
{
    nameControl(this, QStringLiteral("appearance"), tr("How it looks"));
    body()->addWidget(makeSectionHead(tr("How it looks"), tr("Esc leaves")));
    const auto choice = [this](const QString& label, Segments* segments, const QString& below) {
        body()->addWidget(new TextLabel(label, TextStyle::BodyMedium));
        body()->addWidget(segments);
        body()->addWidget(new TextLabel(below, TextStyle::Small, Token::Ink3));
        takeKeys(segments, [segments](int key, Qt::KeyboardModifiers) {
            const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
            if (!back && key != Qt::Key_Right && key != Qt::Key_Down) {
                return false;
            }
            chooseBeside(segments, back ? -1 : 1);
            return true;
        });
    };
    m_scheme = new Segments(QStringLiteral("appearance.scheme"), tr("Theme"),
                            {tr("As the PC"), tr("Light"), tr("Dark"), tr("High contrast")});
    choice(tr("Theme"), m_scheme, tr("As the PC: light or dark, as this PC is set when Hearthbook starts."));
    QStringList sizes;
    for (const int percent : kSizes) {
        sizes.append(tr("%1 %").arg(percent));
    }
    m_size = new Segments(QStringLiteral("appearance.size"), tr("Text size"), sizes);
    choice(tr("Text size"), m_size, tr("Everything grows with the text. Both are kept for this PC, for whoever sits here."));
    m_names = new Segments(QStringLiteral("appearance.names"), tr("Names"), {tr("First names"), tr("Initials only")});
    choice(tr("Names beside chips"), m_names,
           tr("Initials only is for a screen others can see. Ctrl+Shift+P does the same. Names in what somebody wrote stay."));
    auto* close = new KeyButton(tr("Close"), ButtonRole::Quiet, QStringLiteral("Esc"));
    nameControl(close, QStringLiteral("appearance.close"), tr("Close"));
    body()->addWidget(close, 0, Qt::AlignLeft);
    connect(close, &QPushButton::clicked, this, &AppearancePanel::leave);
    for (Segments* each : {m_scheme, m_size}) {
        connect(each, &Segments::chosenChanged, this, &AppearancePanel::choose);
    }
    connect(m_names, &Segments::chosenChanged, this, [](int index) { showInitialsOnly(index == 1); });
}

void AppearancePanel::open()
{
    draw();
    openAt(m_scheme);
}

void AppearancePanel::draw()
{
    const Appearance now = m_seam.current ? m_seam.current() : Appearance{};
    m_drawing = true;
    m_scheme->setChosen(now.scheme);
    const auto size = std::ranges::find(kSizes, now.textSize);
    m_size->setChosen(size == kSizes.end() ? 0 : static_cast<int>(std::distance(kSizes.begin(), size)));
    m_names->setChosen(initialsOnly() ? 1 : 0);
    m_drawing = false;
}

void AppearancePanel::choose()
{
    if (m_drawing || !m_seam.set) {
        return;
    }
    Appearance next;
    next.scheme = std::max(0, m_scheme->chosen());
    next.textSize = kSizes.at(static_cast<std::size_t>(std::max(0, m_size->chosen())));
    m_seam.set(next);
    // The panel itself has just grown or shrunk.
    place();
}

}  // namespace hearth::ui
