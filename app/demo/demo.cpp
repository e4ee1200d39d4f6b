// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/demo/plan.h"

#include <QDir>

namespace hearth::demo {
namespace {

// Everybody is written in the day before the first shift.
constexpr std::int64_t kFoundedBefore = 22 * kHour;

QString folderName(const QString& home)
{
    QString name;
    for (const QChar letter : home.toLower()) {
        if (letter.isLetterOrNumber()) {
            name += letter;
        } else if (letter == u' ') {
            name += u'-';
        }
    }
    return name;
}

Result<std::vector<Way>> writeHome(const Options& options, const QString& folder, int index)
{
    Rng rng(options.seed * 7'919 + static_cast<std::uint64_t>(index));
    auto content = loadContent(options.seed, index, rng);
    if (!content) {
        return content.error();
    }
    const Timestamp now = options.around.clock();
    const std::vector<Duty> rota = rotaOf(*content, rng, now, options.weeks);
    Household house(folder, options.around, *content);
    house.onProgress(options.progress);
    house.found({rota.front().span.from.ms - kFoundedBefore}, now);
    if (!house.status()) {
        return house.status().error();
    }
    Plan plan;
    Pen pen{house, *content, rng, plan, rota, now};
    planHomeWords(pen);
    planDays(pen);
    planStories(pen);
    planToday(pen);
    plan.run(house);
    if (!house.status()) {
        return house.status().error();
    }
    std::vector<Way> ways;
    for (const Member& one : content->staff) {
        ways.push_back({one.name, house.roleName(one.role), one.passphrase, content->home, folder});
    }
    house.setNow(now);
    house.close();
    return ways;
}

}  // namespace

Result<std::vector<Way>> write(const Options& options)
{
    if (options.homes == 1) {
        return writeHome(options, QDir::cleanPath(options.folder), 0);
    }
    std::vector<Way> all;
    for (int index = 0; index < options.homes; ++index) {
        Rng unused(options.seed);
        const auto content = loadContent(options.seed, index, unused);
        if (!content) {
            return content.error();
        }
        const QString folder = QDir(options.folder).filePath(folderName(content->home));
        if (!QDir().mkpath(folder)) {
            return fail(ErrorCode::Disk, "demo.write:folder");
        }
        const auto ways = writeHome(options, folder, index);
        if (!ways) {
            return ways.error();
        }
        all.insert(all.end(), ways->begin(), ways->end());
    }
    return all;
}

}  // namespace hearth::demo
