package org.spatialplan.bench.file;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.check.Territory;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;

/**
 * Reads files of many parcels in every format as a check does, diagnosis and all, and prints the rate of each beside that of GeoJSON,
 * with processor time and the peak of the heap. Each format takes turns with GeoJSON, and of each the fastest pass counts, since others
 * may use the machine too. Run it with the heap that must suffice:
 *
 * <pre>
 * src/bench/run -Xmx256m org.spatialplan.bench.file.ReadingRates /tmp/parcels 100000 [pattern of names]
 * </pre>
 *
 * <p>Files are made if the folder does not exist (GDAL and zip of Debian). Linux.
 */
public final class ReadingRates {

    private static final int PASSES = Integer.getInteger("passes", 5);

    private ReadingRates() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (!Files.exists(folder)) {
            new ManyParcelFiles(folder, Integer.parseInt(arguments[1])).write();
        }
        Pattern part = Pattern.compile(arguments.length > 2 ? arguments[2] : "");
        System.out.println(
                "| file | MB | unpacked | parcels | s | processor s | of GDAL | parcels/s | MB/s | per byte | per unpacked"
                        + " byte | per parcel | peak heap MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(path -> part.matcher(path.getFileName().toString()).find())
                    .sorted()
                    .toList()) {
                print(file, folder.resolve("parcels.geojson"));
            }
        }
    }

    /**
     * One pass.
     *
     * @param processorSeconds of the reading thread
     * @param gdalSeconds of processes that it waited for
     */
    private record Pass(long parcels, double seconds, double processorSeconds, double gdalSeconds, long peakBytes) {

        double allSeconds() {
            return processorSeconds + gdalSeconds;
        }

        double aSecond(double amount) {
            return amount / allSeconds();
        }

        Pass orFaster(Pass other) {
            return other == null || allSeconds() < other.allSeconds() ? this : other;
        }
    }

    private static void print(Path file, Path geoJson) throws IOException {
        try {
            Pass ours = null;
            Pass theirs = null;
            for (int i = 0; i < PASSES; i++) {
                theirs = read(geoJson).orFaster(theirs);
                ours = read(file).orFaster(ours);
            }
            double bytes = Files.size(file);
            double unpacked = PackedSize.of(file);
            double theirRate = theirs.aSecond(Files.size(geoJson));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %d | %.2f | %.2f | %.2f | %.0f | %.1f | %.2f | %.2f | %.2f | %d |%n",
                    file.getFileName(),
                    bytes / 1e6,
                    unpacked / 1e6,
                    ours.parcels,
                    ours.seconds,
                    ours.processorSeconds,
                    ours.gdalSeconds,
                    ours.aSecond(ours.parcels),
                    ours.aSecond(bytes) / 1e6,
                    ours.aSecond(bytes) / theirRate,
                    ours.aSecond(unpacked) / theirRate,
                    ours.aSecond(ours.parcels) / theirs.aSecond(theirs.parcels),
                    ours.peakBytes >> 20);
        } catch (CodedException e) {
            System.out.printf("| %s | %s |%n", file.getFileName(), e.code() + ": " + e.getMessage());
        }
    }

    private static Pass read(Path path) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double children = ChildProcesses.seconds();
        long parcels = 0;
        try (SubmittedFile file = SubmittedFile.of(path.getFileName().toString(), path)) {
            Submission submission = Submission.of(file, stated(path), Territory.EVERYWHERE, GroundFrame.about(118.5));
            try (ParcelSource source = submission.parcels()) {
                for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                    parcels++;
                }
            }
        }
        return new Pass(
                parcels,
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9,
                ChildProcesses.seconds() - children,
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    }

    /** The system of the formats that state none. */
    private static CoordinateOptions stated(Path path) {
        boolean silent = path.toString().matches(".*(\\.csv|\\.dxf|-list\\..*)");
        return silent
                ? new CoordinateOptions(Optional.of(ManyParcelFiles.ZONE), Optional.empty(), false, Optional.empty())
                : CoordinateOptions.NONE;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
