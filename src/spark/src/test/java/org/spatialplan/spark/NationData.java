package org.spatialplan.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.nation.NationCity;
import org.spatialplan.nation.NationFolder;

/**
 * Has the service write its data and its answers, in a process of its own with its own class path, unless a folder below {@code target} has them
 * from the same classes and rules.
 */
final class NationData {

    private static final String ORACLE = "org.spatialplan.nation.NationOracle";
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TEST_CLASSES = Path.of("target/test-classes");
    /** Written by the service's build. */
    private static final Path CLASSPATH = Path.of("target/service.classpath");

    private static final Path KEPT = Path.of("target/spark-nation");
    private static final List<Path> DECISIVE = List.of(
            CLASSES,
            TEST_CLASSES.resolve("org/spatialplan/nation"),
            TEST_CLASSES.resolve("org/spatialplan/shape"),
            CLASSPATH);

    /** A run that leaves out what takes long asks about the lakes of one zone. */
    private static final List<NationCity> CITIES = "lengthy".equals(System.getProperty("left.tests"))
            ? List.of(NationCity.EXACT, NationCity.VAGUE)
            : List.of(NationCity.values());

    private static NationFolder folder;
    private static RuntimeException fault;

    private NationData() {}

    /** Where the data are. The first caller waits for them; if there are none, all get the reason. */
    static synchronized NationFolder get() {
        if (fault != null) {
            throw fault;
        }
        if (folder == null) {
            try {
                folder = new NationFolder(kept(KEPT.resolve(key())));
            } catch (IOException e) {
                fault = new UncheckedIOException(e);
                throw fault;
            } catch (RuntimeException e) {
                fault = e;
                throw fault;
            }
        }
        return folder;
    }

    private static Path kept(Path wanted) throws IOException {
        if (!Files.isDirectory(wanted)) {
            delete(KEPT);
            Files.createDirectories(KEPT);
            Path part = KEPT.resolve("part");
            write(part);
            Files.move(part, wanted, StandardCopyOption.ATOMIC_MOVE);
        }
        return wanted;
    }

    private static void write(Path into) throws IOException {
        String classpath = TEST_CLASSES
                + File.pathSeparator
                + CLASSES
                + File.pathSeparator
                + Files.readString(CLASSPATH).strip();
        Path log = KEPT.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                classpath,
                ORACLE,
                into.toString()));
        CITIES.forEach(city -> command.add(city.name()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The service did not answer: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    /** Of all that decides what the service writes. */
    private static String key() throws IOException {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(CITIES.toString().getBytes(StandardCharsets.UTF_8));
            for (Path root : DECISIVE) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        hash.update(file.toString().getBytes(StandardCharsets.UTF_8));
                        hash.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(hash.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
