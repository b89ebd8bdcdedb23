package org.spatialplan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Folders of services that several test classes share; for one class there is JUnit's own. */
public final class TestFolders {

    private TestFolders() {}

    /** An empty folder, which goes after the last service of this process has closed. */
    public static Path untilServicesClose() throws IOException {
        Path folder = Files.createTempDirectory("spatialplan-test");
        SpringApplication.getShutdownHandlers().add(() -> delete(folder));
        return folder;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
