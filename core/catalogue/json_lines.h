// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace hearth::catalogue {

/// Where each value of a JSON text stands, so that a mistake in it can be named by line.
/// QJsonDocument keeps no positions, and takes the last of two equal keys without a word.
class JsonLines {
public:
    /// `json` must already have been accepted by QJsonDocument; anything else gives lines of no meaning.
    static JsonLines of(const QByteArray& json);

    /// The line, from 1, of the value at `path` ("/fields/3/type"; "" is the whole), or of the
    /// nearest value around it when there is none.
    [[nodiscard]] int at(const QString& path) const;

    /// The path of the first key that stands twice in one object; empty when there is none.
    [[nodiscard]] const QString& twice() const { return m_twice; }
    [[nodiscard]] int twiceLine() const { return m_twiceLine; }

    /// The line, from 1, that holds byte `offset`.
    static int lineOf(const QByteArray& json, qsizetype offset);

private:
    friend class JsonScan;
    QHash<QString, int> m_lines;
    QString m_twice;
    int m_twiceLine = 0;
};

}  // namespace hearth::catalogue
