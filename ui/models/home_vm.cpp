// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/home_vm.h"

#include "ui/text/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hearth::ui {
namespace {

QString nameOf(HomeSection section)
{
    switch (section) {
    case HomeSection::People:
        return HomeVm::tr("People and roles");
    case HomeSection::Words:
        return HomeVm::tr("Our words");
    case HomeSection::Readers:
        return HomeVm::tr("Who has read");
    case HomeSection::Proof:
        return HomeVm::tr("Is the book sound?");
    case HomeSection::Key:
        return HomeVm::tr("My passphrase");
    case HomeSection::About:
        return HomeVm::tr("This PC and about");
    }
    return {};
}

QString belowOf(HomeSection section)
{
    switch (section) {
    case HomeSection::People:
        return HomeVm::tr("who may do what, and until when");
    case HomeSection::Words:
        return HomeVm::tr("checks, rooms, the day, questions");
    case HomeSection::Readers:
        return HomeVm::tr("of one record, and when");
    case HomeSection::Proof:
        return HomeVm::tr("read it whole and see");
    case HomeSection::Key:
        return HomeVm::tr("how you open the book");
    case HomeSection::About:
        return HomeVm::tr("where the book lies, how it looks");
    }
    return {};
}

}  // namespace

bool mayDo(const OpenBook& book, const QString& command)
{
    static const QString kOwn = QStringLiteral("own");
    const auto lets = [&](const catalogue::AccessRule& rule) {
        return rule.role == book.who.role && rule.command == command && !rule.when.contains(kOwn);
    };
    return book.catalogue && std::ranges::any_of(book.catalogue->access(), lets);
}

HomeVm::HomeVm(const OpenBook& book, HomeNeeds needs, QObject* parent)
    : QAbstractListModel(parent), m_book(book), m_needs(std::move(needs))
{
    const auto when = [this](bool may, HomeSection section) {
        if (may) {
            m_sections.append(section);
        }
    };
    const catalogue::Kind* words = book.catalogue ? book.catalogue->kind(QStringLiteral("adaptation")) : nullptr;
    when(mayDo(book, QStringLiteral("list-roles")), HomeSection::People);
    when(words && words->writers.contains(book.who.role), HomeSection::Words);
    when(mayDo(book, QStringLiteral("who-has-read")), HomeSection::Readers);
    when(mayDo(book, QStringLiteral("verify")), HomeSection::Proof);
    m_sections.append(HomeSection::Key);
    m_sections.append(HomeSection::About);
}

int HomeVm::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sections.size());
}

QVariant HomeVm::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_sections.size()) {
        return {};
    }
    const HomeSection section = m_sections[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(section);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(nameOf(section), belowOf(section));
    case IdRole:
        return QString::number(static_cast<int>(section));
    case SourceRole:
        return belowOf(section);
    default:
        return {};
    }
}

void HomeVm::refresh()
{
    AboutState next;
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    next.version = QCoreApplication::applicationVersion();
    next.folder = m_needs.folder;
    next.backedUp = backedUpLine();
    next.shared = sharedLine();
    if (const auto status = m_book.run(records::BookStatus{})) {
        next.saved = savedLine(status->saved);
        next.records = status->records == 1 ? tr("1 record for you to read")
                                            : tr("%1 records for you to read").arg(british.toString(qlonglong(status->records)));
        next.operations = tr("%1 operations in the book").arg(british.toString(qlonglong(status->operations)));
    }
    if (next == m_about) {
        return;
    }
    m_about = std::move(next);
    Q_EMIT changed();
}

}  // namespace hearth::ui
