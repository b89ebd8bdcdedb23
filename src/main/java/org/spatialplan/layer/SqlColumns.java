package org.spatialplan.layer;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Decides which names the columns of a layer may have for SQL users. The limits of PostgreSQL apply to every database,
 * because an embedded one may move there. Stateless and thread-safe.
 */
public final class SqlColumns {

    /** The largest length of a name in UTF-8 bytes; PostgreSQL cuts longer names silently (NAMEDATALEN - 1). */
    public static final int MAX_BYTES = 63;

    /** Columns that every layer's view has beside the layer's own attributes. */
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

    /** The largest number of columns of a table or view in PostgreSQL. */
    private static final int OF_TABLE = 1600;

    /** The largest number of attributes of a layer. */
    public static final int MOST = OF_TABLE - OWN.size();

    private SqlColumns() {}

    /** Tests whether a text can be a column name: not blank, without NUL and without unpaired surrogates. */
    public static boolean isUsable(String name) {
        return !name.isBlank()
                && name.indexOf('\0') < 0
                && name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Returns what PostgreSQL keeps of a name, without cutting a character. */
    public static String cut(String name) {
        return cut(name, MAX_BYTES);
    }

    /** Returns the whole characters of a text that fit into a number of UTF-8 bytes. */
    public static String cut(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(all.length, bytes);
        while (end < all.length && end > 0 && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }
}
