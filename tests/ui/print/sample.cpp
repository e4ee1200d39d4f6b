// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/print/sample.h"

#include <QApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace hearth::test {

namespace {

evidence::Extract extract(const char* number, const char* id, const char* title, const char* words,
                          Mark mark)
{
    evidence::Extract made;
    made.number = QString::fromLatin1(number);
    made.record = QString::fromLatin1(id);
    made.hash = QString::fromLatin1("b2c890d47a11c0de").repeated(4);
    made.title = QString::fromUtf8(title);
    made.lines = {{QString(), {{QStringLiteral("p1"), mark, QString::fromUtf8(words)}}}};
    made.author = QStringLiteral("Ben Hartley");
    made.role = QStringLiteral("residential worker");
    made.happened = at(2026, 3, 10, 18, 10);
    made.written = at(2026, 3, 10, 22, 18);
    made.signedByAuthor = true;
    made.readBy = 4;
    return made;
}

std::vector<evidence::Extract> shown()
{
    using evidence::Stands;
    auto letter = extract(
        "1.1", "0197f39a-7f39-7e01-8a11-00000000000a", "Letter to Child J",
        "On Tuesday you came in at ten past six and went straight up. You threw a trainer at the "
        "landing wall and it left a mark the size of a hand.",
        Mark::Fact);
    letter.versions = 2;
    auto reply = extract("1.2", "0197f39a-7f3a-7c02-8a11-00000000000b", "Child J’s reply to 1.1",
                         "It wasn’t the phone rule. It was Nan not ringing. I thought she forgot "
                         "me. The wall bit is "
                         "right and I did do it better.",
                         Mark::None);
    reply.stands = Stands::Reply;
    reply.to = QStringLiteral("1.1");
    reply.isVoice = true;
    reply.voice = QStringLiteral("Child J");
    reply.how = How::TypedTogether;
    reply.author = QStringLiteral("Priya Nair");
    reply.role = QStringLiteral("key worker");
    reply.happened = reply.written = at(2026, 3, 11, 16, 40);
    auto amendment = extract(
        "1.3", "0197f39a-7f39-7e01-8a11-00000000000a", "Amendment to 1.1",
        "Thank you for telling me. I had it wrong about the phone, and I am sorry.", Mark::View);
    amendment.lines.front().words.push_back(
        {QStringLiteral("p2"), Mark::Told,
         QStringLiteral("Your nan told Priya she was kept at the clinic until seven.")});
    amendment.stands = Stands::Amendment;
    amendment.to = QStringLiteral("1.1");
    amendment.hash = QString::fromLatin1("c4d933b6aa00bb11").repeated(4);
    amendment.happened = amendment.written = at(2026, 3, 12, 7, 3);
    amendment.version = amendment.versions = 2;
    amendment.readBy = -1;
    auto meeting = extract(
        "1.4", "0197f39a-5b22-7004-8a11-00000000000c",
        "House meeting about Child C, Child J, Child M and Child R",
        "Child C asked for tea at half past five so that football is not missed. All four agreed. "
        "Changed from Monday.",
        Mark::None);
    meeting.author = QStringLiteral("Kath Doyle");
    meeting.happened = at(2026, 1, 18, 17, 0);
    meeting.written = at(2026, 1, 18, 20, 15);
    meeting.signedOff = at(2026, 1, 19, 9, 5);
    meeting.signedOffBy = QStringLiteral("Grace Adeyemi");
    return {letter, reply, amendment, meeting};
}

evidence::Extract against()
{
    auto made = extract(
        "1.5", "0197f39a-3c81-7f07-8a11-00000000000d", "Letter to Child R",
        "You asked in October and again in November for a different bedroom. We had not answered "
        "you, and that was not good enough.",
        Mark::Fact);
    made.author = QStringLiteral("Kath Doyle");
    made.happened = made.written = at(2025, 11, 22, 19, 48);
    return made;
}

}  // namespace

void needsPaper()
{
    if (QCoreApplication::instance() == nullptr) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static int argc = 1;
        static char name[] = "paper";
        static char* argv[] = {name, nullptr};
        static QApplication application(argc, argv);
    }
}

QTimeZone london()
{
    return QTimeZone("Europe/London");
}

Timestamp at(int year, int month, int day, int hour, int minute)
{
    return {QDateTime(QDate(year, month, day), QTime(hour, minute), london()).toMSecsSinceEpoch()};
}

evidence::Extract extractOf(int n, const QString& words)
{
    evidence::Extract made =
        extract("1.1", "0197f39a-1111-7abc-8def-0123456789ab", "Record", "", Mark::None);
    made.lines.front().words.clear();
    for (int i = 0; i < n; ++i) {
        made.lines.front().words.push_back({QStringLiteral("p%1").arg(i + 1), Mark::Fact, words});
    }
    return made;
}

