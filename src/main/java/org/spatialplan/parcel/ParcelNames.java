package org.spatialplan.parcel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.parcel.Parcel.IdOrigin;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Finds the ids and names of a file's parcels by the field names that surveyors and GIS use, ignoring case. All formats
 * use the same order. A parcel's id is the first of these that has a value:
 *
 * <ol>
 *   <li>its own in the format's structure (GeoJSON), then the column {@code id}, unless it is only a count
 *   <li>the columns {@link #CODES}
 *   <li>its own or the column {@code id}, even if it is a count
 *   <li>the columns {@link #COUNTED}
 *   <li>its number in the file
 * </ol>
 *
 * <p>A count is a whole number of up to six digits, which GIS assign themselves. In exports of this service, recognised by
 * their columns, the id counts in any form. Used by one thread.
 */
public final class ParcelNames {

    public static final String ID = "id";

    /**
     * The columns with parcels' numbers, then those with identifiers of rows: 地块编号, 标识码. A name follows as a Shapefile in
     * UTF-8 holds it, of which columns' names have ten bytes: 地块编.
     */
    public static final List<String> CODES = List.of("DKBH", "地块编号", "地块编", "BSM", "标识码", "parcel");

    /** The columns with which GIS number their rows. */
    private static final List<String> COUNTED = List.of("OBJECTID", "FID");

    /** The columns with names of a parcel, the most specific first; the name of its district comes last. */
    public static final List<String> NAMES =
            List.of("name_zh", "HXMC", "BHDMC", "GYMC", "HLMC", "DKMC", "地块名称", "地块名", "MC", "名称", "name", "XZQMC");

    /** Columns that every export of this service has. */
    private static final List<String> OWN_EXPORT = List.of("name_zh", "licence", "status", "as_of");

    /** Columns that every feature of a report of this service has. */
    private static final List<String> OWN_REPORT = List.of("role", "number", "state", "area_m2");
    /** The roles of features that are parts of the grounds of a report. */
    private static final Set<Object> PARTS = Set.of("shared", "free");

    private static final Pattern COUNT = Pattern.compile("\\d{1,6}");
    private static final String NO_COUNT = "0";

    /**
     * The length above which a text in such a column is ignored. The memory holds the names of all parcels of a file.
     */
    private static final int LONGEST = 1_000;

    /** The same columns in upper case. */
    private static final List<String> ID_KEYS = upperCase(List.of(ID));

    private static final List<String> CODE_KEYS = upperCase(CODES);
    private static final List<String> COUNTED_KEYS = upperCase(COUNTED);
    private static final List<String> NAME_KEYS = upperCase(NAMES);
    private static final Set<String> TELLING = Stream.of(ID_KEYS, CODE_KEYS, COUNTED_KEYS, NAME_KEYS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** The largest number of columns that are remembered. A file of features may have any number of names. */
    private static final int MAX_KNOWN = 10_000;

    /** The columns of the file that have these names, by the list of names; forgotten when a spelling is added. */
    private final Map<List<String>, List<String>> found = new IdentityHashMap<>();

    /** The spellings of these columns in the file, by the name in upper case. */
    private final Map<String, List<String>> spellings = new HashMap<>();

    private final Set<String> known = new HashSet<>();
    private final Map<String, Finding> inexact = new LinkedHashMap<>();

    /**
     * The id and the name of a parcel.
     *
     * @param name may be empty
     */
    public record Named(String id, IdOrigin origin, String name) {}

    /**
     * Finds the id and the name of a parcel.
     *
     * @param number of the parcel in the file, from 1
     * @param own id in the file's own structure; empty if it has none
     */
    public Named of(long number, Optional<String> own, Map<String, Object> attributes) {
        attributes.keySet().forEach(this::learn);
        Candidate id = id(own, attributes).orElseGet(() -> new Candidate(Long.toString(number), IdOrigin.ROW, null));
        noteInexact(number, id);
        String name = first(NAME_KEYS, attributes).map(Candidate::text).orElse("");
        return new Named(id.text, id.origin, name);
    }

    private static List<String> upperCase(List<String> columns) {
        return columns.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    }

    /** Whether a column may decide on ids and names, so that a reader may leave all others out. */
    public static boolean isTelling(String column) {
        return OWN_EXPORT.contains(column) || TELLING.contains(column.toUpperCase(Locale.ROOT));
    }

    /** Whether columns are those of an export of this service. */
    public static boolean isOwnExport(Collection<String> columns) {
        return columns.containsAll(OWN_EXPORT);
    }

    /** Whether a feature is what a report of this service shows of a ground beside it: what is shared, or stays free. */
    public static boolean isPartOfReport(Map<String, Object> attributes) {
        return attributes.get("role") instanceof String role
                && PARTS.contains(role)
                && attributes.keySet().containsAll(OWN_REPORT);
    }

    /** Notes on ids whose digits may be lost. */
    public List<Finding> notes() {
        return List.copyOf(inexact.values());
    }

    private record Candidate(String text, IdOrigin origin, Object value) {

        boolean isCount() {
            return COUNT.matcher(text).matches();
        }
    }

    private Optional<Candidate> id(Optional<String> own, Map<String, Object> attributes) {
        List<Candidate> ids = Stream.concat(
                        own.map(text -> new Candidate(shortened(text), IdOrigin.OWN, null)).stream(),
                        first(ID_KEYS, attributes).stream())
                .toList();
        boolean ours = isOwnExport(attributes.keySet());
        return ids.stream()
                .filter(id -> ours || !id.isCount())
                .findFirst()
                .or(() -> first(CODE_KEYS, attributes))
                .or(() -> ids.stream()
                        .filter(id -> id.origin == IdOrigin.OWN || !id.text.equals(NO_COUNT))
                        .findFirst())
                .or(() -> first(COUNTED_KEYS, attributes));
    }

    private Optional<Candidate> first(List<String> keys, Map<String, Object> attributes) {
        for (String column : found.computeIfAbsent(keys, this::spelled)) {
            Object value = attributes.get(column);
            Optional<String> text = value instanceof List ? Optional.empty() : CellText.of(value);
            if (text.isPresent()) {
                return Optional.of(new Candidate(shortened(text.get()), IdOrigin.column(column), value));
            }
        }
        return Optional.empty();
    }

    private List<String> spelled(List<String> keys) {
        return keys.stream()
                .flatMap(key -> spellings.getOrDefault(key, List.of()).stream())
                .toList();
    }

    private static String shortened(String text) {
        return Excerpt.of(text, LONGEST);
    }

    private void learn(String column) {
        if (known.contains(column)) {
            return;
        }
        if (known.size() < MAX_KNOWN) {
            known.add(column);
        }
        String name = column.toUpperCase(Locale.ROOT);
        if (TELLING.contains(name)) {
            List<String> spelled = spellings.computeIfAbsent(name, key -> new ArrayList<>(1));
            if (!spelled.contains(column)) {
                spelled.add(column);
                found.clear();
            }
        }
    }

    private void noteInexact(long number, Candidate id) {
        if (CellText.isInexact(id.value)) {
            String column = id.origin.column();
            inexact.putIfAbsent(
                    column,
                    Finding.of(
                            "id-inexact",
                            Severity.WARNING,
                            "feature " + number,
                            Messages.of("format.id-inexact", column)));
        }
    }
}
