// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/print_out.h"
#include "tests/ui/print/sample.h"
#include "ui/print/pack_pdf.h"

#include <catch2/catch_test_macros.hpp>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QPrinter>
#include <QTemporaryDir>
#include <QWidget>

using namespace hearth;
using namespace hearth::ui::print;

namespace {

PrintJob letterJob(const QString& file)
{
    return {QStringLiteral("letter"), QStringLiteral("Letter"), file,
            letterDrawing(test::sampleLetter())};
}

QFileDialog* question(QWidget* over)
{
    return over->findChild<QFileDialog*>(QStringLiteral("print.save"));
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("print: on a machine without a printer a PDF is saved, the same as by any other way",
          "[ui][print]")
{
    test::needsPaper();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("letter-1.pdf"));
    QWidget window;
    window.show();
    std::vector<PrintEnd> ends;
    systemPrinting()(&window, letterJob(file), [&](const PrintEnd& end) { ends.push_back(end); });
    CHECK(ends.empty());  // it asks first
    QFileDialog* dialog = question(&window);
    if (dialog == nullptr) {
        SKIP("this machine has a printer");
    }
    CHECK(dialog->isModal());
    CHECK(dialog->selectedFiles() == QStringList{file});
    static_cast<QDialog*>(dialog)->accept();
    REQUIRE(ends.size() == 1);
    CHECK(ends[0].how == PrintEnd::How::Saved);
    CHECK(ends[0].file == file);
    CHECK(contentOf(file) == *letterPdf(test::sampleLetter()));
    CHECK(QFile(file).permissions().testFlag(QFileDevice::ReadOther) == false);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("print: a question that is let be, or whose page goes away, prints nothing", "[ui][print]")
{
    test::needsPaper();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("letter-1.pdf"));
    QWidget window;
    QWidget page(&window);
    window.show();
    std::vector<PrintEnd> ends;
    const auto ask = [&] {
        systemPrinting()(&page, letterJob(file), [&](const PrintEnd& end) { ends.push_back(end); });
        return question(&window);
    };
    QFileDialog* dialog = ask();
    if (dialog == nullptr) {
        SKIP("this machine has a printer");
    }
    dialog->reject();
    REQUIRE(ends.size() == 1);
    CHECK(ends[0].how == PrintEnd::How::Cancelled);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE(ask() != nullptr);
    page.hide();  // the book locks
    REQUIRE(ends.size() == 2);
    CHECK(ends[1].how == PrintEnd::How::Cancelled);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("print: a file that cannot be written is a failure that is told", "[ui][print]")
{
    test::needsPaper();
    const QTemporaryDir folder;
    const Status saved =
        savePdf(letterJob({}), folder.filePath(QStringLiteral("none/letter.pdf")));
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::Disk);
    PrintJob failing = letterJob({});
    failing.draw = [](Paper&) -> Status { return fail(ErrorCode::Internal, "test"); };
    CHECK_FALSE(savePdf(failing, folder.filePath(QStringLiteral("letter.pdf"))));
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("print: a printer gets the same words on as many pages, and a job that names nobody",
          "[ui][print]")
{
    test::needsPaper();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("spool.pdf"));
    for (const int resolution : {300, 600, 1200}) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setResolution(resolution);
        const auto pack = test::packWithCoverage(6);
        const PrintJob job{QStringLiteral("pack"), QStringLiteral("Evidence pack"), {},
                           packDrawing(pack, test::london())};
        REQUIRE(printOn(printer, job));
        CHECK(printer.docName() == QStringLiteral("Hearthbook pack"));
        const QByteArray spooled = contentOf(file);
        const QByteArray saved = *packPdf(pack, test::london());
        CAPTURE(resolution);
        CHECK(test::pagesOf(spooled) == test::pagesOf(saved));
        CHECK(test::bare(test::textOf(spooled)) == test::bare(test::textOf(saved)));
        const QString said =
            test::seenBy(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}, spooled).out;
        CHECK(said.contains(QStringLiteral("A4")));
        CHECK(said.contains(QStringLiteral("Title:           Hearthbook pack")));
    }
}

TEST_CASE("print: a printer that fails is told", "[ui][print]")
{
    test::needsPaper();
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(QStringLiteral("/nowhere/at/all/spool.pdf"));
    const Status printed = printOn(printer, letterJob({}));
    REQUIRE_FALSE(printed);
    CHECK(printed.error().where == QStringLiteral("print.out:printer"));
}
