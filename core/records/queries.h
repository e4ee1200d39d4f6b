// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/records/views.h"

#include <QStringList>

#include <functional>
#include <optional>

// The acts that read: what they show is written down before it is drawn.
namespace hearth::records {

/// One record, whole, with its versions and replies. The reading is recorded first.
struct Show {
    static constexpr auto kName = "show";
    using Answer = RecordView;
    Id record;
};

/// Records newest first by when they happened.
struct Timeline {
    static constexpr auto kName = "timeline";
    using Answer = Page;
    std::optional<Id> about;
    QStringList kinds;                 ///< empty: all that the asker may read
    std::optional<Timestamp> from;     ///< from <= happened
    std::optional<Timestamp> until;    ///< happened < until
    QString after;                     ///< `next` of the page before
    int limit = 50;                    ///< 1 to 200
    bool voided = true;                ///< voided records are listed, marked as such
    std::vector<Id> only;              ///< of these records alone, 200 at most; empty: of all
    bool asksForLook = false;          ///< only what is withheld for now, or has two texts of one field
    std::optional<Id> author;          ///< only what this person wrote
    bool theirWords = false;           ///< only what is in `about`'s own words
};

/// Several timelines that are shown as one page: read one after the other and written down as one
/// reading. The permission is that of a timeline. Errors: those of the first part that fails.
struct ReadTogether {
    static constexpr auto kName = "timeline";
    using Answer = std::vector<Page>;  ///< one for each part, in order
    std::vector<Timeline> parts;
};

/// Answers the questions of one page while ReadPage runs; not kept longer.
class Reader {
public:
    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    virtual ~Reader() = default;
    /// As Desk::run answers them, under their own permissions; the reading is written down by ReadPage.
    virtual Result<RecordView> run(const Show& command) = 0;
    virtual Result<Page> run(const Timeline& command) = 0;
};

/// One page of several questions where what is asked next hangs on what was answered. All that they
/// answered is written down as one reading when `ask` returns, also when it returns an error; only then
/// is it drawn. Error: that of the writing, or else what `ask` returned.
struct ReadPage {
    static constexpr auto kName = "timeline";
    using Answer = int;  ///< how many records were read
    std::function<Status(Reader&)> ask;
};

/// What kind of record this is, and no words of it: nothing is read. The permission is that of showing
/// it. Errors: NotFound also for what the asker may not read.
struct KindOf {
    static constexpr auto kName = "show";
    struct Answer {
        QString kind;
        Id answers;  ///< of a reply, the record it answers; nil: none
    };
    Id record;
};

/// How many records there are, and no words of any: nothing is read. Span i holds what happened from
/// edges[i] to before edges[i + 1]; voided records do not count. The permission is that of a timeline.
struct CountRecords {
    static constexpr auto kName = "timeline";
    struct Group {
        QString kind;
        int span = 0;
        Id voice;  ///< the young person whose own words they are; nil: nobody's
        int count = 0;
    };
    using Answer = std::vector<Group>;  ///< by kind, then span; only what there is
    QStringList kinds;                  ///< empty: all that the asker may read
    std::vector<Timestamp> edges;       ///< rising
};

/// Full text, newest first. Words are found in any form of theirs; "quoted words" together.
struct Search {
    static constexpr auto kName = "search";
    using Answer = SearchPage;
    QString text;
    std::optional<Id> about;
    QStringList kinds;
    std::optional<Timestamp> from;
    std::optional<Timestamp> until;
    int limit = 50;
    bool voided = true;                ///< as in Timeline
    std::optional<Id> author{};        ///< as in Timeline
    bool theirWords = false;           ///< as in Timeline
};

}  // namespace hearth::records
