// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/args.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace hearth::cli {
namespace {

const Option* known(const std::vector<Option>& options, const QString& name)
{
    const auto found = std::find_if(options.begin(), options.end(),
                                    [&](const Option& option) { return name == QLatin1String(option.name); });
    return found == options.end() ? nullptr : &*found;
}

// An option is "--name" or "--name=value"; everything after a lone "--" is a word.
struct Split {
    QString name;
    std::optional<QString> value;
};

std::optional<Split> asOption(const QString& raw)
{
    if (!raw.startsWith(QLatin1String("--")) || raw.size() == 2) {
        return std::nullopt;
    }
    const qsizetype equals = raw.indexOf(u'=');
    if (equals < 0) {
        return Split{raw.mid(2), std::nullopt};
    }
    return Split{raw.mid(2, equals - 2), raw.mid(equals + 1)};
}

}  // namespace

bool Args::has(const char* name) const
{
    return options.contains(QLatin1String(name));
}

QString Args::one(const char* name) const
{
    const QStringList values = all(name);
    return values.isEmpty() ? QString() : values.last();
}

QStringList Args::all(const char* name) const
{
    return options.value(QLatin1String(name));
}

const std::vector<Option>& globalOptions()
{
    static const std::vector<Option> options = {
        {"book", true},   {"as", true},   {"passphrase-file", true}, {"json", false},      {"accept-alarm", false},
        {"wait", false},  {"help", false}, {"version", false},
#ifdef HEARTH_TEST_COST
        {"test-cost", false},
#endif
    };
    return options;
}

std::optional<Fault> decode(int argc, char** argv, QStringList* out)
{
    for (int i = 1; i < argc; ++i) {
        QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString text = utf8(QByteArrayView(argv[i]));
        if (utf8.hasError()) {
            return invalid(QStringLiteral("The command is not written in UTF-8, so it could not be kept exactly."));
        }
        out->append(text);
    }
    return std::nullopt;
}

QString verbIn(const QStringList& raw)
{
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const std::optional<Split> split = asOption(raw[i]);
        if (!split) {
            return raw[i];
        }
        const Option* option = known(globalOptions(), split->name);
        if (option != nullptr && option->takesValue && !split->value) {
            ++i;
        }
    }
    return {};
}

std::optional<Fault> readArgs(const QStringList& raw, const std::vector<Option>& own, Args* out)
{
    bool onlyWords = false;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        std::optional<Split> split = onlyWords ? std::nullopt : asOption(raw[i]);
        if (!split) {
            if (!onlyWords && raw[i] == QLatin1String("--")) {
                onlyWords = true;
            } else if (out->verb.isEmpty()) {
                out->verb = raw[i];
            } else {
                out->words.append(raw[i]);
            }
            continue;
        }
        const Option* option = known(globalOptions(), split->name);
        if (option == nullptr) {
            option = known(own, split->name);
        }
        if (option == nullptr) {
            return usage(QStringLiteral("There is no option --%1 here.").arg(split->name));
        }
        if (option->takesValue && !split->value) {
            if (i + 1 >= raw.size()) {
                return usage(QStringLiteral("--%1 needs a value after it.").arg(split->name));
            }
            split->value = raw[++i];
        } else if (!option->takesValue && split->value) {
            return usage(QStringLiteral("--%1 takes no value.").arg(split->name));
        }
        out->options[split->name].append(split->value.value_or(QString()));
    }
    return std::nullopt;
}

std::optional<Fault> readPairs(const QStringList& words, qsizetype start, std::vector<Pair>* out)
{
    static const QRegularExpression field(QStringLiteral("\\A[a-z][a-z0-9_-]*\\z"));
    for (qsizetype i = start; i < words.size(); ++i) {
        const qsizetype equals = words[i].indexOf(u'=');
        const QString name = equals < 0 ? QString() : words[i].left(equals);
        if (!field.match(name).hasMatch()) {
            return usage(QStringLiteral("Expected field=value as word %1.").arg(i + 1));
        }
        const auto same = [&name](const Pair& pair) { return pair.first == name; };
        if (std::any_of(out->begin(), out->end(), same)) {
            return usage(QStringLiteral("%1= is there twice; give it once.").arg(name));
        }
        out->emplace_back(name, words[i].mid(equals + 1));
    }
    return std::nullopt;
}

}  // namespace hearth::cli
