// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/open_book.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace hearth::ui {

/// Keeps what is being typed: within a second of a pause every touched draft is sealed into the
/// book. Nothing typed is lost at a lock or a power cut.
class DraftKeeper final : public QObject {
    Q_OBJECT

public:
    /// A pause this long, in ms, and the words are kept.
    static constexpr int kPauseMs = 600;

    /// `book` is borrowed for the keeper's life.
    explicit DraftKeeper(const OpenBook& book, QObject* parent = nullptr);
    /// Keeps what is still waiting.
    ~DraftKeeper() override;

    /// The draft in `slot` now says `fields`.
    void touch(const QString& slot, Fields fields);
    /// Forgets what waits for `slot`: its words have been saved as a record, draft and all.
    void forget(const QString& slot);
    /// Keeps everything that waits, now. Errors stay with the words, which stay with the keeper.
    Status flush();

    [[nodiscard]] Timestamp kept() const { return m_kept; }

Q_SIGNALS:
    /// Something was kept, or could not be (see lastError).
    void changed();

public:
    [[nodiscard]] const std::optional<Error>& lastError() const { return m_error; }

private:
    const OpenBook& m_book;
    QTimer m_pause;
    std::map<QString, Fields> m_waiting;
    Timestamp m_kept;
    std::optional<Error> m_error;
};

}  // namespace hearth::ui
