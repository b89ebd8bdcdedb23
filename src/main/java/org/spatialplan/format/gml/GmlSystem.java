package org.spatialplan.format.gml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.Notes;
import org.spatialplan.geo.AxisSwap;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * The coordinate reference system of one file: that of the first geometry, or else of the box about all of them. URN and
 * http URI have the axis order of the authority, the short {@code EPSG:4549} has x first, which is noted. Used by one
 * thread.
 */
final class GmlSystem {

    private static final int MAX_NAMES = 100;

    private final Notes notes;
    private final Map<String, Optional<GmlFrame>> known = new HashMap<>();
    private Optional<String> ofBox = Optional.empty();
    private Optional<Crs> crs = Optional.empty();
    private boolean unreadable;

    GmlSystem(Notes notes) {
        this.notes = notes;
    }

    /** The system; empty if none is stated so far, or it is not supported. */
    Optional<Crs> crs() {
        return crs.or(() -> ofBox.flatMap(name -> frame(name, 0)).map(GmlFrame::crs));
    }

    /** Whether a system is stated that is not supported. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Takes the system of the box about all features, which holds for geometries that state none. */
    void stateBox(String srsName) {
        ofBox = ofBox.or(() -> Optional.of(srsName));
    }

    /**
     * The geometry with x first.
     *
     * @param srsName as the geometry states it
     * @throws UnreadableParcelException if the file is in another system
     */
    Geometry xFirst(Geometry read, Optional<String> srsName, long line) {
        Optional<GmlFrame> frame = srsName.or(() -> ofBox).flatMap(name -> frame(name, line));
        if (frame.isEmpty()) {
            return read;
        }
        crs = crs.or(() -> frame.map(GmlFrame::crs));
        if (!crs.orElseThrow().id().equals(frame.get().crs().id())) {
            throw new UnreadableParcelException(
                    "",
                    Messages.of(
                            "format.feature-states-system-but",
                            srsName.orElse(""),
                            crs.orElseThrow().id()));
        }
        return frame.get().northFirst() ? AxisSwap.of(read) : read;
    }

    private Optional<GmlFrame> frame(String name, long line) {
        Optional<GmlFrame> before = known.get(name);
        if (before != null) {
            return before;
        }
        if (known.size() >= MAX_NAMES) {
            return Optional.empty();
        }
        Optional<GmlFrame> frame = parse(name, line);
        known.put(name, frame);
        return frame;
    }

    private Optional<GmlFrame> parse(String name, long line) {
        try {
            GmlFrame frame = GmlFrame.parse(name);
            if (!frame.northFirst() && frame.crs().northFirst()) {
                notes.info("axes-x-first", "line " + line, Messages.of("format.gml.axes-x-first", name));
            }
            return Optional.of(frame);
        } catch (UnknownCrsException e) {
            notes.add(SystemNote.of(e, "crs-unreadable", "line " + line));
            unreadable = true;
            return Optional.empty();
        }
    }
}
