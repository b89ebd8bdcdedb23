package org.spatialplan.bench.rival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.spatialplan.MadeCity;
import org.spatialplan.PostgisServer;
import org.spatialplan.app.SampleCity;
import org.spatialplan.shape.CityShapes;

/**
 * The second city of the tests ({@link MadeCity}) beside PostGIS with the polygons of its four control lines, in degrees on
 * both sides: the service is the same program with another folder.
 */
final class OtherCity {

    private static final List<String> LINES = List.of("STBHHX", "YJJBNTBHTB", "CZKFBJ", "HLFXKZX");
    private static final Envelope CITY = new Envelope(123.05, 123.75, 41.05, 41.55);
    private static final int PARCELS = 10_000;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private OtherCity() {}

    static void tell(Workload workload, Ratios ratios) throws Exception {
        Path folder = Files.createTempDirectory("other-city");
        SampleCity.writeTo(folder);
        MadeCity.writeTo(folder);
        CityShapes data = new CityShapes(polygons(folder), parcels(), List.of());
        try (PostgisServer server = PostgisServer.start(Workload.TUNED);
                PostgisRival postgis = PostgisRival.load(server, data);
                Service service = Service.ofCity(folder)) {
            new OneRequest(data, parcel -> parcel, postgis, service)
                    .run(workload.rounds())
                    .tell(ratios);
            tellAgreement(data, postgis, service, ratios);
        }
    }

    /** Parcels that meet a line, by PostGIS and by the verdict of the service. */
    private static void tellAgreement(CityShapes data, PostgisRival postgis, Service service, Ratios ratios)
            throws Exception {
        int theirs = 0;
        int found = 0;
        int otherwise = 0;
        try (CheckedParcels checked = new CheckedParcels(service.port())) {
            for (int parcel : data.sample()) {
                boolean meets = postgis.onPieces(parcel) > 0;
                boolean isMet = checked.meetsAny(data.parcels().get(parcel));
                theirs += meets ? 1 : 0;
                found += isMet ? 1 : 0;
                otherwise += meets == isMet ? 0 : 1;
            }
        }
        ratios.same("parcels that meet a control line: PostGIS", theirs, found, "the same parcels", otherwise == 0);
    }

    private static List<Polygon> polygons(Path folder) throws IOException, ParseException {
        List<Polygon> polygons = new ArrayList<>();
        for (String line : LINES) {
            String text = Files.readString(folder.resolve("layers/" + line + ".geojson"), StandardCharsets.UTF_8);
            Geometry all = new GeoJsonReader(FACTORY).read(text);
            for (int i = 0; i < ((GeometryCollection) all).getNumGeometries(); i++) {
                polygons.add((Polygon) all.getGeometryN(i));
            }
        }
        return polygons;
    }

    /** Rectangles of some 50 to 250 m. */
    private static List<Polygon> parcels() {
        Random random = new Random(41);
        return Stream.generate(() -> {
                    double west = CITY.getMinX() + random.nextDouble() * CITY.getWidth();
                    double south = CITY.getMinY() + random.nextDouble() * CITY.getHeight();
                    double size = 0.0006 + random.nextDouble() * 0.0024;
                    return (Polygon) FACTORY.toGeometry(new Envelope(west, west + size, south, south + size * 0.75));
                })
                .limit(PARCELS)
                .toList();
    }
}
