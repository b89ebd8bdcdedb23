package org.spatialplan.app;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.feature.DrawingOrder;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.publish.GeoServerDatabase;
import org.spatialplan.publish.Publication;
import org.spatialplan.publish.PublishedGroup;
import org.spatialplan.publish.PublishedLayer;
import org.spatialplan.publish.Publisher;
import org.spatialplan.publish.rest.GeoServerAddress;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.query.PlanMap;
import org.spatialplan.store.ReadSchema;
import org.spatialplan.text.Messages;

/** Combines settings, catalogue, stores and styles to what is published to the city's GeoServer. */
public final class CityPublication {

    private final SpatialPlanSettings settings;
    private final Catalogue catalogue;
    private final LiveMap live;
    private final LayerStore store;
    private final Clock clock;

    CityPublication(SpatialPlanSettings settings, Catalogue catalogue, LiveMap live, LayerStore store, Clock clock) {
        this.settings = settings;
        this.catalogue = catalogue;
        this.live = live;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes the publisher.
     *
     * @throws SettingsMissingException if the address or user of GeoServer is not set
     */
    public Publisher publisher() {
        SpatialPlanSettings.GeoServer to = settings.geoserver();
        requireSettings(to);
        GeoServerAddress address =
                new GeoServerAddress(URI.create(to.url()), to.username(), to.password(), to.timeout());
        return new Publisher(new GeoServerRest(address, to.database().password()));
    }

    /**
     * Makes the publication of what anybody sees: all feature types of the service, in their drawing order, and all of
     * them as one group.
     */
    public Publication publication() {
        List<PublishedLayer> layers = layers(live.open(), type -> true);
        PublishedGroup all = new PublishedGroup(
                "plan",
                Messages.of("app.all-layers").pair(),
                Messages.of("app.all-layers.summary").pair(),
                layers.stream()
                        .filter(PublishedLayer::isWhole)
                        .map(PublishedLayer::name)
                        .toList());
        return publication("", settings.geoserver().database().schema(), layers, List.of(all));
    }

    /**
     * Makes the publication of secret layers alone, in a workspace of their own, which GeoServer can guard as a whole.
     *
     * @throws SettingsMissingException if no layer is secret
     */
    public Publication secretPublication() {
        HiddenLayers hidden = live.hiddenFromAnybody();
        if (hidden.isEmpty()) {
            throw new SettingsMissingException(List.of("spatialplan.access.secret-layers"));
        }
        List<PublishedLayer> layers = layers(live.get(), type -> hidden.hides(type.id()));
        return publication("-secret", ReadSchema.SECRET, layers, List.of());
    }

    private Publication publication(
            String suffix, String schema, List<PublishedLayer> layers, List<PublishedGroup> groups) {
        SpatialPlanSettings.GeoServer to = settings.geoserver();
        SpatialPlanSettings.Database database = to.database();
        String city = catalogue.cityEn().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Publication(
                city,
                (to.workspace().isEmpty() ? city : to.workspace()) + suffix,
                new GeoServerDatabase(
                        database.host(),
                        database.port(),
                        database.name(),
                        schema,
                        database.username(),
                        database.password()),
                layers,
                groups,
                to.cache());
    }

    private List<PublishedLayer> layers(PlanMap map, Predicate<FeatureType> published) {
        ProjectChecks checks = ProjectChecks.of(map, LocalDate.ofInstant(clock.instant(), catalogue.timeZone()));
        FeatureCatalogue features = new FeatureCatalogue(() -> checks, store);
        List<FeatureType> types = features.list().stream()
                .map(FeatureTable::type)
                .filter(published)
                .toList();
        Envelope all = new Envelope();
        types.forEach(type -> type.extent().ifPresent(all::expandToInclude));
        Styles styles = StyleFiles.read(settings, catalogue);
        Stream<PublishedLayer> whole =
                DrawingOrder.lowestFirst(types, type -> type).stream().map(type -> layer(type, type.id(), styles, all));
        Set<String> ids = types.stream().map(FeatureType::id).collect(Collectors.toSet());
        Stream<PublishedLayer> parts = VectorCatalogue.kinds(features).stream()
                .filter(kind -> ids.contains(kind.base()))
                .map(kind -> layer(kind.table().type(), kind.base(), styles, all));
        return Stream.concat(whole, parts).toList();
    }

    private PublishedLayer layer(FeatureType type, String styled, Styles styles, Envelope all) {
        return new PublishedLayer(
                type.definition(),
                keywords(type.definition()),
                ReadViews.columns(type),
                type.extent().orElse(all),
                styled,
                style(styles, styled));
    }

    private List<PublishedLayer.Keyword> keywords(LayerDefinition layer) {
        Map<String, String> words = new LinkedHashMap<>();
        Stream.of(
                        layer.titleZh(),
                        catalogue.cityZh(),
                        Messages.of("app.keyword").zh())
                .forEach(word -> words.put(word, "zh"));
        Stream.of(
                        layer.titleEn(),
                        layer.kind(),
                        catalogue.cityEn(),
                        Messages.of("app.keyword").en())
                .forEach(word -> words.put(word, "en"));
        return words.entrySet().stream()
                .filter(word -> !word.getKey().isBlank())
                .map(word -> new PublishedLayer.Keyword(word.getKey(), word.getValue()))
                .toList();
    }

    private static String style(Styles styles, String layer) {
        return styles.findDocument(layer)
                .orElseThrow(() -> new DataFileException(
                        "styles/" + layer + ".sld", 0, Messages.of("app.city.style-for-geoserver")));
    }

    private static void requireSettings(SpatialPlanSettings.GeoServer to) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("url", to.url());
        needed.put("username", to.username());
        needed.put("password", to.password().value());
        needed.put("database.host", to.database().host());
        needed.put("database.username", to.database().username());
        needed.put("database.password", to.database().password().value());
        List<String> missing = needed.entrySet().stream()
                .filter(setting -> setting.getValue().isEmpty())
                .map(setting -> "spatialplan.geoserver." + setting.getKey())
                .toList();
        if (!missing.isEmpty()) {
            throw new SettingsMissingException(missing);
        }
        if (!to.url().matches("https?://[^/\\s]+.*")) {
            throw new SettingsMissingException(Messages.of("app.geoserver-url"));
        }
    }
}
