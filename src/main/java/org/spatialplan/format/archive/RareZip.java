package org.spatialplan.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/** Writes a zip that is packed by a rare method, such as Deflate64 of Windows for large files. Stateless. */
final class RareZip {

    private RareZip() {}

    static Path written(String fileName, Path archive, Path folder) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(archive).get()) {
            Path zip = Files.createTempFile(folder, "archive", ".zip");
            try (PackedAnew out = new PackedAnew(fileName, archive, zip)) {
                for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                    if (!entry.isDirectory()) {
                        copy(fileName, file, entry, out);
                    }
                }
            }
            return zip;
        }
    }

    private static void copy(String fileName, ZipFile file, ZipArchiveEntry entry, PackedAnew out) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new DataFileException(fileName, 0, Messages.of("format.archive-encrypted"));
        }
        if (!file.canReadEntryData(entry)) {
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            String name = method == null ? Integer.toString(entry.getMethod()) : method.name();
            throw new DataFileException(fileName, 0, Messages.of("format.archive-method", name));
        }
        try (InputStream in = file.getInputStream(entry)) {
            out.add(name(entry), in);
        }
    }

    /** The name, in the encoding that its bytes tell if the zip does not state it. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
            return entry.getName();
        }
        return new String(raw, TextEncoding.of(raw).map(TextEncoding::charset).orElse(StandardCharsets.UTF_8));
    }
}
