package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.web.answer.FeatureCollection;
import org.spatialplan.web.answer.GeoJsonFeature;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.LayerAnswer;
import org.spatialplan.web.answer.VersionAnswer;
import org.spatialplan.web.parameter.Format;
import org.spatialplan.web.parameter.NumberParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.spatialplan.web.parameter.PageParameters.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The layers of the map and their versions. */
@RestController
@RequestMapping("/api/layers")
@Tag(name = "layers", description = "The map as versioned, sourced layers")
class LayerResource {

    private static final String FORMAT = "json (default): about the layer, and its features without geometry;"
            + " geojson: its features with geometry, CRS84 degrees";

    private final Supplier<PlanMap> maps;
    private final LayerStore layers;
    private final Clock clock;

    LayerResource(Supplier<PlanMap> maps, LayerStore layers, Clock clock) {
        this.maps = maps;
        this.layers = layers;
        this.clock = clock;
    }

    @GetMapping(produces = "application/json")
    @Operation(summary = "All layers, with sources, accuracy and limits")
    ItemList<LayerAnswer> list(@ParameterObject PageParameters paging) {
        PlanMap map = maps.get();
        Page page = paging.toPage();
        List<LayerDefinition> all = map.catalogue().layers();
        return new ItemList<>(
                all.size(),
                Links.paging(page, all.size(), Format.JSON),
                page.of(all).stream()
                        .map(layer -> LayerAnswer.brief(layer, map.getLayer(layer.id())))
                        .toList());
    }

    @GetMapping(
            path = "/{layer}",
            produces = {"application/json", "application/geo+json"})
    @Operation(summary = "One layer, as it is now")
    ResponseEntity<?> get(
            @Parameter(description = "id of the layer, for example rivers") @PathVariable String layer,
            @ParameterObject PageParameters paging,
            @Parameter(description = FORMAT) @RequestParam(name = "f", required = false) String f,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept) {
        PlanMap map = maps.get();
        LayerDefinition definition = definition(layer, map);
        Format format = Format.choose(f, accept, Format.JSON, Format.GEOJSON);
        Object body = format == Format.GEOJSON
                ? features(
                        definition,
                        map.getLayer(layer).entries().stream()
                                .map(entry -> entry.feature())
                                .toList(),
                        paging)
                : LayerAnswer.full(definition, map.getLayer(layer));
        return ResponseEntity.ok().contentType(format.mediaType()).body(body);
    }

    @GetMapping(path = "/{layer}/versions", produces = "application/json")
    @Operation(summary = "The versions of a layer, oldest first")
    ItemList<VersionAnswer> versions(
            @Parameter(description = "id of the layer") @PathVariable String layer,
            @ParameterObject PageParameters paging) {
        PlanMap map = maps.get();
        definition(layer, map);
        Page page = paging.toPage();
        List<VersionInfo> all = map.versions(layer);
        return new ItemList<>(
                all.size(),
                Links.paging(page, all.size(), Format.JSON),
                page.of(all).stream().map(VersionAnswer::of).toList());
    }

    @GetMapping(
            path = "/{layer}/versions/{version}",
            produces = {"application/json", "application/geo+json"})
    @Operation(summary = "One version of a layer")
    ResponseEntity<?> version(
            @Parameter(description = "id of the layer") @PathVariable String layer,
            @Parameter(description = "number of the version, from 1") @PathVariable String version,
            @ParameterObject PageParameters paging,
            @Parameter(description = "json (default): about the version; geojson: its features, CRS84 degrees")
                    @RequestParam(name = "f", required = false)
                    String f,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) String accept) {
        PlanMap map = maps.get();
        LayerDefinition definition = definition(layer, map);
        Format format = Format.choose(f, accept, Format.JSON, Format.GEOJSON);
        LayerVersion found = findVersion(layer, NumberParameter.number("version", version), map)
                .orElseThrow(() -> UnknownNameException.of(
                        "version",
                        layer + "/versions/" + version,
                        map.versions(layer).stream()
                                .map(info -> layer + "/versions/" + info.number())
                                .toList()));
        Object body = format == Format.GEOJSON
                ? features(definition, found.features(), paging)
                : VersionAnswer.of(found.info());
        return ResponseEntity.ok().contentType(format.mediaType()).body(body);
    }

    private FeatureCollection<Map<String, Object>> features(
            LayerDefinition definition, List<Feature> all, PageParameters paging) {
        Page page = paging.toPage();
        return new FeatureCollection<>(
                all.size(),
                clock.instant().toString(),
                definition.attribution(),
                Links.paging(page, all.size(), Format.GEOJSON, Format.JSON),
                page.of(all).stream()
                        .map(feature ->
                                GeoJsonFeature.of(feature.id(), feature.geometry(), FeatureProperties.of(feature)))
                        .toList());
    }

    private Optional<LayerVersion> findVersion(String layer, int number, PlanMap map) {
        LayerIndex current = map.getLayer(layer);
        return current.info().number() == number
                ? Optional.of(current.version())
                : map.versions(layer).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .flatMap(version -> layers.findVersion(layer, number));
    }

    private static LayerDefinition definition(String layer, PlanMap map) {
        map.getLayer(layer);
        return map.catalogue().find(layer).orElseThrow();
    }
}
