// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#ifdef HEARTH_BENCH_SCREENS
#include "ui/widgets/theme.h"

#include <QApplication>
#endif
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace hearth::bench {

void report(const char* name, double value, const char* unit, double baseline, std::int64_t n)
{
    QJsonObject line{{QStringLiteral("name"), QLatin1String(name)},
                     {QStringLiteral("value"), value},
                     {QStringLiteral("unit"), QLatin1String(unit)},
                     {QStringLiteral("n"), static_cast<qint64>(n)}};
    line[QStringLiteral("baseline")] = baseline > 0 ? QJsonValue(baseline) : QJsonValue();
    line[QStringLiteral("ratio")] = baseline > 0 ? QJsonValue(value / baseline) : QJsonValue();
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double millisecondsOf(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double quantile(std::vector<double> samples, double part)
{
    std::ranges::sort(samples);
    const auto at = static_cast<std::size_t>(part * static_cast<double>(samples.size() - 1));
    return samples.at(at);
}

void must(const Status& result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s (%d)\n", what, qPrintable(result.error().where), result.error().native);
        std::exit(1);
    }
}

}  // namespace hearth::bench

int main(int argc, char** argv)
{
#ifdef HEARTH_BENCH_SCREENS
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication app(argc, argv);
    hearth::ui::Theme::install(app, hearth::ui::Scheme::Light);
#else
    const QCoreApplication app(argc, argv);
#endif
    hearth::bench::Options options;
    const QStringList arguments = QCoreApplication::arguments();
    options.quick = arguments.contains(QStringLiteral("--quick"));
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--only")); at >= 0 && at + 1 < arguments.size()) {
        options.only = arguments.at(at + 1);
    }
    hearth::bench::benchSave(options);
    hearth::bench::benchBulk(options);
    hearth::bench::benchReading(options);
    hearth::bench::benchStart(options);
#ifdef HEARTH_BENCH_SCREENS
    hearth::bench::benchScreens(options);
#endif
    return 0;
}
