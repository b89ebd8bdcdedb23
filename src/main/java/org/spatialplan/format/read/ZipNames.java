package org.spatialplan.format.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The names of a zip's files as they were meant. GDAL and some packers write a name in Chinese only into the field for
 * Unicode (APPNOTE 4.6.9), which Java does not read. Stateless and thread-safe.
 */
public final class ZipNames {

    private static final int UNICODE_PATH = 0x7075;
    private static final int HEAD = 4;
    private static final int BEFORE_NAME = 5;
    private static final List<Charset> READ =
            List.of(StandardCharsets.UTF_8, Charset.forName("GBK"), StandardCharsets.ISO_8859_1);

    private ZipNames() {}

    /**
     * The files of a zip, without folders, by their names in the order of the zip.
     *
     * @return the name by which Java finds a file, by the name that was meant
     */
    public static Map<String, String> of(ZipFile zip) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                names.putIfAbsent(meant(entry), entry.getName());
            }
        }
        return names;
    }

    private static String meant(ZipEntry entry) {
        return entry.getExtra() == null
                ? entry.getName()
                : unicode(entry.getName(), entry.getExtra()).orElse(entry.getName());
    }

    /** The name in the field for Unicode, if the field was written for the name that stands in the entry. */
    private static Optional<String> unicode(String name, byte[] extra) {
        ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
        while (fields.remaining() >= HEAD) {
            int id = fields.getShort() & 0xffff;
            int length = fields.getShort() & 0xffff;
            if (length > fields.remaining()) {
                return Optional.empty();
            }
            ByteBuffer field = fields.slice().order(ByteOrder.LITTLE_ENDIAN).limit(length);
            if (id == UNICODE_PATH && length > BEFORE_NAME && field.get() == 1 && isSumOf(name, field.getInt())) {
                return text(field);
            }
            fields.position(fields.position() + length);
        }
        return Optional.empty();
    }

    private static boolean isSumOf(String name, int sum) {
        return READ.stream().anyMatch(charset -> {
            CRC32 crc = new CRC32();
            crc.update(name.getBytes(charset));
            return (int) crc.getValue() == sum;
        });
    }

    private static Optional<String> text(ByteBuffer bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
