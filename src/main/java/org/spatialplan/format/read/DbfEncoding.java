package org.spatialplan.format.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.WorkLimit;

/**
 * The encoding of a .dbf file. The statement in its .cpg or its language byte is compared with its bytes, since
 * programs write wrong statements. Chinese in UTF-8 has characters of three bytes that are hardly ever sensible GBK,
 * and bytes that are not valid UTF-8 cannot be UTF-8; {@link CommonCharacters} tell GBK from Big5. In a contradiction the
 * bytes decide.
 *
 * @param charset to be used
 * @param stated the statement of the file; empty if there is none, or it is unknown
 * @param contradicted whether the bytes contradict the statement
 */
record DbfEncoding(Charset charset, Optional<String> stated, boolean contradicted) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Charset BIG5 = TextEncoding.BIG5.charset();
    /** The language bytes of mainland China and Taiwan, on DOS and on Windows. */
    private static final Map<Integer, Charset> LANGUAGES = Map.of(0x4D, GB18030, 0x7A, GB18030, 0x4F, BIG5, 0x78, BIG5);

    private static final long SAMPLE_BYTES = 64 << 20;
    private static final int MAX_NAME_LENGTH = 100;
    /** The longest name of a column, in bytes. */
    private static final int NAME_BYTES = 10;

    private static final int MAX_COMPARED = 1 << 16;
    private static final int FIRST_OF_THREE_BYTES = 0x800;
    /** Signs of units and accents, which in GBK would be half a character or a rare one. */
    private static final String SIGNS = "°±²³µ·×÷";

    /**
     * The encoding of a table.
     *
     * @param byCaller what the caller says of it, which counts for more than what the file says; empty if nothing is said
     */
    static DbfEncoding of(Path dbf, Path cpg, DbfTable.Layout layout, Optional<TextEncoding> byCaller)
            throws IOException {
        Optional<Charset> said =
                Files.exists(cpg) ? stated(new String(read(cpg), StandardCharsets.ISO_8859_1)) : Optional.empty();
        Optional<Charset> stated = byCaller.map(TextEncoding::charset)
                .or(() -> said)
                .or(() -> Optional.ofNullable(LANGUAGES.get(layout.language())));
        Evidence evidence = Evidence.of(dbf, layout, stated);
        Charset charset = evidence.charset(stated);
        boolean contradicted = stated.isPresent() && !stated.get().equals(charset);
        String ofFile = said.map(one -> ".cpg: " + one.name())
                .orElse("language byte: 0x" + Integer.toHexString(layout.language()));
        String name = byCaller.map(one -> "textIn: " + one.label()).orElse(ofFile);
        return new DbfEncoding(charset, stated.map(any -> name), contradicted);
    }

    /** The name of a column without a character of UTF-8 that GDAL has cut at the end of the field. */
    static byte[] withoutCutCharacter(byte[] name) {
        if (name.length < NAME_BYTES || FieldText.isAscii(name)) {
            return name;
        }
        int start = name.length - 1;
        while (start > 0 && (name[start] & 0xC0) == 0x80) {
            start--;
        }
        int length = Integer.numberOfLeadingZeros(~(name[start] << 24));
        boolean isCut = length > 1 && start + length > name.length;
        byte[] before = Arrays.copyOf(name, start);
        return isCut && FieldText.decoded(before, StandardCharsets.UTF_8).isPresent() ? before : name;
    }

    /** Reads the beginning of a .cpg file. The name of an encoding has only a few bytes. */
    private static byte[] read(Path cpg) throws IOException {
        try (InputStream in = Files.newInputStream(cpg)) {
            return in.readNBytes(MAX_NAME_LENGTH);
        }
    }

    /** The charset of a name. GB18030 includes GBK and GB 2312. */
    private static Optional<Charset> stated(String cpg) {
        String name = cpg.replaceAll("[^A-Za-z0-9_ -]", "").strip();
        if (name.matches("(?i).*(gbk|gb2312|936|gb18030)")) {
            return Optional.of(GB18030);
        }
        if (name.matches("(?i).*(big-?5|950)")) {
            return Optional.of(BIG5);
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

    /**
     * Evidence from the texts of a table. Fields are examined one by one, since the bytes between them are not text.
     */
    private static final class Evidence {

        private final Optional<Charset> stated;
        private long surelyUtf8;
        private long surelyGbk;
        private long asStated;
        private long either;
        private boolean onlySigns = true;
        /** Fields that are no UTF-8, parted by blanks. */
        private final ByteArrayOutputStream doubleBytes = new ByteArrayOutputStream();

        private Evidence(Optional<Charset> stated) {
            this.stated = stated;
        }

        static Evidence of(Path dbf, DbfTable.Layout layout, Optional<Charset> stated) throws IOException {
            Evidence evidence = new Evidence(stated);
            layout.fields().forEach(field -> evidence.take(withoutCutCharacter(field.name())));
            try (InputStream in = new BufferedInputStream(Files.newInputStream(dbf), 1 << 16)) {
                in.skipNBytes(layout.headerBytes());
                long rows = Math.min(layout.rows(), SAMPLE_BYTES / layout.rowBytes());
                byte[] row = new byte[layout.rowBytes()];
                for (long i = 0; i < rows; i++) {
                    WorkLimit.ask();
                    in.readNBytes(row, 0, row.length);
                    layout.fields().forEach(field -> evidence.take(field.of(row)));
                }
            }
            return evidence;
        }

        private void take(byte[] bytes) {
            if (FieldText.isAscii(bytes)) {
                return;
            }
            Optional<String> utf8 = FieldText.decoded(bytes, StandardCharsets.UTF_8);
            boolean chinese = utf8.isPresent() && utf8.get().chars().anyMatch(c -> c >= FIRST_OF_THREE_BYTES);
            if (chinese) {
                surelyUtf8++;
            } else if (utf8.isPresent()) {
                either++;
                onlySigns &=
                        utf8.get().chars().allMatch(c -> c < 0x80 || c >= 0xC0 && c < 0x100 || SIGNS.indexOf(c) >= 0);
            } else {
                takeDoubleBytes(bytes);
            }
        }

        private void takeDoubleBytes(byte[] bytes) {
            if (doubleBytes.size() < MAX_COMPARED) {
                doubleBytes.writeBytes(bytes);
                doubleBytes.write(' ');
            }
            if (isStated(bytes)) {
                asStated++;
            } else if (FieldText.decoded(bytes, GB18030).isPresent()) {
                surelyGbk++;
            }
        }

        /**
         * Whether bytes are in the stated encoding. In an encoding with one byte for each character everything is text;
         * if all of it is also GB 2312, that is more likely.
         */
        private boolean isStated(byte[] bytes) {
            return stated.isPresent()
                    && !stated.get().equals(GB18030)
                    && !stated.get().equals(StandardCharsets.UTF_8)
                    && FieldText.decoded(bytes, stated.get()).isPresent()
                    && !(isSingleByte(stated.get())
                            && FieldText.decoded(bytes, GB2312).isPresent());
        }

        private static boolean isSingleByte(Charset charset) {
            return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
        }

        Charset charset(Optional<Charset> stated) {
            if (surelyUtf8 > 0 && surelyUtf8 >= surelyGbk) {
                return StandardCharsets.UTF_8;
            }
            boolean statedBig5 = stated.equals(Optional.of(BIG5));
            if (surelyGbk > asStated || statedBig5 && asStated > 0) {
                int preferred = CommonCharacters.preferBig5(doubleBytes.toByteArray());
                return preferred > 0 || preferred == 0 && statedBig5 ? BIG5 : GB18030;
            }
            Charset unstated = either > 0 && !onlySigns ? GB18030 : StandardCharsets.UTF_8;
            return stated.orElse(unstated);
        }
    }
}
