package org.spatialplan.ogc.api.maps;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.ogc.api.features.CrsUris;
import org.spatialplan.ogc.api.styles.OfferedStyle;
import org.spatialplan.ogc.api.styles.OfferedStyles;
import org.spatialplan.ogc.api.styles.StyledTable;
import org.spatialplan.web.gate.WaitingClient;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.Today;
import org.spatialplan.web.problem.ChecksOwnParameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Resource for maps: of the dataset, of a collection, of either in a style. {@link MapPaths} describes it. */
@RestController
@Requires(Right.READ)
@Hidden
@ChecksOwnParameters
class MapResource {

    private final FeatureCatalogue catalogue;
    private final OfferedStyles styles;
    private final MapAnswer answer;
    private final Clock clock;

    MapResource(FeatureCatalogue catalogue, OfferedStyles styles, MapAnswer answer, Clock clock) {
        this.catalogue = catalogue;
        this.styles = styles;
        this.answer = answer;
        this.clock = clock;
    }

    @GetMapping(MapPaths.DATASET)
    void dataset(HttpServletRequest http, HttpServletResponse response) throws IOException {
        answer(styles.get(OfferedStyles.PLAN), true, http, response);
    }

    @GetMapping(MapPaths.STYLED_DATASET)
    void styledDataset(@PathVariable("styleId") String style, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        answer(styles.get(style), true, http, response);
    }

    @GetMapping(MapPaths.COLLECTION)
    void collection(
            @PathVariable("collectionId") String collection, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        answer(styles.list(collection).get(0), false, http, response);
    }

    @GetMapping(MapPaths.STYLED_COLLECTION)
    void styledCollection(
            @PathVariable("collectionId") String collection,
            @PathVariable("styleId") String style,
            HttpServletRequest http,
            HttpServletResponse response)
            throws IOException {
        answer(styles.get(collection, style), false, http, response);
    }

    private void answer(OfferedStyle style, boolean ofDataset, HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        WaitingClient client = WaitingClient.current();
        CrsUris systems = new CrsUris(catalogue.frame());
        List<QueryParameter<?>> known = MapParameters.of(systems, ofDataset);
        OgcRequest request = OgcRequest.ofPicture(
                http, MapPaths.FORMATS, QueryParameter.names(known), Set.of(MapParameters.SUBSET.name()));
        MapLayers shown =
                new MapLayers(catalogue, new Today(catalogue.map().catalogue().timeZone(), clock.instant()));
        List<StyledTable> layers = shown.of(
                style,
                request.find(MapParameters.COLLECTIONS),
                request.find(MapParameters.DATETIME),
                request.find(MapParameters.SUBSET));
        MapFrame frame = new MapFrames(request, systems, shown.extent(layers), answer.maxPixels()).read();
        answer.send(request, layers, frame, client, response);
    }
}
