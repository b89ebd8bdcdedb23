package org.spatialplan.ogc.api.maps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The addresses of maps, and their path items of OpenAPI 3.0; the standard ends the names of the operations (20-058, 23). */
final class MapPaths {

    static final String DATASET = "/ogc/map";
    static final String STYLED_DATASET = "/ogc/styles/{styleId}/map";
    static final String COLLECTION = "/ogc/collections/{collectionId}/map";
    static final String STYLED_COLLECTION = "/ogc/collections/{collectionId}/styles/{styleId}/map";

    static final List<MediaFormat> FORMATS = List.of(MediaFormat.PNG, MediaFormat.JPEG);

    private static final String TAG = "Maps";

    private MapPaths() {}

    static Map<String, Object> of(CrsUris systems) {
        Map<String, Object> paths = new LinkedHashMap<>();
        add(paths, DATASET, "dataset.getMap", Messages.of("ogc.api.map"), systems);
        add(paths, STYLED_DATASET, "dataset.style.getMap", Messages.of("ogc.api.styled-map"), systems);
        add(paths, COLLECTION, "collection.getMap", Messages.of("ogc.api.collection-map"), systems);
        add(paths, STYLED_COLLECTION, "collection.style.getMap", Messages.of("ogc.api.styled-map"), systems);
        return paths;
    }

    private static void add(
            Map<String, Object> paths, String address, String operation, LocalizedText summary, CrsUris systems) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        boolean ofCollection = address.contains("{collectionId}");
        if (ofCollection) {
            parameters.add(ApiParts.pathParameter(
                    "collectionId", Messages.of("ogc.api.collection-id").both(), List.of()));
        }
        if (address.contains("{styleId}")) {
            parameters.add(ApiParts.pathParameter(
                    "styleId", Messages.of("ogc.api.style-id").both(), List.of()));
        }
        parameters.addAll(ApiParts.parameters(MapParameters.of(systems, !ofCollection)));
        parameters.add(ApiParts.format(FORMATS));
        Map<String, Object> item = ApiParts.get(operation, TAG, summary.both(), parameters, FORMATS);
        paths.put(address.substring("/ogc".length()), item);
    }
}
