// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <QString>
#include <QTemporaryDir>

namespace hearth::test {

/// The shipped catalogue, copied to a folder of its own where a test may spoil it.
class CatalogueCopy {
public:
    CatalogueCopy();

    [[nodiscard]] Result<catalogue::Catalogue> load() const;
    [[nodiscard]] QString read(const QString& file) const;
    void write(const QString& file, const QString& text);
    void remove(const QString& file);

    /// Replaces the first `was` of `file`, and gives the line it stood on; 0 when it is not there.
    int change(const QString& file, const QString& was, const QString& is);

private:
    QTemporaryDir m_folder;
};

}  // namespace hearth::test
