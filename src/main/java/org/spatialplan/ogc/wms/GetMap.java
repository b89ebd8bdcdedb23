package org.spatialplan.ogc.wms;

import java.awt.Color;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.ogc.drawing.MapDrawing;
import org.spatialplan.ogc.drawing.MapTag;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.Lettering;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedLayers;
import org.springframework.stereotype.Component;

/** Answers GetMap: a picture of layers. Thread-safe. */
@Component
class GetMap implements WmsOperation {

    private final MapQueryReader queries;
    private final PortrayedLayers portrayed;
    private final MapDrawing drawing;

    GetMap(MapQueryReader queries, PortrayedLayers portrayed, MapDrawing drawing) {
        this.queries = queries;
        this.portrayed = portrayed;
        this.drawing = drawing;
    }

    /** Returns the operation's names; {@code map} is the one of WMS 1.0. */
    @Override
    public Set<String> names() {
        return Set.of("getmap", "map");
    }

    @Override
    public WmsAnswer answer(WmsRequest request) {
        ExceptionFormat.parse(request.kvp());
        MapQuery query = queries.read(request);
        if (query.pixels() > drawing.maxPixels()) {
            throw tooLarge(query);
        }
        MapFormat format = MapFormat.parse(request.require("FORMAT"));
        Color background = BackgroundParameter.parse(request.kvp());
        Lettering lettering = LetteringParameters.parse(request.kvp());
        return new WmsAnswer(
                format.mediaType(),
                () -> drawing.draw(picture(query, background, lettering, request), format.picture()),
                Optional.of(MapTag.of(
                        request.kvp().values(),
                        query.layers().stream().map(StyledLayer::table).toList())),
                query.warnings());
    }

    private WmsException tooLarge(MapQuery query) {
        return WmsException.invalid(
                "width",
                query.width() + " with a height of " + query.height(),
                "no more than " + drawing.maxPixels() + " pixels together, which the memory of this service holds");
    }

    private MapRequest picture(MapQuery query, Color background, Lettering lettering, WmsRequest request) {
        return MapRequest.of(query.width(), query.height(), query.box(), query.crs())
                .withBackground(background)
                .withPixelMm(query.pixelMm())
                .withLettering(lettering)
                .withCancellation(request.client())
                .with(query.layers().stream().map(this::drawing).toList());
    }

    private LayerDrawing drawing(StyledLayer layer) {
        return new LayerDrawing(
                portrayed.of(layer.table()),
                layer.style(),
                layer.filter()
                        .<Predicate<SimpleFeature>>map(filter -> filter::evaluate)
                        .orElse(row -> true));
    }
}