evidence::PackModel samplePack()
{
    evidence::PackModel pack;
    pack.home = QStringLiteral("Alder House");
    pack.title = QStringLiteral("Spring pack");
    pack.from = QDate(2025, 10, 1);
    pack.until = QDate(2026, 3, 12);
    pack.made = at(2026, 3, 12, 15, 12);
    pack.id = QStringLiteral("0197f39a-0c44-7001-8def-0123456789ab");
    pack.head = QStringLiteral("4c9e17ab02f6d83b");

    evidence::Claim claim;
    claim.title = QStringLiteral("Children are listened to");
    claim.standard = QStringLiteral("QS2");
    claim.standardName = QStringLiteral("The children’s views, wishes and feelings standard");
    claim.regulation = 7;
    claim.record = QStringLiteral("0197f39a-c1a1-7002-8def-0123456789ab");
    claim.hash = QString::fromLatin1("61ff2b903c81f700").repeated(4);
    claim.judgement = QStringLiteral(
        "Mostly true, and truer since January. Letters are answered now, and answers change "
        "what we do. We are slower to hear those who do not write.");
    claim.judgedBy = QStringLiteral("Grace Adeyemi");
    claim.judgedRole = QStringLiteral("registered manager");
    claim.judged = at(2026, 3, 11, 9, 30);
    claim.notFound = QStringLiteral(
        "No written view from Child M between 24 December and 30 January. Drawings from that "
        "time are with Child M and were not asked for.");

    claim.shows = shown();

    claim.against = {against()};
    pack.claims = {claim};
    return pack;
}

evidence::PackModel packWithCoverage(int months)
{
    evidence::PackModel pack = samplePack();
    const char* const names[] = {"Quality and purpose of care", "Views and wishes", "Education",
                                 "Enjoyment and achievement",   "Health and wellbeing",
                                 "Positive relationships",      "Protection",
                                 "Leadership and management",   "Care planning"};
    for (int i = 0; i < 9; ++i) {
        pack.coverage.standards << QStringLiteral("QS%1").arg(i + 1);
        pack.coverage.names << QString::fromLatin1(names[i]);
        pack.coverage.counts.emplace_back();
        for (int month = 0; month < months; ++month) {
            pack.coverage.counts.back().push_back((i * 7 + month * 5) % 23);
        }
    }
    for (int month = 0; month < months; ++month) {
        pack.coverage.months.push_back(QDate(2025, 10, 1).addMonths(month));
    }
    return pack;
}

namespace {

std::vector<ui::print::HandoverGroup> night()
{
    using What = ui::print::HandoverItem::What;
    const auto q = [](const char* text) { return QString::fromUtf8(text); };
    return {
        {q("Mina"),
         q("asleep by 00:05, still asleep at 07:00"),
         {{What::Know,
           q("Short night. The dentist is on her mind, not the journey. She knows what she will "
             "say if it hurts."),
           q("23:20")},
          {What::Do, q("Leave for Bridge Street at 11:00. Owen goes in with her."), q("by 11:00")},
          {What::Know, q("Start slowly. Toast, not cereal, and no news on the radio."),
           q("her page")}}},
        {q("Jay"),
         q("asleep by 22:40, up at 06:45"),
         {{What::Know, q("Up first and laid the table for four. Proud of it: say so."), q("06:45")},
          {What::Do, q("PE kit is damp. Airer, by the boiler."), q("by 08:20")},
          {What::Know,
           q("Nan rings at 18:30. Tuesday was about her call, not about the phone rule. His reply "
             "is in the book."),
           q("Tue 16:40")},
          {What::Know,
           q("He asked how bread rises. It is now an idea with Priya, fourth loaf today."),
           q("21:50")}}},
        {q("Callum"),
         q("asleep by 22:40, up at 07:10"),
         {{What::Know, q("Taught Owen the card trick. Ask to see it."), q("21:30")},
          {What::Do, q("Brake blocks came. They are on the hall shelf for the blue bike."),
           q("today")}}},
        {q("Rosie"),
         q("with her mum until 16:00"),
         {{What::Urgent, q("Lena meets the bus at 16:00, not 16:20: the timetable changed."),
           q("by 15:50")},
          {What::Know, q("She asked for the blue room light to be left on for when she is back."),
           q("Wed")}}},
        {q("The house"),
         QString(),
         {{What::Do,
           q("Boiler alarm at 02:10, reset, nobody woke. Ring Calder Heating after nine."),
           q("by 10:00")},
          {What::Do, q("Fire bell test at 13:00. Tell Mina before it rings."), q("13:00")}}}};
}

}  // namespace

ui::print::HandoverSheet sampleHandover()
{
    const auto q = [](const char* text) { return QString::fromUtf8(text); };
    ui::print::HandoverSheet sheet;
    sheet.title = q("Handover, Thursday 12 March");
    sheet.subtitle =
        q("Alder House · sleep-in 21:30 to 07:30, Ben Hartley with Owen Price · to the day team, "
          "Kath Doyle leading");
    sheet.summary =
        q("A quiet night. Three at home, Rosie at her mum’s until four. One of us was up for "
          "twenty minutes with "
          "Mina and for ten with the boiler.");
    sheet.groups = night();
    sheet.checkedAt = q("07:05");
    sheet.checks = {q("Doors and windows"), q("Medicines counted"), q("Money tin £84.20"),
                    q("Fire panel clear"),  q("Keys, all nine"),    q("Car: half a tank")};
    sheet.on =
        q("Kath Doyle (lead, first aid) · Owen Price (first aid) · Lena Marsh (agency, second "
          "visit) until 14:30. "
          "Priya Nair and Tom Ashby from 14:00. Grace Adeyemi on call, number on the office door.");
    sheet.signatures = {q("Kath Doyle, shift lead"), q("Owen Price"), q("Lena Marsh")};
    sheet.keep = q("Private. Shred by Friday; the book keeps it.");
    sheet.head = q("4c9e17ab02f6d83b");
    sheet.operation = q("41,906");
    sheet.printed = q("07:12");
    return sheet;
}

