package org.spatialplan.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.parcel.Parcel;

/** Each file of the folder is one way in which people write the same 200 m squares; the expected outlines were written by hand. */
class CoordinateListGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/lists");
    private static final double A_CENTIMETRE_IN_DEGREES = 1e-8;
    private static final double A_MILLIMETRE = 0.001;

    static Stream<String> cases() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.txt")).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheSquares(String line) throws IOException {
        String[] cells = Stream.of(line.split("\\|")).map(String::strip).toArray(String[]::new);
        ReadParcels read = read(FOLDER.resolve(cells[0]));

        assertThat(read.crs().orElse("")).isEqualTo(cells[1]);
        List<String> found = new ArrayList<>();
        for (Parcel parcel : read.parcels()) {
            assertThat(parcel.fault()).isEmpty();
            found.add(parcel.id() + " " + parcel.name());
        }
        List<String> expected = new ArrayList<>();
        for (int i = 2; i < cells.length; i += 3) {
            expected.add(cells[i] + " " + cells[i + 1]);
        }
        assertThat(found).isEqualTo(expected);
        for (int i = 0; i < read.parcels().size(); i++) {
            requireSame(read.geometry(i), wkt(cells[4 + 3 * i]));
        }
        assertThat(read.codes()).contains("list-columns", "list-parcels");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRecognised(String line) throws IOException {
        String name = line.split("\\|")[0].strip();
        String text = TextEncoding.glance(Files.readAllBytes(FOLDER.resolve(name)));

        assertThat(ListGlance.isList(text)).isEqualTo(!name.endsWith(".xlsx"));
    }

    private static void requireSame(Geometry read, Geometry expected) {
        double close = expected.getEnvelopeInternal().getMaxX() > 360 ? A_MILLIMETRE : A_CENTIMETRE_IN_DEGREES;
        assertThat(read.equalsExact(expected, close))
                .as("%s is %s", read, expected)
                .isTrue();
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ReadParcels read(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".xlsx")) {
            return ReadParcels.of(
                    WorkbookLists.open(name, file, Optional.empty(), TableChoice.ofFile(Optional.empty())));
        }
        return ReadParcels.of(CoordinateListReader.open(name, Files.newInputStream(file), Optional.empty()));
    }
}
