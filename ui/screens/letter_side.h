// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/letter_vm.h"
#include "ui/widgets/surface.h"

class QVBoxLayout;

namespace hearth::ui {

/// Beside a letter: who can read it, where it came from, what it became, what can be done.
class LetterSide final : public Surface {
    Q_OBJECT

public:
    explicit LetterSide(LetterVm& vm, QWidget* parent = nullptr);

Q_SIGNALS:
    void recordAsked(const QString& id);
    void readersAsked();
    void panelAsked();

private:
    void draw();
    void addHeading(const QString& words);
    void addWords(const QString& icon, const QString& words);
    void addAct(const QString& name, const QString& icon, const QString& word, LetterPanel panel);
    void addLinks(const QString& heading, const QString& name, const std::vector<LetterLink>& links);

    LetterVm& m_vm;
    QVBoxLayout* m_rows = nullptr;
    LetterState m_shown;
};

}  // namespace hearth::ui
