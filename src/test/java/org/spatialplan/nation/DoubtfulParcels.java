package org.spatialplan.nation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.shape.CityShapes;

/** Draws the parcels of the doubtful files. */
final class DoubtfulParcels {

    private static final int COUNT = 30;
    private static final double PER_DEGREE_OF_WEB_MAPS = 1e6;

    private final CityShapes shapes;

    DoubtfulParcels(CityShapes shapes) {
        this.shapes = shapes;
    }

    List<ParcelRow> draw(DoubtfulFile file) {
        List<ParcelRow> rows = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Geometry lonLat = CityFolder.lonLat(shapes.parcels().get(i));
            rows.add(new ParcelRow("地块-" + i, "", NationParcels.wkb(inFile(file, lonLat))));
        }
        return rows;
    }

    /** The rows as GeoJSON, for the service. */
    static byte[] geoJson(List<ParcelRow> rows) {
        return rows.stream()
                .map(row -> "{\"type\":\"Feature\",\"properties\":{\"DKBH\":\"" + row.id() + "\"},\"geometry\":"
                        + GeoJsonText.of(read(row.wkb())) + "}")
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Geometry inFile(DoubtfulFile file, Geometry lonLat) {
        return switch (file) {
            case PLAIN, DEGREES_AS_METRES, UNKNOWN_SYSTEM, UNKNOWN_BUT_STATED -> lonLat;
            case WRONG_ZONE, METRES_AS_DEGREES, OVERRULED -> Crs.ofEpsg(4549).fromLonLat(lonLat);
            case SWAPPED_AXES, SWAPPED_AND_STATED -> CityFolder.moved(lonLat, at -> new Coordinate(at.y, at.x));
            case WEB_MAP -> CityFolder.moved(lonLat, at -> new Coordinate(rounded(at.x), rounded(at.y)));
            case ELSEWHERE -> AffineTransformation.translationInstance(-9, 6).transform(lonLat);
        };
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * PER_DEGREE_OF_WEB_MAPS) / PER_DEGREE_OF_WEB_MAPS;
    }
}
