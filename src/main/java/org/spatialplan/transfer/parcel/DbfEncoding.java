package org.spatialplan.transfer.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** In which encoding a .dbf is: as its .cpg or its language byte says, or as its first rows show. */
final class DbfEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LANGUAGE_GBK = 0x4D;
    private static final int LANGUAGE_GBK_DOS = 0x7A;
    private static final int SAMPLE_ROWS = 5000;

    private DbfEncoding() {}

    static Charset of(Path dbf, Path cpg, DbfTable.Layout layout) throws IOException {
        Optional<Charset> stated = Files.exists(cpg)
                ? stated(new String(Files.readAllBytes(cpg), StandardCharsets.ISO_8859_1))
                : Optional.empty();
        if (stated.isPresent()) {
            return stated.get();
        }
        boolean gbk = layout.language() == LANGUAGE_GBK || layout.language() == LANGUAGE_GBK_DOS;
        return gbk || !isUtf8(dbf, layout) ? GB18030 : StandardCharsets.UTF_8;
    }

    /** GB18030 holds all of GBK and GB 2312. */
    private static Optional<Charset> stated(String cpg) {
        String name = cpg.replaceAll("[^A-Za-z0-9_ -]", "").strip();
        if (name.matches("(?i).*(gbk|gb2312|936|gb18030)")) {
            return Optional.of(GB18030);
        }
        if (name.equals("65001")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Field by field, since the bytes between them are no text. */
    private static boolean isUtf8(Path dbf, DbfTable.Layout layout) throws IOException {
        try (InputStream in = Files.newInputStream(dbf)) {
            in.skipNBytes(layout.headerBytes());
            for (long i = 0; i < Math.min(SAMPLE_ROWS, layout.rows()); i++) {
                byte[] row = in.readNBytes(layout.rowBytes());
                if (layout.fields().stream().anyMatch(field -> !isUtf8(field.of(row)))) {
                    return false;
                }
            }
        }
        return layout.fields().stream().allMatch(field -> isUtf8(field.name()));
    }

    /** A character that a full field cuts in two is no fault. */
    private static boolean isUtf8(byte[] text) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return !decoder.decode(ByteBuffer.wrap(text), CharBuffer.allocate(text.length), false)
                .isError();
    }
}
