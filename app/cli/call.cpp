// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call.h"

#include <QJsonDocument>
#include <QStringDecoder>

#include <cstdio>

namespace hearth::cli {
namespace {

constexpr qint64 kMaxPassphraseBytes = 64 * 1024;

bool writeOut(const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

#ifdef HEARTH_TEST_COST
constexpr crypto::KdfCost kTestCost{1, 8};
#endif

Fault nobody()
{
    return notFound(QStringLiteral("Nobody of that name can open this book."));
}

// The locked book knows first names only, so a full name is proved after opening.
Outcome findAtDoor(const access::Vault& vault, const QString& name, Id* out)
{
    const auto people = vault.people();
    if (!people) {
        return faultOf(people.error(), ui::Doing::Opening);
    }
    const std::optional<Id> asId = Id::fromText(name);
    const QString first = name.section(u' ', 0, 0);
    int found = 0;
    for (const access::DoorName& one : *people) {
        const bool named = one.firstName.compare(name, Qt::CaseInsensitive) == 0
                           || one.firstName.compare(first, Qt::CaseInsensitive) == 0;
        if ((asId && one.person == *asId) || (!asId && named)) {
            *out = one.person;
            ++found;
        }
    }
    if (found > 1) {
        return invalid(QStringLiteral("More than one person has that name. Give the id; people without --as lists them."));
    }
    return found == 0 ? Outcome(nobody()) : std::nullopt;
}

}  // namespace

std::optional<Lines::Line> Lines::next(qint64 limit)
{
    Line line;
    bool any = false;
    while (true) {
        const QByteArray part = m_device->readLine(limit + 2);
        if (part.isEmpty()) {
            break;
        }
        any = true;
        const bool ended = part.endsWith('\n');
        if (!line.tooLong) {
            line.bytes += part;
        }
        if (line.bytes.size() > limit + 1) {
            line.tooLong = true;
            line.bytes.clear();
        }
        if (ended) {
            break;
        }
    }
    if (!any) {
        return std::nullopt;
    }
    if (line.bytes.endsWith('\n')) {
        line.bytes.chop(1);
        if (line.bytes.endsWith('\r')) {
            line.bytes.chop(1);
        }
    }
    return line;
}

Call::Call(Args args) : m_args(std::move(args)), m_input(&m_stdin)
{
    m_stdin.open(stdin, QIODevice::ReadOnly);
}

bool Call::answer(const QJsonObject& object, const QString& plain) const
{
    if (json()) {
        return line(object);
    }
    QByteArray bytes = plain.toUtf8();
    if (!bytes.isEmpty() && !bytes.endsWith('\n')) {
        bytes += '\n';
    }
    return writeOut(bytes);
}

bool Call::line(const QJsonObject& object) const
{
    return writeOut(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

Outcome Call::folder(QString* out) const
{
    *out = m_args.one("book");
    if (out->isEmpty()) {
        return usage(QStringLiteral("Say which book: --book DIR."));
    }
    return std::nullopt;
}

access::Surroundings Call::surroundings() const
{
    access::Surroundings around;
#ifdef HEARTH_TEST_COST
    if (m_args.has("test-cost")) {
        around.cost = [] { return kTestCost; };
        around.floor = kTestCost;
    }
#endif
    return around;
}

Outcome Call::passphrase(const char* option, QString* out)
{
    const QString name = m_args.one(option);
    if (name.isEmpty()) {
        return usage(QStringLiteral("Say where the passphrase is: --%1 FILE, or - for standard input.")
                         .arg(QLatin1String(option)));
    }
    std::optional<Lines::Line> line;
    if (name == QLatin1String("-")) {
        line = m_input.next(kMaxPassphraseBytes);
    } else {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            return usage(QStringLiteral("The passphrase file of --%1 cannot be read.").arg(QLatin1String(option)));
        }
        line = Lines(&file).next(kMaxPassphraseBytes);
    }
    if (!line) {
        line = Lines::Line{};
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    *out = utf8(line->bytes);
    if (line->tooLong || utf8.hasError()) {
        return invalid(QStringLiteral("The first line of --%1 is no passphrase: too long, or not UTF-8.")
                           .arg(QLatin1String(option)));
    }
    return std::nullopt;
}

Outcome Call::open(std::unique_ptr<records::Desk>* out)
{
    QString where;
    if (auto fault = folder(&where)) {
        return fault;
    }
    const QString name = m_args.one("as").trimmed();
    if (name.isEmpty()) {
        return usage(QStringLiteral("Say who is asking: --as NAME."));
    }
    QString words;
    if (auto fault = passphrase("passphrase-file", &words)) {
        return fault;
    }
    access::Vault vault(where, surroundings());
    if (!vault.exists()) {
        return notFound(QStringLiteral("There is no book in that folder."));
    }
    Id person;
    if (auto fault = findAtDoor(vault, name, &person)) {
        return fault;
    }
    auto keys = vault.prove(person, words);
    words.fill(u'\0');
    if (!keys) {
        return faultOf(keys.error(), ui::Doing::Opening);
    }
    const access::OpenOptions options{m_args.has("accept-alarm"), m_args.has("wait")};
    auto book = vault.open(person, *keys, options);
    if (!book) {
        return faultOf(book.error(), ui::Doing::Opening);
    }
    auto desk = std::make_unique<records::Desk>(std::move(book).value());
    if (name.contains(u' ') && desk->who().name.compare(name, Qt::CaseInsensitive) != 0) {
        return nobody();
    }
    *out = std::move(desk);
    return std::nullopt;
}

Outcome findPerson(records::Desk& desk, const QString& nameOrId, Id* out)
{
    records::ListPeople ask;
    ask.includeLeft = true;
    const auto people = desk.run(ask);
    if (!people) {
        return faultOf(people.error());
    }
    const std::optional<Id> asId = Id::fromText(nameOrId);
    int found = 0;
    bool whole = false;
    for (const records::PersonRef& person : *people) {
        const bool full = (asId && person.id == *asId) || person.name.compare(nameOrId, Qt::CaseInsensitive) == 0;
        const bool first = person.firstName.compare(nameOrId, Qt::CaseInsensitive) == 0;
        if ((!full && !first) || (whole && !full)) {
            continue;
        }
        if (full && !whole) {
            whole = true;
            found = 0;
        }
        *out = person.id;
        ++found;
    }
    if (found == 0) {
        return notFound(QStringLiteral("Nobody here has that name or id."));
    }
    if (found > 1) {
        return invalid(QStringLiteral("More than one person has that name. Give the full name or the id."));
    }
    return std::nullopt;
}

Outcome findPeople(records::Desk& desk, const QStringList& names, std::vector<Id>* out)
{
    for (const QString& name : names) {
        Id id;
        if (auto fault = findPerson(desk, name, &id)) {
            return fault;
        }
        out->push_back(id);
    }
    return std::nullopt;
}

Outcome readId(const QString& text, Id* out)
{
    const std::optional<Id> id = Id::fromText(text.trimmed());
    if (!id) {
        return invalid(QStringLiteral("An id has 36 characters, as in 0195a3c0-1b2c-7def-8123-456789abcdef."));
    }
    *out = *id;
    return std::nullopt;
}

}  // namespace hearth::cli
