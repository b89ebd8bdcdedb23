package org.spatialplan.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the files of a lake, on a disk or in the file system of a cluster. */
@FunctionalInterface
public interface LakeFiles {

    /**
     * Opens a file from its beginning. The caller closes it.
     *
     * @param path within the lake, for example {@code rules/forests.yaml}
     * @throws java.io.FileNotFoundException or {@link java.nio.file.NoSuchFileException} if there is no such file
     */
    InputStream open(String path) throws IOException;

    /** Opens the files of a folder. */
    static LakeFiles in(Path folder) {
        return path -> Files.newInputStream(folder.resolve(path));
    }
}
