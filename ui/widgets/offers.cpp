// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offers.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

namespace hearth::ui {

void offer(QLineEdit* edit, const QStringList& words)
{
    if (edit == nullptr) {
        return;
    }
    auto* model = edit->completer() ? qobject_cast<QStringListModel*>(edit->completer()->model()) : nullptr;
    if (model == nullptr && words.isEmpty()) {
        return;
    }
    if (model == nullptr) {
        auto* completer = new QCompleter(edit);
        model = new QStringListModel(completer);
        completer->setModel(model);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        completer->popup()->setObjectName(edit->objectName() + QStringLiteral(".offers"));
        completer->popup()->setAccessibleName(edit->accessibleName());
        edit->setCompleter(completer);
    }
    if (model->stringList() != words) {
        model->setStringList(words);
    }
}

}  // namespace hearth::ui
