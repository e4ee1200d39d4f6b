// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "core/base/id.h"
#include "ui/models/page_id.h"
#include "ui/print/print_out.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hearth::ui {

struct OpenBook;
struct SittingParts;
class DraftKeeper;

/// What every page of the shell can be asked, so that the shell need not know which it is. The
/// widget's objectName is the page's key ("people") and the id of its help (resources/help/people.md).
/// A page says what it wants by signals; it never reaches into the shell.
class PageView : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Reads what it shows from the book anew: it comes to the front, or the book changed while it is there.
    virtual void refresh() {}
    /// It has come to the front: the cursor goes to its main text.
    virtual void begin() = 0;
    /// Shows `record`, before it comes to the front. False when it is not of this page's kinds.
    virtual bool open(const Id& record);
    /// Begins something new of `kind` about `about`, made out of the record `from`. False: not here.
    virtual bool startNew(const QString& kind, const std::vector<Id>& about, std::optional<Id> from);
    /// F10, Ctrl+P, F9 and Ctrl+Z while it is in front. False: it has nothing to do then.
    virtual bool finish() { return false; }
    virtual bool print() { return false; }
    virtual bool handOver() { return false; }
    virtual bool undo() { return false; }
    /// F6 and F7, the shift's own keys: only its page takes them.
    virtual bool shiftKey(int key);
    /// About whom Ctrl+L writes from here, and the record that is chosen (for Ctrl+T); nothing: nobody.
    [[nodiscard]] virtual std::vector<Id> subjects() const { return {}; }
    [[nodiscard]] virtual std::optional<Id> record() const { return std::nullopt; }
    /// The kind of what is being written here for the first time and is not a record yet; its draft
    /// comes back by startNew.
    [[nodiscard]] virtual QString kindBegun() const { return {}; }
    /// True for the pages two people sit before: the window shows nothing else, no navigation and no
    /// status line.
    [[nodiscard]] virtual bool together() const { return false; }

Q_SIGNALS:
    void recordAsked(const QString& id);
    void writeAsked(const QString& kind, const hearth::Id& about);
    void pageAsked(hearth::ui::Page page);
    void backAsked();                                   ///< to the page before
    void hideAsked();                                   ///< F12: the house drawing and nothing else
    void said(const QString& toast);
    void done(const QString& toast, const std::function<void()>& undo);  ///< said with a way back
    void paperAsked(const hearth::ui::print::PrintJob& job);  ///< print it; the shell names its file
    void paperMade(const QString& file);                ///< a paper was written: open it
    void momentAsked();                                 ///< Ctrl+M
    void saved();                                       ///< something was kept: the status line says when
};

/// What the pages of one sitting stand on; it outlives them. A room's maker makes its view model
/// with make(), which keeps it until the widgets are gone.
class Sitting {
public:
    Sitting(OpenBook& openBook, DraftKeeper& keeper, const SittingParts& sittingParts)
        : book(openBook), drafts(keeper), parts(sittingParts)
    {
    }

    OpenBook& book;
    DraftKeeper& drafts;
    const SittingParts& parts;

    template <typename Model, typename... Args>
    Model& make(Args&&... args)
    {
        auto made = std::make_shared<Model>(std::forward<Args>(args)...);
        m_kept.push_back(made);
        return *made;
    }

    /// When every page is gone: the view models go too.
    void forget() { m_kept.clear(); }

private:
    std::vector<std::shared_ptr<void>> m_kept;
};

/// One room of the house: a page, and how it comes to be.
struct RoomMaker {
    Page page;
    PageView* (*make)(Sitting& sitting);
    QString key;         ///< of the row of the navigation that stands for it: "people"
    QStringList opens;   ///< kinds whose records are opened here
    QStringList writes;  ///< kinds that are begun here
};

/// Every room, in the order of Page. The only list of them (ui/screens/rooms.cpp).
const std::vector<RoomMaker>& roomMakers();

}  // namespace hearth::ui
