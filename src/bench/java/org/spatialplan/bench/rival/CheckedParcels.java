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

    private final KeptConnection connection;
    private final GeoJsonWriter writer = new GeoJsonWriter(11);

    CheckedParcels(int port) throws IOException {
        connection = new KeptConnection(port);
        writer.setEncodeCRS(false);
    }

    /** Whether a control line lies within the parcel. @param parcel longitude, latitude in degrees */
    boolean meetsAny(Polygon parcel) throws IOException {
        byte[] asked = writer.write(parcel).getBytes(StandardCharsets.UTF_8);
        JsonNode report = JSON.readTree(
                connection.ask(KeptConnection.post("/api/conflicts?f=json&accuracy=0&parts=false", asked)));
        JsonNode lines = report.path("grounds").path(0).path("conflict").path("lines");
        if (lines.isEmpty()) {
            throw new IOException("No lines in " + report);
        }
        return lines.valueStream()
                .anyMatch(line -> line.path("overlap").path("size").asDouble() > 0);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
