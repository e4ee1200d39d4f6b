// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/records/views.h"
#include "ui/models/row_roles.h"

#include <QAbstractListModel>

#include <functional>

namespace hearth::ui {

/// Records as rows: the night so far, a timeline, what a search found. Answers Qt::DisplayRole,
/// Qt::AccessibleTextRole, IdRole, TimeRole, WrittenRole, KindRole, TitleRole, PeopleRole,
/// TagsRole, HouseRole and SourceRole.
class RowModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// The page after `after`; empty text: the first.
    using More = std::function<Result<records::Page>(const QString& after)>;

    explicit RowModel(QObject* parent = nullptr);

    void setCatalogue(const catalogue::Catalogue* catalogue) { m_catalogue = catalogue; }
    void setClock(Clock now) { m_now = std::move(now); }
    /// Does not say who wrote a row when it was this person.
    void setOwn(const Id& own) { m_own = own; }
    /// A list of titled things (claims): Qt::DisplayRole is the title, SourceRole what it stands on.
    void setTitled(bool titled) { m_titled = titled; }

    /// Shows these rows and no more.
    void setRows(std::vector<records::Row> rows);
    /// Shows the first page of `more` and fetches the others as the list is scrolled.
    Status setMore(More more);
    /// Shows `first`, which was read already, and fetches the others as the list is scrolled.
    void setPage(records::Page first, More more);
    /// Shows hits with their snippets.
    void setHits(const std::vector<records::Hit>& hits);

    [[nodiscard]] const std::vector<records::Row>& rows() const { return m_rows; }
    /// The place of `id`; -1 when it is not here.
    [[nodiscard]] int indexOf(const Id& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void failed(const hearth::Error& error);

private:
    QString wordsOf(const records::Row& row) const;
    QString timeOf(const records::Row& row) const;
    QString sourceOf(const records::Row& row) const;
    QList<WordTag> tagsOf(const records::Row& row) const;
    QString spoken(const records::Row& row) const;

    const catalogue::Catalogue* m_catalogue = nullptr;
    Clock m_now = systemNow;
    bool m_titled = false;
    Id m_own;
    std::vector<records::Row> m_rows;
    More m_more;
    QString m_next;
};

}  // namespace hearth::ui
