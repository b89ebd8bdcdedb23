package org.spatialplan.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Lists where a layer is served. */
final class Distributions {

    static final String FILE = "enclosure";
    static final String GEO_FILE = "FILE:GEO";

    private static final String DESCRIBES = "describes";
    private static final String OGC = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String XML = "application/xml";
    private static final String DOWNLOAD = "WWW:DOWNLOAD";

    /** The largest number of features of a page: a layer with more does not fit in one GeoJSON answer. */
    private static final int MAX_PAGE = 10_000;

    private static final List<MediaFormat> FILES = List.of(
            MediaFormat.CSV, MediaFormat.GPKG, MediaFormat.SHP, MediaFormat.FGB, MediaFormat.PARQUET, MediaFormat.KML);

    private final FeatureType type;
    private final String collection;
    private final List<Distribution> all = new ArrayList<>();

    private Distributions(FeatureType type) {
        this.type = type;
        this.collection = "/ogc/collections/" + type.id();
    }

    /**
     * Lists them. Of WMTS and WMS clients take the last.
     *
     * @param isLayer whether it is a layer, not the verdicts on projects
     */
    static List<Distribution> of(FeatureType type, boolean isLayer) {
        Distributions distributions = new Distributions(type);
        distributions.addServices();
        distributions.addFiles();
        distributions.addPictures();
        if (isLayer) {
            distributions.add(
                    "/api/layers/" + type.id(),
                    "describedby",
                    MediaFormat.JSON.mediaType(),
                    Messages.of("catalogue.description-of-layer"));
        }
        return List.copyOf(distributions.all);
    }

    private void addServices() {
        add(
                collection + "?f=json",
                DESCRIBES,
                MediaFormat.JSON.mediaType(),
                "OGC API-Features",
                Messages.of("catalogue.collection"));
        add("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", DESCRIBES, XML, "OGC:WMTS", Messages.of("catalogue.wmts"));
        add(
                "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities",
                DESCRIBES,
                "text/xml",
                "OGC:WMS",
                Messages.of("catalogue.wms"));
        add(
                "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities",
                DESCRIBES,
                XML,
                "OGC:WFS",
                Messages.of("catalogue.wfs"));
    }

    private void addFiles() {
        if (type.count() <= MAX_PAGE) {
            add(
                    collection + "/items?f=json&limit=" + MAX_PAGE,
                    FILE,
                    "application/geo+json",
                    GEO_FILE,
                    Messages.of("catalogue.file", "GeoJSON"));
        }
        for (MediaFormat format : FILES) {
            add(
                    collection + "/items?f=" + format.name(),
                    FILE,
                    format.mediaType(),
                    DOWNLOAD,
                    Messages.of("catalogue.file", format.label()));
        }
    }

    private void addPictures() {
        String json = MediaFormat.JSON.mediaType();
        String png = MediaFormat.PNG.mediaType();
        add(collection + "/tiles?f=json", OGC + "tilesets-vector", json, Messages.of("catalogue.vector-tiles"));
        add(collection + "/map/tiles?f=json", OGC + "tilesets-map", json, Messages.of("catalogue.map-tiles"));
        add(collection + "/map?f=png", OGC + "map", png, Messages.of("catalogue.map"));
        add(collection + "/map?f=png&width=400", "preview", png, Messages.of("catalogue.preview"));
        add(collection + "/styles?f=json", OGC + "styles", json, Messages.of("catalogue.styles"));
        add(
                "/ogc/styles/" + type.id(),
                "stylesheet",
                "application/vnd.mapbox.style+json",
                Messages.of("catalogue.mapbox"));
        add(collection + "/schema?f=json", OGC + "schema", "application/schema+json", Messages.of("catalogue.schema"));
    }

    private void add(String address, String relation, String mediaType, LocalizedText title) {
        add(address, relation, mediaType, Distribution.LINK, title);
    }

    private void add(String address, String relation, String mediaType, String protocol, LocalizedText title) {
        all.add(new Distribution(address, relation, mediaType, protocol, type.id(), title));
    }
}
