package org.spatialplan.submission.ground;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.CrsTitles;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Tells whether the zone (带号) of a file is one in which the city lies, and which ones are. Immutable. */
record ZoneOfCity(GaussKruger zone, Territory city, GroundFrame frame) {

    private static final double MILLION = 1_000_000;

    /** The zone of a system, where the city does not lie in it; empty if it does, or the system is no zone. */
    static Optional<ZoneOfCity> foreign(Crs crs, Territory city, GroundFrame frame) {
        return crs.zone().map(zone -> new ZoneOfCity(zone, city, frame)).filter(one -> !one.holds(one.zone));
    }

    /** What is said of coordinates that lie in the city all the same: they are read rightly, but so far from the meridian. */
    Finding inside() {
        return Finding.info(
                "zone-not-of-city",
                "",
                Messages.of("submission.zone-not-of-city.inside", CrsTitles.of(system(zone)), own()));
    }

    /**
     * What is said of coordinates that lie outside.
     *
     * @param centres in the file's coordinates
     * @param mayBe whether they would lie in the city if they were read so
     */
    Finding outside(List<Coordinate> centres, Crs read, Predicate<Reading> mayBe) {
        Coordinate first = centres.get(0);
        LocalizedText outside =
                Messages.of("submission.zone-not-of-city.outside", CrsTitles.of(read), first.x + ", " + first.y, own());
        return Finding.warning(
                "zone-not-of-city",
                "",
                zone.prefix().isEmpty()
                        ? outside
                        : own(zone.width()).stream()
                                .filter(other -> mayBe.test(new Reading(system(other), renumbered(centres, other))))
                                .findFirst()
                                .map(other -> Messages.of(
                                        "submission.zone-not-of-city.renumbered",
                                        outside,
                                        zone.number(),
                                        other.number()))
                                .orElse(outside));
    }

    /** Coordinates and the system in which they would be. */
    record Reading(Crs crs, List<Coordinate> centres) {}

    /** The eastings with the number of another zone before them. */
    private List<Coordinate> renumbered(List<Coordinate> centres, GaussKruger other) {
        double shift = (other.number() - zone.number()) * MILLION;
        return centres.stream()
                .map(at -> Math.abs(at.x) > Math.abs(at.y)
                        ? new Coordinate(at.x + shift, at.y)
                        : new Coordinate(at.x, at.y + shift))
                .toList();
    }

    private LocalizedText own() {
        List<LocalizedText> names = own(zone.width()).stream()
                .map(one -> Messages.of("submission.crs-name", one.id(), CrsTitles.of(system(one))))
                .toList();
        return LocalizedText.joined(names, "、", ", ");
    }

    /** The zones of a width in which the city lies, with or without numbers as the file's. */
    private List<GaussKruger> own(int width) {
        return GaussKruger.all()
                .filter(one -> one.width() == width
                        && one.prefix().isPresent() == zone.prefix().isPresent())
                .filter(this::holds)
                .sorted(Comparator.comparingDouble(one -> Math.abs(one.centralMeridian() - frame.centralMeridian())))
                .toList();
    }

    private boolean holds(GaussKruger one) {
        double half = one.width() / 2.0;
        Envelope box = box();
        return box.getMinX() <= one.centralMeridian() + half && box.getMaxX() >= one.centralMeridian() - half;
    }

    /** The city's box in degrees; without a territory its meridian. */
    private Envelope box() {
        Envelope box = new Envelope();
        city.layers().stream()
                .flatMap(layer -> layer.located().stream())
                .flatMap(entry -> entry.feature().geometry().stream())
                .map(Geometry::getEnvelopeInternal)
                .forEach(box::expandToInclude);
        return box.isNull() ? new Envelope(new Coordinate(frame.centralMeridian(), 0)) : box;
    }

    private static Crs system(GaussKruger zone) {
        return Crs.ofEpsg(zone.epsg());
    }
}
