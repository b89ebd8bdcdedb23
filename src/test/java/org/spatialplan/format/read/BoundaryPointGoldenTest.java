package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Severity;

/**
 * The dialects of boundary points as data. {@code table.csv} has for each file: what the caller states, the system,
 * the parcels as {@code number|name|area}, the codes of the findings ({@code !} for an error), or the line and words of
 * the refusal, and why. Areas are square metres in the plane of the zone, of degrees on the ellipsoid; {@code !line 8}
 * is the place of a parcel's fault, {@code ~} an outline whose area nobody knows.
 */
class BoundaryPointGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/boundary-dialects");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/boundary-dialects/table.csv", numLinesToSkip = 1)
    void readsTheDialect(
            String file,
            String encoding,
            String crs,
            String system,
            String parcels,
            String findings,
            String refused,
            String why)
            throws IOException {
        byte[] bytes = encoded(Files.readString(FOLDER.resolve(file + ".txt")), encoding);
        Optional<Crs> stated = Optional.ofNullable(crs).map(Crs::parse);
        if (refused != null) {
            DataFileException refusal = catchThrowableOfType(
                    DataFileException.class, () -> BoundaryPointParcelReader.open("a.txt", bytes, stated));
            assertThat(refusal.line() + "|" + refusal.getMessage()).as(why).startsWith(refused.split("\\|")[0] + "|");
            assertThat(refusal.getMessage()).as(why).contains(refused.split("\\|")[1]);
            return;
        }
        ReadParcels read = ReadParcels.of(BoundaryPointParcelReader.open("a.txt", bytes, stated));

        assertThat(findings(read)).as(why).isEqualTo(parts(findings).collect(Collectors.toSet()));
        assertThat(read.crs()).as(why).isEqualTo(Optional.ofNullable(system));
        List<String> expected = parts(parcels).toList();
        assertThat(read.parcels()).as(why).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            check(read, i, expected.get(i).split("\\|"), why);
        }
    }

    /** A file that nobody expects anything of tests nothing. */
    @Test
    void everyFileIsInTheTable() throws IOException {
        List<String> rows = Files.readAllLines(FOLDER.resolve("table.csv"));
        Set<String> named =
                rows.stream().skip(1).map(row -> row.split(",")[0] + ".txt").collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".txt"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(named);
        }
    }

    private static void check(ReadParcels read, int index, String[] expected, String why) {
        Parcel parcel = read.parcels().get(index);
        assertThat(parcel.id() + "|" + parcel.name()).as(why).isEqualTo(expected[0] + "|" + expected[1]);
        if (expected[2].startsWith("!")) {
            assertThat(read.fault(index).place()).as(why).isEqualTo(expected[2].substring(1));
        } else if (!expected[2].equals("~")) {
            boolean degrees = read.crs().equals(Optional.of("EPSG:4490"));
            GroundFrame frame = GroundFrame.about(118.5);
            double area = degrees
                    ? frame.areaM2(frame.toGround(read.geometry(index)))
                    : read.geometry(index).getArea();
            assertThat(area).as(why).isCloseTo(Double.parseDouble(expected[2]), within(degrees ? 2.0 : 0.01));
        }
    }

    private static Set<String> findings(ReadParcels read) {
        Set<String> usual = Set.copyOf(read.codes());
        return read.notes().stream()
                .filter(note -> usual.contains(note.code()))
                .map(note -> (note.severity() == Severity.ERROR ? "!" : "") + note.code())
                .collect(Collectors.toSet());
    }

    private static Stream<String> parts(String list) {
        return list == null ? Stream.empty() : Arrays.stream(list.split(";"));
    }

    private static byte[] encoded(String text, String encoding) {
        boolean marked = encoding.endsWith("-BOM");
        return ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding.replace("-BOM", "")));
    }
}
