package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GeoTools comes in one jar with old copies of other libraries; the current ones must win. */
class ClasspathTest {

    @ParameterizedTest
    @CsvSource({
        "org.slf4j.LoggerFactory, slf4j-api",
        "org.locationtech.jts.geom.Geometry, jts-core",
        "org.apache.commons.lang3.StringUtils, commons-lang3",
        "com.fasterxml.jackson.core.JsonFactory, jackson-core",
        "io.airlift.compress.zstd.ZstdCompressor, aircompressor",
        "org.geotools.referencing.CRS, geotools-wrapper",
    })
    void comesFrom(String className, String jar) throws Exception {
        String location = Class.forName(className)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        assertThat(location).contains("/" + jar + "-");
    }

    @Test
    void geotoolsIsTheLastJar() {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String[] entries = classpath.split(java.io.File.pathSeparator);

        assertThat(entries[entries.length - 1]).contains("geotools-wrapper");
    }
}
