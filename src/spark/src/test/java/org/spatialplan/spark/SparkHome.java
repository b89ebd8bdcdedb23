package org.spatialplan.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of a Spark installation, as far as a master, workers and {@code spark-submit} need one: {@code jars} with links to the jars of the
 * local Maven repository. Sedona, GeoTools and snakeyaml-engine are not in it, as on most clusters: a job brings them ({@code --jars}).
 */
record SparkHome(Path folder, List<Path> brought) {

    private static final Path CLUSTER = Path.of("target/spark/cluster.classpath");

    /** Beside the job's jar, as the links are no temporary files; those of another build are replaced. */
    static SparkHome make() throws IOException {
        Path folder = Path.of("target/spark/home").toAbsolutePath();
        Path jars = Files.createDirectories(folder.resolve("jars"));
        try (Stream<Path> old = Files.list(jars)) {
            for (Path link : old.toList()) {
                Files.delete(link);
            }
        }
        for (Path jar : cluster().filter(jar -> !isBrought(jar)).toList()) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
        return new SparkHome(folder, cluster().filter(SparkHome::isBrought).toList());
    }

    /** For the option {@code -cp}. */
    String classpath() {
        return folder.resolve("jars") + "/*";
    }

    /** For the option {@code --jars}: every machine has them where the driver has them. */
    String jars() {
        return String.join(",", brought.stream().map(jar -> "local:" + jar).toList());
    }

    private static Stream<Path> cluster() throws IOException {
        return Stream.of(Files.readString(CLUSTER).trim().split(File.pathSeparator))
                .map(Path::of);
    }

    private static boolean isBrought(Path jar) {
        String name = jar.getFileName().toString();
        return Stream.of("sedona-", "geotools-wrapper-", "snakeyaml-engine-").anyMatch(name::startsWith);
    }
}
