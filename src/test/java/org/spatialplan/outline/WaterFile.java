package org.spatialplan.outline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of {@code @geo-maps/earth-waterbodies-1m}: a GeometryCollection of MultiPolygons, all waters of the earth in CRS84
 * (degrees, longitude before latitude). It is read token by token, for it has 150 MB.
 */
final class WaterFile {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Envelope window;
    private final List<Polygon> found = new ArrayList<>();

    private WaterFile(Envelope window) {
        this.window = window;
    }

    /** The waters that reach into the window, whole, without the islands that lie outside it. */
    static List<Polygon> read(Path file, Envelope window) throws IOException {
        WaterFile waters = new WaterFile(window);
        try (JsonParser json = new JsonMapper().createParser(file)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.PROPERTY_NAME
                        && json.currentName().equals("coordinates")) {
                    json.nextToken();
                    waters.readMultiPolygon(json);
                }
            }
        }
        return waters.found;
    }

    private void readMultiPolygon(JsonParser json) {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            List<LinearRing> near = new ArrayList<>();
            boolean outerIsNear = true;
            for (boolean outer = true; json.nextToken() == JsonToken.START_ARRAY; outer = false) {
                LinearRing ring = readRing(json);
                boolean isNear = ring.getEnvelopeInternal().intersects(window);
                outerIsNear &= !outer || isNear;
                if (isNear && outerIsNear) {
                    near.add(ring);
                }
            }
            if (!near.isEmpty()) {
                LinearRing[] islands = near.subList(1, near.size()).toArray(LinearRing[]::new);
                found.add(FACTORY.createPolygon(near.get(0), islands));
            }
        }
    }

    private static LinearRing readRing(JsonParser json) {
        List<Coordinate> corners = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            double longitude = json.getDoubleValue();
            json.nextToken();
            corners.add(new Coordinate(longitude, json.getDoubleValue()));
            json.nextToken();
        }
        return FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
    }
}
