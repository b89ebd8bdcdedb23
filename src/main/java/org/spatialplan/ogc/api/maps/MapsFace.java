package org.spatialplan.ogc.api.maps;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.OgcFace;
import org.spatialplan.ogc.api.OgcLinks;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.drawing.MapDrawing;
import org.spatialplan.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Adds OGC API – Maps to the OGC APIs. */
@Component
@Order(32)
class MapsFace implements OgcFace {

    private static final String CONFORMANCE = "http://www.opengis.net/spec/ogcapi-maps-1/1.0/conf/";

    /**
     * All that hold. Background does not: no colour of its own for what is beyond a projection ({@code void-color}); nor do map
     * tilesets, whose tiles would have the parameters of maps.
     */
    private static final List<String> CLASSES = List.of(
            "core",
            "collections-selection",
            "scaling",
            "display-resolution",
            "spatial-subsetting",
            "datetime",
            "crs",
            "dataset-map",
            "collection-map",
            "styled-map",
            "api-operations",
            "png",
            "jpeg");

    private final FeatureCatalogue catalogue;
    private final MapDrawing drawing;

    MapsFace(FeatureCatalogue catalogue, MapDrawing drawing) {
        this.catalogue = catalogue;
        this.drawing = drawing;
    }

    @Override
    public List<Entry> entries() {
        return List.of(entry(MapPaths.DATASET));
    }

    @Override
    public List<Entry> entries(String collection) {
        return List.of(entry(MapPaths.COLLECTION.replace("{collectionId}", collection)));
    }

    private static Entry entry(String path) {
        return new Entry(
                path + "?f=png", OgcLinks.REL + "map", MediaFormat.PNG.mediaType(), Messages.of("ogc.link.map"));
    }

    @Override
    public List<String> conformance() {
        return CLASSES.stream().map(CONFORMANCE::concat).toList();
    }

    /** The extent and the systems of the dataset (20-058, /req/dataset-map/desc-extent and desc-crs). */
    @Override
    public Map<String, Object> landing() {
        Envelope all = new Envelope();
        catalogue.list().forEach(table -> table.type().extent().ifPresent(all::expandToInclude));
        Map<String, Object> systems =
                ApiParts.map("crs", new CrsUris(catalogue.frame()).list(), "storageCrs", CrsUris.CRS84);
        if (!all.isNull()) {
            List<Double> box = Stream.of(all.getMinX(), all.getMinY(), all.getMaxX(), all.getMaxY())
                    .toList();
            systems.put("extent", ApiParts.map("spatial", ApiParts.map("bbox", List.of(box), "crs", CrsUris.CRS84)));
        }
        return systems;
    }

    /** The limits as the standard writes them (20-058, /rec/scaling/max-width-height). */
    @Override
    public Map<String, Object> limits() {
        return ApiParts.map(
                "maps",
                ApiParts.map(
                        "maxWidth",
                        MapParameters.MAX_SIDE,
                        "maxHeight",
                        MapParameters.MAX_SIDE,
                        "maxPixels",
                        Math.min(drawing.maxPixels(), (long) MapParameters.MAX_SIDE * MapParameters.MAX_SIDE),
                        "maxCollections",
                        MapParameters.MAX_COLLECTIONS));
    }

    @Override
    public Map<String, Object> paths() {
        return MapPaths.of(new CrsUris(catalogue.frame()));
    }
}
