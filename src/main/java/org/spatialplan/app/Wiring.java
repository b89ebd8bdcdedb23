package org.spatialplan.app;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.KeyStore;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.app.access.LoginSettings;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.catalogue.LayerRecords;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.conflict.CheckedMaps;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.edit.CurrentDraft;
import org.spatialplan.edit.Editors;
import org.spatialplan.edit.Publication;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.format.city.GeoJsonGeometryModule;
import org.spatialplan.format.city.IndicatorMethodReader;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.format.gdal.Gdal;
import org.spatialplan.format.rules.CatalogueReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.standard.PublishedTotals;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.history.LayerHistory;
import org.spatialplan.imports.ImportStandards;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.indicator.IndicatorMethods;
import org.spatialplan.job.JobSettings;
import org.spatialplan.lake.write.LakeExport;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.ogc.ows.ServiceContact;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.query.MapHistory;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportFont;
import org.spatialplan.report.ReportRepetition;
import org.spatialplan.report.paper.Orientation;
import org.spatialplan.report.paper.ReportPaper;
import org.spatialplan.report.paper.SignedPages;
import org.spatialplan.store.AuditedChangeStore;
import org.spatialplan.store.AuditedLayerStore;
import org.spatialplan.store.AuditedPlanStore;
import org.spatialplan.store.Dialect;
import org.spatialplan.store.JdbcChangeStore;
import org.spatialplan.store.JdbcKeyStore;
import org.spatialplan.store.JdbcLayerStore;
import org.spatialplan.store.JdbcPlanStore;
import org.spatialplan.store.StoreLock;
import org.spatialplan.store.StoreSnapshot;
import org.spatialplan.tile.TileCache;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.MapRefresh;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.imports.ImportSettings;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** Makes the parts of the service and connects them. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    /** The largest share of the heap for finished tiles, as its divisor. */
    private static final int TILES_SHARE = 16;

    /** Sets what the process has one of: the font that documents embed, the program that reads the formats of GDAL. */
    Wiring(SpatialPlanSettings settings) {
        ReportFont.use(settings.report().font());
        Gdal.use(settings.gdal().settings());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LoginSettings loginSettings(SpatialPlanSettings settings) {
        return settings.login().settings();
    }

    @Bean
    AccessSettings accessSettings(SpatialPlanSettings settings) {
        return settings.accessSettings();
    }

    @Bean
    KeyStore keyStore(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JdbcKeyStore(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    KeyRing keyRing(KeyStore store, ObjectProvider<AccessEvents> events, Clock clock, KeyUseRecorder recorder) {
        return new KeyRing(store, events.getIfAvailable(() -> AccessEvents.NONE), clock, recorder);
    }

    @Bean
    KeyUseRecorder keyUseRecorder() {
        return new KeyUseRecorder();
    }

    @Bean
    LayerStore layerStore(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Dialect dialect,
            StoreLock lock,
            AuditTrail trail) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new AuditedLayerStore(new JdbcLayerStore(jdbc, transaction, dialect), lock, trail);
    }

    @Bean
    PlanStore planStore(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Dialect dialect,
            StoreLock lock,
            AuditTrail trail) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new AuditedPlanStore(new JdbcPlanStore(jdbc, transaction, dialect), lock, trail);
    }

    @Bean
    StoreLock storeLock(NamedParameterJdbcTemplate jdbc, PlatformTransactionManager transactions, Dialect dialect) {
        return new StoreLock(jdbc, new TransactionTemplate(transactions), dialect);
    }

    @Bean
    StoreSnapshot storeSnapshot(PlatformTransactionManager transactions) {
        return new StoreSnapshot(transactions);
    }

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
        CityData city = readCity(geodata);
        BundledDataLoader bundled = new BundledDataLoader(geodata, layers, plans, clock);
        lock.hold(() -> bundled.load(city.catalogue(), city.rules()));
        mark.write();
        return city;
    }

    @Bean
    Catalogue catalogue(CityData city) {
        return city.catalogue();
    }

    /** Loads the map before the web server opens its port: the service answers with data or does not start. */
    @Bean
    LiveMap planMap(CityData city, SecretLayers secret, LayerStore layers, PlanStore plans, StoreSnapshot snapshot) {
        return new LiveMap(city, secret, layers, plans, snapshot);
    }

    @Bean
    SecretLayers secretLayers(SpatialPlanSettings settings, CityData city) {
        return SecretLayersReading.read(settings.access(), city.catalogue());
    }

    @Bean
    PlanImports planImports(CityData city, LayerStore layers, PlanStore plans, Clock clock) {
        return new PlanImports(city, layers, plans, clock);
    }

    @Bean
    PlanVersions planVersions(PlanStore plans, LayerStore layers, StoreLock lock, AuditTrail trail, Clock clock) {
        return new PlanVersions(plans, layers, lock, trail, clock);
    }

    @Bean
    ChangeStore changeStore(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Dialect dialect,
            StoreLock lock,
            AuditTrail trail) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new AuditedChangeStore(new JdbcChangeStore(jdbc, transaction, dialect), lock, trail);
    }

    @Bean
    DraftMaps draftMaps(CityData city, LiveMap live, LayerStore layers) {
        return new DraftMaps(city, live, layers);
    }

    @Bean
    Editors editors(LiveMap live, CurrentCaller caller) {
        return new EditorsOfMap(live, caller);
    }

    @Bean
    WorkingVersion workingVersion(
            ChangeStore changes,
            PlanStore plans,
            LayerStore layers,
            StoreSnapshot snapshot,
            DraftMaps maps,
            CityData city,
            Clock clock) {
        return new WorkingVersion(
                changes,
                new CurrentDraft(changes, plans, layers, snapshot::read),
                new Publication(changes, plans, layers, maps::require),
                maps::city,
                clock,
                city.catalogue().timeZone());
    }

    @Bean
    MapHistory mapHistory(CityData city, LiveMap live, LayerStore layers, PlanStore plans) {
        return new StoredMapHistory(city, live, layers, plans);
    }

    @Bean
    ImportSettings importSettings(SpatialPlanSettings settings, ObjectProvider<DataFolderLock> lock) {
        lock.getIfAvailable();
        SpatialPlanSettings.Imports imports = settings.imports();
        return new ImportSettings(
                imports.token(),
                new JobSettings(
                        "spatialplan.imports",
                        settings.data().toAbsolutePath().resolve("imports"),
                        imports.mostDisk().toBytes(),
                        Long.MAX_VALUE,
                        imports.mostWaiting(),
                        Integer.MAX_VALUE,
                        Integer.MAX_VALUE,
                        imports.keep(),
                        imports.keep()));
    }

    @Bean
    MapRefresh mapRefresh(LiveMap map) {
        return map::refresh;
    }

    @Bean
    LayerImport layerImport(ImportStandards standards, CityData city, LayerStore layers, PlanStore plans) {
        return new LayerImport(city.catalogue(), city.rules(), standards, layers, plans);
    }

    @Bean
    ImportStandards importStandards(SpatialPlanSettings settings, ResourceLoader loader) {
        Geodata geodata = new Geodata(loader, settings.geodata());
        return new ImportStandards(
                geodata.find("standards/municipal-plan-database.yaml")
                        .map(new DataStandardReader()::read)
                        .orElse(DataStandard.NONE),
                geodata.find("standards/published-totals.yaml")
                        .map(PublishedTotals::read)
                        .orElse(PublishedTotals.NONE));
    }

    @Bean
    LakeExport lakeExport(CityData city, LayerStore layers) {
        return new LakeExport(city.catalogue(), city.rules(), city.catalogueFile(), city.ruleFiles(), layers);
    }

    @Bean
    CheckedVersions checkedVersions(LayerStore layers) {
        return new CheckedVersions(layers);
    }

    @Bean
    ReportFiles reportFiles(FeatureStyles styles, ObjectProvider<MapFigures> figures, LiveMap maps, JsonMapper mapper) {
        return new ReportFiles(
                styles,
                new SignedPages(() -> new ReportPaper(
                        figures.getObject(), Orientation.of(maps.get().catalogue(), maps.get()::findLayer))),
                mapper);
    }

    @Bean
    ReportRepetition reportRepetition(ConflictCheckService checks, JsonMapper mapper) {
        return new ReportRepetition(checks, CheckParameters::of, mapper);
    }

    /** There is no gate in a command, which has no clients: then parcels have no limits. */
    @Bean
    ConflictCheckService conflictCheckService(
            SpatialPlanSettings settings,
            LiveMap maps,
            ConflictChecks checks,
            CheckedVersions versions,
            ImportStandards standards,
            Clock clock,
            ObjectProvider<GroundCheck.Watch> watch,
            ObjectProvider<Gate> gates) {
        Gate gate = gates.getIfAvailable();
        return new ConflictCheckService(
                new CheckedMaps(
                        maps,
                        () -> maps.checkedLines(settings.access().secretInChecks()),
                        checks::of,
                        checks,
                        versions),
                standards.data(),
                clock,
                watch.getIfAvailable(() -> GroundCheck.Watch.NOBODY),
                gate == null ? () -> ParcelLimits.NONE : gate::parcelLimits);
    }

    @Bean
    IndicatorMethods indicatorMethods(SpatialPlanSettings settings, ResourceLoader loader) {
        return new Geodata(loader, settings.geodata())
                .find("plan/computed-indicators.yaml")
                .map(new IndicatorMethodReader()::read)
                .orElse(new IndicatorMethods(List.of()));
    }

    @Bean
    LayerHistory layerHistory(LayerStore layers, CheckedVersions versions) {
        return new LayerHistory(layers, versions);
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

    /** Finds the fonts once and logs once what is missing. */
    @Bean
    MapFonts mapFonts() {
        MapFonts fonts = MapFonts.find();
        fonts.missing().ifPresent(LOG::warn);
        return fonts;
    }

    @Bean
    Styles styles(SpatialPlanSettings settings) {
        return Styles.read(new StyleFiles(settings.styles()).read());
    }

    @Bean
    FeatureStyles featureStyles(Styles styles) {
        return new SldFeatureStyles(styles);
    }

    @Bean
    ServiceContact serviceContact(SpatialPlanSettings settings) {
        SpatialPlanSettings.Contact contact = settings.contact();
        return new ServiceContact(contact.organisation(), contact.person(), contact.telephone(), contact.email());
    }

    /** Places the jobs' files beside the embedded database. */
    @Bean
    JobSettings jobSettings(SpatialPlanSettings settings, ObjectProvider<DataFolderLock> lock) {
        lock.getIfAvailable();
        SpatialPlanSettings.Jobs jobs = settings.jobs();
        return new JobSettings(
                "spatialplan.jobs",
                settings.data().toAbsolutePath().resolve("jobs"),
                jobs.mostDisk().toBytes(),
                jobs.mostFile().toBytes(),
                jobs.mostWaiting(),
                jobs.mostWaitingOfOne(),
                jobs.mostKept(),
                Duration.ofHours(1),
                jobs.keep());
    }

    @Bean
    TileCache tileCache(SpatialPlanSettings settings) {
        return new TileCache(
                Math.min(settings.tileCache().toBytes(), Runtime.getRuntime().maxMemory() / TILES_SHARE));
    }

    @Bean
    CityPublication cityPublication(
            SpatialPlanSettings settings, CityData city, LiveMap maps, LayerStore layers, Clock clock) {
        return new CityPublication(settings, city.catalogue(), maps, layers, clock);
    }

    @Bean
    MapRenderer mapRenderer(MapFonts fonts) {
        return new MapRenderer(fonts);
    }

    @Bean
    PortrayedLayers portrayedLayers() {
        return new PortrayedLayers();
    }

    @Bean
    Legend legend(MapFonts fonts) {
        return new Legend(fonts);
    }

    @Bean
    MapFigures mapFigures(MapRenderer renderer, Legend legend, Styles styles) {
        return new MapFigures(renderer, legend, styles);
    }

    @Bean
    JacksonModule geoJsonGeometries() {
        return new GeoJsonGeometryModule();
    }

    @Bean
    JacksonModule plainNumbers() {
        return new PlainNumberModule();
    }

    private static CityData readCity(Geodata geodata) {
        DataFile layers = geodata.read("layers/layers.yaml");
        Catalogue catalogue = new CatalogueReader().read(layers);
        Optional<DataFile> activities = geodata.find("rules/" + RuleSetReader.ACTIVITIES + ".yaml");
        RuleSetReader reader = new RuleSetReader(activities);
        Map<String, RuleHistory> rules = new LinkedHashMap<>();
        List<DataFile> files = new ArrayList<>(activities.stream().toList());
        catalogue.layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .forEach(id -> {
                    DataFile file = geodata.read("rules/" + id + ".yaml");
                    files.add(file);
                    rules.put(id, reader.read(file));
                });
        RuleSetReader.requireKnownLines(rules);
        return new CityData(catalogue, rules, layers, files);
    }
}
