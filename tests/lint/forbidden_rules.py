# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of forbidden.py, each with lines that it must catch and lines that it must let be.

Words that a rule looks for in every file are put together from pieces here, or this file would be
the first to break it.
"""
import re


class Rule:
    """`pattern` may not occur in files under `where` with `endings`, except under `but`.

    `bad` and `good` are plants: (path, text). `raw`: comments count too.
    """

    def __init__(self, name, pattern, why, where, bad, good=(), but=(), endings=(".cpp", ".h"), raw=False):
        self.name, self.why, self.raw = name, why, raw
        self.pattern = re.compile(pattern, re.M)
        self.where, self.but, self.endings = where, but, endings
        self.bad, self.good = bad, good

    def looks_at(self, path):
        return path.startswith(self.where) and path.endswith(self.endings) and not path.startswith(self.but)


class FileRule(Rule):
    """A file where `when` occurs must hold `needs` as well."""

    def __init__(self, name, when, needs, why, where, bad, good):
        super().__init__(name, when, why, where, bad, good)
        self.when, self.needs = re.compile(when), re.compile(needs)


WINDOWS = ("ui/", "app/")
ALL_CODE = ("core/", "ui/", "app/", "import/")
TEXT = (".cpp", ".h", ".py", ".sql", ".md", ".txt", ".json", ".sh", ".cmake", "setup", "run", "check", "prove-walk",
        "prove-bare", "backports-source", ".svg", ".qrc")
_MACHINE = "|".join(["/" + "work/", "/" + "root/", "/" + r"home/[a-z]", "/" + r"Users/[A-Za-z]"])
_HOSTS = "|".join([r"deb\." + r"debian\.org", r"snapshot\." + r"debian\.org", r"registry\." + r"npmjs",
                   r"pypi\." + r"org", r"crates\." + r"io", r"proxy\." + r"golang", r"repo\d?\." + r"maven",
                   r"nodesource\." + r"com"])
_LATER = r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b"

RULES = [
    Rule("nested-loop", r"(?:\.|->|::)exec\s*\(", "a nested event loop: open() and a signal instead", WINDOWS,
         bad=[("ui/screens/a.cpp", "dialog.exec();"), ("app/a.cpp", "menu->exec(point);"),
              ("ui/widgets/a.cpp", "QDrag::exec ();")],
         good=[("app/main.cpp", "return QApplication::exec();"), ("app/cli/main.cpp", "return app.exec();"),
               ("ui/screens/a.cpp", "dialog.open(); execute(); // never exec() here")],
         but=("app/main.cpp", "app/cli/main.cpp")),
    Rule("nested-loop", r"\bprocessEvents\b|\bQEventLoop\b|\bwaitForFinished\s*\(", "a nested event loop", ALL_CODE,
         bad=[("ui/screens/a.cpp", "QCoreApplication::processEvents();"), ("core/base/a.cpp", "QEventLoop loop;"),
              ("app/main.cpp", "QEventLoop loop;")],
         good=[("tests/ui/a.cpp", "QCoreApplication::processEvents();"), ("ui/a.cpp", "// no QEventLoop")]),
    Rule("rich-text", r"\b(?:setHtml|insertHtml|appendHtml|toHtml|fromHtml|setMarkdown|insertMarkdown|mightBeRichText|"
         r"AutoText|RichText|MarkdownText|convertFromPlainText)\b",
         "a rich-text sink: record text that names a file would open it", ("core/", "ui/", "app/"),
         bad=[("ui/screens/a.cpp", "view->setHtml(text);"), ("ui/widgets/a.cpp", "label->setTextFormat(Qt::RichText);"),
              ("app/a.cpp", "cursor.insertHtml(text);"), ("ui/models/a.cpp", "return document.toHtml();"),
              ("ui/widgets/a.cpp", "label->setTextFormat(Qt::AutoText);")],
         good=[("ui/print/a.cpp", "document.setHtml(page);"), ("core/evidence/a.cpp", "out += text.toHtmlEscaped();"),
               ("tests/ui/a.cpp", "CHECK(label->textFormat() != Qt::AutoText);")],
         but=("ui/print/",)),
    Rule("label", r"\bnew\s+QLabel\b|\bmake_unique<QLabel>|\bQLabel\s+\w+\s*[;({]|:\s*public\s+QLabel\b",
         "labels are made by ui/widgets, as plain text", WINDOWS,
         bad=[("ui/screens/a.cpp", "auto* l = new QLabel(text, this);"), ("app/a.cpp", "QLabel label(text);"),
              ("ui/screens/a.h", "class Title : public QLabel {")],
         good=[("ui/widgets/a.cpp", "auto* l = new QLabel(p); l->setTextFormat(Qt::PlainText);"),
               ("ui/screens/a.h", "QLabel* m_title = nullptr;")],
         but=("ui/widgets/",)),
    Rule("rich-dialog", r"\bQ(?:MessageBox|ErrorMessage|InputDialog|ProgressDialog|WhatsThis)\b",
         "its text is rich text by itself: use the house's own dialogs", WINDOWS,
         bad=[("ui/screens/a.cpp", "QMessageBox::warning(this, title, text);"), ("app/a.cpp", "QInputDialog dialog;")],
         good=[("ui/screens/a.cpp", "m_prompts.ask(question);")]),
    Rule("tool-tip", r"\bQToolTip::|\bset(?:ToolTip|WhatsThis)\s*\((?!\s*(?:tr\(|QString\(\)|\{\}))",
         "a tool tip guesses rich text: fixed words by tr(), or the helper in ui/widgets", WINDOWS,
         bad=[("ui/screens/a.cpp", "chip->setToolTip(person.name);"), ("ui/screens/a.cpp", "QToolTip::showText(p, t);")],
         good=[("ui/screens/a.cpp", 'save->setToolTip(tr("Save (Ctrl+S)"));'),
               ("ui/widgets/plain_tip.cpp", "widget->setToolTip(text.toHtmlEscaped());")],
         but=("ui/widgets/",)),
    Rule("browser", r"\bQTextBrowser\b|\bQWebEngine\w*", "it loads what a text names", WINDOWS,
         bad=[("ui/screens/a.cpp", "auto* view = new QTextBrowser(this);")],
         good=[("ui/screens/a.cpp", "auto* view = new QPlainTextEdit(this);")]),
    Rule("temporary-file", r"\bQTemporary(?:File|Dir)\b", "plain text on disk: use memory, or the book's folder", ALL_CODE,
         bad=[("core/evidence/a.cpp", "QTemporaryFile file;"), ("ui/print/a.cpp", "QTemporaryDir folder;")],
         good=[("core/store/a.cpp", "QSaveFile file(path);"), ("tests/a.cpp", "QTemporaryDir folder;")]),
    Rule("log", r"\bq(?:Debug|Info|Warning|Critical|C(?:Debug|Info|Warning|Critical))\b|\bstd::(?:cerr|cout|clog)\b|"
         r"\b(?:v?f?printf|perror|syslog)\s*\(", "a log line can carry something about a person: return an Error",
         ("core/", "ui/", "import/"),
         bad=[("core/records/a.cpp", "qWarning() << text;"), ("ui/models/a.cpp", "qDebug() << name;"),
              ("core/base/a.cpp", "std::cerr << name;"), ("core/store/a.cpp", 'fprintf(stderr, "%s", p);')],
         good=[("app/cli/a.cpp", "std::cout << json;"), ("core/base/a.cpp", 'std::snprintf(b, n, "%d", i);')]),
    Rule("style-sheet", r"\bsetStyleSheet\b", "colours and sizes come from the theme", WINDOWS,
         bad=[("ui/screens/a.cpp", 'setStyleSheet(QStringLiteral("color: red"));')],
         good=[("ui/widgets/theme.cpp", "app.setStyleSheet(sheet);")], but=("ui/widgets/theme",)),
    Rule("sql", r"\bSELECT\b[^;]{0,400}?\bFROM\b|\bINSERT\s+(?:OR\s+\w+\s+)?INTO\b|\bUPDATE\s+\w+\s+SET\b|"
         r"\bDELETE\s+FROM\b|\b(?:CREATE|DROP|ALTER)\s+(?:TABLE|INDEX|TRIGGER|VIEW)\b|\x22\s*PRAGMA\s+\w|\bsqlite3|\bQSql",
         "SQL lives in the rooms that own the tables, never here", WINDOWS,
         bad=[("ui/models/a.cpp", 'run("SELECT id\\n" "FROM record");'), ("app/cli/a.cpp", 'run("PRAGMA key");'),
              ("app/a.cpp", "sqlite3_open(path, &db);"), ("ui/screens/a.cpp", 'run("INSERT OR IGNORE INTO a");')],
         good=[("core/records/a.cpp", 'run("SELECT id FROM record");'),
               ("app/cli/export.cpp", 'option("--sqlcipher"); tr("Select a name from the list");'),
               ("app/cli/export.cpp", 'tr("The copy opens with PRAGMA key, in the stock shell.");')]),
    Rule("colour", r'(?<=")(?:[^"\n]*[^"\n&])?#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b|'
         r"\bQColor\s*[({]\s*(?:0[xX]|\d)|\bqRgba?\s*\(", "a colour is a token of resources/theme", ALL_CODE,
         bad=[("ui/widgets/a.cpp", 'auto c = QStringLiteral("#1F5C4D");'), ("ui/screens/a.cpp", "QColor(31, 92, 77)"),
              ("ui/print/a.cpp", 'html += "<p style=\\"color:#333\\">";'), ("ui/widgets/a.cpp", "QColor{0x1f5c4d}")],
         good=[("ui/widgets/a.cpp", 'auto c = theme.colour(Token::Accent);'),
               ("ui/print/a.cpp", 'html += "&#8217;"; // was #1F5C4D'), ("core/a.cpp", '"page #%1"')]),
    Rule("colour", r"#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b", "a colour is a token of resources/theme",
         ("resources/",), endings=(".svg", ".json", ".qss", ".css"), but=("resources/theme/",),
         bad=[("resources/icons/lock.svg", '<path fill="#26221D"/>')],
         good=[("resources/theme/tokens.json", '{"ink": "#26221D"}'), ("resources/icons/a.svg", "<path/>")]),
    Rule("machine-path", rf"(?<![\w.:/~-])(?:{_MACHINE})", "a path of somebody's own machine", ("",),
         endings=TEXT, raw=True,
         bad=[("docs/a.md", "see /" + "home/ola/book"), ("core/a.cpp", "// in /" + "work/main")],
         good=[("docs/a.md", "~/.local/share, net" + "work/base, $root/" + "root/x, /tmp/x")],
         but=("tests/lint/forbidden_rules.py",)),
    Rule("registry-host", rf"\b(?:{_HOSTS})\b", "the machine's own mirror is used; no host is named", ("",),
         endings=TEXT, raw=True,
         bad=[("packaging/setup", "http://deb." + "debian.org/debian"), ("docs/a.md", "from pypi." + "org")],
         good=[("docs/a.md", "https://www.debian.org/social_contract"), ("docs/a.md", "Debian's packages")]),
    Rule("later", _LATER, "finish it, or file an issue", ("core/", "ui/", "app/", "import/", "tests/", "packaging/",
                                                       "CMakeLists.txt", "run", "check"), endings=TEXT, raw=True,
         bad=[("core/a.cpp", "// TO" + "DO: later"), ("tests/a.py", "# FIX" + "ME"), ("run", "# TO" + "DO")],
         good=[("core/a.cpp", "// what to do next"), ("tests/a.py", "# fixed")]),
]

FILE_RULES = [
    FileRule("label", r"\bnew\s+QLabel\b|:\s*public\s+QLabel\b|\bQLabel\s+\w+\s*[;({]", r"PlainText",
             "makes a QLabel and never says Qt::PlainText", ("ui/widgets/",),
             bad=[("ui/widgets/a.cpp", "auto* label = new QLabel(text, parent);")],
             good=[("ui/widgets/a.cpp", "auto* l = new QLabel(p); l->setTextFormat(Qt::PlainText);")]),
    FileRule("text-edit", r"\bnew\s+QTextEdit\b|:\s*public\s+QTextEdit\b", r"setAcceptRichText\(false\)",
             "makes a QTextEdit that takes rich text from the clipboard", WINDOWS,
             bad=[("ui/widgets/a.cpp", "auto* edit = new QTextEdit(this);")],
             good=[("ui/widgets/a.cpp", "auto* e = new QTextEdit(this); e->setAcceptRichText(false);")]),
]

CASES = [(f"{rule.name}: {text}", {path: text + "\n"}, f"[{rule.name}]")
         for rule in RULES + FILE_RULES for path, text in rule.bad]
CASES += [(f"{rule.name}: lawful {text}", {path: text + "\n"}, None)
          for rule in RULES + FILE_RULES for path, text in rule.good]
# A class that says it in its .cpp: lawful together, seen when the .cpp does not.
_HEADER = {"ui/widgets/a.h": "class Title : public QLabel {\n"}
CASES += [("label: said in the pair", {**_HEADER, "ui/widgets/a.cpp": "setTextFormat(Qt::PlainText);\n"}, None),
          ("label: not said in the pair", {**_HEADER, "ui/widgets/a.cpp": "setIndent(0);\n"}, "[label]")]
