// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <vector>

namespace hearth::store {

/// A word of a text as the text index sees it.
struct Token {
    QByteArray stem;  ///< folded and stemmed, UTF-8
    int start = 0;    ///< in bytes of the UTF-8 text
    int length = 0;
};

/// The words of `utf8` by the same tokenizer as the text index (FTS5's porter over unicode61).
Result<std::vector<Token>> tokens(const Database& database, const QByteArray& utf8);

}  // namespace hearth::store
