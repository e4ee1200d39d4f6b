// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spoken_line.h"

#include <QAccessibleWidget>
#include <QLineEdit>

#include <algorithm>

namespace hearth::ui {
namespace {

/// A line edit as Qt shows it to screen readers, but for writing into it. A line that hides what is
/// typed never says it.
class SpokenLine final : public QAccessibleWidget,
                         public QAccessibleTextInterface,
                         public QAccessibleEditableTextInterface {
public:
    explicit SpokenLine(QLineEdit* line) : QAccessibleWidget(line, QAccessible::EditableText) {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface) {
            return static_cast<QAccessibleTextInterface*>(this);
        }
        if (type == QAccessible::EditableTextInterface && !line()->isReadOnly()) {
            return static_cast<QAccessibleEditableTextInterface*>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text part) const override
    {
        if (part == QAccessible::Value) {
            return said();
        }
        const QString own = QAccessibleWidget::text(part);
        return part == QAccessible::Description && own.isEmpty() ? line()->placeholderText() : own;
    }

    void setText(QAccessible::Text part, const QString& text) override
    {
        if (part == QAccessible::Value) {
            put(text, static_cast<int>(text.size()));
        } else {
            QAccessibleWidget::setText(part, text);
        }
    }

    QAccessible::State state() const override
    {
        QAccessible::State now = QAccessibleWidget::state();
        now.editable = !line()->isReadOnly();
        now.readOnly = line()->isReadOnly();
        now.passwordEdit = line()->echoMode() != QLineEdit::Normal;
        now.selectableText = true;
        now.hasPopup = false;
        return now;
    }

    void selection(int index, int* from, int* until) const override
    {
        const bool any = index == 0 && line()->hasSelectedText();
        *from = any ? line()->selectionStart() : 0;
        *until = any ? line()->selectionEnd() : 0;
    }
    int selectionCount() const override { return line()->hasSelectedText() ? 1 : 0; }
    void addSelection(int from, int until) override { line()->setSelection(from, until - from); }
    void removeSelection(int) override { line()->deselect(); }
    void setSelection(int, int from, int until) override { line()->setSelection(from, until - from); }
    int cursorPosition() const override { return line()->cursorPosition(); }
    void setCursorPosition(int at) override { line()->setCursorPosition(at); }
    QString text(int from, int until) const override { return said().mid(from, until - from); }
    int characterCount() const override { return static_cast<int>(line()->text().size()); }
    QRect characterRect(int) const override { return rect(); }
    int offsetAtPoint(const QPoint& at) const override { return line()->cursorPositionAt(line()->mapFromGlobal(at)); }
    void scrollToSubstring(int from, int) override { line()->setCursorPosition(from); }
    QString attributes(int, int* from, int* until) const override
    {
        *from = 0;
        *until = characterCount();
        return {};
    }

    void deleteText(int from, int until) override { replaceText(from, until, {}); }
    void insertText(int at, const QString& text) override { replaceText(at, at, text); }
    void replaceText(int from, int until, const QString& text) override
    {
        QString whole = line()->text();
        const int last = static_cast<int>(whole.size());
        const int begin = std::clamp(from, 0, last);
        whole.replace(begin, std::clamp(until, begin, last) - begin, text);
        put(whole, begin + static_cast<int>(text.size()));
    }

private:
    QLineEdit* line() const { return static_cast<QLineEdit*>(object()); }
    QString said() const { return line()->echoMode() == QLineEdit::Normal ? line()->text() : QString(); }
    void put(const QString& text, int cursor)
    {
        if (line()->isReadOnly() || !line()->isEnabled() || text == line()->text()) {
            return;
        }
        line()->setText(text);
        line()->setCursorPosition(cursor);
        Q_EMIT line()->textEdited(line()->text());
    }
};

QAccessibleInterface* lineSpeaker(const QString&, QObject* object)
{
    auto* line = qobject_cast<QLineEdit*>(object);
    // A spin box speaks for the line inside it.
    return line && !line->objectName().startsWith(QLatin1String("qt_")) ? new SpokenLine(line) : nullptr;
}

}  // namespace

void letScreenReadersType()
{
    QAccessible::installFactory(lineSpeaker);
}

}  // namespace hearth::ui
