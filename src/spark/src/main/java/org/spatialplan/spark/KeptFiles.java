package org.spatialplan.spark;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.spatialplan.lake.LakeFiles;

/** Keeps what was read of a lake, so that it can be sent to executors and be opened there. Used by one thread while it collects. */
final class KeptFiles implements LakeFiles {

    private final LakeFiles files;
    private final Map<String, byte[]> kept = new TreeMap<>();

    /** @param files from which they are read */
    KeptFiles(LakeFiles files) {
        this.files = files;
    }

    @Override
    public InputStream open(String path) throws IOException {
        try (InputStream stream = files.open(path)) {
            byte[] bytes = stream.readAllBytes();
            kept.put(path, bytes);
            return new ByteArrayInputStream(bytes);
        }
    }

    /** What was read, by path. */
    Map<String, byte[]> kept() {
        return Map.copyOf(kept);
    }

    /** The files that were kept. */
    static LakeFiles of(Map<String, byte[]> kept) {
        return path -> {
            byte[] bytes = kept.get(path);
            if (bytes == null) {
                throw new FileNotFoundException(path);
            }
            return new ByteArrayInputStream(bytes);
        };
    }
}
