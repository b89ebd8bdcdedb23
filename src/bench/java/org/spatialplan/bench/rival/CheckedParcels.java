package org.spatialplan.bench.rival;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answers about parcels, one after the other. */
final class CheckedParcels implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** The end of the name of the ground outside all features of a layer. */
    private static final String OUTSIDE = "/outside";

    private final KeptConnection connection;
    private final GeoJsonWriter writer = new GeoJsonWriter(11);

    CheckedParcels(int port) throws IOException {
        connection = new KeptConnection(port);
        writer.setEncodeCRS(false);
    }

    /**
     * Whether a feature of a control line lies within the parcel; ground outside of all features of a line does not count.
     *
     * @param parcel longitude, latitude in degrees
     */
    boolean meetsAny(Polygon parcel) throws IOException {
        byte[] asked = writer.write(parcel).getBytes(StandardCharsets.UTF_8);
        JsonNode report = JSON.readTree(
                connection.ask(KeptConnection.post("/api/conflicts?f=json&accuracy=0&parts=false", asked)));
        JsonNode lines = report.path("grounds").path(0).path("conflict").path("lines");
        if (lines.isEmpty()) {
            throw new IOException("No lines in " + report);
        }
        return lines.valueStream()
                .filter(line -> line.path("overlap").path("size").asDouble() > 0)
                .flatMap(line -> line.path("features").valueStream())
                .anyMatch(feature -> !feature.asString().endsWith(OUTSIDE));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
