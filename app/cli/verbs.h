// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"

#include <vector>

namespace hearth::cli {

/// One verb of the command line.
struct Verb {
    const char* name;
    const char* usage;            ///< what follows the verb
    const char* about;            ///< one line
    std::vector<Option> options;  ///< beside the global ones
    Outcome (*run)(Call& call);
    bool paints = false;          ///< needs a QGuiApplication (offscreen), to write a PDF
};

/// Every verb, in the order the help lists them.
const std::vector<Verb>& verbs();

// The groups, one file each.
std::vector<Verb> homeVerbs();
std::vector<Verb> peopleVerbs();
std::vector<Verb> writeVerbs();
std::vector<Verb> actVerbs();
std::vector<Verb> readVerbs();
std::vector<Verb> bookVerbs();
std::vector<Verb> paperVerbs();
std::vector<Verb> backupVerbs();

}  // namespace hearth::cli
