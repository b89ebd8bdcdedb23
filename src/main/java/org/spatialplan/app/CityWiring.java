package org.spatialplan.app;

import java.time.Clock;
import java.util.List;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.format.city.IndicatorMethodReader;
import org.spatialplan.history.LayerHistory;
import org.spatialplan.imports.ImportStandards;
import org.spatialplan.indicator.IndicatorMethods;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.query.MapHistory;
import org.spatialplan.store.StoreLock;
import org.spatialplan.store.StoreSnapshot;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.MapRefresh;
import org.spatialplan.web.description.BundledCity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Makes the city's data and map, current and earlier ones, and what is read of them. */
@Configuration(proxyBeanMethods = false)
class CityWiring {

    /** The folder of the bundled city. */
    private static final String BUNDLED = "classpath:/geodata/";

    /** Loads the bundled data into the stores before any question. */
    @Bean
    CityData cityData(
            SpatialPlanSettings settings,
            ResourceLoader loader,
            LayerStore layers,
            PlanStore plans,
            Clock clock,
            StoreLock lock,
            DatabaseMark mark) {
        Geodata geodata = new Geodata(loader, settings.geodata());
        CityData city = CityData.read(geodata);
        CityMark folder = new CityMark(settings.data());
        folder.require(city.catalogue());
        BundledDataLoader bundled = new BundledDataLoader(geodata, layers, plans, clock);
        lock.hold(() -> bundled.load(city));
        mark.write();
        folder.write(city.catalogue());
        return city;
    }

    /** Tells the description of the API whether its examples of the bundled city hold. */
    @Bean
    BundledCity bundledCity(SpatialPlanSettings settings) {
        return new BundledCity(settings.geodata().equals(BUNDLED));
    }

    @Bean
    Catalogue catalogue(CityData city) {
        return city.catalogue();
    }

    /** Loads the map before the web server opens its port: the service answers with data or does not start. */
    @Bean
    LiveMap planMap(
            CityData city,
            SecretLayers secret,
            LayerStore layers,
            PlanStore plans,
            StoreSnapshot snapshot,
            SpatialPlanSettings settings) {
        return new LiveMap(city, secret, layers, plans, snapshot, KeptAreas.in(settings.data()));
    }

    @Bean
    MapRefresh mapRefresh(LiveMap map) {
        return map::refresh;
    }

    @Bean
    MapHistory mapHistory(CityData city, LiveMap live, LayerStore layers, PlanStore plans) {
        return new StoredMapHistory(city, live, layers, plans);
    }

    @Bean
    LayerHistory layerHistory(LayerStore layers, CheckedVersions versions) {
        return new LayerHistory(layers, versions);
    }

    @Bean
    IndicatorMethods indicatorMethods(SpatialPlanSettings settings, ResourceLoader loader) {
        return new Geodata(loader, settings.geodata())
                .find("plan/computed-indicators.yaml")
                .map(new IndicatorMethodReader()::read)
                .orElse(new IndicatorMethods(List.of()));
    }

    @Bean
    FeatureCatalogue featureCatalogue(ConflictChecks checks, CheckedVersions versions) {
        return new FeatureCatalogue(checks::current, checks, versions);
    }

    @Bean
    VectorCatalogue vectorCatalogue(FeatureCatalogue catalogue) {
        return new VectorCatalogue(catalogue);
    }

    @Bean
    LayerRecords layerRecords(FeatureCatalogue features, ImportStandards standards, SpatialPlanSettings settings) {
        return new LayerRecords(features, standards.data(), settings.contact().organisation());
    }

    @Bean
    CityPublication cityPublication(
            SpatialPlanSettings settings, CityData city, LiveMap maps, LayerStore layers, Clock clock) {
        return new CityPublication(settings, city.catalogue(), maps, layers, clock);
    }
}
