package org.spatialplan.submission.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.CrsTitles;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.Latitudes;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/**
 * Finds out how submitted coordinates are to be read, and describes what looks wrong. Every reading is tested against
 * the city: it is plausible if most of the sample lies in the city. A guess is never applied: if the stated reading is
 * not plausible and another one is, the diagnosis recommends it and refuses the file. It holds no state but the city;
 * thread-safe.
 */
public final class Diagnosis {

    /** The code of the remark that nobody stated an accuracy. */
    public static final String ACCURACY_NOT_STATED = "accuracy-not-stated";

    /** The distance in metres by which surveys along the boundary may extend beyond it. */
    private static final double BEYOND_M = 10_000;

    private static final double MOST = 0.8;
    private static final int UTM_NORTH = 32_600;
    private static final Pattern UTM_CODE = Pattern.compile("EPSG:32[67]\\d\\d");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Territory city;
    private final GroundFrame frame;

    /** Makes a diagnosis for a city. */
    public Diagnosis(Territory city, GroundFrame frame) {
        this.city = city;
        this.frame = frame;
    }

    /** What the coordinates of a format may be if the file states no system. */
    public enum Unstated {
        /** Longitude and latitude: in GeoJSON by RFC 7946. */
        LON_LAT,
        /** Longitude and latitude for lack of a better rule; in a system that the caller states by its authority's axes. */
        LON_LAT_ELSE_AUTHORITY,
        /** Only Gauss–Krüger projections. */
        GAUSS_KRUGER,
        /** Longitude and latitude if the reader says CRS84, since the numbers are of that size; else anything. */
        BY_SIZE,
        ANYTHING;

        /** Whether they are longitude and latitude if nothing is stated. */
        boolean isLonLat() {
            return this == LON_LAT || this == LON_LAT_ELSE_AUTHORITY;
        }

        /** Whether coordinates are in the axis order of the authority that defines the stated system. */
        public boolean isInAuthorityOrder() {
            return this == LON_LAT_ELSE_AUTHORITY;
        }
    }

    /**
     * The result of a diagnosis.
     *
     * @param reading how the coordinates are to be read
     * @param remarks the findings
     */
    public record Outcome(CoordinateInterpretation reading, List<Finding> remarks) {}

    /**
     * Diagnoses a sample of a file.
     *
     * @param sample geometries in the file's coordinates, x before y
     * @param ofFile the system that the file states
     * @param unstated what its format means if nothing is stated
     * @param unreadable whether the file states a system that cannot be read; then none is guessed
     */
    public Outcome of(
            List<Geometry> sample,
            CoordinateOptions stated,
            Optional<Crs> ofFile,
            Unstated unstated,
            boolean unreadable) {
        boolean lonLatByDefault = unstated.isLonLat();
        List<Finding> remarks = new ArrayList<>();
        List<Coordinate> centres = sample.stream()
                .filter(geometry -> !geometry.isEmpty())
                .map(geometry -> geometry.getEnvelopeInternal().centre())
                .toList();
        if (stated.crs().isPresent()
                && ofFile.isPresent()
                && differ(stated.crs().get(), ofFile.get())) {
            remarks.add(overruled(stated.crs().get(), ofFile.get()));
        }
        Optional<Crs> crs = stated.crs().or(() -> ofFile);
        if (crs.isEmpty() && lonLatByDefault && !unreadable) {
            crs = Optional.of(Crs.CRS84);
        }
        if (crs.isEmpty()) {
            remarks.addAll(unreadable ? List.of(unreadable()) : unstated(centres, stated, unstated));
            return new Outcome(new CoordinateInterpretation(Crs.CRS84, stated.axesSwapped(), stated.datum()), remarks);
        }
        CoordinateInterpretation reading =
                new CoordinateInterpretation(crs.get(), stated.axesSwapped(), stated.datum());
        boolean mayGuess = !unreadable || stated.crs().isPresent();
        if (mayGuess && !centres.isEmpty() && !isPlausible(centres, reading)) {
            remarks.addAll(misread(centres, reading, unstated.isInAuthorityOrder() && ofFile.isEmpty()));
        } else if (!centres.isEmpty()) {
            ZoneOfCity.foreign(reading.crs(), city, frame)
                    .map(ZoneOfCity::inside)
                    .ifPresent(remarks::add);
        }
        boolean unproven = lonLatByDefault || unstated == Unstated.BY_SIZE;
        if (stated.datum().isEmpty() && stated.crs().isEmpty() && isByDefault(crs.get(), unproven)) {
            WebMapTrace.find(sample).ifPresent(remarks::add);
        }
        if (stated.accuracyM().isEmpty()) {
            remarks.add(Finding.info(
                    ACCURACY_NOT_STATED, "", Messages.of("submission.positional-accuracy-submitted-outline")));
        }
        return new Outcome(reading, remarks);
    }

    /**
     * Whether the system only follows from the format. GeoJSON is in CRS84 by its standard, even if its author did not
     * know that.
     */
    private static boolean isByDefault(Crs crs, boolean lonLatByDefault) {
        return lonLatByDefault && crs == Crs.CRS84;
    }

