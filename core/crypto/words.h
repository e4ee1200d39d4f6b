// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace hearth::crypto {

/// The words passphrases are drawn from: at least 1,296 (four of them are 41 bits), each of 3 to 8
/// lower-case letters, all different, in alphabetical order. Any thread.
const std::vector<std::string_view>& words();

}  // namespace hearth::crypto
