package org.spatialplan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.standard.DeliveredColumn;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.imports.ImportStandards;
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
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ColumnsParameter;
import org.spatialplan.web.parameter.LayerParameters;
import org.spatialplan.web.parameter.NumberParameter;
import org.spatialplan.web.parameter.PageParameters;
import org.spatialplan.web.parameter.PageParameters.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Resource for the layers of the map and their versions. */
@RestController
@Requires(Right.READ)
@RequestMapping("/api/layers")
@Tag(name = "layers", description = "The map as versioned, sourced layers")
class LayerResource {

    private static final String CRS = "system of the coordinates, for example EPSG:4549; CRS84 if left out. x (easting,"
            + " longitude) before y. KML is always in degrees";

    private final AsOfParameter maps;
    private final LayerStore layers;
    private final FeatureFiles files;
    private final ImportStandards standards;
    private final Clock clock;

    LayerResource(AsOfParameter maps, LayerStore layers, FeatureFiles files, ImportStandards standards, Clock clock) {
        this.standards = standards;
        this.files = files;
        this.maps = maps;
        this.layers = layers;
        this.clock = clock;
    }

    @GetMapping(produces = "application/json")
    @Operation(operationId = "listLayers", summary = "All layers, with sources, accuracy and limits")
    ItemList<LayerAnswer> list(
            @ParameterObject PageParameters paging,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf) {
        PlanMap map = maps.at(asOf);
        Page page = paging.toPage();
        List<LayerDefinition> all = map.catalogue().layers();
        return new ItemList<>(
                all.size(),
                Links.paging(page, all.size()),
                page.of(all).stream()
                        .map(layer -> LayerAnswer.brief(layer, map.findLayer(layer.id())))
                        .toList());
    }

    @GetMapping("/{layer}")
    @Operation(operationId = "getLayer", summary = "One layer, as it is or was")
    ResponseEntity<?> get(
            @Parameter(description = "id of the layer, for example rivers") @PathVariable String layer,
            @ParameterObject LayerParameters parameters,
            @ParameterObject PageParameters paging,
            @Offers(OfferedFormats.LAYER) MediaFormat format,
            @Parameter(description = AsOfParameter.AS_OF) @RequestParam(name = "asOf", required = false) String asOf,
            @Parameter(description = CRS) @RequestParam(name = "crs", required = false) String crs,
            @Parameter(description = ColumnsParameter.MEANING, schema = @Schema(allowableValues = {"all", "original"}))
                    @RequestParam(name = "columns", required = false)
                    String columns) {
        PlanMap map = maps.at(asOf);
        LayerDefinition definition = definition(layer, map);
        Crs system = files.crs(crs);
        // read before the format is known, so that a wrong parameter is refused in every format
        Page whole = paging.toFilePage();
        List<Feature> chosen = map.findLayer(layer).stream()
                .flatMap(index -> index.entries().stream())
                .map(LayerIndex.Entry::feature)
                .filter(parameters.toCondition(definition, map))
                .toList();
        List<DeliveredColumn> delivered = delivered(columns, format, definition, chosen, map);
        if (isFile(format)) {
            return files.answer(
                    FeatureFormat.find(format).orElseThrow(),
                    files.table(layer, maps.moment(asOf)),
                    chosen.stream().map(Feature::id).toList(),
                    whole,
                    crs,
                    delivered);
        }
        Object body = format.equals(MediaFormat.GEOJSON)
                ? features(definition, system, chosen, paging)
                : LayerAnswer.full(
                        definition,
                        map.findLayer(layer),
                        chosen,
                        definition.rules().flatMap(map::findRules),
                        maps.rulesDay(asOf, null),
                        map.catalogue().sentences());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }

    @GetMapping(path = "/{layer}/versions", produces = "application/json")
    @Operation(operationId = "listLayerVersions", summary = "The versions of a layer, oldest first")
    ItemList<VersionAnswer> versions(
            @Parameter(description = "id of the layer") @PathVariable String layer,
            @ParameterObject PageParameters paging) {
        PlanMap map = maps.at(null);
        definition(layer, map);
        Page page = paging.toPage();
        List<VersionInfo> all = map.versions(layer);
        return new ItemList<>(
                all.size(),
                Links.paging(page, all.size()),
                page.of(all).stream().map(VersionAnswer::of).toList());
    }

