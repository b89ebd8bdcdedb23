package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads well-known text (ISO 19125), one geometry or many. Coordinates are in the axis order of the system's authority.
 * With {@code SRID=4549;} in front (EWKT) the text comes from a spatial database, and easting or longitude comes first
 * in every system. The parcels have x = easting or longitude first. Heights and measures are dropped. A ring that is
 * open or too short is that parcel's fault; text that is not WKT is a {@link DataFileException}.
 */
public final class WktParcelReader implements ParcelSource {

    private static final Pattern LINE = Pattern.compile("\\(line (\\d{1,9})\\)");

    private final String name;
    private final WktStatements statements;
    private final Optional<Crs> stated;
    private final boolean swapped;
    private final ArcChords arcs;
    private final List<Finding> notes;
    private long number;

    private WktParcelReader(String name, String text, Optional<Crs> stated, Optional<Crs> read, List<Finding> notes) {
        this.notes = notes;
        this.arcs = ArcChords.in(stated.or(() -> read));
        this.name = name;
        this.statements = new WktStatements(name, text);
        this.stated = stated;
        this.swapped = stated.isEmpty() && read.map(Crs::northFirst).orElse(false);
    }

    /**
     * Opens a text.
     *
     * @param crs system of the coordinates, which decides the axis order of a text without SRID
     * @throws DataFileException if the SRIDs are unknown or differ, with the line
     */
    public static WktParcelReader open(String name, String text, Crs crs) {
        try {
            Optional<Crs> stated = stated(name, text);
            return new WktParcelReader(name, text, stated, Optional.of(crs), List.of());
        } catch (UnknownCrsException e) {
            return new WktParcelReader(
                    name, text, Optional.empty(), Optional.empty(), List.of(SystemNote.of(e, "", "SRID")));
        }
    }

    @Override
    public String format() {
        return stated.isPresent() ? "EWKT" : "WKT";
    }

    @Override
    public Optional<Crs> crs() {
        return stated;
    }

    @Override
    public List<Finding> notes() {
        return Stream.concat(notes.stream(), arcs.note().stream()).toList();
    }

    @Override
    public Optional<Parcel> next() {
        return statements.next().map(this::parcel);
    }

    @Override
    public void close() {
        // the text is in memory
    }

    private Parcel parcel(WktStatements.Statement statement) {
        number++;
        String id = Long.toString(number);
        try {
            return Parcel.of(number, id, "", read(statement));
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, id, "", e.fault("line " + statement.line()));
        }
    }

    private Geometry read(WktStatements.Statement statement) {
        try {
            return WktShape.read(statement.text(), swapped, arcs);
        } catch (WktShape.LongWordException e) {
            throw longWord(statement);
        } catch (ParseException e) {
            throw new DataFileException(
                    name, line(statement, e), Messages.of("format.no-well-known-text", WktShape.shown(e)), e);
        }
    }

    private DataFileException longWord(WktStatements.Statement statement) {
        return new DataFileException(
                name, statement.line(), Messages.of("format.no-well-known-text-word", WktShape.MAX_WORD_LENGTH));
    }

    /** The line of an error. The parser counts lines within the statement. */
    private static long line(WktStatements.Statement statement, ParseException e) {
        Matcher within = LINE.matcher(String.valueOf(e.getMessage()));
        return statement.line() + (within.find() ? Math.max(1, Long.parseLong(within.group(1))) - 1 : 0);
    }

    /**
     * The system of the SRIDs.
     *
     * @throws UnknownCrsException if the SRID has another datum
     */
    private static Optional<Crs> stated(String name, String text) {
        WktStatements statements = new WktStatements(name, text);
        Optional<Crs> stated = Optional.empty();
        for (var next = statements.next(); next.isPresent(); next = statements.next()) {
            Optional<Crs> here = sridOf(name, next.get());
            if (stated.isPresent()
                    && here.isPresent()
                    && !stated.get().id().equals(here.get().id())) {
                throw new DataFileException(
                        name, next.get().line(), Messages.of("format.second-srid-after", here.get(), stated.get()));
            }
            stated = stated.or(() -> here);
        }
        return stated;
    }

    /** The system of a statement's SRID. Databases write SRID 0 for an unknown system. */
    private static Optional<Crs> sridOf(String name, WktStatements.Statement statement) {
        Matcher srid = WktShape.SRID.matcher(statement.text());
        if (!srid.lookingAt() || Integer.parseInt(srid.group(1)) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Crs.ofEpsg(Integer.parseInt(srid.group(1))));
        } catch (UnknownCrsException e) {
            if (e.isOtherDatum()) {
                throw e;
            }
            throw new DataFileException(name, statement.line(), e.text(), e);
        }
    }
}
