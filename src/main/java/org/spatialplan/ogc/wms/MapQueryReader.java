package org.spatialplan.ogc.wms;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.geo.Crs;
import org.spatialplan.web.parameter.Today;
import org.springframework.stereotype.Component;

/** Reads the common parameters of GetMap and GetFeatureInfo. Thread-safe. */
@Component
class MapQueryReader {

    private final WmsLayers layers;
    private final CqlFilters filters;
    private final Clock clock;

    MapQueryReader(WmsLayers layers, CqlFilters filters, Clock clock) {
        this.layers = layers;
        this.filters = filters;
        this.clock = clock;
    }

    /**
     * Reads the parameters.
     *
     * @throws WmsException for what is missing or wrong
     */
    MapQuery read(WmsRequest request) {
        NamedLayers named = NamedLayers.parse(request);
        List<StyledLayer> current = current(named);
        TimedLayers timed = TimedLayers.of(
                current,
                TimeParameter.parse(
                        request.kvp().find("TIME"),
                        new Today(layers.catalogue().map().catalogue().timeZone(), clock.instant())),
                layers.catalogue());
        Crs crs = CrsParameter.parse(request, layers.offeredCrs());
        return new MapQuery(
                filter(timed.layers(), named, request),
                timed.warnings(),
                crs,
                BboxParameter.parse(request, crs, layers::extent),
                SizeParameter.parse(request, "WIDTH"),
                SizeParameter.parse(request, "HEIGHT"),
                PixelSizeParameter.parse(request.kvp()));
    }

    private List<StyledLayer> current(NamedLayers named) {
        List<StyledLayer> found = new ArrayList<>();
        for (int i = 0; i < named.layers().size(); i++) {
            String name = named.layers().get(i);
            String style = named.styles().get(i);
            for (FeatureTable table : layers.get(name, "layers")) {
                found.add(new StyledLayer(
                        name, i, table, layers.style(table.type().id(), style, "styles"), Optional.empty()));
            }
        }
        return found;
    }

    private List<StyledLayer> filter(List<StyledLayer> all, NamedLayers named, WmsRequest request) {
        List<String> texts = CqlFilterParameter.parse(
                request.kvp().find("CQL_FILTER"), named.layers().size());
        if (texts.isEmpty()) {
            return all;
        }
        return all.stream()
                .map(layer -> layer.with(filters.get(texts.get(layer.place()), layer.table())))
                .toList();
    }
}
