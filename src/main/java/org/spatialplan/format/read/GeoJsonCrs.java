package org.spatialplan.format.read;

import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.city.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The system of one GeoJSON file: CRS84, or what the {@code crs} member of GeoJSON 2008 states before the first feature. */
final class GeoJsonCrs {

    /** Degrees with the longitude first all three, equal within centimetres. */
    private static final Set<String> LIKE_CRS84 = Set.of("OGC:CRS84", "EPSG:4326", "EPSG:4490");

    private final String fileName;
    private final Optional<Crs> byCaller;
    private final Notes notes;
    private Optional<Crs> system = Optional.of(Crs.CRS84);
    private boolean stated;
    private boolean unreadable;

    /** @param byCaller what the caller says of the coordinates */
    GeoJsonCrs(String fileName, Optional<Crs> byCaller, Notes notes) {
        this.fileName = fileName;
        this.byCaller = byCaller;
        this.notes = notes;
    }

    /** Empty if the file says that its system is unknown ({@code "crs": null}). */
    Optional<Crs> system() {
        return system;
    }

    /** What a {@code crs} member says. @param spelling empty if it is null, which means that no system is known */
    record Stated(Optional<String> spelling, long line) {

        /** Reads the member's value, on whose first token the parser stands, to its end. */
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
     * Takes what a collection or the first feature states.
     *
     * @param late whether parcels were already given out in the system known so far
     * @throws DataFileException if it is not known, or contradicts what was stated before
     */
    void state(Stated said, boolean late) {
        Optional<Crs> crs;
        try {
            crs = parse(said);
        } catch (UnknownCrsException e) {
            if (!e.isOtherDatum()) {
                throw new DataFileException(fileName, said.line(), e.text(), e);
            }
            notes.add(ParcelSource.note(e, "", "line " + said.line()));
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

    /** @throws UnreadableParcelException if a feature is in another system than the file */
    void requireSame(Stated said) {
        String spelling = said.spelling().orElse("null");
        try {
            if (same(parse(said))) {
                return;
            }
        } catch (UnknownCrsException e) {
            // Unknown, so it is another one; told below.
        }
        throw new UnreadableParcelException(
                "", Messages.of("format.feature-states-system-but", spelling, text(system)));
    }

    /**
     * Notes a statement that came too late, when the features had been read. It does no harm if it says what they were read
     * as, or what the caller says.
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
                notes.add(ParcelSource.note(e, "", place));
                return;
            }
            unreadable = true;
        }
        notes.error("crs-after-features", place, text);
    }

    /** Whether a system was stated, too late, that is not known. */
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

    /** @throws UnknownCrsException if it is not known, or in another datum */
    private static Optional<Crs> parse(Stated said) {
        return said.spelling().map(Crs::parse);
    }

    private static String text(Optional<Crs> crs) {
        return crs.map(Crs::id).orElse("null");
    }
}
