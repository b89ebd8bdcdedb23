package org.spatialplan.format.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.spatialplan.format.read.ZipFiles;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * An archive as a zip that Java reads. A zip packed by the usual method is that already; another one, and a 7z, is
 * written once more without compression, so that all that follows knows zips alone. Stateless and thread-safe.
 */
public final class PlainZip {

    private PlainZip() {}

    /**
     * The zip.
     *
     * @param fileName for messages
     * @param archive a zip or a 7z
     * @param folder in which a zip is written if needed
     * @return the archive itself, or a file in the folder
     * @throws DataFileException if it is encrypted, suspiciously large, or no readable archive
     */
    public static Path of(String fileName, Path archive, Path folder) {
        try {
            if (isSevenZip(archive)) {
                return SevenZip.written(fileName, archive, folder);
            }
            return isPlain(archive) ? archive : RareZip.written(fileName, archive, folder);
        } catch (PasswordRequiredException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.archive-encrypted"), e);
        } catch (MemoryLimitException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.archive-needs-memory"), e);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            // commons-compress tells of some broken archives by these
            throw unreadable(fileName, e);
        }
    }

    private static DataFileException unreadable(String fileName, Exception e) {
        String said = String.valueOf(e.getMessage());
        return new DataFileException(
                fileName, 0, Messages.of("format.no-readable-archive", new LocalizedText(said, said)), e);
    }

    private static boolean isSevenZip(Path archive) throws IOException {
        try (var in = Files.newInputStream(archive)) {
            byte[] head = in.readNBytes(2);
            return head.length == 2 && head[0] == '7' && head[1] == 'z';
        }
    }

    /** Whether Java reads a zip. It refuses rare methods and encryption when it opens one. */
    private static boolean isPlain(Path archive) throws IOException {
        try (ZipFile opened = ZipFiles.open(archive)) {
            return opened != null;
        } catch (java.util.zip.ZipException e) {
            return false;
        }
    }
}
