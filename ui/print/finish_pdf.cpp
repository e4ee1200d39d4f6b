// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/finish_pdf.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QDateTime>

#include <exception>
#include <set>
#include <string>

namespace hearth::ui::print {

namespace {

using Object = QPDFObjectHandle;

Object words(const QString& text)
{
    return Object::newUnicodeString(text.toStdString());
}

Object real(double value)
{
    return Object::newReal(value, 2);
}

class Finisher {
public:
    Finisher(const QByteArray& drawn, const Finishing& how) : m_how(how)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("paper", drawn.constData(), static_cast<size_t>(drawn.size()));
        for (auto& page : QPDFPageDocumentHelper(m_pdf).getAllPages()) {
            m_pages.push_back(page.getObjectHandle());
        }
    }

    [[nodiscard]] bool pagesExist() const
    {
        const auto exists = [this](int page) {
            return page >= 1 && static_cast<std::size_t>(page) <= m_pages.size();
        };
        for (const Bookmark& each : m_how.bookmarks) {
            if (!exists(each.page)) {
                return false;
            }
        }
        for (const PageLink& each : m_how.links) {
            if (!exists(each.page) || !exists(each.to)) {
                return false;
            }
        }
        return true;
    }

    // Written twice. Packing objects together goes by the numbers they came with, and those the
    // toolkit gives in the order of a hash table seeded anew in each process; the first writing
    // numbers them in the order of the pages.
    QByteArray finish()
    {
        properties();
        fonts();
        links();
        outline();
        QPDFWriter numbered(m_pdf);
        numbered.setOutputMemory();
        numbered.setStaticID(true);
        numbered.setObjectStreamMode(qpdf_o_disable);
        numbered.write();
        const auto between = numbered.getBufferSharedPointer();

        QPDF again;
        again.setSuppressWarnings(true);
        again.processMemoryFile("paper", reinterpret_cast<const char*>(between->getBuffer()),
                                between->getSize());
        again.getTrailer().removeKey("/ID");  // its first half would be kept as it is
        QPDFWriter packed(again);
        packed.setOutputMemory();
        packed.setDeterministicID(true);
        packed.setObjectStreamMode(qpdf_o_generate);
        packed.write();
        const auto made = packed.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(made->getBuffer()),
                static_cast<qsizetype>(made->getSize())};
    }

private:
    void properties()
    {
        auto root = m_pdf.getRoot();
        root.removeKey("/Metadata");  // a second place for dates and versions
        root.replaceKey("/Lang", Object::newString("en-GB"));
        auto shown = Object::newDictionary();
        shown.replaceKey("/DisplayDocTitle", Object::newBool(true));
        root.replaceKey("/ViewerPreferences", shown);

        auto info = Object::newDictionary();
        info.replaceKey("/Title", words(m_how.title));
        info.replaceKey("/Producer", words(QStringLiteral("Hearthbook")));
        if (m_how.made) {
            const QString moment = QDateTime::fromMSecsSinceEpoch(m_how.made->ms, Qt::UTC)
                                       .toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
            info.replaceKey("/CreationDate", Object::newString(moment.toStdString()));
            info.replaceKey("/ModDate", Object::newString(moment.toStdString()));
        }
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));
    }

    // QPdfWriter tags each embedded font with the number of an object. Here in the order of first
    // use.
    void fonts()
    {
        std::set<QPDFObjGen> seen;
        for (auto& page : m_pages) {
            auto used = page.getKey("/Resources").getKey("/Font");
            for (const std::string& key : used.isDictionary() ? used.getKeys() : std::set<std::string>()) {
                auto font = used.getKey(key);
                if (seen.insert(font.getObjGen()).second) {
                    retag(font, static_cast<int>(seen.size()) - 1);
                }
            }
        }
    }

    static void retag(Object font, int n)
    {
        std::string tag;
        for (int i = 0; i < 6; ++i, n /= 26) {
            tag.insert(tag.begin(), static_cast<char>('A' + n % 26));
        }
        const auto rename = [&](Object holder, const char* key) {
            Object name = holder.getKey(key);
            if (name.isName()) {
                const std::string was = name.getName();
                const auto plus = was.find('+');
                const std::string bare = was.substr(plus == std::string::npos ? 1 : plus + 1);
                holder.replaceKey(key, Object::newName("/" + tag + "+" + bare));
            }
        };
        rename(font, "/BaseFont");
        auto descendants = font.getKey("/DescendantFonts");
        if (descendants.isArray() && descendants.getArrayNItems() > 0) {
            auto inner = descendants.getArrayItem(0);
            rename(inner, "/BaseFont");
            if (auto descriptor = inner.getKey("/FontDescriptor"); descriptor.isDictionary()) {
                rename(descriptor, "/FontName");
            }
        }
    }

    // [page /XYZ left top zoom], from a point below the page's upper edge.
    Object placeOn(int page, double top)
    {
        auto at = m_pages[static_cast<std::size_t>(page - 1)];
        auto place = Object::newArray();
        place.appendItem(at);
        place.appendItem(Object::newName("/XYZ"));
        place.appendItem(Object::newNull());
        place.appendItem(real(heightOf(at) - top));
        place.appendItem(Object::newNull());
        return place;
    }

    static double heightOf(Object page)
    {
        auto box = page.getKey("/MediaBox");
        return box.isArray() && box.getArrayNItems() == 4 ? box.getArrayItem(3).getNumericValue() : 0;
    }

    void links()
    {
        for (const PageLink& each : m_how.links) {
            auto page = m_pages[static_cast<std::size_t>(each.page - 1)];
            const double height = heightOf(page);
            auto area = Object::newArray();
            area.appendItem(real(each.area.left()));
            area.appendItem(real(height - each.area.bottom()));
            area.appendItem(real(each.area.right()));
            area.appendItem(real(height - each.area.top()));
            auto border = Object::newArray();
            for (int i = 0; i < 3; ++i) {
                border.appendItem(Object::newInteger(0));
            }
            auto link = Object::newDictionary();
            link.replaceKey("/Type", Object::newName("/Annot"));
            link.replaceKey("/Subtype", Object::newName("/Link"));
            link.replaceKey("/Rect", area);
            link.replaceKey("/Border", border);
            link.replaceKey("/Dest", placeOn(each.to, 0));
            auto all = page.getKey("/Annots");
            if (!all.isArray()) {
                all = Object::newArray();
                page.replaceKey("/Annots", all);
            }
            all.appendItem(m_pdf.makeIndirectObject(link));
        }
    }

    void outline()
    {
        if (m_how.bookmarks.empty()) {
            return;
        }
        auto top = m_pdf.makeIndirectObject(Object::newDictionary());
        top.replaceKey("/Type", Object::newName("/Outlines"));
        std::size_t at = 0;
        const int count = branch(top, 0, at);
        top.replaceKey("/Count", Object::newInteger(count));
        m_pdf.getRoot().replaceKey("/Outlines", top);
        m_pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

    // The entries from `at` on that are at `level` or deeper, hung below `parent`; how many are at
    // `level`. Branches begin closed, which a negative count says.
    int branch(Object parent, int level, std::size_t& at)
    {
        int count = 0;
        Object before = Object::newNull();
        while (at < m_how.bookmarks.size() && m_how.bookmarks[at].level >= level) {
            const Bookmark& each = m_how.bookmarks[at++];
            auto item = m_pdf.makeIndirectObject(Object::newDictionary());
            item.replaceKey("/Title", words(each.title));
            item.replaceKey("/Parent", parent);
            item.replaceKey("/Dest", placeOn(each.page, each.top));
            if (before.isNull()) {
                parent.replaceKey("/First", item);
            } else {
                before.replaceKey("/Next", item);
                item.replaceKey("/Prev", before);
            }
            parent.replaceKey("/Last", item);
            if (const int below = branch(item, level + 1, at); below > 0) {
                item.replaceKey("/Count", Object::newInteger(-below));
            }
            before = item;
            ++count;
        }
        return count;
    }

    const Finishing& m_how;
    QPDF m_pdf;
    std::vector<Object> m_pages;
};

}  // namespace

Result<QByteArray> finishPdf(const QByteArray& drawn, const Finishing& how)
{
    // The library speaks by exceptions; none of its words leave this file.
    try {
        Finisher finisher(drawn, how);
        if (!finisher.pagesExist()) {
            return fail(ErrorCode::Internal, "print.finish:page");
        }
        return finisher.finish();
    } catch (const std::exception&) {
        return fail(ErrorCode::Internal, "print.finish:pdf");
    }
}

}  // namespace hearth::ui::print
