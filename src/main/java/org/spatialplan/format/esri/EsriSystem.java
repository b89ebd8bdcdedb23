package org.spatialplan.format.esri;

import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.format.read.Notes;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The coordinate reference system of one file: that of the feature set, else of the first geometry that states one. Used
 * by one thread.
 */
final class EsriSystem {

    private final Notes notes;
    private Optional<Stated> stated = Optional.empty();
    private Optional<Crs> crs = Optional.empty();
    private boolean unreadable;

    EsriSystem(Notes notes) {
        this.notes = notes;
    }

    /**
     * The content of a {@code spatialReference}.
     *
     * @param code {@code latestWkid}, else {@code wkid}
     * @param wkt well-known text of either version
     */
    record Stated(OptionalInt code, Optional<String> wkt, long line) {

        /** Reads the value at the cursor to its end. */
        static Stated read(JsonParser parser) {
            long line = parser.currentTokenLocation().getLineNr();
            OptionalInt code = OptionalInt.empty();
            OptionalInt latest = OptionalInt.empty();
            Optional<String> wkt = Optional.empty();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new Stated(code, wkt, line);
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (member) {
                    case "wkid" -> code = code(parser);
                    case "latestWkid" -> latest = code(parser);
                    case "wkt", "wkt2" -> wkt = value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : wkt;
                    default -> {
                        // heights, resolutions
                    }
                }
                parser.skipChildren();
            }
            return new Stated(latest.isPresent() ? latest : code, wkt, line);
        }

        private static OptionalInt code(JsonParser parser) {
            boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getString().length() < 9
                    && parser.getIntValue() > 0;
            return whole ? OptionalInt.of(parser.getIntValue()) : OptionalInt.empty();
        }

        private boolean isEmpty() {
            return code.isEmpty() && wkt.filter(text -> !text.isBlank()).isEmpty();
        }

        private boolean isSame(Stated other) {
            return code.equals(other.code) && wkt.equals(other.wkt);
        }

        /** A code of Esri's own is not known; then its definition decides. */
        private Crs crs() {
            Optional<String> definition = wkt.filter(text -> !text.isBlank());
            if (code.isEmpty()) {
                return Crs.ofWkt(definition.orElse(""));
            }
            try {
                return Crs.ofEpsg(code.getAsInt(), definition);
            } catch (UnknownCrsException e) {
                if (e.isOtherDatum() || definition.isEmpty()) {
                    throw e;
                }
                return Crs.ofWkt(definition.get());
            }
        }
    }

    /** The system; empty if none is stated, or it is not supported. */
    Optional<Crs> crs() {
        return crs;
    }

    /** Whether a system is stated that is not supported. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Takes the statement of a feature set. */
    void state(Stated said) {
        if (!said.isEmpty() && stated.isEmpty()) {
            stated = Optional.of(said);
            try {
                crs = Optional.of(said.crs());
            } catch (UnknownCrsException e) {
                notes.add(SystemNote.of(e, "crs-unreadable", "line " + said.line));
                unreadable = true;
            }
        }
    }

    /**
     * Takes the statement of a feature's geometry.
     *
     * @throws UnreadableParcelException if the file is in another system
     */
    void require(Stated said) {
        state(said);
        if (!said.isEmpty() && !said.isSame(stated.orElse(said)) && !isSame(said)) {
            throw new UnreadableParcelException(
                    "",
                    Messages.of(
                            "format.feature-states-system-but",
                            said.code.isPresent() ? "wkid " + said.code.getAsInt() : "wkt",
                            crs.map(Crs::id).orElse("null")));
        }
    }

    private boolean isSame(Stated said) {
        try {
            return crs.map(Crs::id).equals(Optional.of(said.crs().id()));
        } catch (UnknownCrsException e) {
            return false;
        }
    }
}
