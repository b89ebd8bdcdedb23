package org.spatialplan.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.run.Seeds;

/** Random rings written in random ways come back the same: as many parcels, the same points in the same order. */
class ListDialectsTest {

    private static final int FILES = 200;
    private static final int MANY = 100_000;
    private static final List<String> CHARSETS = List.of("UTF-8", "GB18030", "UTF-16LE");
    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void whatIsWrittenInAnyWayComesBack() {
        Random random = Seeds.random("lists");
        for (int i = 0; i < FILES; i++) {
            WrittenList written = WrittenList.any(random);
            List<List<Coordinate>> parcels = parcels(random, written.inDegrees());
            String text = written.of(parcels);
            Charset charset = Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size())));

            assertThat(ListGlance.isList(text)).as("%s%n%s", written, text).isTrue();
            ReadParcels read = ReadParcels.of(
                    CoordinateListReader.open("a", new ByteArrayInputStream(text.getBytes(charset)), Optional.empty()));
            assertThat(read.parcels()).as("%s%n%s", written, text).hasSize(parcels.size());
            for (int k = 0; k < parcels.size(); k++) {
                assertThat(read.parcels().get(k).fault())
                        .as("%s%n%s", written, text)
                        .isEmpty();
                double east = written.form() == WrittenList.Form.PREFIXED ? 40_000_000 : 0;
                assertThat(read.geometry(k)
                                .equalsExact(polygon(parcels.get(k), east), written.inDegrees() ? 3e-9 : 1e-4))
                        .as("%s%n%s%n%s", written, text, read.geometry(k))
                        .isTrue();
            }
        }
    }

    /** Each parcel is there once its rows were read: of a hundred thousand, none is held. */
    @Test
    @Tag("lengthy")
    void aHundredThousandParcelsAreStreamed() throws IOException {
        StringBuilder text = new StringBuilder("地块号,X,Y\n");
        for (int i = 0; i < MANY; i++) {
            int x = 300_000 + i % 400 * 100;
            int y = 2_700_000 + i / 400 * 100;
            text.append("D%d,%d,%d\nD%d,%d,%d\nD%d,%d,%d\n".formatted(i, y, x, i, y + 50, x, i, y + 50, x + 50));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes);
        try (CoordinateListReader reader = CoordinateListReader.open("a", stream, Optional.empty())) {
            int read = 0;
            for (Optional<Parcel> parcel = reader.next(); parcel.isPresent(); parcel = reader.next()) {
                read++;
                assertThat(parcel.get().geometry()).isPresent();
                int ahead = bytes.length - stream.available() - (int) ((long) bytes.length * read / MANY);
                assertThat(ahead).isLessThan(1 << 19);
            }
            assertThat(read).isEqualTo(MANY);
        }
    }

    /** Stars about different middles, so that no two points are alike. Degrees of several minutes look packed by no chance. */
    private static List<List<Coordinate>> parcels(Random random, boolean degrees) {
        double metre = degrees ? 1e-5 : 1;
        double x = degrees ? 118.6189 : 367_533;
        double y = degrees ? 24.9289 : 2_760_998;
        List<List<Coordinate>> parcels = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            double middleX = x + i * 2_000 * metre;
            double middleY = y + random.nextInt(9_000) * metre;
            int points = 3 + random.nextInt(9);
            List<Coordinate> ring = new ArrayList<>();
            for (int k = 0; k < points; k++) {
                double angle = -2 * Math.PI * k / points;
                double radius = (100 + random.nextInt(800)) * metre;
                ring.add(new Coordinate(middleX + radius * Math.cos(angle), middleY + radius * Math.sin(angle)));
            }
            parcels.add(ring);
        }
        return parcels;
    }

    private static Polygon polygon(List<Coordinate> ring, double east) {
        Coordinate[] closed = new Coordinate[ring.size() + 1];
        for (int i = 0; i < closed.length; i++) {
            Coordinate point = ring.get(i % ring.size());
            closed[i] = new Coordinate(point.x + east, point.y);
        }
        return FACTORY.createPolygon(closed);
    }
}
