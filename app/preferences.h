// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/appearance.h"

#include <QString>

namespace hearth::app {

/// What this PC remembers outside any book: how the windows look, and nothing else ever. A small file
/// with two keys; whatever else stands in it goes with the next save.
class Preferences {
public:
    explicit Preferences(QString file = defaultFile()) : m_file(std::move(file)) {}

    static QString defaultFile();

    /// As the system and 100 % for whatever is not there or is none of ours.
    [[nodiscard]] ui::Appearance load() const;
    /// False when the disk refuses; the windows look as chosen all the same, until they are closed.
    bool save(const ui::Appearance& appearance) const;

private:
    QString m_file;
};

}  // namespace hearth::app
