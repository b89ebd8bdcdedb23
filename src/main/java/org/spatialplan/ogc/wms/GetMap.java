package org.spatialplan.ogc.wms;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.springframework.stereotype.Component;

/** Answers GetMap: a picture of layers. Thread-safe. */
@Component
class GetMap implements WmsOperation {

    private final MapQueryReader queries;
    private final PortrayedLayers portrayed;
    private final MapRenderer renderer;
    private final DrawingLimiter turns;

    GetMap(MapQueryReader queries, PortrayedLayers portrayed, MapRenderer renderer, DrawingLimiter turns) {
        this.queries = queries;
        this.portrayed = portrayed;
        this.renderer = renderer;
        this.turns = turns;
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
        if (query.pixels() > turns.maxPixels()) {
            throw tooLarge(query);
        }
        MapFormat format = MapFormat.parse(request.require("FORMAT"));
        Color background = BackgroundParameter.parse(request.kvp());
        return new WmsAnswer(
                format.mediaType(),
                () -> turns.draw(query.pixels(), request.client(), () -> draw(query, format, background, request)),
                Optional.of(MapETag.of(request.kvp(), query)),
                query.warnings());
    }

    private WmsException tooLarge(MapQuery query) {
        return WmsException.invalid(
                "width",
                query.width() + " with a height of " + query.height(),
                "no more than " + turns.maxPixels() + " pixels together, which the memory of this service holds");
    }

    private byte[] draw(MapQuery query, MapFormat format, Color background, WmsRequest request) {
        List<LayerDrawing> layers = query.layers().stream().map(this::drawing).toList();
        MapRequest picture = MapRequest.of(query.width(), query.height(), query.box(), query.crs())
                .withBackground(background)
                .withPixelMm(query.pixelMm())
                .withCancellation(request.client())
                .with(layers);
        Color below = new Color(background.getRGB());
        return renderer.draw(picture, drawn -> PictureEncoder.encode(drawn, format.picture(), below));
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
