package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.conflict.CheckedMaps;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.imports.ImportStandards;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportRepetition;
import org.spatialplan.report.paper.Orientation;
import org.spatialplan.report.paper.ReportPaper;
import org.spatialplan.report.paper.SignedPages;
import org.spatialplan.web.ConflictChecks;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes what checks ground and writes reports. */
@Configuration(proxyBeanMethods = false)
class CheckWiring {

    @Bean
    CheckedVersions checkedVersions(LayerStore layers) {
        return new CheckedVersions(layers);
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
            GroundCheck.Watch watch,
            CallerWatch callers,
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
                watch,
                callers::ofCaller,
                gate == null ? () -> ParcelLimits.NONE : gate::parcelLimits);
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
}
