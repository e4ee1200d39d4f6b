// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/json_lines.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hearth::catalogue {

/// One walk over an accepted JSON text. Every loop also stops at its end, so a text that was not
/// accepted cannot run past it.
class JsonScan {
public:
    JsonScan(const QByteArray& json, JsonLines& lines) : m_json(json), m_out(lines) {}

    void value(const QString& path)
    {
        space();
        if (!m_out.m_lines.contains(path))
            m_out.m_lines.insert(path, m_line);
        if (peek() == '{')
            object(path);
        else if (peek() == '[')
            array(path);
        else if (peek() == '"')
            string();
        else
            word();
    }

private:
    [[nodiscard]] bool atEnd() const { return m_pos >= m_json.size(); }
    [[nodiscard]] char peek() const { return atEnd() ? '\0' : m_json.at(m_pos); }

    void step()
    {
        if (peek() == '\n')
            ++m_line;
        ++m_pos;
    }

    void space()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            step();
    }

    QByteArray string()
    {
        const qsizetype from = m_pos;
        step();
        while (!atEnd() && peek() != '"') {
            if (peek() == '\\')
                step();
            step();
        }
        step();
        return m_json.mid(from, m_pos - from);
    }

    void word()
    {
        const QByteArray ends = QByteArrayLiteral(",]} \t\r\n");
        while (!atEnd() && !ends.contains(peek()))
            step();
    }

    void object(const QString& path)
    {
        step();
        for (space(); !atEnd() && peek() != '}'; space()) {
            const int line = m_line;
            const QByteArray raw = string();
            // An escape in a key hides nothing: keys are compared as Qt reads them.
            const QString key =
                QJsonDocument::fromJson(QByteArrayLiteral("[") + raw + QByteArrayLiteral("]")).array().at(0).toString();
            const QString inner = path + u'/' + key;
            if (m_out.m_lines.contains(inner) && m_out.m_twice.isEmpty()) {
                m_out.m_twice = inner;
                m_out.m_twiceLine = line;
            }
            m_out.m_lines.insert(inner, line);
            space();
            step();  // the colon
            value(inner);
            space();
            if (peek() == ',')
                step();
        }
        step();
    }

    void array(const QString& path)
    {
        step();
        int n = 0;
        for (space(); !atEnd() && peek() != ']'; space()) {
            value(path + u'/' + QString::number(n++));
            space();
            if (peek() == ',')
                step();
        }
        step();
    }

    const QByteArray& m_json;
    JsonLines& m_out;
    qsizetype m_pos = 0;
    int m_line = 1;
};

JsonLines JsonLines::of(const QByteArray& json)
{
    JsonLines lines;
    JsonScan(json, lines).value(QString());
    return lines;
}

int JsonLines::at(const QString& path) const
{
    for (QString at = path; !at.isEmpty(); at.truncate(std::max(at.lastIndexOf(u'/'), qsizetype(0)))) {
        const auto found = m_lines.constFind(at);
        if (found != m_lines.constEnd())
            return *found;
    }
    return m_lines.value(QString(), 1);
}

int JsonLines::lineOf(const QByteArray& json, qsizetype offset)
{
    const qsizetype end = std::clamp(offset, qsizetype(0), json.size());
    return int(std::count(json.cbegin(), json.cbegin() + end, '\n')) + 1;
}

}  // namespace hearth::catalogue
