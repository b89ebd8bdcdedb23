package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads boundary points as surveyors submit them (勘测定界界址点坐标), in UTF-8, GBK or UTF-16. By the format X = northing comes
 * before Y = easting, in metres. A file that deviates from the format is read if its numbers leave only one reading,
 * with a note that names the deviation. A parcel with two readings is unreadable; a line without any is a
 * {@link DataFileException}.
 *
 * <p>The file is read whole when it is opened, at most 64 MB, because only the points show their coordinate system.
 */
public final class BoundaryPointParcelReader implements ParcelSource {

    /** The name of the format for people. */
    public static final String FORMAT = "界址点坐标 TXT";

    private final Notes notes;
    private final Optional<Crs> crs;
    private final Iterator<Parcel> parcels;

    private BoundaryPointParcelReader(Notes notes, Optional<Crs> crs, List<Parcel> parcels) {
        this.notes = notes;
        this.crs = crs;
        this.parcels = parcels.iterator();
    }

    /**
     * Opens a file.
     *
     * @throws DataFileException if a line cannot be read safely, or the file is too large
     */
    public static BoundaryPointParcelReader open(String fileName, byte[] bytes) {
        return open(fileName, bytes, Optional.empty());
    }

    /**
     * Opens a file.
     *
     * @param crs stated by the caller
     * @throws DataFileException if a line cannot be read safely, or the file is too large
     */
    public static BoundaryPointParcelReader open(String fileName, byte[] bytes, Optional<Crs> crs) {
        Notes notes = new Notes();
        BoundaryPointText text = BoundaryPointText.decode(fileName, bytes);
        notes.info("encoding", "", Messages.of("format.encoding.file", text.encoding()));
        BoundaryPointScan scan = new BoundaryPointScan(fileName, notes);
        scan.scan(text.lines());
        BoundaryPointUnits units = new BoundaryPointUnits(scan.header(), notes);
        units.checkHeader();
        Reading reading = new Reading(new BoundaryPointSystem(scan.header(), crs, notes), units, notes);
        List<Parcel> parcels = scan.drafts().stream().map(reading::parcel).toList();
        reading.checkWhole();
        return new BoundaryPointParcelReader(notes, reading.crs, parcels);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    /**
     * Whether the header states a system that cannot be read. No other reading is searched for, because it would
     * contradict the header.
     */
    @Override
    public boolean statesUnreadableSystem() {
        return crs.isEmpty() && notes.haveError();
    }

    @Override
    public List<Finding> notes() {
        return notes.all();
    }

    @Override
    public Optional<Parcel> next() {
        return parcels.hasNext() ? Optional.of(parcels.next()) : Optional.empty();
    }

    @Override
    public void close() {
        // the file is in memory
    }

    /** Reads the parcels of a file one after the other. The first readable parcel decides the system. */
    private static final class Reading {

        private final BoundaryPointSystem system;
        private final BoundaryPointUnits units;
        private final Notes notes;
        private final Map<String, Long> lines = new HashMap<>();
        private final List<Point> degrees = new ArrayList<>();
        private Point unread;
        private BoundaryPointColumns first;
        private Optional<Crs> crs = Optional.empty();
        private long number;

        Reading(BoundaryPointSystem system, BoundaryPointUnits units, Notes notes) {
            this.system = system;
            this.units = units;
            this.notes = notes;
        }

        Parcel parcel(BoundaryPointDraft draft) {
            number++;
            String said = draft.head().number();
            String id = said.isEmpty() ? Long.toString(number) : said;
            String name = draft.head().name();
            noteTwice(said, draft.head().line());
            try {
                return Parcel.of(number, id, name, geometry(draft))
                        .with(draft.head().attributes());
            } catch (UnreadableParcelException e) {
                return Parcel.unreadable(
                        number, id, name, e.fault("line " + draft.head().line()));
            }
        }

        private Geometry geometry(BoundaryPointDraft draft) {
            BoundaryPointClaims claims = new BoundaryPointClaims(draft.head(), notes);
            List<BoundaryPointRing> rings = BoundaryPointRing.cut(draft.points());
            claims.checkFields(draft.points());
            claims.checkCount(draft.points().size(), rings);
            requirePoints(draft);
            List<Point> points = units.converted(draft.points());
            BoundaryPointColumns columns = columns(points, draft.points());
            agree(columns, "line " + draft.points().get(0).line());
            requireArea(draft);
            Geometry geometry = new BoundaryPointShape(columns, notes).of(BoundaryPointRing.cut(points));
            claims.checkArea(geometry, columns.inDegrees());
            return geometry;
        }

        private BoundaryPointColumns columns(List<Point> points, List<Point> written) {
            unread = unread == null ? written.get(0) : unread;
            BoundaryPointColumns columns = BoundaryPointColumns.of(points);
            if (first == null) {
                units.check(columns, written.get(0), points.get(0));
            }
            if (columns.inDegrees()) {
                degrees.addAll(written);
            }
            return columns;
        }

        /** Checks the whole file after the last parcel. */
        void checkWhole() {
            if (first == null && unread != null) {
                units.checkUnread(unread);
            }
            if (!degrees.isEmpty()) {
                units.checkPacked(degrees);
            }
        }

        private void noteTwice(String said, long line) {
            Long before = said.isEmpty() ? null : lines.putIfAbsent(said, line);
            if (before != null) {
                notes.warning(
                        "parcel-number-twice", "line " + line, Messages.of("format.parcel-number-twice", said, before));
            }
        }

        private static void requirePoints(BoundaryPointDraft draft) {
            if (draft.points().isEmpty()) {
                throw new UnreadableParcelException("", Messages.of("format.parcel-no-points"));
            }
        }

        private static void requireArea(BoundaryPointDraft draft) {
            String kind = draft.head().kind();
            if (kind.equals("线") || kind.equals("点")) {
                throw new UnreadableParcelException("", Messages.of("format.parcel-said-not", kind));
            }
        }

        private void agree(BoundaryPointColumns columns, String place) {
            if (first == null) {
                first = columns;
                crs = system.of(columns, place);
            }
            if (!columns.sameSystem(first)) {
                throw new UnreadableParcelException(
                        place, Messages.of("format.columns-parcel-those-first", columns.text(), first.text()));
            }
            if (columns.order() == BoundaryPointColumns.Order.EASTING_NORTHING) {
                notes.warning("axes-swapped", place, Messages.of("format.axes-swapped", columns.text()));
            }
        }
    }
}
