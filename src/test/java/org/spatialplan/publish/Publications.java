package org.spatialplan.publish;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.GeodataFiles;
import org.spatialplan.StyleFiles;
import org.spatialplan.layer.LayerDefinition;

/** Some of the bundled layers as a publication. */
final class Publications {

    /** Columns that every view has. */
    static final List<String> COLUMNS = List.of("added_at", "feature_key", "geometry", "version");

    static final String[] LAYERS = {"red-lines", "rivers", "places"};

    private static final List<PublishedLayer> BUNDLED =
            Arrays.stream(LAYERS).map(Publications::layer).toList();

    private Publications() {}

    static Publication bundled(String workspace, GeoServerDatabase database) {
        return new Publication(
                "quanzhou",
                workspace,
                database,
                BUNDLED,
                List.of(new PublishedGroup("plan", "全部图层 All layers", "依次叠绘。 Drawn over each other.", List.of(LAYERS))),
                Duration.ofHours(1));
    }

    /** The same with other layers, and the group of them. */
    static Publication with(Publication publication, List<PublishedLayer> layers) {
        PublishedGroup group = publication.groups().get(0);
        return new Publication(
                publication.owner(),
                publication.workspace(),
                publication.database(),
                layers,
                List.of(new PublishedGroup(
                        group.name(),
                        group.title(),
                        group.summary(),
                        layers.stream()
                                .filter(PublishedLayer::isWhole)
                                .map(PublishedLayer::name)
                                .toList())),
                publication.cache());
    }

    /** The areas of the red lines, which have points as well. */
    static PublishedLayer areas(PublishedLayer whole) {
        LayerDefinition lines = whole.definition();
        return new PublishedLayer(
                new LayerDefinition(
                        lines.id() + "-areas",
                        lines.titleZh() + "（面）",
                        lines.titleEn() + " (areas)",
                        lines.descriptionZh(),
                        lines.descriptionEn(),
                        lines.kind(),
                        lines.attribution(),
                        lines.territory(),
                        lines.illustrative(),
                        lines.limits(),
                        lines.rules(),
                        lines.derivation()),
                whole.keywords(),
                COLUMNS,
                whole.extent(),
                whole.name(),
                whole.sld());
    }

    private static PublishedLayer layer(String id) {
        LayerDefinition definition = GeodataFiles.catalogue().find(id).orElseThrow();
        Envelope extent = new Envelope();
        GeodataFiles.features(id).forEach(feature -> feature.geometry()
                .ifPresent(geometry -> extent.expandToInclude(geometry.getEnvelopeInternal())));
        return new PublishedLayer(
                definition,
                List.of(
                        new PublishedLayer.Keyword(definition.titleZh(), "zh"),
                        new PublishedLayer.Keyword(definition.titleEn(), "en")),
                COLUMNS,
                extent,
                StyleFiles.texts().get("styles/" + id + ".sld"));
    }
}
