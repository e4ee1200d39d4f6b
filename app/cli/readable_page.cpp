// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/readable_page.h"

#include "app/cli/values.h"
#include "ui/text/terms.h"

#include <QCryptographicHash>

namespace hearth::cli {
namespace {

using ui::text::Vocabulary;

// Named colours and greys only: the look belongs to the windows; this page has to print.
const QByteArray kStyle = R"css(
body{font:12pt/1.5 Inter,"Segoe UI",sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:black;background:white}
h1{font-size:18pt;margin:0}h2{font-size:12pt;margin:0}
form{display:flex;gap:1em;flex-wrap:wrap;margin:1em 0;padding:.6em 0;border-block:1px solid gray}
select,input{font:inherit}
article{border-top:1px solid silver;padding:.8em 0;break-inside:avoid-page}
article[hidden]{display:none}
.who{font-size:10pt;margin:0 0 .4em}
.words{white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:isolate;margin:.3em 0}
.fact{border-left:3px solid black;padding-left:.6em}.view{border-left:3px dashed black;padding-left:.6em}
.told{border-left:3px dotted black;padding-left:.6em}.quote{padding-left:1.2em}
.reply{border:1px solid gray;border-left-width:4px;padding:.4em .8em;margin:.6em 0}
.label,.foot,summary{font-size:10pt}
.foot{font-family:"DejaVu Sans Mono",monospace;font-size:8pt;overflow-wrap:anywhere}
@media print{form{display:none}body{margin:0;max-width:none}}
)css";

const QByteArray kScript = R"js(
const who = document.getElementById('who');
const words = document.getElementById('words');
const count = document.getElementById('count');
function choose() {
  const person = who.value;
  const word = words.value.toLocaleLowerCase();
  let shown = 0;
  for (const article of document.querySelectorAll('article')) {
    const people = article.dataset.people.split(' ');
    const fits = person === '' || people.includes(person);
    article.hidden = !(fits && article.textContent.toLocaleLowerCase().includes(word));
    shown += article.hidden ? 0 : 1;
  }
  count.textContent = shown;
}
who.addEventListener('change', choose);
words.addEventListener('input', choose);
document.querySelector('form').addEventListener('submit', event => event.preventDefault());
choose();
)js";

QString digest(const QByteArray& code)
{
    const QByteArray hash = QCryptographicHash::hash(code, QCryptographicHash::Sha256).toBase64();
    return QStringLiteral("'sha256-%1'").arg(QString::fromLatin1(hash));
}

QString markClass(Mark mark)
{
    switch (mark) {
    case Mark::None: return QStringLiteral("words");
    case Mark::Fact: return QStringLiteral("words fact");
    case Mark::View: return QStringLiteral("words view");
    case Mark::Told: return QStringLiteral("words told");
    case Mark::Quote: return QStringLiteral("words quote");
    }
    return {};
}

QString paragraphs(const Prose& prose)
{
    QString html;
    for (const Paragraph& paragraph : prose) {
        const QString tag = ui::text::markTag(paragraph.mark);
        const QString word = tag.isEmpty() ? QString() : QStringLiteral(" <span class=label>%1</span>").arg(escaped(tag));
        html += QStringLiteral("<div class=\"%1\" dir=auto>%2%3</div>\n")
                    .arg(markClass(paragraph.mark), escaped(paragraph.text), word);
    }
    return html;
}

QString fieldsHtml(const Fields& fields, const QString& kind, const catalogue::Catalogue& catalogue)
{
    QString html;
    for (const auto& [name, value] : fields) {
        const QString label = ui::text::fieldName(catalogue, kind, name, Vocabulary::Statutory);
        if (std::holds_alternative<std::monostate>(value)) {
            continue;
        }
        if (name != QLatin1String("text")) {
            html += QStringLiteral("<div class=label>%1</div>\n").arg(escaped(label));
        }
        if (const auto* prose = std::get_if<Prose>(&value)) {
            html += paragraphs(*prose);
        } else {
            html += QStringLiteral("<div class=words dir=auto>%1</div>\n").arg(escaped(valueWords(value)));
        }
    }
    return html;
}

QString versionsHtml(const records::RecordView& view, const catalogue::Catalogue& catalogue)
{
    QString html;
    for (const records::Version& version : view.versions) {
        const QString reason = version.reason.isEmpty() ? QString() : QStringLiteral(", because ") + version.reason;
        if (view.versions.size() > 1) {
            html += QStringLiteral("<details><summary>Written %1 by %2%3</summary>\n%4</details>\n")
                        .arg(timeWords(version.written), escaped(version.authorName), escaped(reason),
                             fieldsHtml(version.fields, view.kind, catalogue));
        }
        html += QStringLiteral("<div class=foot>%1</div>\n").arg(QString::fromLatin1(version.hash.toHex()));
    }
    return html;
}

