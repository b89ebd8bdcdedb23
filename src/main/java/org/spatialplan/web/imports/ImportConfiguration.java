package org.spatialplan.web.imports;

import java.time.Clock;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.web.MapRefresh;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Imports are kept beside the embedded database. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportQueue importDesk(
            ImportSettings settings,
            JsonMapper mapper,
            LayerImport imports,
            LayerStore layers,
            MapRefresh refresh,
            MapFigures figures,
            Clock clock) {
        ImportFolders folders = new ImportFolders(settings.folder(), mapper, settings.mostBytes());
        return new ImportQueue(folders, imports, layers, refresh::refresh, figures, clock, settings);
    }

    @Bean
    ImportKey importKey(ImportSettings settings) {
        return new ImportKey(settings.token());
    }

    @Bean
    FilterRegistrationBean<ImportKeyFilter> importKeyFilter(
            ImportKey key, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new FilterRegistrationBean<>(new ImportKeyFilter(key, problems));
    }
}
