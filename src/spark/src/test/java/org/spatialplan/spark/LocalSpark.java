package org.spatialplan.spark;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one session on this machine, two tasks at once, as a parameter of type {@link SparkSession}. It starts with the first test
 * that asks and ends after the last class. A test leaves it running and restores the settings that it changes.
 */
public final class LocalSpark implements ParameterResolver {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("spark.master", "local[2]"),
            Map.entry("spark.app.name", "tests"),
            Map.entry("spark.ui.enabled", "false"),
            Map.entry("spark.driver.host", "127.0.0.1"),
            Map.entry("spark.driver.bindAddress", "127.0.0.1"),
            Map.entry("spark.local.dir", temporaryFolder()),
            Map.entry("spark.sql.warehouse.dir", temporaryFolder() + "/warehouse"),
            Map.entry("spark.sql.shuffle.partitions", "4"),
            Map.entry("spark.default.parallelism", "4"));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == SparkSession.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(LocalSpark.class))
                .computeIfAbsent("session", any -> new Running(), Running.class)
                .session();
    }

    private static String temporaryFolder() {
        return System.getProperty("java.io.tmpdir");
    }

    /** Ends with JUnit's root. */
    private static final class Running implements AutoCloseable {

        private final SparkSession session;

        Running() {
            SparkConf settings = new SparkConf();
            SETTINGS.forEach(settings::set);
            session = SparkSession.builder().config(settings).getOrCreate();
        }

        SparkSession session() {
            return session;
        }

        @Override
        public void close() {
            session.stop();
        }
    }
}
