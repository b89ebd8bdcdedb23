package org.spatialplan.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.rules.FileFaults;
import org.spatialplan.text.Messages;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads the files of a city, from the jar or from a folder. */
final class Geodata {

    /** The part of a city's folder with its styles. */
    static final String STYLES = "styles";

    private final ResourceLoader loader;
    private final String location;
    private final String prefix;
    private final FileFaults faults;

    /**
     * Reads from a location.
     *
     * @param location a Spring resource location; a plain path means a folder
     */
    Geodata(ResourceLoader loader, String location) {
        this(loader, location, "geodata/", FileFaults.THROWN);
    }

    private Geodata(ResourceLoader loader, String location, String prefix, FileFaults faults) {
        this.loader = loader;
        this.prefix = prefix;
        this.faults = faults;
        String resource = location.contains(":") ? location : "file:" + location;
        this.location = resource.endsWith("/") ? resource : resource + "/";
    }

    /** Reads a folder whose files are named as they are in it, and whose faults are collected. */
    static Geodata in(Path folder, FileFaults faults) {
        return new Geodata(new DefaultResourceLoader(), folder.toUri().toString(), "", faults);
    }

    /** Reads an optional file; empty if it does not exist. */
    Optional<DataFile> find(String path) {
        return loader.getResource(location + path).exists() ? Optional.of(read(path)) : Optional.empty();
    }

    /**
     * Reads a file.
     *
     * @param path within the folder, for example {@code plan/projects.csv}
     * @throws DataFileException if it is missing or cannot be read; where faults are collected, the file is empty then
     */
    DataFile read(String path) {
        Resource resource = loader.getResource(location + path);
        String name = prefix + path;
        if (!resource.exists()) {
            return unreadable(new DataFileException(name, 0, Messages.of("app.city.missing", location)));
        }
        try (InputStream stream = resource.getInputStream()) {
            return new DataFile(name, stream.readAllBytes(), faults);
        } catch (IOException e) {
            return unreadable(new DataFileException(name, 0, Messages.of("app.city.unreadable", e.getMessage()), e));
        }
    }

    private DataFile unreadable(DataFileException fault) {
        faults.report(fault);
        return new DataFile(fault.file(), new byte[0], FileFaults.REPORTED);
    }
}
