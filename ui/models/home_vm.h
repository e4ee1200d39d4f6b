// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// First, because moc 6.4 cannot read <compare> before a Qt header.
#include "ui/models/row_roles.h"

#include "ui/models/open_book.h"

#include <QAbstractListModel>

namespace hearth::ui {

/// The sections of the page Home, in the order of its list.
enum class HomeSection { People, Words, Readers, Proof, Key, About };

/// What the page needs from the house beside the book; bound in app/.
struct HomeNeeds {
    QString folder;                    ///< where the book lies
    QString papers;                    ///< where papers go
    std::function<QString()> suggest;  ///< a passphrase of four words; may be empty
};

/// What stands under "This PC and about". Counts are of what the asker may read.
struct AboutState {
    QString version;
    QString folder;
    QString records;     ///< "1,204 records for you to read"
    QString operations;  ///< "3,310 operations in the book"
    QString saved;
    QString backedUp;
    QString shared;
    bool operator==(const AboutState&) const = default;
};

/// The sections somebody sees, and this PC. A role sees only its own.
class HomeVm final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit HomeVm(const OpenBook& book, HomeNeeds needs, QObject* parent = nullptr);

    /// Answers Qt::DisplayRole, Qt::AccessibleTextRole, IdRole and SourceRole.
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const QList<HomeSection>& sections() const { return m_sections; }
    [[nodiscard]] const AboutState& about() const { return m_about; }
    [[nodiscard]] const HomeNeeds& needs() const { return m_needs; }
    [[nodiscard]] const OpenBook& book() const { return m_book; }

    /// Asks the book how it stands.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    const OpenBook& m_book;
    HomeNeeds m_needs;
    QList<HomeSection> m_sections;
    AboutState m_about;
};

/// True when a rule of the policy lets this role do `command` whoever wrote what it is about.
bool mayDo(const OpenBook& book, const QString& command);

}  // namespace hearth::ui
