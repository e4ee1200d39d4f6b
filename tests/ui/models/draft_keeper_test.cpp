// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/models/sitting.h"
#include "ui/models/shell_vm.h"

using namespace hearth;
using namespace hearth::ui;
using hearth::test::s;
using hearth::test::Sitting;

TEST_CASE("drafts: what cannot be kept stays with the keeper until it can", "[ui][drafts]")
{
    Sitting at;
    at.refuse<records::SaveDraft>(ErrorCode::Disk);
    at.drafts->touch(s("note:new:house"), test::textFields(s("The bins.")));
    CHECK_FALSE(at.drafts->flush());
    REQUIRE(at.drafts->lastError());
    CHECK(at.drafts->lastError()->code == ErrorCode::Disk);
    CHECK_FALSE(at.hasDraft(s("note:new:house")));

    at.mend();
    CHECK(at.drafts->flush());
    CHECK_FALSE(at.drafts->lastError());
    CHECK(at.draftText(s("note:new:house")) == s("The bins."));
}

TEST_CASE("drafts: one that cannot be kept does not hold up another", "[ui][drafts]")
{
    Sitting at;
    const QString broken = QString(QChar(0xd83e));
    at.drafts->touch(s("a"), test::textFields(broken));
    at.drafts->touch(s("b"), test::textFields(s("kept")));
    CHECK_FALSE(at.drafts->flush());
    CHECK(at.hasDraft(s("b")));
    CHECK_FALSE(at.hasDraft(s("a")));
}

TEST_CASE("drafts: only the newest words of a place are kept, and a forgotten place is not", "[ui][drafts]")
{
    Sitting at;
    int saves = 0;
    at.count<records::SaveDraft>(saves);
    for (const char* text : {"T", "Th", "The bins."}) {
        at.drafts->touch(s("a"), test::textFields(s(text)));
    }
    at.drafts->touch(s("b"), test::textFields(s("signed meanwhile")));
    at.drafts->forget(s("b"));
    CHECK(at.drafts->flush());
    CHECK(saves == 1);
    CHECK(at.draftText(s("a")) == s("The bins."));
    CHECK_FALSE(at.hasDraft(s("b")));
    CHECK(at.drafts->flush());
    CHECK(saves == 1);
}

TEST_CASE("drafts: a failed keeping is over once its words are saved as a record", "[ui][drafts]")
{
    Sitting at;
    ShellVm shell(at.book, *at.drafts);
    at.refuse<records::SaveDraft>(ErrorCode::Disk);
    at.drafts->touch(s("a"), test::textFields(s("The bins.")));
    CHECK_FALSE(at.drafts->flush());
    CHECK(shell.state().savingFailed);
    CHECK(shell.state().saved == s("Not saved yet"));
    at.mend();
    at.drafts->forget(s("a"));  // as every view model does after a record is written
    shell.refresh();
    CHECK_FALSE(shell.state().savingFailed);
    CHECK(shell.state().saved.startsWith(s("Saved on this PC")));
}

TEST_CASE("shell: each role has its own pages and nobody else's", "[ui][shell]")
{
    Sitting at;
    {
        const ShellVm shell(at.book, *at.drafts);
        CHECK(shell.state().pages == QList<Page>{Page::Today, Page::Shift, Page::People, Page::Third, Page::Home});
        CHECK(shell.state().homeName == s("Alder House"));
        CHECK(shell.state().whoName == s("Ben Hartley"));
        CHECK(shell.state().backedUp == s("Backed up: not set up yet"));
        CHECK(shell.state().shared == s("Shared: not set up yet"));
        CHECK(shell.state().alarms.isEmpty());
    }
    at.openAs("Grace");
    ShellVm shell(at.book, *at.drafts);
    CHECK(shell.state().pages == QList<Page>{Page::Today, Page::Shift, Page::People, Page::Third, Page::Evidence, Page::Home});
    CHECK(shell.state().page == Page::Today);
    int changes = 0;
    QObject::connect(&shell, &ShellVm::changed, &shell, [&] { ++changes; });
    shell.go(Page::Evidence);
    CHECK(shell.state().page == Page::Evidence);
    CHECK(changes == 1);
    shell.go(Page::Evidence);
    CHECK(changes == 1);
}