    @GetMapping("/{layer}/versions/{version}")
    @Operation(operationId = "getLayerVersion", summary = "One version of a layer")
    ResponseEntity<?> version(
            @Parameter(description = "id of the layer") @PathVariable String layer,
            @Parameter(description = "number of the version, from 1") @PathVariable String version,
            @ParameterObject PageParameters paging,
            @Offers(OfferedFormats.VERSION) MediaFormat format,
            @Parameter(description = CRS) @RequestParam(name = "crs", required = false) String crs,
            @Parameter(description = ColumnsParameter.MEANING, schema = @Schema(allowableValues = {"all", "original"}))
                    @RequestParam(name = "columns", required = false)
                    String columns) {
        PlanMap map = maps.at(null);
        LayerDefinition definition = definition(layer, map);
        Crs system = files.crs(crs);
        Page whole = paging.toFilePage();
        int number = NumberParameter.number("version", version);
        LayerVersion found = findVersion(layer, number, map)
                .orElseThrow(() -> UnknownNameException.of(
                        "version",
                        layer + "/versions/" + version,
                        map.versions(layer).stream()
                                .map(info -> layer + "/versions/" + info.number())
                                .toList()));
        List<DeliveredColumn> delivered = delivered(columns, format, definition, found.features(), map);
        if (isFile(format)) {
            return files.whole(
                    FeatureFormat.find(format).orElseThrow(),
                    files.catalogue().findVersion(layer, number).orElseThrow(),
                    whole,
                    crs,
                    delivered);
        }
        Object body = format.equals(MediaFormat.GEOJSON)
                ? features(atItsTime(definition, found.info(), map), system, found.features(), paging)
                : VersionAnswer.of(found.info());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }

    private FeatureCollection<Map<String, Object>> features(
            LayerDefinition definition, Crs crs, List<Feature> all, PageParameters paging) {
        Page page = paging.toPage();
        return new FeatureCollection<>(
                        all.size(),
                        clock.instant().toString(),
                        definition.attribution(),
                        Links.paging(page, all.size(), MediaFormat.GEOJSON, FeatureFiles.LAYER_FORMATS),
                        page.of(all).stream()
                                .map(feature -> GeoJsonFeature.of(
                                        feature.id(),
                                        feature.geometry().map(OutputFrame.xFirst(crs)::transform),
                                        FeatureProperties.of(feature)))
                                .toList())
                .in(crs);
    }

    private List<DeliveredColumn> delivered(
            String columns, MediaFormat format, LayerDefinition layer, List<Feature> features, PlanMap map) {
        return ColumnsParameter.columns(
                columns,
                FeatureFormat.find(format),
                layer,
                features,
                layer.rules().flatMap(map::findRules).map(rules -> rules.nearest(today(map))),
                standards.data());
    }

    private LocalDate today(PlanMap map) {
        return LocalDate.ofInstant(clock.instant(), map.catalogue().timeZone());
    }

    private static boolean isFile(MediaFormat format) {
        return !format.equals(MediaFormat.JSON) && !format.equals(MediaFormat.GEOJSON);
    }

    private Optional<LayerVersion> findVersion(String layer, int number, PlanMap map) {
        return map.findLayer(layer)
                .filter(index -> index.info().number() == number)
                .map(LayerIndex::version)
                .or(() -> map.versions(layer).stream()
                        .filter(version -> version.number() == number)
                        .findFirst()
                        .flatMap(version -> layers.findVersion(layer, number)));
    }

    private static LayerDefinition atItsTime(LayerDefinition layer, VersionInfo version, PlanMap map) {
        boolean current = map.getLayer(layer.id()).info().equals(version);
        return current ? layer : map.definitionAt(layer, version.addedAt());
    }

    private static LayerDefinition definition(String layer, PlanMap map) {
        return map.catalogue().find(layer).orElseGet(() -> {
            map.getLayer(layer); // its exception names similar layers
            throw new IllegalStateException("The map has the layer " + layer + " and the catalogue has not");
        });
    }
}
