// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalogue/json_lines.h"

#include <QJsonValue>
#include <QStringList>

#include <initializer_list>
#include <memory>
#include <optional>
#include <vector>

namespace hearth::catalogue {

/// One file of the catalogue: its name as mistakes name it, and where its values stand.
struct JsonFile {
    QString name;
    JsonLines lines;
};

/// A value, and where it stands. Cheap to copy.
struct JsonAt {
    std::shared_ptr<const JsonFile> file;
    QString path;
    QJsonValue value;
};

/// Reads JSON strictly and keeps the first mistake as "FILE:LINE: what"; after one, every read
/// gives an empty value, so callers ask once at the end.
class JsonChecked {
public:
    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    [[nodiscard]] Error error() const { return m_error.value_or(Error{}); }

    /// The whole of `folder`/`name`, which must be one object with no key twice.
    JsonAt open(const QString& folder, const QString& name);

    /// Notes a mistake at `key` of `at`, or at `at` itself when `key` is empty.
    void wrong(const JsonAt& at, const QString& key, const QString& what);

    void onlyKeys(const JsonAt& at, std::initializer_list<QLatin1String> keys);
    QString text(const JsonAt& at, QLatin1String key);                             ///< must be there, not blank
    QString textOr(const JsonAt& at, QLatin1String key, const QString& otherwise);  ///< may be missing
    bool flag(const JsonAt& at, QLatin1String key);                                ///< false when missing
    int number(const JsonAt& at, QLatin1String key, int least, int most);          ///< must be there, whole
    QStringList texts(const JsonAt& at, QLatin1String key);       ///< must be there; each not blank, none twice
    std::vector<JsonAt> objects(const JsonAt& at, QLatin1String key);  ///< must be there; objects only

    [[nodiscard]] static bool has(const JsonAt& at, QLatin1String key);

private:
    std::optional<Error> m_error;
};

}  // namespace hearth::catalogue
