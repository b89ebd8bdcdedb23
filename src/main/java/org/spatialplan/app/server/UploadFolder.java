package org.spatialplan.app.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in which the web server keeps uploads until they are read. Its name tells the process, so that a later one
 * knows whether it is still in use. Nobody but the service's user can read it.
 */
public final class UploadFolder {

    private static final String PREFIX = "spatial-plan-web-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-.*");

    private UploadFolder() {}

    /** Makes one, which is removed when the process stops. */
    static Path make() {
        try {
            Path folder =
                    Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
            SpringApplication.getShutdownHandlers().add(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests whether a folder of this name is that of a process that runs. */
    public static boolean isInUse(String name) {
        Matcher process = NAME.matcher(name);
        return process.matches()
                && ProcessHandle.of(Long.parseLong(process.group(1))).isPresent();
    }
}