ui::print::LetterSheet sampleLetter()
{
    const auto q = [](const char* text) { return QString::fromUtf8(text); };
    ui::print::LetterSheet sheet;
    sheet.home = q("Alder House");
    sheet.title = q("Tuesday evening");
    sheet.subtitle = q("A letter to Jay, from Ben");
    sheet.text = {
        {q("p1"), Mark::None, q("Dear Jay,")},
        {q("p2"), Mark::Fact,
         q("On Tuesday you came in at ten past six and went straight up. You threw a trainer "
           "at the landing wall and it left a mark the size of a hand.")},
        {q("p3"), Mark::View,
         q("I thought you were angry about the phone rule. I was worried, and I think I talked "
           "too much, too soon.")},
        {q("p4"), Mark::Told, q("Miss Farrow told me that maths had been hard that afternoon.")},
        {q("p5"), Mark::None, q("from Ben")}};
    sheet.signedLine =
        q("Signed Tuesday 10 March, 22:31 by Ben Hartley. It stays as it was written.");
    sheet.beside = {
        {true,
         {{q("p1"), Mark::None,
           q("It wasn’t the phone rule. It was Nan not ringing. I thought she forgot me. The "
             "wall bit is right and I did do it better.")}},
         q("Jay wrote back, Wednesday 16:40, reading with Priya. Nobody can change this.")},
        {false,
         {{q("p1"), Mark::View,
           q("Thank you for telling me, Jay. I had it wrong about the phone, and I am sorry.")}},
         q("Ben Hartley added this on Thursday 12 March, 07:03, beside the letter.")}};
    sheet.record = q("0197f39a-7f39-7e01-8a11-00000000000a");
    sheet.hash = q("b2c890d47a11c0de").repeated(4);
    return sheet;
}

Seen seenBy(const QString& program, const QStringList& arguments, const QByteArray& pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("it.pdf")));
    if (!file.open(QIODevice::WriteOnly)) {
        return {};
    }
    file.write(pdf);
    file.close();
    QStringList all;
    for (const QString& argument : arguments) {
        all << (argument == QStringLiteral("FILE") ? file.fileName() : argument);
    }
    QProcess process;
    process.start(program, all);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Seen runSelf(const QString& hidden, const QProcessEnvironment& around, const QStringList& before)
{
    QStringList words = before;
    // By itself even when a build replaces the file meanwhile; a tracer needs the file's name.
    const QString self = QStringLiteral("/proc/self/exe");
    words << (before.isEmpty() ? self : QFileInfo(self).symLinkTarget()) << hidden;
    QProcess process;
    process.setProcessEnvironment(around);
    const QString program = words.takeFirst();
    process.start(program, words);
    process.waitForFinished(120'000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString bare(const QString& packText)
{
    static const QRegularExpression furniture(
        QStringLiteral("^(.* · evidence pack, .*|Made .*\\d\\d:\\d\\d|Page \\d+ of \\d+|"
                       "Names replaced by letters\\. The key stays at the home\\.|"
                       "(pack [0-9a-f-]{36}|preview, not recorded) · head [0-9a-f]*|"
                       "\\d+\\.\\d+, continued)$"));
    static const QRegularExpression lost(QStringLiteral("[\\s\\p{Zs}\\-\\x{2010}\\x{AD}]+"));
    QString made;
    for (const QString& line : QString(packText).replace(QLatin1Char('\f'), QLatin1Char('\n'))
                                   .split(QLatin1Char('\n'))) {
        if (!furniture.match(line.trimmed()).hasMatch()) {
            made += line;
        }
    }
    return made.remove(lost);
}

qsizetype timesIn(const QString& packText, const QString& passage)
{
    return bare(packText).count(bare(passage));
}

QString textOf(const QByteArray& pdf, bool layout)
{
    QStringList arguments{QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    arguments << (layout ? QStringLiteral("-layout") : QStringLiteral("-nodiag"))
              << QStringLiteral("FILE") << QStringLiteral("-");
    return seenBy(QStringLiteral("pdftotext"), arguments, pdf).out;
}

int pagesOf(const QByteArray& pdf)
{
    const QString told =
        seenBy(QStringLiteral("pdfinfo"), {QStringLiteral("FILE")}, pdf).out;
    return told.section(QStringLiteral("Pages:"), 1)
        .section(QLatin1Char('\n'), 0, 0)
        .trimmed()
        .toInt();
}

QString flat(const QString& text)
{
    return text.simplified();
}

}  // namespace hearth::test
