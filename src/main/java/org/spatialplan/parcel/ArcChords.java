package org.spatialplan.parcel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.spatialplan.geo.Arc;
import org.spatialplan.geo.Crs;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Replaces the arcs of one file by chords, since all further work is done with straight edges. The arc is nowhere
 * farther from its chords than {@value #HEIGHT_M} m. Used by one thread.
 */
public final class ArcChords {

    /** The largest distance of an arc from its chords, in metres. */
    public static final double HEIGHT_M = 0.01;

    private static final double METRES_A_DEGREE = 111_320;
    private static final double MAX_DEGREES = 360;

    private final Optional<Crs> crs;
    private long arcs;
    private long chords;
    private double besideM2;

    private ArcChords(Optional<Crs> crs) {
        this.crs = crs;
    }

    /**
     * The arcs of a file.
     *
     * @param crs of its coordinates; without one, and in degrees that none can be, numbers up to 360 are degrees and others
     *     metres
     */
    public static ArcChords in(Optional<Crs> crs) {
        return new ArcChords(crs);
    }

    /**
     * The points of an arc, from its start to its end.
     *
     * @param size to which the points between are added, before there is memory for them
     * @throws UnreadableParcelException if the geometry has too many points
     */
    public List<Coordinate> points(Arc arc, GeometrySize size) {
        int count = arc.chords(HEIGHT_M / unitM(arc.start()));
        size.addVertices(count - 1L);
        if (!arc.isStraight()) {
            arcs++;
            chords += count;
            besideM2 += arc.areaBeside(count) * unitM(arc.start()) * unitM(arc.start());
        }
        return arc.points(count);
    }

    /**
     * The line of a circular string (ISO 13249-3): arcs that follow one another, each with a point between its ends.
     *
     * @param points start, middle, end, middle, end and so on, which are counted already
     * @throws UnreadableParcelException if a point is missing, or there are too many points
     */
    public Coordinate[] line(Coordinate[] points, GeometrySize size) {
        if (points.length % 2 == 0 && points.length > 0 || points.length == 1) {
            throw new UnreadableParcelException("", Messages.of("format.arc-without-three-points", points.length));
        }
        CoordinateList line = new CoordinateList();
        for (int i = 2; i < points.length; i += 2) {
            Arc arc = Arc.through(points[i - 2], points[i - 1], points[i]);
            List<Coordinate> between =
                    arc.isStraight() ? List.of(points[i - 2], points[i - 1], points[i]) : points(arc, size);
            line.addAll(between, false);
        }
        return line.toCoordinateArray();
    }

    private double unitM(Coordinate place) {
        boolean degrees = Math.max(Math.abs(place.x), Math.abs(place.y)) <= MAX_DEGREES;
        return crs.filter(stated -> degrees || !stated.isGeographic())
                .map(Crs::unitM)
                .orElse(degrees ? METRES_A_DEGREE : 1);
    }

    /** The note on the arcs of the file; empty if it has none. */
    public Optional<Finding> note() {
        return arcs == 0
                ? Optional.empty()
                : Optional.of(Finding.info(
                        "arcs-as-chords",
                        "",
                        Messages.of(
                                "format.arcs-as-chords",
                                arcs,
                                chords,
                                String.format(Locale.ROOT, "%.2f", HEIGHT_M),
                                String.format(Locale.ROOT, "%.2f", Math.ceil(besideM2 * 100) / 100))));
    }
}
