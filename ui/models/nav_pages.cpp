// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nav_pages.h"

#include "core/practice/names.h"

namespace hearth::ui {
namespace {

bool reads(const OpenBook& book, const QString& kindId)
{
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(kindId) : nullptr;
    return kind && kind->readers.contains(book.who.role);
}

bool writes(const OpenBook& book, const QString& kindId)
{
    const catalogue::Kind* kind = book.catalogue ? book.catalogue->kind(kindId) : nullptr;
    return kind && kind->writers.contains(book.who.role);
}

}  // namespace

QList<Page> navPages(const OpenBook& book)
{
    QList<Page> pages;
    const auto when = [&pages](bool may, Page page) {
        if (may) {
            pages.append(page);
        }
    };
    const bool onShift = writes(book, practice::kShiftKind);
    when(onShift, Page::Today);
    when(onShift, Page::Shift);
    when(reads(book, practice::kLetterKind), Page::People);
    when(reads(book, practice::kLetterKind), Page::Third);
    when(reads(book, practice::kClaimKind), Page::Evidence);
    pages.append(Page::Home);
    return pages;
}

}  // namespace hearth::ui
