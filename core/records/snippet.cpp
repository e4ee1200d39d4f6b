// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/snippet.h"

#include <algorithm>

namespace hearth::records {

namespace {

constexpr qsizetype kBefore = 60;
constexpr qsizetype kAfter = 110;
constexpr qsizetype kReadMost = 20'000;

bool isWordChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

/// Words between what FTS5 might read as its own, quoted.
void appendWords(const QString& text, bool phrase, QStringList* parts)
{
    QStringList words;
    QString word;
    for (const QChar c : text + u' ') {
        if (isWordChar(c)) {
            word += c;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (phrase && !words.isEmpty()) {
        parts->append(u'"' + words.join(u' ') + u'"');
        return;
    }
    for (const QString& one : words) {
        parts->append(u'"' + one + u'"');
    }
}

}  // namespace

QString matchOf(const QString& typed)
{
    QStringList parts;
    const QStringList pieces = typed.split(u'"');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        // Every second piece stands between two quotes; a last, unclosed one is words like any other.
        appendWords(pieces.at(i), i % 2 == 1 && i + 1 < pieces.size(), &parts);
    }
    return parts.join(QStringLiteral(" AND "));
}

Result<QSet<QByteArray>> stemsOf(const store::Database& database, const QString& typed)
{
    auto tokens = store::tokens(database, typed.toUtf8());
    if (!tokens) {
        return tokens.error();
    }
    QSet<QByteArray> stems;
    for (const store::Token& token : *tokens) {
        stems.insert(token.stem);
    }
    return stems;
}

Result<Hit> snippetOf(const store::Database& database, const QString& text, const QSet<QByteArray>& stems)
{
    const QByteArray utf8 = text.left(kReadMost).toUtf8();
    auto tokens = store::tokens(database, utf8);
    if (!tokens) {
        return tokens.error();
    }
    const auto first = std::ranges::find_if(*tokens, [&](const store::Token& one) { return stems.contains(one.stem); });
    const qsizetype at = first == tokens->end() ? 0 : QString::fromUtf8(utf8.left(first->start)).size();
    qsizetype from = std::max<qsizetype>(0, at - kBefore);
    qsizetype to = std::min(text.size(), at + kAfter);
    while (from > 0 && !text.at(from - 1).isSpace() && at - from < 2 * kBefore) {
        --from;
    }
    while (to < text.size() && !text.at(to).isSpace() && to - at < 2 * kAfter) {
        ++to;
    }
    // Never half of a character that takes two.
    from -= from > 0 && text.at(from).isLowSurrogate() ? 1 : 0;
    to += to < text.size() && text.at(to).isLowSurrogate() ? 1 : 0;
    Hit hit;
    const QString ellipsis(QChar(0x2026));
    const QString lead = from > 0 ? ellipsis : QString();
    hit.snippet = lead + text.mid(from, to - from) + (to < text.size() ? ellipsis : QString());
    hit.snippet.replace(u'\n', u' ');
    for (const store::Token& token : *tokens) {
        if (!stems.contains(token.stem)) {
            continue;
        }
        const qsizetype start = QString::fromUtf8(utf8.left(token.start)).size();
        const qsizetype size = QString::fromUtf8(utf8.mid(token.start, token.length)).size();
        if (start >= from && start + size <= to) {
            hit.marks.emplace_back(static_cast<int>(start - from + lead.size()), static_cast<int>(size));
        } else if (start > to) {
            break;
        }
    }
    return hit;
}

}  // namespace hearth::records
