package org.spatialplan.web.imports;

import java.nio.file.Path;
import java.time.Clock;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.web.MapRefresh;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Imports are kept beside the embedded database. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    ImportDesk importDesk(
            @Value("${spatialplan.data}") Path data,
            JsonMapper mapper,
            LayerImport imports,
            LayerStore layers,
            MapRefresh refresh,
            Clock clock) {
        ImportFolders folders = new ImportFolders(data.toAbsolutePath().resolve("imports"), mapper);
        return new ImportDesk(folders, imports, layers, refresh::refresh, clock);
    }

    /** @param token {@code spatialplan.import.token}; without one imports over HTTP are off */
    @Bean
    FilterRegistrationBean<ImportKeyFilter> importKeyFilter(
            @Value("${spatialplan.import.token:}") String token,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new FilterRegistrationBean<>(new ImportKeyFilter(new ImportKey(token), problems));
    }
}
