package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spatialplan.format.csv.CsvParcelReader;
import org.spatialplan.format.esri.EsriJsonParcelReader;
import org.spatialplan.format.gml.GmlParcelReader;
import org.spatialplan.format.kml.KmlParcelReader;
import org.spatialplan.parcel.Parcel;

/** 100,000 parcels of each streamed text: what is held does not grow with the file. */
@Tag("lengthy")
class ManyTextParcelsTest {

    private static final int COUNT = 100_000;
    private static final long SOME_BYTES = 16 << 20;

    enum Text {
        KML(
                "<kml><Document>",
                i -> "<Placemark><name>地块" + i + "</name><ExtendedData><Data name=\"DKBH\"><value>DK" + i
                        + "</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>"
                        + ring(i, ",", " ")
                        + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>",
                "</Document></kml>",
                bytes -> KmlParcelReader.open("a", bytes, Optional.empty(), TableChoice.ofFile(Optional.empty()))),
        GML(
                "<FeatureCollection xmlns:gml=\"http://www.opengis.net/gml/3.2\">",
                i -> "<member><p><DKBH>DK" + i
                        + "</DKBH><g><gml:Polygon srsName=\"CRS84\"><gml:exterior><gml:LinearRing><gml:posList>"
                        + ring(i, " ", " ")
                        + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></g></p></member>",
                "</FeatureCollection>",
                bytes -> GmlParcelReader.open("a", bytes)),
        ESRI_JSON(
                "{\"features\":[",
                i -> (i > 0 ? "," : "") + "{\"attributes\":{\"DKBH\":\"DK" + i + "\"},\"geometry\":{\"rings\":[[["
                        + ring(i, ",", "],[") + "]]]}}",
                "]}",
                bytes -> EsriJsonParcelReader.open("a", bytes)),
        CSV(
                "DKBH,WKT\n",
                i -> "DK" + i + ",\"POLYGON((" + ring(i, " ", ",") + "))\"\n",
                "",
                bytes -> CsvParcelReader.open("a", bytes));

        private final String head;
        private final IntFunction<String> parcel;
        private final String tail;
        private final Function<InputStream, ParcelSource> reader;

        Text(String head, IntFunction<String> parcel, String tail, Function<InputStream, ParcelSource> reader) {
            this.head = head;
            this.parcel = parcel;
            this.tail = tail;
            this.reader = reader;
        }

        /** Made while it is read. */
        private InputStream stream() {
            Stream<String> all = Stream.of(
                            Stream.of(head), IntStream.range(0, COUNT).mapToObj(parcel), Stream.of(tail))
                    .flatMap(Function.identity());
            Iterator<InputStream> pieces = all.map(
                            text -> (InputStream) new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .iterator();
            return new SequenceInputStream(new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return pieces.hasNext();
                }

                @Override
                public InputStream nextElement() {
                    return pieces.next();
                }
            });
        }
    }

    private static String ring(int i, String between, String apart) {
        double x = 118 + i % 1000 / 1000.0;
        double y = 24.5 + i / 1000 / 100.0;
        StringBuilder ring = new StringBuilder();
        for (double[] at : new double[][] {{0, 0}, {0, 0.0005}, {0.0005, 0.0005}, {0.0005, 0}, {0, 0}}) {
            ring.append(ring.isEmpty() ? "" : apart)
                    .append((float) (x + at[0]))
                    .append(between)
                    .append((float) (y + at[1]));
        }
        return ring.toString();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldDoesNotGrow(Text text) {
        int count = 0;
        long held = 0;
        try (ParcelSource source = text.reader.apply(text.stream())) {
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                assertThat(next.get().geometry()).isPresent();
                if (++count == COUNT / 10) {
                    held = usedBytes();
                }
            }
            assertThat(count).isEqualTo(COUNT);
            assertThat(usedBytes()).isLessThan(held + SOME_BYTES);
        }
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
