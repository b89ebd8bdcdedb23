package org.spatialplan.format.list;

import java.util.Optional;
import org.spatialplan.format.read.BoundaryPointColumns;
import org.spatialplan.format.read.BoundaryPointHeader;
import org.spatialplan.format.read.BoundaryPointSystem;
import org.spatialplan.format.read.Notes;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.SystemNote;

/** Finds the coordinate reference system of a list from its words and its numbers. */
record ListSystem(BoundaryPointHeader said, Optional<Crs> byCaller, Notes notes) {

    private static final int CGCS2000 = 4490;

    /**
     * The system; empty if it is uncertain. Degrees without a statement are in CRS84, like those of GeoJSON.
     *
     * @param place of the points that show the meaning of the columns
     */
    Optional<Crs> of(BoundaryPointColumns columns, String place) {
        if (!columns.inDegrees()) {
            boolean silent = said.attributes().isEmpty() && columns.prefix().isEmpty();
            return silent ? Optional.empty() : new BoundaryPointSystem(said, byCaller, notes).of(columns, place);
        }
        return switch (said.datum()) {
            case CGCS2000 -> Optional.of(Crs.ofEpsg(CGCS2000));
            case NOT_STATED -> Optional.of(Crs.CRS84);
            case OTHER -> {
                refuseDatum(notes, said);
                yield Optional.empty();
            }
        };
    }

    /** Notes a datum that is not supported; it prevents any answer. */
    static void refuseDatum(Notes notes, BoundaryPointHeader said) {
        said.system()
                .ifPresent(system -> notes.error(
                        SystemNote.OTHER_DATUM,
                        "line " + system.line(),
                        UnknownCrsException.otherDatumText(system.value())));
    }
}
