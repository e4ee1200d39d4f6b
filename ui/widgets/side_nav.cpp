// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/side_nav.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint_chip.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/row_list.h"
#include "ui/widgets/style.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/text_block.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace hearth::ui {
namespace {

/// The mark and the home's name.
class NavHead final : public QWidget {
public:
    explicit NavHead(QWidget* parent) : QWidget(parent) {}
    QString name;
    bool rail = false;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Metrics& lengths = theme().metrics();
        const int side = lengths.px(32);
        const int left = rail ? (width() - side) / 2 : lengths.px(6);
        paintMark(painter, QRectF(left, (height() - side) / 2, side, side));
        if (!rail) {
            const TextBlock word{name, TextStyle::BodyStrong, Token::Ink};
            const int x = left + side + lengths.px(8);
            const int tall = word.height(width() - x);
            word.paint(painter, QRectF(x, (height() - tall) / 2, width() - x, tall));
        }
    }
};

/// Who is here, as a flat button.
class NavPerson final : public QAbstractButton {
public:
    explicit NavPerson(QWidget* parent) : QAbstractButton(parent) { setFocusPolicy(Qt::StrongFocus); }
    PersonMark person;
    QString line;
    bool rail = false;

    QSize sizeHint() const override
    {
        const Theme& look = theme();
        const int words = TextBlock{shownName(person), TextStyle::BodyStrong}.height(room())
                          + TextBlock{line, TextStyle::Small}.height(room());
        return {look.metrics().px(rail ? 32 : 160),
                std::max(look.metrics().px(32), rail ? 0 : words) + look.metrics().px(16)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Metrics& lengths = theme().metrics();
        const int side = lengths.px(32);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().colour(Token::Sunk));
            painter.drawRoundedRect(rect(), lengths.radius(), lengths.radius());
        }
        const int left = rail ? (width() - side) / 2 : lengths.px(2);
        paintChip(painter, QRectF(left, (height() - side) / 2, side, side), person);
        if (rail) {
            return;
        }
        QRectF words(left + side + lengths.px(10), lengths.px(7), room(), height());
        words.translate(0, TextBlock{shownName(person), TextStyle::BodyStrong}.paint(painter, words));
        TextBlock{line, TextStyle::Small, Token::Ink2}.paint(painter, words);
    }

private:
    int room() const { return theme().metrics().px(128); }
};

class NavDelegate final : public QStyledItemDelegate {
public:
    NavDelegate(QListView* view, const bool& rail) : QStyledItemDelegate(view), m_view(view), m_rail(rail) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const Metrics& lengths = theme().metrics();
        // A longer word takes a second line and its row grows by it.
        const TextBlock word{index.data().toString(), TextStyle::BodyStrong};
        const int wide = m_view->viewport()->width() - lengths.px(42);
        const int more = m_rail ? 0 : word.height(wide) - theme().lineHeight(word.style);
        return {lengths.px(40), lengths.rowNav() + lengths.px(2) + more};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& look = theme();
        const Metrics& lengths = look.metrics();
        const QRect row = option.rect.adjusted(0, lengths.px(1), 0, -lengths.px(1));
        const bool chosen = (option.state & QStyle::State_Selected) != 0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const int radius = lengths.radius();
        if (chosen || (option.state & QStyle::State_MouseOver) != 0) {
            painter->setBrush(look.colour(chosen ? Token::Tint : Token::Sunk));
            painter->drawRoundedRect(row, radius, radius);
        }
        if (chosen) {
            const int inset = lengths.px(7);
            painter->setBrush(look.colour(Token::Accent));
            painter->drawRoundedRect(QRectF(row.left(), row.top() + inset, lengths.px(3),
                                            row.height() - 2 * inset), 1.5, 1.5);
        }
        paintWords(*painter, row, index, chosen);
        painter->restore();
        if ((option.state & QStyle::State_HasFocus) != 0) {
            paintFocusRing(*painter, QRectF(row).adjusted(1, 1, -1, -1), radius - 2);
        }
    }