    private static boolean differ(Crs one, Crs other) {
        return !one.id().equals(other.id());
    }

    private static Finding overruled(Crs stated, Crs ofFile) {
        return Finding.warning("crs-overruled", "", Messages.of("submission.crs-overruled", stated, ofFile));
    }

    private static Finding unreadable() {
        return Finding.error("crs-unknown", "", Messages.of("submission.crs-unknown.file-states-coordinate-reference"));
    }

    private List<Finding> unstated(List<Coordinate> centres, CoordinateOptions stated, Unstated unstated) {
        Stream<Crs> utm = unstated == Unstated.GAUSS_KRUGER ? Stream.of() : utm();
        List<Guess> guesses = plausible(centres, stated.axesSwapped(), Stream.concat(known(), utm));
        if (guesses.isEmpty()) {
            return List.of(Finding.error("crs-unknown", "", Messages.of("submission.crs-unknown.file-does-not-state")));
        }
        return guesses.stream()
                .map(guess -> guess.remark(
                        new CoordinateInterpretation(Crs.CRS84, stated.axesSwapped(), stated.datum()),
                        guess.swapped(),
                        "crs-not-stated",
                        Messages.of("submission.crs-not-stated", guess.name(false))))
                .toList();
    }

    /** @param turns whether another stated system turns the axes, if its authority has them in another order */
    private List<Finding> misread(List<Coordinate> centres, CoordinateInterpretation reading, boolean turns) {
        List<Guess> guesses = kin(centres, reading);
        if (guesses.isEmpty()) {
            return List.of(
                    isMostlyInterchanged(centres, reading)
                            ? nowhere(reading)
                            : ZoneOfCity.foreign(reading.crs(), city, frame)
                                    .map(zone -> zone.outside(
                                            centres,
                                            reading.crs(),
                                            other -> isPlausible(
                                                    other.centres(),
                                                    new CoordinateInterpretation(
                                                            other.crs(), reading.axesSwapped(), Optional.empty()))))
                                    .orElseGet(() -> outside(centres, reading)));
        }
        return guesses.stream().map(guess -> describe(guess, reading, turns)).toList();
    }

    private static Finding describe(Guess guess, CoordinateInterpretation reading, boolean turns) {
        Crs read = reading.crs();
        boolean swapped = guess.swapped() ^ (turns && guess.crs().northFirst() != read.northFirst());
        if (guess.swapped() != reading.axesSwapped()
                && (guess.crs() == read || guess.crs().isGeographic() && read.isGeographic())) {
            return guess.remark(
                    reading,
                    swapped,
                    "axes-swapped",
                    Messages.of("submission.axes-swapped.read-coordinates-lie-outside", read));
        }
        String code = code(read, guess.crs());
        return guess.remark(
                reading,
                swapped,
                code,
                Messages.of(
                        "submission.read-coordinates-lie-outside",
                        read,
                        guess.name(swapped != guess.swapped() && swapped),
                        Messages.of("submission.cause." + code)));
    }

    private static String code(Crs read, Crs guess) {
        if (read.isGeographic()) {
            return "metres-not-degrees";
        }
        if (guess.isGeographic()) {
            return "degrees-not-metres";
        }
        Optional<GaussKruger> from = read.zone();
        Optional<GaussKruger> to = guess.zone();
        if (from.isEmpty() && to.isPresent()) {
            return "wrong-system";
        }
        boolean sameMeridian = from.isPresent()
                && to.isPresent()
                && from.get().centralMeridian() == to.get().centralMeridian();
        if (!sameMeridian) {
            return "wrong-central-meridian";
        }
        return from.get().prefix().isPresent() ? "zone-prefix-missing" : "zone-prefix-unexpected";
    }

    /** Whether most of the sample has swapped axes. Outside the city, too, a "latitude" of 116° is a longitude. */
    private static boolean isMostlyInterchanged(List<Coordinate> centres, CoordinateInterpretation reading) {
        long interchanged = !reading.crs().isGeographic()
                ? 0
                : centres.stream()
                        .map(centre -> reading.axesSwapped() ? new Coordinate(centre.y, centre.x) : centre)
                        .filter(lonLat -> Latitudes.areInterchanged(new Envelope(lonLat)))
                        .count();
        return interchanged >= MOST * centres.size() && interchanged > 0;
    }

    private static Finding nowhere(CoordinateInterpretation reading) {
        return Finding.error(
                        "axes-swapped",
                        "",
                        Messages.of("submission.axes-swapped.read-latitudes-lie-beyond", reading.crs()))
                .withRemedy(Map.of("axes", reading.axesSwapped() ? "xy" : "yx"));
    }

    private static Finding outside(List<Coordinate> centres, CoordinateInterpretation reading) {
        Coordinate first = centres.get(0);
        String at = PlainNumber.of(first.x) + ", " + PlainNumber.of(first.y);
        return Finding.warning("outside-city", "", Messages.of("submission.outside-city", reading.crs(), at));
    }

