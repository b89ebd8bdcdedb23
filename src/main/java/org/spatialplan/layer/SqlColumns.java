package org.spatialplan.layer;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Which names the columns of a layer may have where SQL users see them: the limits of PostgreSQL, kept on every database, since what
 * is embedded today may move tomorrow. Stateless and thread-safe.
 */
public final class SqlColumns {

    /** Of a name, in UTF-8: PostgreSQL cuts what is longer without an error (NAMEDATALEN - 1). */
    public static final int MAX_BYTES = 63;

    /** What every layer's view has beside the layer's own attributes. */
    public static final Set<String> OWN = Set.of(
            "feature_key",
            "geometry",
            "version",
            "added_at",
            "id",
            "name_zh",
            "name_en",
            "accuracy_m",
            "source",
            "licence",
            "status",
            "as_of");

    /** Columns of a table or view in PostgreSQL. */
    private static final int OF_TABLE = 1600;

    /** How many attributes a layer may have. */
    public static final int MOST = OF_TABLE - OWN.size();

    private SqlColumns() {}

    /** Whether a text can be the name of a column at all: not blank, without NUL and half characters. */
    public static boolean isUsable(String name) {
        return !name.isBlank()
                && name.indexOf('\0') < 0
                && name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** What PostgreSQL keeps of a name: never a part of a character. */
    public static String cut(String name) {
        return cut(name, MAX_BYTES);
    }

    /** The whole characters of a text that fit into so many bytes of UTF-8. */
    public static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(all.length, bytes);
        while (end < all.length && end > 0 && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }
}
