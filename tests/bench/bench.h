// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/vault.h"
#include "core/ledger/ledger.h"
#include "core/records/desk.h"

#include <QTemporaryDir>

#include <chrono>
#include <random>

namespace hearth::bench {

/// What a run was asked for.
struct Options {
    bool quick = false;
    QString only;
    [[nodiscard]] bool wants(const char* name) const { return only.isEmpty() || only == QLatin1String(name); }
};

/// Prints one JSON line; a baseline of 0 means there is none.
void report(const char* name, double value, const char* unit, double baseline, std::int64_t n);

double millisecondsOf(const std::function<void()>& work);

/// The value below which `part` of the samples lie. Sorts its copy.
double quantile(std::vector<double> samples, double part);

/// Ends the program with the error's place when `result` is one.
void must(const Status& result, const char* what);
template <typename T>
T must(Result<T> result, const char* what)
{
    must(result ? Status() : Status(result.error()), what);
    return std::move(*result);
}

/// A book of its own with four young people and a manager, in a folder that goes with it.
class BenchHome {
public:
    BenchHome();
    records::Desk& open();

    QTemporaryDir temp;
    access::NewHome home;
    std::vector<Id> young;
    std::unique_ptr<records::Desk> desk;
    [[nodiscard]] QString folder() const { return temp.path() + QStringLiteral("/book"); }
};

/// Words of a made-up vocabulary with the frequencies of English (Zipf), the same for every run.
class Words {
public:
    Words();
    /// About `bytes` bytes of text.
    QString text(int bytes);
    [[nodiscard]] const QString& at(std::size_t rank) const { return m_words.at(rank); }
    [[nodiscard]] std::size_t size() const { return m_words.size(); }
    std::mt19937_64& random() { return m_random; }

private:
    std::vector<QString> m_words;
    std::vector<double> m_weights;
    std::discrete_distribution<std::size_t> m_pick;
    std::mt19937_64 m_random{20260312};
};

/// Fills `home` with `records` records in the mix of scenarios.md F.2, 5 % of them amended, and
/// read operations, in transactions of 500.
void fillYear(BenchHome& home, Words& words, std::int64_t records);

/// An encrypted file with the book's connection profile and one table and one text index: what the
/// same bytes cost with nothing around them.
class RawStore {
public:
    explicit RawStore(const QString& path);
    void add(const QByteArray& bytes, const QString& text);
    store::Database& database() { return m_database; }

private:
    store::Database m_database;
};

void benchSave(const Options& options);
void benchBulk(const Options& options);
void benchReading(const Options& options);
void benchStart(const Options& options);
/// Only in a build with windows: needs a QApplication.
void benchScreens(const Options& options);

}  // namespace hearth::bench