private:
    void paintWords(QPainter& painter, const QRect& row, const QModelIndex& index,
                    bool chosen) const
    {
        const Metrics& lengths = theme().metrics();
        const int side = lengths.icon();
        const int left = m_rail ? row.left() + (row.width() - side) / 2 : row.left() + lengths.px(11);
        paintIcon(painter, {left, row.top() + (row.height() - side) / 2, side, side},
                  index.data(KindRole).toString(), chosen ? Token::OnTint : Token::Ink2);
        if (m_rail) {
            return;
        }
        const TextBlock word{index.data().toString(),
                             chosen ? TextStyle::BodyStrong : TextStyle::Body,
                             chosen ? Token::OnTint : Token::Ink2};
        const int x = row.left() + lengths.px(42);
        const int line = word.height(row.right() + 1 - x);
        const int top = row.top() + (row.height() - line) / 2;
        word.paint(painter, QRectF(x, top, row.right() + 1 - x, line));
        if (const int count = index.data(CountRole).toInt(); count > 0) {
            const TextBlock figure{QString::number(count), TextStyle::Small, Token::Ink2};
            const int wide = figure.naturalWidth();
            figure.paint(painter, QRectF(row.right() - lengths.px(10) - wide, top + 1, wide, line));
        }
    }

    QListView* m_view;
    const bool& m_rail;
};

NavHead* headOf(QWidget* widget)
{
    return static_cast<NavHead*>(widget);
}

NavPerson* personOf(QWidget* widget)
{
    return static_cast<NavPerson*>(widget);
}

}  // namespace

SideNav::SideNav(QWidget* parent)
    : QWidget(parent), m_head(new NavHead(this)),
      m_list(new RowList(QStringLiteral("nav.pages"), tr("Pages"), this)),
      m_model(new QStandardItemModel(this)), m_rule(makeRule(this)), m_person(new NavPerson(this))
{
    nameControl(this, QStringLiteral("nav"), tr("Navigation"));
    nameControl(m_person, QStringLiteral("nav.person"), tr("Change person"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NavDelegate(m_list, m_rail));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_person->hide();
    m_rule->hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_list, 1);
    column->addWidget(m_rule);
    column->addWidget(m_person);
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid()) {
            m_list->setCurrentIndex(index);
            Q_EMIT chosen(index.data(IdRole).toString());
        }
    };
    connect(m_list, &QAbstractItemView::clicked, this, choose);
    connect(static_cast<RowList*>(m_list), &RowList::opened, this,
            [this, choose](const QString&) { choose(m_list->currentIndex()); });
    connect(personOf(m_person), &QAbstractButton::clicked, this, &SideNav::personAsked);
    measure();
}

void SideNav::setHome(const QString& name)
{
    headOf(m_head)->name = name;
    m_head->update();
}

void SideNav::setPages(const QList<NavPage>& pages)
{
    const QString kept = current();
    m_model->clear();
    for (const NavPage& page : pages) {
        auto* item = new QStandardItem(page.word);
        item->setData(page.key, IdRole);
        item->setData(page.iconName, KindRole);
        item->setData(page.count, CountRole);
        item->setData(page.count > 0 ? tr("%1, %2 waiting").arg(page.word).arg(page.count)
                                     : page.word, Qt::AccessibleTextRole);
        item->setToolTip(m_rail ? page.word : QString());
        m_model->appendRow(item);
    }
    setCurrent(kept);
}

void SideNav::setCurrent(const QString& key)
{
    const QModelIndexList found = m_model->match(m_model->index(0, 0), IdRole, key, 1,
                                                 Qt::MatchExactly | Qt::MatchCaseSensitive);
    m_list->setCurrentIndex(found.isEmpty() ? QModelIndex() : found.first());
}

QString SideNav::current() const
{
    return m_list->currentIndex().data(IdRole).toString();
}

void SideNav::setPerson(const PersonMark& person, const QString& line)
{
    NavPerson* button = personOf(m_person);
    button->person = person;
    button->line = line;
    button->setAccessibleName(tr("%1, %2. Change person").arg(person.name, line));
    m_person->setVisible(true);
    m_rule->setVisible(true);
    m_person->updateGeometry();
    measure();
}

void SideNav::setRail(bool rail)
{
    m_rail = rail;
    headOf(m_head)->rail = rail;
    personOf(m_person)->rail = rail;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem* item = m_model->item(row);
        item->setToolTip(rail ? item->text() : QString());
    }
    measure();
}

QSize SideNav::sizeHint() const
{
    const Metrics& lengths = theme().metrics();
    return {m_rail ? lengths.railWidth() : lengths.sideWidth(), lengths.px(400)};
}

void SideNav::measure()
{
    const Metrics& lengths = theme().metrics();
    const int edge = m_rail ? lengths.px(6) : lengths.px(12);
    layout()->setContentsMargins(edge, 0, edge + 1, lengths.px(6));
    layout()->setSpacing(0);
    m_head->setFixedHeight(lengths.px(59));
    m_person->setFixedHeight(m_person->sizeHint().height());
    updateGeometry();
    update();
}

void SideNav::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        measure();
    }
}

void SideNav::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour(Token::Side));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme().colour(Token::Line));
}

}  // namespace hearth::ui
