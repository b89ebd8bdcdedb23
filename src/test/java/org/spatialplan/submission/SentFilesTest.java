package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.SmallCity;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.format.ParcelFormats;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Finding;

/**
 * Files as planners send them, most of them written by the programs that they use: formats/expected.csv says what each holds and what
 * is said of it, and docs/formats.md says it to people. A file more is a line in each.
 */
class SentFilesTest {

    private static final Path FILES = Path.of("src/test/resources/formats");
    private static final Path PAGE = Path.of("docs/formats.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|.*$");
    private static final PlanMap CITY = new SmallCity()
            .feature("districts/town", "POLYGON((-90 -90,90 -90,90 90,-90 90,-90 -90))", 0)
            .feature("city/town", "POLYGON((-90 -90,90 -90,90 90,-90 90,-90 -90))", 0)
            .map();
    private static final CheckedMap CHECKED =
            CheckedMap.of(CITY.catalogue(), CITY::findLayer, CITY.rulesOn(GeodataFiles.DAY), CITY.frame());

    private static final Set<String> BY_GDAL = Set.of("filegdb", "mapinfo", "mif", "dxf", "dwg");

    /** What is said of every file of this test, since it states no accuracy. */
    private static final String ALWAYS = "accuracy-not-stated";

    /**
     * Reads a file.
     *
     * @param options of the caller: {@code crs=EPSG:4549 table=地块}
     * @param areaM2 of all parcels on the ellipsoid
     * @param said codes of findings and of parcels' faults, separated by blanks
     * @param refused what the refusal says; empty for a file that is read
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/formats/expected.csv", numLinesToSkip = 1)
    void isReadAsExpected(
            String file,
            String options,
            String format,
            Integer parcels,
            String id,
            String name,
            Double areaM2,
            String said,
            String refused) {
        if (BY_GDAL.contains(format)) {
            Needed.program("ogr2ogr", "--version");
        }
        if (refused != null) {
            assertThatThrownBy(() -> read(file, options))
                    .isInstanceOfSatisfying(CodedException.class, e -> assertThat(e.code() + ": " + e.getMessage())
                            .contains(refused));
            return;
        }
        Read read = read(file, options);

        assertThat(read.format()).isEqualTo(format);
        assertThat(read.grounds()).hasSize(parcels);
        assertThat(read.grounds().get(0).id()).isEqualTo(id);
        assertThat(read.grounds().get(0).name()).isEqualTo(name == null ? "" : name);
        assertThat(read.areaM2()).isCloseTo(areaM2, within(0.1));
        assertThat(read.said()).isEqualTo(said == null ? Set.of() : new TreeSet<>(List.of(said.split(" "))));
    }

    private record Read(String format, List<Ground> grounds, Set<String> said) {

        double areaM2() {
            return grounds.stream()
                    .flatMap(ground -> ground.shape(2).stream())
                    .mapToDouble(shape -> CHECKED.frame().areaM2(shape.ground()))
                    .sum();
        }
    }

    private static Read read(String name, String options) {
        Map<String, String> given = given(options);
        CoordinateOptions stated = new CoordinateOptions(
                Optional.ofNullable(given.get("crs")).map(Crs::parse), Optional.empty(), false, Optional.empty());
        try (SubmittedFile file =
                SubmittedFile.of(name, FILES.resolve(name), Optional.ofNullable(given.get("table")))) {
            Submission submission = Submission.of(file, stated, CHECKED.territory(), CHECKED.frame())
                    .requireReadable();
            List<Ground> grounds = new ArrayList<>();
            GroundReader reader = submission.grounds(CHECKED.frame());
            try (ParcelSource parcels = submission.parcels()) {
                for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                    grounds.add(reader.read(next.get(), Optional.empty()));
                }
            }
            Set<String> said = Stream.concat(
                            submission.remarks().stream(), grounds.stream().flatMap(ground -> ground.fault().stream()))
                    .map(Finding::code)
                    .filter(code -> !code.equals(ALWAYS))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Read(file.formatCode(), grounds, said);
        }
    }

    private static Map<String, String> given(String options) {
        Map<String, String> given = new HashMap<>();
        if (options != null) {
            Arrays.stream(options.split(" "))
                    .map(option -> option.split("=", 2))
                    .forEach(pair -> given.put(pair[0], pair[1]));
        }
        return given;
    }

    @Test
    void everyFileIsExpected() throws IOException {
        Set<String> expected = Files.readAllLines(FILES.resolve("expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("expected.csv") && !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Each format has a row on the page, with its code, the files of this test and all that is said of them. */
    @Test
    void thePageSaysIt() throws IOException {
        Map<String, String> rows = new HashMap<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        while (row.find()) {
            rows.put(row.group(1), row.group());
        }
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(FILES.resolve("expected.csv")).subList(1, lines())) {
            String[] cells = line.split(",", -1);
            String text = rows.getOrDefault(cells[2], "");
            Stream.concat(Stream.of(cells[0]), Arrays.stream(cells[7].split(" ")))
                    .filter(word -> !text.contains("`" + word + "`") && !word.isEmpty())
                    .forEach(word -> missing.add(cells[2] + ": " + word));
        }
        assertThat(missing).isEmpty();
        assertThat(rows.keySet()).containsAll(ParcelFormats.codes());
    }

    private static int lines() {
        try {
            return Files.readAllLines(FILES.resolve("expected.csv")).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