    /**
     * Readings in related systems, else in all known ones. A file that states a UTM zone really means UTM: the CGCS2000 zone with the same
     * meridian is a kilometre away.
     */
    private List<Guess> kin(List<Coordinate> centres, CoordinateInterpretation reading) {
        List<Guess> kin = UTM_CODE.matcher(reading.crs().id()).matches()
                ? plausible(centres, reading.axesSwapped(), Stream.concat(Stream.of(Crs.CRS84), utm()))
                : List.of();
        return kin.isEmpty() ? plausible(centres, reading.axesSwapped(), known()) : kin;
    }

    private Stream<Crs> known() {
        return Stream.concat(
                Stream.of(Crs.CRS84, Crs.ofEpsg(3857)),
                GaussKruger.all()
                        .filter(zone -> Math.abs(zone.centralMeridian() - frame.centralMeridian()) < 5)
                        .sorted((a, b) -> Integer.compare(a.width(), b.width()))
                        .map(zone -> Crs.ofEpsg(zone.epsg())));
    }

    /** The UTM zones about the city, in which drones, satellites and GPS deliver data. */
    private Stream<Crs> utm() {
        int zone = (int) Math.floor((frame.centralMeridian() + 180) / 6) + 1;
        return Stream.of(zone - 1, zone, zone + 1).map(number -> Crs.ofEpsg(UTM_NORTH + number));
    }

    /** The readings that place most of the sample in the city, the most likely first. */
    private List<Guess> plausible(List<Coordinate> centres, boolean swapped, Stream<Crs> systems) {
        List<Crs> candidates = centres.isEmpty() ? List.of() : systems.toList();
        return Stream.of(swapped, !swapped)
                .flatMap(axes -> candidates.stream().map(crs -> new Guess(crs, axes, axes != swapped)))
                .filter(guess ->
                        isPlausible(centres, new CoordinateInterpretation(guess.crs, guess.swapped, Optional.empty())))
                .filter(new SamePlaceOnce(centres)::isNew)
                .toList();
    }

    private boolean isPlausible(List<Coordinate> centres, CoordinateInterpretation reading) {
        long inside =
                centres.stream().filter(centre -> isInCity(centre, reading)).count();
        return inside >= MOST * centres.size() && inside > 0;
    }

    private boolean isInCity(Coordinate centre, CoordinateInterpretation reading) {
        try {
            Geometry lonLat = reading.toLonLat(FACTORY.createPoint(centre));
            Coordinate at = lonLat.getCoordinate();
            return Math.abs(at.x) <= 180 && Math.abs(at.y) <= 85 && city.isNear(frame.toGround(lonLat), BEYOND_M);
        } catch (UnprojectableGeometryException e) {
            return false;
        }
    }

    /**
     * A reading that would be plausible.
     *
     * @param swapped whether y comes before x
     * @param change whether the axes would have to be swapped against the statement
     */
    private record Guess(Crs crs, boolean swapped, boolean change) {

        /** @param xFirst whether it is to be said that x is first against the authority */
        LocalizedText name(boolean xFirst) {
            String words = xFirst
                    ? "submission.crs-name.x-first"
                    : change ? "submission.crs-name.axes-swapped" : "submission.crs-name";
            return Messages.of(words, crs.id(), CrsTitles.of(crs));
        }

        /**
         * The remark that recommends this reading.
         *
         * @param before the reading so far; what was stated for it and no longer holds is taken back
         * @param yx what has to be stated of the axes with the system
         */
        Finding remark(CoordinateInterpretation before, boolean yx, String code, LocalizedText text) {
            Map<String, String> remedy = yx || before.axesSwapped()
                    ? Map.of("crs", crs.id(), "axes", yx ? "yx" : "xy")
                    : Map.of("crs", crs.id());
            return Finding.error(code, "", text).withRemedy(remedy);
        }
    }

    /**
     * Keeps one reading for each place. A 3-degree and a 6-degree zone with the same meridian read alike, so the first
     * represents both.
     */
    private static final class SamePlaceOnce {

        private final List<Coordinate> centres;
        private final List<Coordinate> seen = new ArrayList<>();

        SamePlaceOnce(List<Coordinate> centres) {
            this.centres = centres;
        }

        boolean isNew(Guess guess) {
            CoordinateInterpretation reading = new CoordinateInterpretation(guess.crs, guess.swapped, Optional.empty());
            Optional<Coordinate> place =
                    centres.stream().flatMap(centre -> place(centre, reading)).findFirst();
            if (place.isEmpty()) {
                return true;
            }
            Coordinate at = place.get();
            boolean known = seen.stream().anyMatch(other -> other.distance(at) < 1e-6);
            seen.add(at);
            return !known;
        }

        /** The place of a centre in degrees, longitude as x; empty for an outlier outside the system's domain. */
        private static Stream<Coordinate> place(Coordinate centre, CoordinateInterpretation reading) {
            try {
                return Stream.of(reading.toLonLat(FACTORY.createPoint(centre)).getCoordinate());
            } catch (UnprojectableGeometryException e) {
                return Stream.empty();
            }
        }
    }
}
