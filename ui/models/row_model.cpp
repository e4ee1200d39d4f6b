// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_model.h"

#include "ui/models/people.h"
#include "ui/text/dates.h"
#include "ui/text/words.h"

#include <QDate>

#include <algorithm>

namespace hearth::ui {

RowModel::RowModel(QObject* parent) : QAbstractListModel(parent) {}

void RowModel::setRows(std::vector<records::Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_more = nullptr;
    m_next.clear();
    endResetModel();
}

Status RowModel::setMore(More more)
{
    auto first = more(QString());
    setPage(first ? std::move(first.value()) : records::Page(), std::move(more));
    return first ? Status() : Status(first.error());
}

void RowModel::setPage(records::Page first, More more)
{
    beginResetModel();
    m_rows = std::move(first.rows);
    m_next = first.next;
    m_more = std::move(more);
    endResetModel();
}

void RowModel::setHits(const std::vector<records::Hit>& hits)
{
    std::vector<records::Row> rows;
    rows.reserve(hits.size());
    for (const records::Hit& hit : hits) {
        rows.push_back(hit.row);
        rows.back().text = hit.snippet;
    }
    setRows(std::move(rows));
}

int RowModel::indexOf(const Id& id) const
{
    const auto found = std::ranges::find(m_rows, id, &records::Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(std::distance(m_rows.begin(), found));
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool RowModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_more && !m_next.isEmpty();
}

void RowModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    auto page = m_more(m_next);
    if (!page) {
        m_next.clear();
        Q_EMIT failed(page.error());
        return;
    }
    m_next = page.value().next;
    std::vector<records::Row>& more = page.value().rows;
    if (more.empty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(more.size()) - 1);
    std::ranges::move(more, std::back_inserter(m_rows));
    endInsertRows();
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const records::Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (m_titled) {
            return row.title;
        }
        return wordsOf(row);
    case Qt::AccessibleTextRole:
        return spoken(row);
    case IdRole:
        return row.id.text();
    case TimeRole:
        return timeOf(row);
    case WrittenRole:
        return row.late ? rowTime(row.written, m_now()) : QString();
    case KindRole: {
        const catalogue::Kind* kind = m_catalogue ? m_catalogue->kind(row.kind) : nullptr;
        return kind ? kind->icon : row.kind;
    }
    case TitleRole:
        return !m_titled && row.title != row.text && row.fields.contains(QStringLiteral("title")) ? row.title : QString();
    case PeopleRole:
        return QVariant::fromValue(marksOf(row.about));
    case TagsRole:
        return QVariant::fromValue(tagsOf(row));
    case HouseRole:
        return row.about.empty();
    case SourceRole:
        return sourceOf(row);
    default:
        return {};
    }
}

/// The text, else the title; of a record that has neither (where somebody is, a line of the rota) what it
/// says, in the catalogue's words.
QString RowModel::wordsOf(const records::Row& row) const
{
    const QString own = row.text.isEmpty() ? row.title : row.text;
    const catalogue::Kind* kind = m_catalogue ? m_catalogue->kind(row.kind) : nullptr;
    if (!own.isEmpty() || !kind) {
        return own;
    }
    QStringList words;
    for (const catalogue::Field& field : kind->fields) {
        const auto found = row.fields.find(field.id);
        const QString* said = found == row.fields.end() ? nullptr : std::get_if<QString>(&found->second);
        const auto choice = std::ranges::find(field.choices, said ? *said : QString(), &catalogue::Choice::id);
        if (choice != field.choices.end()) {
            words.append(choice->house);
        } else if (said && field.type == catalogue::FieldType::Text) {
            words.append(*said);
        }
    }
    return words.isEmpty() ? kind->house : words.join(QStringLiteral(", "));
}

QString RowModel::timeOf(const records::Row& row) const
{
    return rowTime(row.happened, m_now());
}

QString RowModel::sourceOf(const records::Row& row) const
{
    if (!m_titled) {
        const records::PersonRef& who = row.voice.id.isNil() ? row.author : row.voice;
        return who.id == m_own ? QString() : who.firstName;
    }
    const auto count = [&row](const QString& field) {
        const auto found = row.fields.find(field);
        const bool some = found != row.fields.end() && std::holds_alternative<std::vector<Id>>(found->second);
        return some ? std::get<std::vector<Id>>(found->second).size() : 0;
    };
    const auto against = count(QStringLiteral("against"));
    return tr("%1 cited · %2").arg(QString::number(count(QStringLiteral("cited"))),
                                   against == 0 ? tr("nothing against yet") : tr("%1 against").arg(against));
}

QList<WordTag> RowModel::tagsOf(const records::Row& row) const
{
    QList<WordTag> tags;
    if (row.voided) {
        tags.append({tr("Void"), TagTone::Plain});
    }
    if (row.withheld) {
        tags.append({row.review.isEmpty() ? tr("Not for them yet") : tr("Not for them yet, look again %1").arg(text::dayMonth(QDate::fromString(row.review, Qt::ISODate))),
                     TagTone::Soon});
    }
    if (row.conflict) {
        tags.append({tr("Which is right?"), TagTone::Soon});
    }
    if (row.amended) {
        tags.append({tr("Added to"), TagTone::Plain});
    }
    if (row.replies > 0) {
        tags.append({row.replies == 1 ? tr("Wrote back") : tr("Wrote back, %1 times").arg(row.replies), TagTone::Voice});
    }
    if (row.handedOver) {
        tags.append({tr("Handed over"), TagTone::Plain});
    }
    return tags;
}

QString RowModel::spoken(const records::Row& row) const
{
    QStringList words{timeOf(row)};
    if (!row.title.isEmpty() && row.title != row.text) {
        words.append(row.title);
    }
    words.append(wordsOf(row));
    for (const records::PersonRef& person : row.about) {
        words.append(person.firstName);
    }
    if (row.about.empty()) {
        words.append(tr("House"));
    }
    for (const WordTag& tag : tagsOf(row)) {
        words.append(tag.text);
    }
    return words.join(QStringLiteral(". "));
}

}  // namespace hearth::ui
