package org.spatialplan.format.gdal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.format.gdal.ConfinedProcess.Ended;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The {@code ogr2ogr} of this machine. A few runs go at the same time, others wait. It opens files under names that we
 * gave them; all drivers of GDAL but the one for the file and the one for GeoPackages are taken from it. Thread-safe.
 */
public final class Gdal {

    private static final AtomicReference<Gdal> HERE = new AtomicReference<>(new Gdal(GdalSettings.DEFAULT));
    private static final Pattern DRIVER = Pattern.compile("^ {2}(\\S.*?) -[a-z, ]+- \\(");
    private static final Duration MOST_PROBE = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 50;

    private final GdalSettings settings;
    private final Semaphore turns;
    private final AtomicReference<Installed> found = new AtomicReference<>();

    /**
     * A program that runs.
     *
     * @param drivers all drivers that it has
     */
    record Installed(Path program, List<String> drivers, Confinement confinement) {}

    private Gdal(GdalSettings settings) {
        this.settings = settings;
        this.turns = new Semaphore(Math.max(1, settings.atOnce()), true);
    }

    /** Chooses the program and its limits for the whole process. */
    public static void use(GdalSettings settings) {
        HERE.set(new Gdal(settings));
    }

    static Gdal here() {
        return HERE.get();
    }

    /**
     * Converts a file to a GeoPackage with all of its tables.
     *
     * @param fileName as the sender calls it, for messages
     * @param kind of the file, for messages
     * @param input in the folder of the output
     * @param output does not exist yet
     * @param options of GDAL for this format, as environment variables
     * @throws DataFileException if there is no program that can, or it cannot read the file
     */
    void convert(
            String fileName,
            LocalizedText kind,
            GdalDriver driver,
            Path input,
            Path output,
            Map<String, String> options) {
        Installed installed = require(fileName, kind, driver);
        List<String> command = List.of(
                installed.program.toString(),
                "-f",
                GdalDriver.GEOPACKAGE.gdalName(),
                "-lco",
                "SPATIAL_INDEX=NO",
                "-lco",
                "GEOMETRY_NAME=" + Conversion.GEOMETRY,
                "-dim",
                "XY",
                "-gt",
                "65536",
                output.getFileName().toString(),
                input.getFileName().toString());
        Ended ended = inTurn(() -> ConfinedProcess.run(
                installed.confinement.command(command, settings),
                environment(installed, driver, output.getParent(), options),
                output.getParent(),
                settings.mostTime()));
        GdalRefusal.of(ended, settings, kind).ifPresent(why -> {
            throw new DataFileException(fileName, 0, why);
        });
    }

    Installed require(String fileName, LocalizedText kind, GdalDriver driver) {
        if (settings.isOff()) {
            throw new DataFileException(fileName, 0, Messages.of("gdal.off", kind));
        }
        Installed installed =
                installed().orElseThrow(() -> new DataFileException(fileName, 0, Messages.of("gdal.missing", kind)));
        if (!installed.drivers.contains(driver.gdalName())) {
            throw new DataFileException(fileName, 0, Messages.of("gdal.driver-missing", kind, driver.gdalName()));
        }
        return installed;
    }

    /** Whether files can be converted here by a driver. */
    static boolean has(GdalDriver driver) {
        return !here().settings.isOff()
                && here().installed()
                        .filter(one -> one.drivers.contains(driver.gdalName()))
                        .isPresent();
    }

    /** The program; looked for again as long as it is missing, so that it may be installed while the service runs. */
    private Optional<Installed> installed() {
        Installed known = found.get();
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Installed> now =
                program().flatMap(program -> Confinement.find().flatMap(all -> probed(program, all)));
        now.ifPresent(found::set);
        return now;
    }

    private Optional<Path> program() {
        String stated = settings.program().strip();
        return stated.contains("/")
                ? Optional.of(Path.of(stated)).filter(Files::isExecutable)
                : Confinement.find(stated);
    }

    private Optional<Installed> probed(Path program, Confinement confinement) {
        try {
            Ended ended = ConfinedProcess.run(
                    confinement.command(List.of(program.toString(), "--formats"), settings),
                    Map.of("GDAL_DRIVER_PATH", "disable"),
                    Path.of("/"),
                    MOST_PROBE);
            List<String> drivers = ended.said().others().stream()
                    .map(DRIVER::matcher)
                    .filter(Matcher::find)
                    .map(line -> line.group(1))
                    .toList();
            return ended.isDone() && !drivers.isEmpty()
                    ? Optional.of(new Installed(program, drivers, confinement))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** All that the program gets: no drivers but two, no plugins, nobody's settings, no way into a network. */
    private static Map<String, String> environment(
            Installed installed, GdalDriver driver, Path folder, Map<String, String> options) {
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> needed = List.of(driver.gdalName(), GdalDriver.GEOPACKAGE.gdalName());
        environment.put(
                "GDAL_SKIP",
                installed.drivers.stream()
                        .filter(name -> !needed.contains(name))
                        .collect(Collectors.joining(",")));
        environment.put("GDAL_DRIVER_PATH", "disable");
        environment.put("GDAL_NUM_THREADS", "1");
        environment.put("GDAL_CACHEMAX", "64");
        environment.put("GDAL_HTTP_PROXY", "127.0.0.1:9");
        environment.put("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", ".none");
        environment.put("PROJ_NETWORK", "OFF");
        environment.put("OGR_SQLITE_SYNCHRONOUS", "OFF");
        environment.put("OGR_SQLITE_JOURNAL", "OFF");
        environment.put("LANG", "C.UTF-8");
        List.of("HOME", "TMPDIR", "CPL_TMPDIR").forEach(name -> environment.put(name, folder.toString()));
        environment.putAll(options);
        return environment;
    }

    /** A run of the program. */
    private interface Run {
        Ended run() throws IOException;
    }

    private Ended inTurn(Run run) {
        try {
            while (!turns.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                WorkLimit.ask();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkCancelledException();
        }
        try {
            return run.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }
}
