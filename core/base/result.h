// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace hearth {

/// Why something could not be done. Words for people are made in ui/text, one for each code.
enum class ErrorCode {
    Invalid,          ///< what was given breaks a rule; nothing was kept
    Refused,          ///< this person may not do this here and now
    NotFound,         ///< no such record, person or file for the one who asks
    Conflict,         ///< the record has moved on; both texts are kept
    WrongPassphrase,  ///< the key file is sound, the passphrase is not the right one
    Throttled,        ///< too many wrong tries; `native` holds the seconds to wait
    KeyFileDamaged,   ///< both images of vault.keys are unreadable: not the passphrase
    KeyFileOld,       ///< vault.keys is older than the records
    Damaged,          ///< records unreadable or failing their proof
    Altered,          ///< the ledger or the anchor does not match what was signed
    TooNew,           ///< written by a newer Hearthbook
    Locked,           ///< another process has this book
    Disk,             ///< no space, or the disk refused; nothing acknowledged was lost
    Memory,           ///< not enough memory for the key derivation
    Internal,         ///< a mistake of ours
};

/// What failed and where. Never holds record text, a name or a passphrase.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString where;   ///< operation and rule, e.g. "records.add:field-unknown"
    int native = 0;  ///< SQLite code, errno or seconds; 0 when none

    bool operator==(const Error&) const = default;
};

inline Error fail(ErrorCode code, const char* where, int native = 0)
{
    return Error{code, QString::fromLatin1(where), native};
}

/// A value or the reason there is none: the subset of C++23 std::expected<T, Error> we use.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}      // NOLINT
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}  // NOLINT

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] const T& value() const& { return std::get<0>(m_state); }
    [[nodiscard]] T& value() & { return std::get<0>(m_state); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_state)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    [[nodiscard]] const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Done, or the reason it was not.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}  // NOLINT

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

}  // namespace hearth
