// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hearth::ledger {

/// Where a projection's rows are: on disk for the team's words, in memory for sealed ones.
enum class Schema { Main, Mem };

/// One SQL text for both schemas: every "@." becomes "main." or "mem.". Make it a static constant;
/// Database::prepare remembers the text by its address.
class Sql {
public:
    explicit Sql(const char* text) : m_main(filled(text, "main.")), m_mem(filled(text, "mem.")) {}
    [[nodiscard]] const char* in(Schema schema) const
    {
        return schema == Schema::Main ? m_main.c_str() : m_mem.c_str();
    }

private:
    static std::string filled(std::string text, const char* name)
    {
        for (std::size_t at = text.find("@."); at != std::string::npos; at = text.find("@.", at)) {
            text.replace(at, 2, name);
        }
        return text;
    }
    std::string m_main, m_mem;
};

/// Bits of record.flags.
enum RecordFlag : std::int64_t {
    kVoided = 1, kSignedOff = 2, kWithheld = 4, kAmended = 8, kConflict = 16, kLate = 32
};

inline constexpr std::int64_t kPartsPerOp = 64;
inline constexpr std::int64_t kLateAfterMs = 4LL * 60 * 60 * 1000;

}  // namespace hearth::ledger
