package org.spatialplan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * What a person must know of a run that passed. Each line is printed when it is first said, and kept in {@code target/run-notes.txt},
 * which {@code bin/test} repeats as its last words. Safe for threads, and for tests that run in several processes.
 */
public final class RunNotes {

    private static final Path FILE = Path.of("target", "run-notes.txt");
    private static final Set<String> SAID = new HashSet<>();

    private RunNotes() {}

    public static synchronized void add(String line) {
        if (!SAID.add(line)) {
            return;
        }
        System.err.println(line);
        try {
            Files.createDirectories(FILE.getParent());
            if (Files.exists(FILE) && Files.readAllLines(FILE).contains(line)) {
                return; // another process of this run said it
            }
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
