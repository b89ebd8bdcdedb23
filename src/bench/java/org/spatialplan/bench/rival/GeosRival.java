package org.spatialplan.bench.rival;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** GEOS in a C program of its own, compiled for this run: no interpreter between the question and the answer. */
final class GeosRival implements AutoCloseable {

    private static final String SOURCE = "/bench/geos-rival.c";
    private static final String MISSING =
            "GEOS does not compile; on Debian: apt-get install gcc libc6-dev libgeos-dev\n";
    private final Path folder;
    private final Process process;
    private final PrintStream questions;
    private final BufferedReader answers;
    private final String version;

    private GeosRival(Path folder, Process process) throws IOException {
        this.folder = folder;
        this.process = process;
        this.questions = new PrintStream(process.getOutputStream(), true);
        this.answers = process.inputReader();
        this.version = answer();
    }

    /**
     * What GEOS answered about all parcels.
     *
     * @param seconds from parcels in memory to pairs in memory, with the index over the parcels
     * @param pairs of a parcel and a polygon that share some area
     * @param areaM2 that they share, summed up
     */
    record Bulk(double seconds, int pairs, double areaM2) {}

    static GeosRival start(List<Shape> pieces, List<Shape> parcels) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("geos-rival");
        Path program = compiled(folder);
        Path piecesFile = written(folder.resolve("pieces.wkb"), pieces);
        Path parcelsFile = written(folder.resolve("parcels.wkb"), parcels);
        Process process = new ProcessBuilder(program.toString(), piecesFile.toString(), parcelsFile.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new GeosRival(folder, process);
    }

    String version() {
        return version;
    }

    /** All parcels on two threads. */
    Bulk bulk() throws IOException {
        questions.println("bulk");
        String[] parts = answer().split(" ");
        return new Bulk(Double.parseDouble(parts[0]), Integer.parseInt(parts[1]), Double.parseDouble(parts[2]));
    }

    /** Nanoseconds of parcels asked one by one, evenly spread over all. */
    long[] oneByOne(int parcels) throws IOException {
        questions.println("one " + parcels);
        return Stream.of(answer().trim().split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The GEOS program ended early");
        }
        return line;
    }

    private static Path compiled(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("geos-rival.c");
        try (InputStream text = GeosRival.class.getResourceAsStream(SOURCE)) {
            Files.copy(text, source);
        }
        Path program = folder.resolve("geos-rival");
        Process gcc = new ProcessBuilder(
                        "gcc", "-O2", "-o", program.toString(), source.toString(), "-lgeos_c", "-lpthread")
                .redirectErrorStream(true)
                .start();
        String said = new String(gcc.getInputStream().readAllBytes());
        if (gcc.waitFor() != 0) {
            throw new IOException(MISSING + said);
        }
        return program;
    }

    private static Path written(Path file, List<Shape> shapes) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Shape shape : shapes) {
                ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
                out.write(head.putInt(shape.id()).putInt(shape.wkb().length).array());
                out.write(shape.wkb());
            }
        }
        return file;
    }
}
