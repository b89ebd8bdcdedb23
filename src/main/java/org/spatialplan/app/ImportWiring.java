package org.spatialplan.app;

import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.standard.PublishedTotals;
import org.spatialplan.imports.ImportStandards;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.job.JobSettings;
import org.spatialplan.lake.write.LakeExport;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.web.imports.ImportSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

/** Makes what takes layers in and gives them out as a lake, and where jobs are kept. */
@Configuration(proxyBeanMethods = false)
class ImportWiring {

    @Bean
    ImportSettings importSettings(SpatialPlanSettings settings, ObjectProvider<DataFolderLock> lock) {
        lock.getIfAvailable();
        return new ImportSettings(settings.imports().token(), settings.imports().in(settings.data()));
    }

    /** Places the jobs' files beside the embedded database. */
    @Bean
    JobSettings jobSettings(SpatialPlanSettings settings, ObjectProvider<DataFolderLock> lock) {
        lock.getIfAvailable();
        return settings.jobs().in(settings.data());
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
}
