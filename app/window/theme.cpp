#include "app/window/theme.h"

#include <QApplication>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOptionButton>

namespace wolgan {

namespace {

QPalette paletteOf(QColor window, QColor base, QColor text, QColor muted, QColor button, QColor accent)
{
    QPalette palette(text, button, button.lighter(120), button.darker(160), button.darker(120), text,
                     Qt::white, base, window);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link,
                     accent.lightness() < 140 && window.lightness() < 128 ? accent.lighter(150) : accent);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, muted);
    return palette;
}

QPalette light()
{
    return paletteOf(QColor(0xf5f6f8), Qt::white, QColor(0x1f2328), QColor(0x6a737d), QColor(0xeceef1),
                     QColor(0x0b66c3));
}

QPalette dark()
{
    return paletteOf(QColor(0x1e1f22), QColor(0x26282b), QColor(0xe3e5e8), QColor(0x9aa0a8), QColor(0x33363a),
                     QColor(0x2f76c7));
}

/// Fusion outlines boxes and rings in a shade darker than the window, which nobody sees on a dark one.
class Fusion : public QProxyStyle
{
public:
    Fusion() : QProxyStyle(QStringLiteral("fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const bool isMark = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
        const auto *mark = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!isMark || !mark || !isDark(option->palette))
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        QStyleOptionButton visible(*mark);
        visible.palette.setColor(QPalette::Window, mark->palette.color(QPalette::PlaceholderText));
        QProxyStyle::drawPrimitive(element, &visible, painter, widget);
    }

    /// What the window asks for when it is made: Qt looks through all icon themes and loads all its readers
    /// of pictures for the first of its own.
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override
    {
        if (icon == SP_LineEditClearButton)
            return QIcon(QStringLiteral(":/icons/edit-clear.svg"));
        if (icon == SP_ToolBarHorizontalExtensionButton)
            return QIcon(QStringLiteral(":/icons/toolbar-more.svg"));
        return QProxyStyle::standardIcon(icon, option, widget);
    }
};

} // namespace

void applyTheme(settings::Theme theme, SystemColors::Preference preference)
{
    static const QPalette desktop = QApplication::palette();
    static const QString desktopStyle = QApplication::style()->name();
    const bool isSystem = theme == settings::Theme::System;
    const bool wantsDark = isSystem ? isDark(desktop) || preference == SystemColors::Preference::Dark
                                    : theme == settings::Theme::Dark;
    // Only Fusion takes every colour from the palette.
    const bool ownColors =
        !isSystem || wantsDark != isDark(desktop) || desktopStyle == QLatin1String("fusion");
    if (ownColors)
        QApplication::setStyle(new Fusion);
    else
        QApplication::setStyle(desktopStyle);
    if (isSystem && isDark(desktop))
        QApplication::setPalette(desktop);
    else
        QApplication::setPalette(wantsDark ? dark() : ownColors ? light() : desktop);
}

Theme::Theme()
{
    connect(&m_systemColors, &SystemColors::preferenceChanged, this, &Theme::apply);
    apply();
}

void Theme::choose(settings::Theme theme)
{
    settings::setTheme(theme);
    apply();
}

void Theme::apply()
{
    applyTheme(settings::theme(), m_systemColors.preference());
    Q_EMIT changed();
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace wolgan
