// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QTemporaryDir>

namespace hearth::test {

/// A later or a spoilt catalogue: the shipped one in a folder of its own, with changes.
class CatalogueEdit {
public:
    CatalogueEdit();

    /// Replaces the first `was` of `file` after `after`; fails the test when it is not there.
    CatalogueEdit& change(const char* file, const char* was, const char* is, const char* after = "");

    [[nodiscard]] catalogue::Catalogue load() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

}  // namespace hearth::test
