package org.spatialplan.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of the answers. They are written into a folder beside it that takes its name when all is there; {@link #SUCCESS} comes
 * last. A run that fails leaves what was there before. Used by the driver.
 */
final class OutputFolder implements AutoCloseable {

    static final String ROWS = "rows";
    static final String CSV = "csv";
    static final String SUMMARY_JSON = "summary.json";
    static final String SUMMARY_CSV = "summary.csv";
    static final String SUCCESS = "_SUCCESS";

    private static final Set<String> OWN = Set.of(ROWS, CSV, SUMMARY_JSON, SUMMARY_CSV, SUCCESS);

    private final FileSystem system;
    private final Path folder;
    private final Path written;

    private OutputFolder(FileSystem system, Path folder, Path written) {
        this.system = system;
        this.folder = folder;
        this.written = written;
    }

    /**
     * Requires that a folder may be written, before work is done for it.
     *
     * @throws BatchException if it is there and may not be replaced
     */
    static void require(String path, boolean overwrite, Configuration configuration) {
        try {
            Path given = new Path(path);
            FileSystem system = given.getFileSystem(configuration);
            requireReplaceable(system, system.makeQualified(given), overwrite);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Requires that the folder is apart from what is read: what it holds is replaced, and the next run would read the answers in a folder of
     * parcels as parcels.
     *
     * @param read files and folders
     * @throws BatchException if one holds the other
     */
    static void requireApart(String path, Collection<String> read, Configuration configuration) {
        String folder = inside(path, configuration);
        for (String one : read) {
            String other = inside(one, configuration);
            if (folder.startsWith(other) || other.startsWith(folder)) {
                throw new BatchException("output-not-apart", path, one);
            }
        }
    }

    /** How all paths below one begin. */
    private static String inside(String path, Configuration configuration) {
        try {
            Path given = new Path(path);
            return given.getFileSystem(configuration).makeQualified(given) + Path.SEPARATOR;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins a folder.
     *
     * @throws BatchException if it is there and may not be replaced, or cannot be made
     */
    static OutputFolder begin(String path, boolean overwrite, Configuration configuration) {
        try {
            Path given = new Path(path);
            FileSystem system = given.getFileSystem(configuration);
            Path folder = system.makeQualified(given);
            requireReplaceable(system, folder, overwrite);
            Path written =
                    new Path(folder.getParent(), "_" + folder.getName() + "." + UUID.randomUUID() + ".unfinished");
            if (!isMade(system, written)) {
                throw new BatchException("output-not-writable", folder);
            }
            // a signal ends the process without close()
            system.deleteOnExit(written);
            return new OutputFolder(system, folder, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder. Some file systems say by an exception that they cannot. */
    private static boolean isMade(FileSystem system, Path folder) {
        try {
            return system.mkdirs(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static void requireReplaceable(FileSystem system, Path folder, boolean overwrite) throws IOException {
        if (!system.exists(folder)) {
            return;
        }
        FileStatus[] inside = system.listStatus(folder);
        boolean isOurs = system.getFileStatus(folder).isDirectory();
        for (FileStatus file : inside) {
            isOurs &= OWN.contains(file.getPath().getName());
        }
        // "csv" and "rows" are names that other folders hold too
        isOurs &= inside.length == 0 || system.exists(new Path(folder, SUMMARY_JSON));
        if (!isOurs) {
            throw new BatchException("output-not-ours", folder);
        }
        if (!overwrite && inside.length > 0) {
            throw new BatchException("output-exists", folder);
        }
    }

    /** Where a part of the answers is written. */
    String path(String part) {
        return new Path(written, part).toString();
    }

    /** Writes a text file in UTF-8. */
    void write(String part, String text) {
        try (OutputStream out = system.create(new Path(written, part))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the files of a part another ending. */
    void rename(String part, String from, String to) {
        try {
            for (FileStatus file : system.listStatus(new Path(written, part))) {
                String name = file.getPath().getName();
                if (name.endsWith(from)) {
                    String renamed = name.substring(0, name.length() - from.length()) + to;
                    rename(file.getPath(), new Path(file.getPath().getParent(), renamed));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a part that is only needed on the way. */
    void remove(String part) {
        try {
            system.delete(new Path(written, part), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the folder its name, in place of an earlier one, and says that all is there. */
    void finish() {
        try {
            Path earlier = new Path(folder.getParent(), "_" + folder.getName() + "." + UUID.randomUUID() + ".replaced");
            boolean replaces = system.exists(folder);
            if (replaces) {
                rename(folder, earlier);
            }
            rename(written, folder);
            system.create(new Path(folder, SUCCESS)).close();
            if (replaces) {
                system.delete(earlier, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rename(Path from, Path to) throws IOException {
        if (!system.rename(from, to)) {
            throw new IOException("cannot rename " + from + " to " + to);
        }
    }

    /** Removes what an unfinished run has written. */
    @Override
    public void close() {
        try {
            system.delete(written, true);
            system.cancelDeleteOnExit(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
