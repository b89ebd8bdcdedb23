package org.spatialplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of rooms in docs/architecture.md: rows of room, what it holds, which rooms it may know. */
final class RoomTable {

    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\|.*\\|([^|]*)\\|$");
    private static final Pattern ROOM = Pattern.compile("`([a-z]+)`");

    private RoomTable() {}

    static Map<String, Set<String>> read(Path page) throws IOException {
        Map<String, Set<String>> rooms = new TreeMap<>();
        for (String line : Files.readAllLines(page)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rooms.put(
                        row.group(1),
                        ROOM.matcher(row.group(2))
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return rooms;
    }
}
