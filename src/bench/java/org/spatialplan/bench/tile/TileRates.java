package org.spatialplan.bench.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.bench.rival.KeptConnection;
import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.bench.rival.Service;
import org.spatialplan.bench.rival.Workload;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.geo.Crs;

/**
 * Vector tiles a second of the line and of the parcels, nothing cached, asked of PostGIS and of the service in turn: there a
 * prepared statement, here HTTP, over kept-open connections.
 */
public final class TileRates {

    private static final int[] ZOOMS = Arrays.stream(
                    System.getProperty("tile.zooms", "8,9,10,11,12,13,14,15,16").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int[] CLIENTS = {1, 4};
    private static final List<String> LAYERS = List.of("red-lines", "parks");
    private static final int TILES = 400;
    private static final double SECONDS = Double.parseDouble(System.getProperty("tile.seconds", "0.5"));
    private static final int FAR = 13;
    private static final int WARM_UP = 6_000;

    private final Workload workload;
    private final Service service;
    private final Ratios ratios;

    private TileRates(Workload workload, Service service, Ratios ratios) {
        this.workload = workload;
        this.service = service;
        this.ratios = ratios;
    }

    public static void tell(Workload workload, Ratios ratios) throws Exception {
        try (Service service = Service.startUncached(workload.data())) {
            TileRates rates = new TileRates(workload, service, ratios);
            for (String layer : LAYERS) {
                rates.tell(layer);
            }
        }
    }

    private void tell(String layer) throws Exception {
        FeatureTable table = service.bean(FeatureCatalogue.class).find(layer).orElseThrow();
        Crs crs = Crs.ofEpsg(3857);
        List<Geometry> webMercator = table.rows().stream()
                .map(row -> crs.verticesFromLonLat(FeatureTable.geometry(row)))
                .toList();
        warm(layer, webMercator);
        TileRival rival = TileRival.load(workload.server(), table, webMercator, ZOOMS);
        for (int zoom : ZOOMS) {
            List<Tile> tiles = Tile.drawn(webMercator, zoom, TILES);
            for (int clients : CLIENTS) {
                tell(layer, rival, tiles, clients);
            }
        }
    }

    /** A service that runs for long has compiled its code. */
    private void warm(String layer, List<Geometry> webMercator) throws Exception {
        try (TileLoad ours = new TileLoad(Tile.drawn(webMercator, FAR, TILES), 1, () -> client(layer))) {
            ours.askTimes(WARM_UP);
        }
    }

    private void tell(String layer, TileRival rival, List<Tile> tiles, int clients) throws Exception {
        int zoom = tiles.get(0).zoom();
        try (TileLoad theirs = new TileLoad(tiles, clients, () -> client(rival.client(zoom)));
                TileLoad ours = new TileLoad(tiles, clients, () -> client(layer))) {
            theirs.ask(SECONDS / 2);
            ours.ask(SECONDS);
            theirs.begin();
            ours.begin();
            for (int round = 0; round < workload.rounds(); round++) {
                theirs.ask(SECONDS);
                ours.ask(SECONDS);
            }
            String measure = String.format(
                    Locale.ROOT,
                    "%s, z%d, %d client%s (%.1f kB; ours %.1f kB)",
                    layer.equals("parks") ? "parcels" : "line",
                    zoom,
                    clients,
                    clients == 1 ? "" : "s",
                    theirs.kilobytes(),
                    ours.kilobytes());
            ratios.rate(
                    measure + ", of processor time",
                    theirs.perProcessorSecond(),
                    ours.perProcessorSecond(),
                    zoom <= FAR ? 3 : 1);
            ratios.rate(measure, theirs.perSecond(), ours.perSecond(), zoom <= FAR ? 3 : 1);
        }
    }

    private static TileLoad.Client client(TileRival.Client client) {
        return new TileLoad.Client() {
            @Override
            public byte[] tile(Tile tile) throws Exception {
                return client.tile(tile);
            }

            @Override
            public long elsewhere() throws Exception {
                return ProcessorTime.of(client.process());
            }

            @Override
            public void close() throws Exception {
                client.close();
            }
        };
    }

    private TileLoad.Client client(String layer) throws Exception {
        KeptConnection connection = new KeptConnection(service.port());
        return new TileLoad.Client() {
            @Override
            public byte[] tile(Tile tile) throws Exception {
                String path = "/ogc/collections/" + layer + "/tiles/WebMercatorQuad/" + tile.zoom() + "/" + tile.row()
                        + "/" + tile.column();
                return connection.ask(
                        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }

            @Override
            public long elsewhere() {
                return 0;
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }
}
