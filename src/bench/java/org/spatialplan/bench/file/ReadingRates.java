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
 * with the processor time of the reading thread and the peak of the heap. Run it with the heap that must suffice:
 *
 * <pre>
 * src/bench/run -Xmx256m org.spatialplan.bench.file.ReadingRates /tmp/parcels 100000
 * </pre>
 *
 * <p>Files are made if the folder does not exist (GDAL and zip of Debian).
 */
public final class ReadingRates {

    private static final int PASSES = 3;

    private ReadingRates() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (!Files.exists(folder)) {
            new ManyParcelFiles(folder, Integer.parseInt(arguments[1])).write();
        }
        System.out.println(
                "| file | MB | parcels | s | processor s | MB/s | parcels/s | MB/s of GeoJSON's | peak heap MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        Figures geoJson = fastest(folder.resolve("parcels.geojson"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                print(file, geoJson);
            }
        }
    }

    private record Figures(long bytes, long parcels, double seconds, double processorSeconds, long peakBytes) {

        double megabytesASecond() {
            return bytes / 1e6 / processorSeconds;
        }
    }

    private static void print(Path file, Figures geoJson) throws IOException {
        try {
            Figures read = fastest(file);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %d | %.2f | %.2f | %.1f | %.0f | %.2f | %d |%n",
                    file.getFileName(),
                    read.bytes() / 1e6,
                    read.parcels(),
                    read.seconds(),
                    read.processorSeconds(),
                    read.megabytesASecond(),
                    read.parcels() / read.processorSeconds(),
                    read.megabytesASecond() / geoJson.megabytesASecond(),
                    read.peakBytes() >> 20);
        } catch (CodedException e) {
            System.out.printf("| %s | %s |%n", file.getFileName(), e.code() + ": " + e.getMessage());
        }
    }

    private static Figures fastest(Path file) throws IOException {
        Figures fastest = null;
        for (int pass = 0; pass < PASSES; pass++) {
            Figures now = read(file);
            if (fastest == null || now.processorSeconds() < fastest.processorSeconds()) {
                fastest = now;
            }
        }
        return fastest;
    }

    private static Figures read(Path path) throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long parcels = 0;
        try (SubmittedFile file = SubmittedFile.of(path.getFileName().toString(), path)) {
            Submission submission = Submission.of(file, stated(path), Territory.EVERYWHERE, GroundFrame.about(118.5));
            try (ParcelSource source = submission.parcels()) {
                for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                    parcels++;
                }
            }
        }
        return new Figures(
                Files.size(path),
                parcels,
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9,
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum());
    }

    /** The system of the formats that state none. */
    private static CoordinateOptions stated(Path path) {
        boolean silent = path.toString().matches(".*\\.(csv|dxf)");
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
