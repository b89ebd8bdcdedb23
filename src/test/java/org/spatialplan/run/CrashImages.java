package org.spatialplan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Copies of a folder as a {@code kill -9} would leave it at each fault point: the system keeps what was written, and
 * nothing else of the process. A copy is taken while the thread that reached the point waits. Thread-safe.
 */
public final class CrashImages implements Consumer<String> {

    private static final int TRIES = 50;

    private final Path folder;
    private final Path images;
    private final Wanted wanted;
    private final List<Image> taken = new ArrayList<>();
    private final Map<String, Integer> reached = new HashMap<>();
    private final List<String> promised = new ArrayList<>();
    private String phase = "";

    /** Chooses the points at which a copy is taken. */
    @FunctionalInterface
    public interface Wanted {
        /** @param time how often this place is reached in this phase, from 1 */
        boolean test(String phase, String place, int time);
    }

    /**
     * A copy.
     *
     * @param name of the point: phase, place and how often it was reached
     * @param folder where the copy is
     * @param promised what clients had been told before
     */
    public record Image(String name, Path folder, List<String> promised) {}

    /**
     * @param folder what is copied
     * @param images where to
     */
    public CrashImages(Path folder, Path images, Wanted wanted) {
        this.folder = folder;
        this.images = images;
        this.wanted = wanted;
    }

    /** Begins a phase, for the names of points. */
    public synchronized void begin(String next) {
        phase = next;
        reached.clear();
    }

    /** Notes what a client was told: from here on it must not be lost. */
    public synchronized void promise(String what) {
        promised.add(what);
    }

    @Override
    public synchronized void accept(String place) {
        int time = reached.merge(place, 1, Integer::sum);
        if (wanted.test(phase, place, time)) {
            String name = phase + " " + place + " " + time;
            taken.add(new Image(name, copy(images.resolve(Integer.toString(taken.size()))), List.copyOf(promised)));
        }
    }

    public synchronized List<Image> taken() {
        return List.copyOf(taken);
    }

    /** Copies the folder as of one moment: anew if another thread wrote meanwhile. */
    private Path copy(Path parent) {
        Path to = parent.resolve(folder.getFileName());
        try {
            for (int i = 0; i < TRIES; i++) {
                FileSystemUtils.deleteRecursively(parent);
                Files.createDirectories(parent);
                Map<Path, String> before = files();
                if (copyTo(to) && before.equals(files())) {
                    return to;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The folder does not keep still: " + folder);
    }

    private boolean copyTo(Path to) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(folder.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return true;
        } catch (NoSuchFileException | UncheckedIOException e) {
            return false;
        }
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                if (Files.exists(path)) {
                    files.put(path, Files.size(path) + " " + Files.getLastModifiedTime(path));
                }
            }
        } catch (UncheckedIOException e) {
            files.clear();
        }
        return files;
    }
}
