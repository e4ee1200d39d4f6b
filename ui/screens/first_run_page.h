// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/first_run_vm.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace hearth::ui {

class Field;
class KeyButton;
class TextLabel;

/// One page of the first run: a heading, a sentence, what is typed, what went wrong, and the buttons.
/// The pages live as long as the assistant, so that what was typed stays in them.
class FirstRunPageView : public QWidget {
    Q_OBJECT

public:
    /// `name` is the objectName, "first.home"; `vm` is borrowed.
    FirstRunPageView(FirstRunVm& vm, const QString& name, const QString& title, const QString& words);

    /// The cursor into the page's first field, or on its main button.
    virtual void begin();
    /// What the state says, on the page; also when it is not shown.
    virtual void draw();

protected:
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    void setTitle(const QString& title, const QString& words);
    /// A field with its line edit "first.home.<name>"; Enter goes to the next one, from the last one on.
    Field* addField(const QString& name, const QString& label, const QString& hint, QBoxLayout* into = nullptr);
    /// Two fields side by side, one below the other when there is no room.
    QBoxLayout* addPair();
    /// The line for what went wrong and the buttons: the main one, then Back when `back`. Last.
    void addButtons(const QString& word, bool back);
    KeyButton* addButton(const QString& name, const QString& word, const QString& picture = {});
    void setMain(const QString& word, bool enabled = true);
    [[nodiscard]] static QLineEdit* editOf(Field* field);
    /// Puts `words` in unless they stand there: the cursor stays where it is.
    static void show(Field* field, const QString& words);
    /// Hidden characters, nothing remembered by the keyboard.
    static void makeSecret(Field* field, bool hidden);

    FirstRunVm& m_vm;

private:
    QString m_name;
    QVBoxLayout* m_column;
    TextLabel* m_title;
    TextLabel* m_words;
    std::vector<Field*> m_fields;
    QWidget* m_trouble = nullptr;
    TextLabel* m_troubleWords = nullptr;
    QWidget* m_buttons = nullptr;
    KeyButton* m_main = nullptr;
    KeyButton* m_back = nullptr;
};

/// Every page, in the order of FirstRunPage. `Making` and `DemoMaking` are one and the same.
struct FirstRunPapers {
    QString folder;                                ///< where papers are written
    std::function<void(const QString&)> showFile;  ///< opens one; may be empty
};
FirstRunPageView* makeFirstRunPage(FirstRunPage page, FirstRunVm& vm, const FirstRunPapers& papers);

/// The parts of makeFirstRunPage; null when the page is not theirs.
FirstRunPageView* makeFoundingPage(FirstRunPage page, FirstRunVm& vm);
FirstRunPageView* makeSecretsPage(FirstRunPage page, FirstRunVm& vm, const FirstRunPapers& papers);
FirstRunPageView* makePeoplePage(FirstRunPage page, FirstRunVm& vm);

}  // namespace hearth::ui
