package org.spatialplan.lake.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.lake.ColumnType;
import org.spatialplan.lake.LakeColumn;
import org.spatialplan.lake.ValueKind;

/**
 * Looks at the attributes of all features of a version and chooses their columns. A column has the narrowest type that
 * holds every value exactly, text if there is no other. Not thread-safe.
 */
final class AttributeScan {

    private static final String PREFIX = "a_";

    /** Up to here a decimal number of 64 bits holds every whole number. */
    private static final long MAX_EXACT = 1L << 53;

    /** Readers of Parquet disagree on days before the Gregorian calendar; beyond the last year many have no text. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1600, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final int NANOS_OF_MICRO = 1000;

    private final Map<String, Seen> attributes = new LinkedHashMap<>();

    /** What was seen of one attribute. */
    private static final class Seen {
        private final Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
        private boolean list;
        private boolean inexact;

        void add(Object value) {
            if (value instanceof List<?> members) {
                list = true;
                members.forEach(this::addOne);
            } else {
                addOne(value);
            }
        }

        private void addOne(Object value) {
            if (value == null) {
                return;
            }
            ValueKind.of(value).ifPresent(kinds::add);
            inexact |= isInexact(value);
        }

        /** Tests whether a value would lose something in a column of days, moments or decimals. */
        private static boolean isInexact(Object value) {
            if (value instanceof Long number) {
                return Math.abs(number) > MAX_EXACT || number == Long.MIN_VALUE;
            }
            if (value instanceof LocalDate day) {
                return isOutside(day);
            }
            if (value instanceof LocalDateTime time) {
                return time.getNano() % NANOS_OF_MICRO != 0 || isOutside(time.toLocalDate());
            }
            return value instanceof Instant moment
                    && (moment.getNano() % NANOS_OF_MICRO != 0
                            || isOutside(LocalDate.ofEpochDay(Math.floorDiv(moment.getEpochSecond(), 86_400L))));
        }

        private static boolean isOutside(LocalDate day) {
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY);
        }

        ColumnType type() {
            if (kinds.isEmpty()) {
                return ColumnType.TEXT;
            }
            if (EnumSet.of(ValueKind.INTEGER, ValueKind.LONG).containsAll(kinds)) {
                return ColumnType.LONG;
            }
            if (EnumSet.of(ValueKind.BOOLEAN).containsAll(kinds)) {
                return ColumnType.BOOLEAN;
            }
            if (inexact) {
                return ColumnType.TEXT;
            }
            if (EnumSet.of(ValueKind.INTEGER, ValueKind.LONG, ValueKind.DOUBLE).containsAll(kinds)) {
                return ColumnType.DOUBLE;
            }
            return kinds.size() > 1 ? ColumnType.TEXT : ofOne(kinds.iterator().next());
        }

        private ColumnType ofOne(ValueKind kind) {
            return switch (kind) {
                case DATE -> ColumnType.DATE;
                case MOMENT -> ColumnType.TIMESTAMP;
                case LOCAL_TIME -> ColumnType.LOCAL_TIMESTAMP;
                default -> ColumnType.TEXT;
            };
        }
    }

    /** Looks at one feature's attributes. */
    void add(Map<String, Object> values) {
        values.forEach((name, value) ->
                attributes.computeIfAbsent(name, any -> new Seen()).add(value));
    }

    /** Finds an attribute whose value no column can hold: an object, or a list within a list. */
    static Optional<String> findUnsupported(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(entry -> !isSupported(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSupported(Object value) {
        return value instanceof List<?> members ? members.stream().allMatch(AttributeScan::isSingle) : isSingle(value);
    }

    private static boolean isSingle(Object value) {
        return value == null || ValueKind.of(value).isPresent();
    }

    /** Lists the columns, in the order in which the attributes first occurred. */
    List<LakeColumn> columns() {
        Set<String> taken = new HashSet<>();
        List<LakeColumn> columns = new ArrayList<>();
        attributes.forEach(
                (name, seen) -> columns.add(new LakeColumn(name, column(name, taken), seen.type(), seen.list)));
        return columns;
    }

    /**
     * Returns a free name of a column. Other characters than letters and digits become underscores, since dots, spaces and
     * brackets have a meaning of their own in paths of columns.
     */
    private static String column(String attribute, Set<String> taken) {
        StringBuilder name = new StringBuilder(PREFIX);
        attribute.codePoints().map(c -> Character.isLetterOrDigit(c) ? c : '_').forEach(name::appendCodePoint);
        String free = name.toString();
        for (int i = 1; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
