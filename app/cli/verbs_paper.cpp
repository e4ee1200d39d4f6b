// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"
#include "app/cli/verbs.h"
#include "core/evidence/pack.h"
#include "ui/print/pack_pdf.h"
#include "ui/print/paper.h"

#include <QFileInfo>

namespace hearth::cli {
namespace {

Outcome readPeriodDays(const QString& text, evidence::PackRequest* out)
{
    std::optional<Timestamp> from;
    std::optional<Timestamp> until;
    if (auto fault = readPeriod(text, &from, &until)) {
        return fault;
    }
    const QStringList days = text.split(QStringLiteral(".."));
    out->from = QDate::fromString(days.value(0), Qt::ISODate);
    out->until = QDate::fromString(days.value(1), Qt::ISODate);
    return std::nullopt;
}

Outcome readRequest(const Args& args, evidence::PackRequest* out)
{
    for (const QString& text : args.all("claim") + args.words) {
        Id id;
        if (auto fault = readId(text, &id)) {
            return fault;
        }
        out->claims.push_back(id);
    }
    if (out->claims.empty() && !args.has("period")) {
        return usage(QStringLiteral("pack --claim ID... --out FILE, or pack --period A..B --out FILE."));
    }
    out->letters = !args.has("names");
    out->title = args.one("title");
    return args.has("period") ? readPeriodDays(args.one("period"), out) : std::nullopt;
}

Outcome pack(Call& call)
{
    evidence::PackRequest request;
    if (call.args().one("out").isEmpty()) {
        return usage(QStringLiteral("Say where the pack goes: --out FILE."));
    }
    if (auto fault = readRequest(call.args(), &request)) {
        return fault;
    }
    std::unique_ptr<records::Desk> desk;
    if (auto fault = call.open(&desk)) {
        return fault;
    }
    if (call.args().has("about")) {
        Id about;
        if (auto fault = findPerson(*desk, call.args().one("about"), &about)) {
            return fault;
        }
        request.about = about;
    }
    const auto made = evidence::makePack(evidence::sourcesOf(*desk), request, [](const evidence::PackModel& pack) {
        return ui::print::packPdf(pack);
    });
    if (!made) {
        return faultOf(made.error(), ui::Doing::Printing);
    }
    const QString file = QFileInfo(call.args().one("out")).absoluteFilePath();
    if (auto written = ui::print::writeDurably(made->bytes, file); !written) {
        return faultOf(written.error(), ui::Doing::Printing);
    }
    const evidence::PackModel& model = made->pack;
    call.answer({{QStringLiteral("file"), file}, {QStringLiteral("records"), model.records()},
                 {QStringLiteral("head"), model.head}, {QStringLiteral("id"), model.id},
                 {QStringLiteral("digest"), made->digest}},
                QStringLiteral("%1: %2 records, head %3").arg(file).arg(model.records()).arg(model.head));
    return std::nullopt;
}

}  // namespace

std::vector<Verb> paperVerbs()
{
    return {
        {"pack", "--claim ID...  |  --period A..B [--about NAME]  --out FILE [--title TEXT] [--names]",
         "A PDF of claims with what they cite, or of a period. Young people's names become letters unless --names.",
         {{"claim", true}, {"period", true}, {"about", true}, {"out", true}, {"title", true}, {"names", false}}, pack, true},
    };
}

}  // namespace hearth::cli
