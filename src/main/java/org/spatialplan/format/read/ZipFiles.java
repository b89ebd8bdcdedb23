package org.spatialplan.format.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/** Opens zips from outside. Stateless and thread-safe. */
public final class ZipFiles {

    private static final Charset GBK = Charset.forName("GBK");

    private ZipFiles() {}

    /**
     * Opens a zip. Names that are not marked as UTF-8 may be in UTF-8, GBK or any encoding.
     *
     * @throws ZipException if it is none, or packed in a way that Java does not read
     */
    public static ZipFile open(Path zip) throws IOException {
        ZipDirectory.requireShort(zip);
        for (Charset names : List.of(StandardCharsets.UTF_8, GBK)) {
            try {
                return new ZipFile(zip.toFile(), names);
            } catch (ZipException e) {
                // the next encoding may fit
            }
        }
        return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
    }

    /** The exception for a zip that cannot be read. */
    public static DataFileException unreadable(String fileName, IOException e) {
        return new DataFileException(
                fileName, 0, Messages.of("format.no-readable-zip", BrokenPartException.text(e)), e);
    }

    /** Whether a file only holds attributes of macOS, for example {@code __MACOSX/._parcels.shp}. */
    public static boolean isMacShadow(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith("._");
    }
}
