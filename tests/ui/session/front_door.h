// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/windows.h"
#include "tests/support/world.h"

#include <QTemporaryDir>

namespace hearth::test {

/// The whole program before a folder without a book, with the cheapest key derivation: the real vault,
/// the real windows, keys as a person presses them.
class FrontDoor {
public:
    /// In a folder of its own, or in `folder`, which is left standing.
    explicit FrontDoor(const QString& folder = {});
    ~FrontDoor();

    void begin();  ///< again, as after a start of the program
    void end() { windows.reset(); }

    [[nodiscard]] QString book() const { return m_root + QStringLiteral("/book"); }
    [[nodiscard]] QString demo() const { return m_root + QStringLiteral("/demo"); }
    [[nodiscard]] QString papers() const { return m_root + QStringLiteral("/papers"); }
    /// What stands in the folder, except the papers.
    [[nodiscard]] QStringList left() const;

    ui::FirstRunVm& vm() { return *windows->firstRun(); }
    [[nodiscard]] ui::FirstRunPage page() { return vm().state().page; }
    QWidget* part(const char* name) { return windows->window().findChild<QWidget*>(QString::fromLatin1(name)); }
    void press(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    void tabTo(const char* name);
    [[nodiscard]] bool at(const char* name) const;
    /// Waits for the assistant to come to `page`.
    void waitFor(ui::FirstRunPage page);

    /// Types everything up to `page` by key; to Making and beyond the home is made.
    void walkTo(ui::FirstRunPage page);

    std::shared_ptr<Timestamp> now;
    access::Surroundings around;
    std::unique_ptr<app::Windows> windows;
    QString words;  ///< the passphrase, once it was typed
    QString key;    ///< the recovery key, once it was seen
    QStringList shown;  ///< files that were opened

private:
    QTemporaryDir m_temp;
    QString m_root;
};

}  // namespace hearth::test
