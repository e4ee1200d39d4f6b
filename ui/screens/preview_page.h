// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QWidget>

class QPdfDocument;
class QPdfView;

namespace hearth::ui {

class KeyButton;
class PageHeader;

/// The pages of a paper as they will be printed, from memory: no file is made. Page up and down,
/// Ctrl and plus or minus for the size, Esc back.
class PreviewPage final : public QWidget {
    Q_OBJECT

public:
    explicit PreviewPage(QWidget* parent = nullptr);
    ~PreviewPage() override;

    /// Shows `pdf`; false when it is none.
    bool show(const QString& title, const QByteArray& pdf);
    /// Forgets the pages.
    void clear();
    void begin();
    [[nodiscard]] int page() const;   ///< 1 and up; 0: none
    [[nodiscard]] int pages() const;

Q_SIGNALS:
    void left();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildHead();
    void ground();
    void turn(int by);
    void scale(qreal by);
    void fit();
    void draw();

    QByteArray m_bytes;
    QBuffer m_buffer;
    QPdfDocument* m_document;
    QPdfView* m_view;
    PageHeader* m_header = nullptr;
    KeyButton* m_before = nullptr;
    KeyButton* m_after = nullptr;
    QString m_title;
};

}  // namespace hearth::ui
