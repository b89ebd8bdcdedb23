package org.spatialplan.report.boundary;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Finds the 3-degree zone in which grounds are written: the one that is asked for, else that of the submitted
 * coordinates, else the one in which most of their area lies. A zone that nobody asked for has its number in front of
 * the eastings. Not thread-safe.
 */
public final class WrittenZone {

    private static final int WIDTH = 3;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Crs wanted;
    private final CoordinateInterpretation reading;
    private final Map<Integer, Double> sizes = new TreeMap<>();
    private final Envelope whole = new Envelope();

    /**
     * A zone for a file's grounds.
     *
     * @param wanted the zone that is asked for; a system in degrees leaves the choice to this
     */
    public WrittenZone(Crs wanted, CoordinateInterpretation reading) {
        this.wanted = wanted;
        this.reading = reading;
    }

    /** Takes a ground into account, in degrees, longitude before latitude. */
    public void add(Geometry lonLat) {
        WorkLimit.ask();
        Envelope box = lonLat.getEnvelopeInternal();
        if (box.isNull()) {
            return;
        }
        whole.expandToInclude(box);
        int first = number(box.getMinX());
        int last = number(box.getMaxX());
        for (int number = first; number <= last; number++) {
            double size = first == last
                    ? lonLat.getArea()
                    : lonLat.intersection(FACTORY.toGeometry(strip(number, box)))
                            .getArea();
            if (size > 0) {
                sizes.merge(number, size, Double::sum);
            }
        }
    }

    /** The zone. If there is no area, it is the one in the middle of all grounds. */
    public Crs crs() {
        if (wanted.zone().isPresent()) {
            return wanted;
        }
        int number = reading.crs()
                .zone()
                .filter(zone -> zone.width() == WIDTH && reading.datum().isEmpty())
                .map(GaussKruger::number)
                .orElseGet(this::mostOfIt);
        return GaussKruger.about(WIDTH * number, WIDTH, true)
                .map(zone -> Crs.ofEpsg(zone.epsg()))
                .orElse(reading.crs());
    }

    /** That some of the grounds lie in another zone than the one in which they are written. */
    public Optional<Finding> remark() {
        int own = crs().zone().map(GaussKruger::number).orElse(0);
        String others = sizes.keySet().stream()
                .filter(number -> number != own)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.info(
                        "written-in-one-zone", "", Messages.of("report.written-in-one-zone", own, others)));
    }

    private int mostOfIt() {
        return sizes.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry<Integer, Double>::getValue))
                .map(Map.Entry::getKey)
                .orElseGet(() -> whole.isNull() ? 0 : number(whole.centre().x));
    }

    private static int number(double longitude) {
        return (int) Math.floor(longitude / WIDTH + 0.5);
    }

    private static Envelope strip(int number, Envelope box) {
        double middle = number * (double) WIDTH;
        return new Envelope(
                Math.max(box.getMinX(), middle - WIDTH / 2.0),
                Math.min(box.getMaxX(), middle + WIDTH / 2.0),
                box.getMinY(),
                box.getMaxY());
    }
}
