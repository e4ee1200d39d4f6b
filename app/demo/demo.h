// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/vault.h"

#include <QString>

#include <functional>
#include <vector>

// A home of invented people, to look round in and to test with. Everything is written the way a
// person writes it: through the vault and the desk, nothing beside them.
namespace hearth::demo {

struct Options {
    QString folder;            ///< must be new or empty; with several homes one folder each inside it
    std::uint64_t seed = 1;    ///< the same seed and weeks give the same content; ids differ
    int weeks = 4;             ///< 1 to 104, ending now
    int homes = 1;
    access::Surroundings around;  ///< its clock says when `now` is; the generator moves its own
    /// Told on the writing thread how much is done, 0 to 100 for each home; false stops the writing.
    std::function<bool(int percent)> progress;
};

/// One person's way into a demo book.
struct Way {
    QString name;        ///< "Ben Hartley"
    QString role;        ///< "residential worker", the catalogue's word
    QString passphrase;  ///< four words, the same for the same seed
    QString home;
    QString folder;      ///< of the book
};

/// Writes the home or homes. A few milliseconds a record; nothing is deleted when it fails.
/// Errors: Conflict when a book stands there; Invalid; Disk; Refused "demo.write:stopped" after
/// `progress` said no; Internal when the content and the catalogue do not fit, which a test keeps
/// from happening.
Result<std::vector<Way>> write(const Options& options);

}  // namespace hearth::demo
