// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/content.h"
#include "core/access/vault.h"
#include "core/records/desk.h"

#include <QHash>

#include <functional>
#include <map>
#include <memory>

namespace hearth::demo {

/// How much of the writing, in percent, is done when everybody has their way in.
inline constexpr int kPeopleShare = 30;

/// One home being written: its book, its people with their keys, and what time it is there.
/// It keeps its first error; after one nothing more is done, and ids are nil.
class Household {
public:
    Household(QString folder, access::Surroundings around, const Content& content);

    /// Makes the home, writes its people into it and gives the staff their ways in.
    void found(Timestamp when, Timestamp ends);

    [[nodiscard]] const Content& content() const { return m_content; }
    [[nodiscard]] const Status& status() const { return m_status; }
    [[nodiscard]] Timestamp now() const { return *m_now; }
    void setNow(Timestamp when) { *m_now = when; }
    [[nodiscard]] const access::Surroundings& surroundings() const { return m_around; }
    [[nodiscard]] const QString& folder() const { return m_folder; }

    [[nodiscard]] Id person(const QString& first) const;
    [[nodiscard]] std::vector<Id> people(const QStringList& firsts) const;
    [[nodiscard]] const crypto::PersonKeys& keys(const QString& first) const;
    [[nodiscard]] QString roleName(const QString& role) const;
    [[nodiscard]] const catalogue::Catalogue& catalogue() const { return m_desk->catalogue(); }

    /// `first` does `command` at the desk of this PC. Nil answer after an error.
    template <typename Command>
    typename Command::Answer act(const QString& first, const Command& command)
    {
        if (!sit(first)) {
            return {};
        }
        auto answer = m_desk->run(command);
        if (!answer) {
            m_status = answer.error();
            return {};
        }
        return std::move(answer).value();
    }

    /// `first` writes a record.
    Id add(const QString& first, const QString& kind, const QStringList& about, Timestamp happened, Fields fields);

    /// Keeps the first error.
    void note(const Status& status);

    /// Whom to tell how far the writing is; on its "no" nothing more is done (demo.h).
    void onProgress(std::function<bool(int percent)> tell) { m_tell = std::move(tell); }
    void tell(int percent);

    /// Closes the book; signs what is left.
    void close() { m_desk.reset(); }

private:
    bool sit(const QString& first);
    void moveIn(Timestamp when);
    void enrol(Timestamp ends);

    QString m_folder;
    const Content& m_content;
    std::shared_ptr<Timestamp> m_now = std::make_shared<Timestamp>();
    access::Surroundings m_around;
    std::unique_ptr<records::Desk> m_desk;
    QHash<QString, Id> m_ids;
    std::map<QString, crypto::PersonKeys> m_keys;
    QString m_sitting;
    std::function<bool(int)> m_tell;
    int m_told = -1;
    Status m_status;
};

}  // namespace hearth::demo
