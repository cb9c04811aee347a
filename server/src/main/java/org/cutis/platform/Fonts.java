package org.cutis.platform;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts that plots and letters are written in: our own, so that they look the same on every host. */
public final class Fonts {
    private static final Map<String, Font> LOADED = new ConcurrentHashMap<>();

    private Fonts() {}

    /** @param size px */
    public static Font plain(Locale locale, float size) {
        return LOADED.computeIfAbsent(family(locale) + "-Regular", Fonts::load).deriveFont(size);
    }

    /** @param size px */
    public static Font bold(Locale locale, float size) {
        return LOADED.computeIfAbsent(family(locale) + "-Bold", Fonts::load).deriveFont(size);
    }

    /** @param name such as NotoSans-Regular */
    public static InputStream open(String name) {
        var font = Fonts.class.getResourceAsStream("/fonts/" + name + ".ttf");
        if (font == null) {
            throw new IllegalStateException("there is no font " + name);
        }
        return font;
    }

    private static String family(Locale locale) {
        return locale.getLanguage().equals("ar") ? "NotoSansArabic" : "NotoSans";
    }

    private static Font load(String name) {
        try (var font = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + name + " cannot be read", e);
        }
    }
}
