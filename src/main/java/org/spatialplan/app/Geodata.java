package org.spatialplan.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads the bundled data files, from the jar or from a folder. */
final class Geodata {

    private final ResourceLoader loader;
    private final String location;

    /**
     * Reads from a location.
     *
     * @param location a Spring resource location; a plain path means a folder
     */
    Geodata(ResourceLoader loader, String location) {
        this.loader = loader;
        String resource = location.contains(":") ? location : "file:" + location;
        this.location = resource.endsWith("/") ? resource : resource + "/";
    }

    /** Reads an optional file; empty if it does not exist. */
    Optional<DataFile> find(String path) {
        return loader.getResource(location + path).exists() ? Optional.of(read(path)) : Optional.empty();
    }

    /**
     * Reads a file.
     *
     * @param path within the folder, for example {@code plan/projects.csv}
     * @throws DataFileException if it is missing or cannot be read
     */
    DataFile read(String path) {
        Resource resource = loader.getResource(location + path);
        String name = "geodata/" + path;
        if (!resource.exists()) {
            throw new DataFileException(name, 0, "is missing (looked in " + location + ")");
        }
        try (InputStream stream = resource.getInputStream()) {
            return new DataFile(name, stream.readAllBytes());
        } catch (IOException e) {
            throw new DataFileException(name, 0, "cannot be read: " + e.getMessage(), e);
        }
    }
}
