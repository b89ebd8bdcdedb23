package org.spatialplan.transfer.feature;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feature identifiers as XML names: characters that a name cannot hold become {@code _xHHHH_}, as in ISO 9075-14, and can be
 * turned back.
 */
public final class GmlId {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-F]{4})_");

    private GmlId() {}

    /** @param id {@code <type>.<id>} */
    public static String of(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (!isPlain(id.charAt(i), i)) {
                return escaped(id);
            }
        }
        return id;
    }

    /** The identifier that became a name. */
    public static String decode(String name) {
        return ESCAPED.matcher(name)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static String escaped(String id) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            name.append(isPlain(c, i) ? String.valueOf(c) : String.format("_x%04X_", (int) c));
        }
        return name.toString();
    }

    /** Latin letters, digits and Chinese; a name may have more, which nobody misses. */
    private static boolean isPlain(char c, int at) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= '\u4E00' && c <= '\u9FA5';
        return letter || at > 0 && (c >= '0' && c <= '9' || c == '-' || c == '.');
    }
}
