package org.spatialplan.format.kml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The folders of a file, each of which is a table: which are open, which hold placemarks, and which of these are read.
 * Without a choice all are, except those of our own KML that hold parts of what another holds. Used by one thread, for
 * all files of a KMZ.
 */
public final class KmlTables {

    private static final int MAX_NAMED = 10_000;
    private static final int MAX_TOLD = 10;
    /** The name of what is in no folder of a document without a name. */
    private static final String UNNAMED = "Document";

    private final TableChoice choice;
    private final boolean listsOnly;
    private final Deque<Container> open = new ArrayDeque<>();
    private final Map<String, Boolean> read = new LinkedHashMap<>();
    private Optional<String> firstFolder = Optional.empty();
    private Optional<String> firstDocument = Optional.empty();
    private long partsLeftOut;

    /** A document or folder that is open. */
    private static final class Container {

        private final int depth;
        private final boolean folder;
        private String name = "";
        private boolean parts;

        Container(int depth, boolean folder) {
            this.depth = depth;
            this.folder = folder;
        }
    }

    private KmlTables(TableChoice choice, boolean listsOnly) {
        this.choice = choice;
        this.listsOnly = listsOnly;
    }

    /** The tables of a file of which all are read, or the one that the caller chooses. */
    public static KmlTables of(TableChoice choice) {
        return new KmlTables(choice, false);
    }

    /** The tables of a file of which only their names are wanted: no placemark is read. */
    static KmlTables list() {
        return new KmlTables(TableChoice.ofFile(Optional.empty()), true);
    }

    /** Opens a document or folder. */
    void enter(int depth, boolean folder) {
        open.push(new Container(depth, folder));
    }

    /** Closes the documents and folders that ended. */
    void leave(int depth) {
        while (!open.isEmpty() && open.peek().depth > depth) {
            open.pop();
        }
    }

    /** Whether an element at a depth says something of the innermost document or folder. */
    boolean isOfInnermost(int depth) {
        return !open.isEmpty() && open.peek().depth == depth - 1;
    }

    /** Names the innermost document or folder. */
    void name(String name) {
        Container container = open.peek();
        container.name = name;
        Optional<String> known = Optional.of(name).filter(text -> !text.isEmpty());
        if (container.folder) {
            firstFolder = firstFolder.or(() -> known);
        } else {
            firstDocument = firstDocument.or(() -> known);
        }
    }

    /** Notes that the innermost folder holds parts of what others hold. */
    void markParts() {
        open.peek().parts = true;
    }

    /** Whether the placemark that starts here is to be read. */
    boolean takesNext() {
        String path = path();
        String table = path.isEmpty() ? firstDocument.orElse(UNNAMED) : path;
        boolean taken = choice.wanted().map(wanted -> isIn(table, wanted)).orElseGet(() -> !isOfParts());
        if (!taken && choice.wanted().isEmpty()) {
            partsLeftOut++;
        }
        if (read.size() < MAX_NAMED) {
            read.merge(table, taken, Boolean::logicalOr);
        }
        return taken && !listsOnly;
    }

    private boolean isOfParts() {
        return open.stream().anyMatch(container -> container.parts);
    }

    /** Whether a table is one, or in one. */
    private static boolean isIn(String table, String wanted) {
        return table.equals(wanted) || table.startsWith(wanted + "/");
    }

    /** The names of the open folders from the outermost, without those that have none. */
    String path() {
        List<String> path = new ArrayList<>();
        for (Iterator<Container> all = open.descendingIterator(); all.hasNext(); ) {
            Container container = all.next();
            if (container.folder && !container.name.isEmpty()) {
                path.add(container.name);
            }
        }
        return String.join("/", path);
    }

    /** The name of the table that is read: the chosen one, else the first folder, else the document. */
    Optional<String> table() {
        return choice.wanted().or(() -> firstFolder).or(() -> firstDocument);
    }

    /** The names of the tables so far. */
    List<String> names() {
        return List.copyOf(read.keySet());
    }

    /** What is said of the choice. Complete once the last placemark was read. */
    List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        List<String> taken =
                read.keySet().stream().filter(table -> read.get(table)).toList();
        if (choice.wanted().isEmpty() && taken.size() > 1) {
            notes.add(Finding.info(
                    "folders-together",
                    "",
                    Messages.of("format.kml.folders-together", taken.size(), shown(taken), choice.parameter())));
        }
        if (partsLeftOut > 0) {
            List<String> left =
                    read.keySet().stream().filter(table -> !read.get(table)).toList();
            notes.add(Finding.info(
                    "parts-left-out",
                    "",
                    Messages.of("format.kml.parts-left-out", partsLeftOut, shown(left), choice.parameter())));
        }
        return notes;
    }

    private static String shown(List<String> tables) {
        return tables.stream().limit(MAX_TOLD).collect(Collectors.joining(", "))
                + (tables.size() > MAX_TOLD ? ", …" : "");
    }
}
