// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/print_out.h"

#include <QEvent>
#include <QFileDialog>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>

#include <memory>
#include <utility>

namespace hearth::ui::print {

namespace {

using Done = std::function<void(const PrintEnd&)>;

// A question about paper never outlives the page it was asked from: a locked book leaves no dialog
// standing with a letter behind it.
class GoesWith : public QObject {
public:
    GoesWith(QWidget* over, QDialog* dialog) : QObject(dialog), m_dialog(dialog)
    {
        over->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Hide && m_dialog->isVisible()) {
            m_dialog->reject();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QDialog* m_dialog;
};

PrintEnd endOf(const Status& status, PrintEnd::How how, const QString& file = {})
{
    return status ? PrintEnd{how, file, {}} : PrintEnd{PrintEnd::How::Failed, {}, status.error()};
}

void show(QWidget* over, QDialog* dialog, const char* name)
{
    dialog->setObjectName(QString::fromLatin1(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    new GoesWith(over, dialog);
    dialog->open();
}

void askForFile(QWidget* over, const PrintJob& job, const Done& done)
{
    auto* dialog = new QFileDialog(over->window(), QFileDialog::tr("Save as PDF"), job.file,
                                   QStringLiteral("PDF (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(job.file);
    QObject::connect(dialog, &QDialog::finished, dialog, [=](int result) {
        const QString file = dialog->selectedFiles().value(0);
        if (result != QDialog::Accepted || file.isEmpty()) {
            done({});
            return;
        }
        done(endOf(savePdf(job, file), PrintEnd::How::Saved, file));
    });
    show(over, dialog, "print.save");
}

void askForPrinter(QWidget* over, const PrintJob& job, const Done& done)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), over->window());
    QObject::connect(dialog, &QDialog::finished, dialog, [=](int result) {
        if (result != QDialog::Accepted) {
            done({});
        } else if (const QString file = printer->outputFileName(); !file.isEmpty()) {
            done(endOf(savePdf(job, file), PrintEnd::How::Saved, file));
        } else {
            done(endOf(printOn(*printer, job), PrintEnd::How::Printed));
        }
    });
    show(over, dialog, "print.printer");
}

}  // namespace

Printing systemPrinting()
{
    return [](QWidget* over, const PrintJob& job, const Done& done) {
        if (QPrinterInfo::availablePrinterNames().isEmpty()) {
            askForFile(over, job, done);
        } else {
            askForPrinter(over, job, done);
        }
    };
}

Status printOn(QPrinter& printer, const PrintJob& job)
{
    if (const Status fonts = Paper::fontsPresent(); !fonts) {
        return fonts;
    }
    printer.setCreator(QStringLiteral("Hearthbook"));
    printer.setDocName(QStringLiteral("Hearthbook ") + job.word);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setFullPage(true);
    Paper paper(printer);
    const Status drawn = paper.sound() ? job.draw(paper) : Status();
    if (!drawn) {
        printer.abort();
    }
    if (!paper.end() && drawn) {
        return fail(ErrorCode::Internal, "print.out:printer");
    }
    return drawn;
}

Status savePdf(const PrintJob& job, const QString& file)
{
    const auto bytes = pdfOf(job.title, job.draw);
    return bytes ? writeDurably(*bytes, file) : Status(bytes.error());
}

}  // namespace hearth::ui::print
