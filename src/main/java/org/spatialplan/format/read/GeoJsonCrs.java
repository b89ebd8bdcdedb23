package org.spatialplan.format.read;

import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The coordinate reference system of one GeoJSON file: CRS84, or the system that the {@code crs} member of GeoJSON 2008
 * states before the first feature.
 */
final class GeoJsonCrs {

    /** The systems in degrees with longitude first, which are equal within centimetres. */
    private static final Set<String> LIKE_CRS84 = Set.of("OGC:CRS84", "EPSG:4326", "EPSG:4490");

    private final String fileName;
    private final Optional<Crs> byCaller;
    private final Notes notes;
    private Optional<Crs> system = Optional.of(Crs.CRS84);
    private boolean stated;
    private boolean unreadable;

    /**
     * The system of a file.
     *
     * @param byCaller the system that the caller states
     */
    GeoJsonCrs(String fileName, Optional<Crs> byCaller, Notes notes) {
        this.fileName = fileName;
        this.byCaller = byCaller;
        this.notes = notes;
    }

    /** The system; empty if the file states that it is unknown ({@code "crs": null}). */
    Optional<Crs> system() {
        return system;
    }

    /**
     * The content of a {@code crs} member.
     *
     * @param spelling empty if it is null, which means that the system is unknown
     */
    record Stated(Optional<String> spelling, long line) {

        /** Reads the member's value to its end. The parser is at its first token. */
        static Stated read(JsonParser parser) {
            long line = parser.currentTokenLocation().getLineNr();
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return new Stated(Optional.empty(), line);
            }
            if (!parser.currentToken().isStructStart()) {
                return new Stated(Optional.of(parser.getString()), line);
            }
            return new Stated(Optional.of(nameWithin(parser)), line);
        }

        /** Whether it is in degrees with longitude first, or unknown. */
        boolean isLikeCrs84() {
            try {
                return spelling.isEmpty()
                        || LIKE_CRS84.contains(Crs.parse(spelling.get()).id());
            } catch (UnknownCrsException e) {
                return false;
            }
        }

        private static String nameWithin(JsonParser parser) {
            String name = "";
            int outside = parser.streamReadContext().getNestingDepth() - 1;
            while (parser.streamReadContext().getNestingDepth() > outside) {
                JsonToken token = parser.nextToken();
                if (token.isScalarValue() && Set.of("name", "code").contains(String.valueOf(parser.currentName()))) {
                    name = parser.getString();
                }
            }
            return name;
        }
    }

    /**
     * Applies the statement of a collection or of the first feature.
     *
     * @param late whether parcels were already returned in the system known so far
     * @throws DataFileException if the system is unknown, or contradicts an earlier statement
     */
    void state(Stated said, boolean late) {
        Optional<Crs> crs;
        try {
            crs = parse(said);
        } catch (UnknownCrsException e) {
            if (!e.isOtherDatum()) {
                throw new DataFileException(fileName, said.line(), e.text(), e);
            }
            notes.add(SystemNote.of(e, "", "line " + said.line()));
            crs = Optional.empty();
        }
        if ((stated || late) && !same(crs)) {
            throw new DataFileException(
                    fileName,
                    said.line(),
                    Messages.of("format.second-coordinate-reference-system", text(crs), text(system)));
        }
        system = stated || late ? system : crs;
        stated = true;
    }

    /**
     * Requires that a feature is in the system of the file.
     *
     * @throws UnreadableParcelException if it is not
     */
    void requireSame(Stated said) {
        String spelling = said.spelling().orElse("null");
        try {
            if (same(parse(said))) {
                return;
            }
        } catch (UnknownCrsException e) {
            // an unknown system is another system, which is reported below
        }
        throw new UnreadableParcelException(
                "", Messages.of("format.feature-states-system-but", spelling, text(system)));
    }

    /**
     * Notes a statement after the features. It is ignored if it names the system in which they were read, or that of
     * the caller.
     */
    void noteLate(Stated said) {
        String spelling = said.spelling().orElse("null");
        String place = "line " + said.line();
        Optional<Crs> read = byCaller.or(() -> system);
        LocalizedText text = Messages.of("format.crs-after-features", spelling, text(read));
        try {
            if (same(parse(said), read)) {
                notes.info("crs-after-features", place, text);
                return;
            }
        } catch (UnknownCrsException e) {
            if (e.isOtherDatum()) {
                notes.add(SystemNote.of(e, "", place));
                return;
            }
            unreadable = true;
        }
        notes.error("crs-after-features", place, text);
    }

    /** Whether an unknown system was stated after the features. */
    boolean isUnreadable() {
        return unreadable;
    }

    private boolean same(Optional<Crs> other) {
        return same(other, system);
    }

    private static boolean same(Optional<Crs> one, Optional<Crs> other) {
        return one.map(Crs::id).equals(other.map(Crs::id))
                || LIKE_CRS84.contains(text(one)) && LIKE_CRS84.contains(text(other));
    }

    /**
     * Parses a statement.
     *
     * @throws UnknownCrsException if the system is unknown, or has another datum
     */
    private static Optional<Crs> parse(Stated said) {
        return said.spelling().map(Crs::parse);
    }

    private static String text(Optional<Crs> crs) {
        return crs.map(Crs::id).orElse("null");
    }
}
