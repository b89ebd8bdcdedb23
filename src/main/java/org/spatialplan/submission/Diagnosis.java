package org.spatialplan.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.check.Territory;
import org.spatialplan.format.read.ParcelSource.Severity;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.Latitudes;
import org.spatialplan.geo.UnprojectableGeometryException;

/**
 * Tells how submitted numbers are to be read, and in words what looks wrong. The test of every guess is the city: a reading
 * is plausible if most of the sample comes to lie in it. A guess is never acted on: if the stated reading is not plausible
 * and another is, the remedy is told and nothing is decided. Stateless but for the city; thread-safe.
 */
final class Diagnosis {

    /** Surveys along the boundary reach a little beyond it. */
    private static final double BEYOND_M = 10_000;

    private static final double MOST = 0.8;
    private static final int UTM_NORTH = 32_600;
    private static final Pattern UTM_CODE = Pattern.compile("EPSG:32[67]\\d\\d");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Territory city;
    private final GroundFrame frame;

    Diagnosis(Territory city, GroundFrame frame) {
        this.city = city;
        this.frame = frame;
    }

    /** @param reading how the coordinates are to be read */
    record Outcome(CoordinateReading reading, List<Remark> remarks) {}

    /**
     * Diagnoses a sample of a file.
     *
     * @param sample geometries in the file's coordinates, x before y
     * @param ofFile the system that the file states
     * @param file what its format means if nothing is stated
     * @param unreadable whether the file states a system that is not read: then none is guessed
     */
    Outcome of(
            List<Geometry> sample,
            CoordinateOptions stated,
            Optional<Crs> ofFile,
            SubmittedFile file,
            boolean unreadable) {
        boolean lonLatByDefault = file.isLonLatByDefault();
        List<Remark> remarks = new ArrayList<>();
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
            remarks.addAll(unreadable ? List.of(unreadable()) : unstated(centres, stated, file));
            return new Outcome(new CoordinateReading(Crs.CRS84, stated.axesSwapped(), stated.datum()), remarks);
        }
        CoordinateReading reading = new CoordinateReading(crs.get(), stated.axesSwapped(), stated.datum());
        boolean mayGuess = !unreadable || stated.crs().isPresent();
        if (mayGuess && !centres.isEmpty() && !isPlausible(centres, reading)) {
            remarks.addAll(misread(centres, reading));
        }
        if (stated.datum().isEmpty() && stated.crs().isEmpty() && isByDefault(crs.get(), lonLatByDefault)) {
            WebMapTrace.find(sample).ifPresent(remarks::add);
        }
        if (stated.accuracyM().isEmpty()) {
            remarks.add(
                    Remark.of(
                            Submission.ACCURACY_NOT_STATED,
                            Severity.INFO,
                            "未说明所提交界线的位置精度，按 0 米计；可用参数 accuracy 说明",
                            "the positional accuracy of the submitted outline is not stated and taken as 0 m; say it with accuracy"));
        }
        return new Outcome(reading, remarks);
    }

    /** GeoJSON is in CRS84 by its standard, whatever its maker knew of it. */
    private static boolean isByDefault(Crs crs, boolean lonLatByDefault) {
        return lonLatByDefault && crs == Crs.CRS84;
    }

    private static boolean differ(Crs one, Crs other) {
        return !one.id().equals(other.id());
    }

    private static Remark overruled(Crs stated, Crs ofFile) {
        return Remark.of(
                "crs-overruled",
                Severity.WARNING,
                "参数 crs=" + stated + " 与文件自带的坐标系 " + ofFile + " 不一致，按参数执行",
                "the parameter crs=" + stated + " overrules the file's own " + ofFile);
    }

    private static Remark unreadable() {
        return Remark.of(
                "crs-unknown",
                Severity.ERROR,
                "文件写明了坐标系，但无法理解，不作猜测；请查明后用参数 crs 说明，或改正文件",
                "the file states a coordinate reference system that is not understood, and none is guessed; find out which"
                        + " it is and state it with crs, or mend the file");
    }

    private List<Remark> unstated(List<Coordinate> centres, CoordinateOptions stated, SubmittedFile file) {
        Stream<Crs> utm = file.isGaussKrugerByFormat() ? Stream.of() : utm();
        List<Guess> guesses = plausible(centres, stated.axesSwapped(), Stream.concat(known(), utm));
        if (guesses.isEmpty()) {
            return List.of(Remark.of(
                    "crs-unknown",
                    Severity.ERROR,
                    "文件未说明坐标系，也无法从坐标推断；请用参数 crs 说明，例如 crs=EPSG:4549",
                    "the file does not state its coordinate reference system and the numbers do not tell it;"
                            + " state it, for example crs=EPSG:4549"));
        }
        return guesses.stream()
                .map(guess -> guess.remark(
                        "crs-not-stated",
                        "文件未说明坐标系；按 " + guess.nameZh() + " 读则位于本市",
                        "the file does not state its coordinate reference system; read as " + guess.nameEn()
                                + " it lies in the city"))
                .toList();
    }

    private List<Remark> misread(List<Coordinate> centres, CoordinateReading reading) {
        List<Guess> guesses = kin(centres, reading);
        if (guesses.isEmpty()) {
            return List.of(isMostlyInterchanged(centres, reading) ? nowhere(reading) : outside(centres, reading));
        }
        return guesses.stream().map(guess -> told(guess, reading)).toList();
    }

    private static Remark told(Guess guess, CoordinateReading reading) {
        Crs read = reading.crs();
        if (guess.swapped() != reading.axesSwapped()
                && (guess.crs() == read || guess.crs().isGeographic() && read.isGeographic())) {
            return guess.remark(
                    "axes-swapped",
                    "按 " + read + " 读，坐标落在本市以外；交换两列后落在本市：坐标轴次序很可能颠倒",
                    "read as " + read + " the coordinates lie outside the city; with the axes swapped they lie in it");
        }
        String code = code(read, guess.crs());
        return guess.remark(
                code,
                "按 " + read + " 读，坐标落在本市以外；按 " + guess.nameZh() + " 读则落在本市：" + causeZh(code),
                "read as " + read + " the coordinates lie outside the city; read as " + guess.nameEn()
                        + " they lie in it: " + causeEn(code));
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

    private static String causeZh(String code) {
        return switch (code) {
            case "metres-not-degrees" -> "坐标是米，不是度";
            case "degrees-not-metres" -> "坐标是度，不是米";
            case "wrong-system" -> "坐标系可能写错";
            case "zone-prefix-missing" -> "横坐标缺少带号";
            case "zone-prefix-unexpected" -> "横坐标带有带号";
            default -> "中央经线（带号）有误";
        };
    }

    private static String causeEn(String code) {
        return switch (code) {
            case "metres-not-degrees" -> "they are metres, not degrees";
            case "degrees-not-metres" -> "they are degrees, not metres";
            case "wrong-system" -> "the stated system may be another one";
            case "zone-prefix-missing" -> "the eastings lack the zone's prefix";
            case "zone-prefix-unexpected" -> "the eastings carry the zone's prefix";
            default -> "the central meridian (zone) is wrong";
        };
    }

    /** Elsewhere than in the city a "latitude" of 116° is a longitude, too. */
    private static boolean isMostlyInterchanged(List<Coordinate> centres, CoordinateReading reading) {
        long interchanged = !reading.crs().isGeographic()
                ? 0
                : centres.stream()
                        .map(centre -> reading.axesSwapped() ? new Coordinate(centre.y, centre.x) : centre)
                        .filter(lonLat -> Latitudes.areInterchanged(new Envelope(lonLat)))
                        .count();
        return interchanged >= MOST * centres.size() && interchanged > 0;
    }

    private static Remark nowhere(CoordinateReading reading) {
        return new Remark(
                "axes-swapped",
                Severity.ERROR,
                "",
                "按 " + reading.crs() + " 读，纬度超出 ±90°，地球上没有这样的位置：经度与纬度的次序颠倒",
                "read as " + reading.crs() + " the latitudes lie beyond ±90°, nowhere on earth: latitude and longitude"
                        + " stand the wrong way round",
                Map.of("axes", reading.axesSwapped() ? "xy" : "yx"));
    }

    private static Remark outside(List<Coordinate> centres, CoordinateReading reading) {
        Coordinate first = centres.get(0);
        String at = String.format(Locale.ROOT, "%s, %s", first.x, first.y);
        return Remark.of(
                "outside-city",
                Severity.WARNING,
                "按 " + reading.crs() + " 读，多数坐标（如 " + at + "）在本市以外，也没有其他坐标系能使其落在本市",
                "read as " + reading.crs() + ", most coordinates (such as " + at
                        + ") lie outside the city, and no other reading brings them into it");
    }

    /** Who states a zone of UTM means one: a zone of CGCS2000 about the same meridian lies a kilometre beside it. */
    private List<Guess> kin(List<Coordinate> centres, CoordinateReading reading) {
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

    /** The zones of UTM about the city, as drones, satellites and GPS deliver it. */
    private Stream<Crs> utm() {
        int zone = (int) Math.floor((frame.centralMeridian() + 180) / 6) + 1;
        return Stream.of(zone - 1, zone, zone + 1).map(number -> Crs.ofEpsg(UTM_NORTH + number));
    }

    /** Readings that bring most of the sample into the city, the likeliest first. */
    private List<Guess> plausible(List<Coordinate> centres, boolean swapped, Stream<Crs> systems) {
        List<Crs> candidates = centres.isEmpty() ? List.of() : systems.toList();
        return Stream.of(swapped, !swapped)
                .flatMap(axes -> candidates.stream().map(crs -> new Guess(crs, axes, axes != swapped)))
                .filter(guess ->
                        isPlausible(centres, new CoordinateReading(guess.crs, guess.swapped, Optional.empty())))
                .filter(new SamePlaceOnce(centres)::isNew)
                .toList();
    }

    private boolean isPlausible(List<Coordinate> centres, CoordinateReading reading) {
        long inside =
                centres.stream().filter(centre -> isInCity(centre, reading)).count();
        return inside >= MOST * centres.size() && inside > 0;
    }

    private boolean isInCity(Coordinate centre, CoordinateReading reading) {
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
     * @param change whether the axes would have to be swapped against what is stated
     */
    private record Guess(Crs crs, boolean swapped, boolean change) {

        String nameZh() {
            return crs.id() + "（" + crs.name() + "）" + (change ? "并交换坐标轴" : "");
        }

        String nameEn() {
            return crs.id() + " (" + crs.name() + ")" + (change ? " with the axes swapped" : "");
        }

        Remark remark(String code, String zh, String en) {
            Map<String, String> remedy = change ? Map.of("crs", crs.id(), "axes", "yx") : Map.of("crs", crs.id());
            return new Remark(code, Severity.ERROR, "", zh, en, remedy);
        }
    }

    /** 3- and 6-degree zones about one meridian read alike: the first stands for both. */
    private static final class SamePlaceOnce {

        private final List<Coordinate> centres;
        private final List<Coordinate> seen = new ArrayList<>();

        SamePlaceOnce(List<Coordinate> centres) {
            this.centres = centres;
        }

        boolean isNew(Guess guess) {
            CoordinateReading reading = new CoordinateReading(guess.crs, guess.swapped, Optional.empty());
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

        /** Empty for an outlier outside the system's domain. */
        private static Stream<Coordinate> place(Coordinate centre, CoordinateReading reading) {
            try {
                return Stream.of(reading.toLonLat(FACTORY.createPoint(centre)).getCoordinate());
            } catch (UnprojectableGeometryException e) {
                return Stream.empty();
            }
        }
    }
}
