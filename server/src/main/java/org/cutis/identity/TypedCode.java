package org.cutis.identity;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people type from a letter or a piece of paper and that open alone: ten letters and digits, 50 bits. */
public final class TypedCode {
    /** Without those that look alike. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private TypedCode() {}

    /** Such as {@code 7KQ2M-XW4RD}. */
    public static String random(SecureRandom random) {
        var text = new StringBuilder();
        random.ints(10, 0, LETTERS.length()).forEach(at -> text.append(LETTERS.charAt(at)));
        return text.insert(5, '-').toString();
    }

    /** As it is compared: people type spaces or hyphens, and small letters. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
