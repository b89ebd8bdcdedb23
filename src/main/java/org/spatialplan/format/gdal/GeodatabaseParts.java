package org.spatialplan.format.gdal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of file geodatabases among the names of an archive. Only the files with tables are taken, whose names are a
 * letter and eight hexadecimal digits; indexes, which GDAL does not need, are left.
 */
public final class GeodatabaseParts {

    /** The table of all tables, by which a geodatabase is known. */
    private static final String CATALOGUE = "a00000001.gdbtable";

    private static final Pattern PART = Pattern.compile("a[0-9a-f]{8}\\.gdbtabl[ex]");
    private static final Set<String> SMALL_PARTS = Set.of("gdb", "timestamps");

    private GeodatabaseParts() {}

    /**
     * The names of members by the names that their files get, for each geodatabase by its folder in the archive; an empty
     * text for one that was packed without its folder.
     */
    public static Map<String, Map<String, String>> in(List<String> members) {
        Map<String, Map<String, String>> found = new TreeMap<>();
        for (String member : members) {
            String part = plainName(member).toLowerCase(Locale.ROOT);
            if (PART.matcher(part).matches() || SMALL_PARTS.contains(part)) {
                found.computeIfAbsent(folder(member), folder -> new TreeMap<>()).putIfAbsent(part, member);
            }
        }
        found.values().removeIf(parts -> !parts.containsKey(CATALOGUE));
        return found;
    }

    private static String plainName(String name) {
        return name.substring(folder(name).length()).replaceFirst("^[/\\\\]", "");
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.replace('\\', '/').lastIndexOf('/')));
    }
}
