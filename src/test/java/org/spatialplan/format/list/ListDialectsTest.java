package org.spatialplan.format.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.run.Seeds;

/** Random rings written in random ways come back the same: as many parcels, the same points in the same order. */
class ListDialectsTest {

    private static final int FILES = 300;
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