QString actsHtml(const records::RecordView& view)
{
    QString html;
    for (const records::Act& act : view.acts) {
        html += QStringLiteral("<p class=who>%1 by %2, %3. %4</p>\n")
                    .arg(escaped(act.type), escaped(act.authorName), timeWords(act.written), escaped(act.reason));
    }
    return html;
}

QString repliesHtml(const records::RecordView& view)
{
    QString html;
    for (const records::RecordView& reply : view.replies) {
        const auto prose = reply.fields.find(QStringLiteral("text"));
        const auto* words = prose == reply.fields.end() ? nullptr : std::get_if<Prose>(&prose->second);
        html += QStringLiteral("<div class=reply>\n%1<p class=who>The words of %2, %3, kept by %4. Nobody can change "
                               "this.</p><div class=foot>%5 %6</div></div>\n")
                    .arg(words == nullptr ? QString() : paragraphs(*words), escaped(reply.voice.name),
                         timeWords(reply.written), escaped(reply.author.name), reply.id.text(),
                         QString::fromLatin1(reply.hash.toHex()));
    }
    return html;
}

}  // namespace

QString escaped(const QString& text)
{
    QString html = text.toHtmlEscaped();
    html.replace(u'\'', QStringLiteral("&#39;"));
    // A page's reader would turn a carriage return into a line feed.
    html.replace(u'\r', QStringLiteral("&#13;"));
    return html;
}

QString pageHead(records::Desk& desk, const std::vector<records::PersonRef>& people)
{
    QString choices = QStringLiteral("<option value=\"\">Everyone</option><option value=\"house\">The house</option>");
    for (const records::PersonRef& person : people) {
        if (person.youngPerson) {
            choices += QStringLiteral("<option value=\"%1\">%2</option>").arg(person.id.text(), escaped(person.name));
        }
    }
    const QString policy = QStringLiteral("default-src 'none'; base-uri 'none'; form-action 'none'; style-src %1; script-src %2")
                               .arg(digest(kStyle), digest(kScript));
    QString html = QStringLiteral("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"");
    html += policy + QStringLiteral("\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    html += escaped(desk.homeName()) + QStringLiteral("</title>\n<style>") + QString::fromLatin1(kStyle);
    html += QStringLiteral("</style>\n</head>\n<body>\n<h1>") + escaped(desk.homeName()) + QStringLiteral("</h1>\n<p>");
    html += QStringLiteral("What %1 may read, written on %2. Private.").arg(escaped(desk.who().name), timeWords(desk.book().now()));
    html += QStringLiteral("</p>\n<form><label>About <select id=\"who\">") + choices;
    html += QStringLiteral("</select></label> <label>With the words <input id=\"words\"></label> "
                           "<span><span id=\"count\"></span> records</span></form>\n<main>\n");
    return html;
}

QString recordArticle(const records::RecordView& view, const catalogue::Catalogue& catalogue)
{
    QStringList ids;
    for (const records::PersonRef& person : view.about) {
        ids.append(person.id.text());
    }
    const QString people = ids.isEmpty() ? QStringLiteral("house") : ids.join(u' ');
    const QString names = view.about.empty() ? QStringLiteral("The house") : namesWords(view.about);
    QString html = QStringLiteral("<article id=\"%1\" data-people=\"%2\">\n<h2>").arg(view.id.text(), people);
    html += escaped(ui::text::kindName(catalogue, view.kind, Vocabulary::Statutory)) + QStringLiteral(" · ");
    html += escaped(names) + QStringLiteral("</h2>\n<p class=who>");
    html += QStringLiteral("Happened %1, written %2 by ").arg(timeWords(view.happened), timeWords(view.written));
    html += escaped(view.author.name) + QStringLiteral(". ") + escaped(view.state()) + QStringLiteral("</p>\n");
    html += fieldsHtml(view.fields, view.kind, catalogue) + repliesHtml(view) + actsHtml(view);
    html += QStringLiteral("<div class=foot>%1</div>\n").arg(view.id.text());
    return html + versionsHtml(view, catalogue) + QStringLiteral("</article>\n");
}

QString pageFoot()
{
    return QStringLiteral("</main>\n<script>") + QString::fromLatin1(kScript) + QStringLiteral("</script>\n</body>\n</html>\n");
}

}  // namespace hearth::cli
