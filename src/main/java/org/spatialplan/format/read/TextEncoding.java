package org.spatialplan.format.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the encoding of a text from its bytes alone. A byte order mark decides. Without one: only UTF-16 has zero
 * bytes, and those of Latin letters, digits and line ends are all in odd or all in even positions. Text that is valid
 * UTF-8 and not plain ASCII is hardly ever sensible GBK, so UTF-8 comes before GB18030, which includes GBK and GB 2312.
 * Between GB18030 and the Big5 of Taiwan and Hong Kong {@link CommonCharacters} decide.
 */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    GB18030("GB18030", Charset.forName("GB18030")),
    /** As Windows writes it (code page 950), which includes the Big5 of 1984. */
    BIG5("Big5", Charset.forName("x-windows-950")),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE);

    private static final int LITTLE_ENDIAN_MARK = 0xFFFE;
    private static final int BIG_ENDIAN_MARK = 0xFEFF;
    /** The number of bytes with a single zero from which on the zero is an error and no sign of UTF-16. */
    private static final int FEW_ZEROS = 20;

    /** The ratio of zeros on both sides in UTF-16: characters like 一 (U+4E00) have theirs on the other side. */
    private static final int ONE_SIDED = 4;

    /** The length of a block: a long text is checked in blocks, so that it is never decoded as a whole. */
    private static final int BLOCK = 1 << 13;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String label;
    private final Charset charset;

    TextEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /**
     * The encoding of some bytes; empty if it is none of these.
     *
     * @param bytes from the start of the text; they may end within a character
     */
    public static Optional<TextEncoding> of(byte[] bytes) {
        return marked(bytes).or(() -> unmarked(bytes));
    }

    /** The readable beginning of a text in any encoding, for recognising formats. */
    public static String glance(byte[] head) {
        Charset charset = of(head).orElse(UTF_8).charset;
        return withoutMark(new String(head, charset));
    }

    /** All by the words by which they are stated, in their order. */
    public static Map<String, TextEncoding> words() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(
                        TextEncoding::word, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** The one that is stated by a word of {@link #words()}; empty if none is. */
    public static Optional<TextEncoding> ofWord(Optional<String> word) {
        return word.map(words()::get);
    }

    /** The word by which it is stated. */
    public String word() {
        return label.toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The Java charset. */
    public Charset charset() {
        return charset;
    }

    /**
     * Decodes a whole text without its byte order mark.
     *
     * @throws CharacterCodingException if a part is not text in this encoding
     */
    public String decode(byte[] bytes) throws CharacterCodingException {
        return withoutMark(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Optional<TextEncoding> marked(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        return switch (mark) {
            case LITTLE_ENDIAN_MARK -> Optional.of(UTF_16LE);
            case BIG_ENDIAN_MARK -> Optional.of(UTF_16BE);
            default -> Optional.empty();
        };
    }

    private static Optional<TextEncoding> unmarked(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return UTF_8.holds(bytes) ? Optional.of(UTF_8) : chinese(bytes);
        }
        boolean many = (zeros[0] + zeros[1]) * FEW_ZEROS >= bytes.length;
        if (many && zeros[1] > ONE_SIDED * zeros[0]) {
            return Optional.of(UTF_16LE);
        }
        return many && zeros[0] > ONE_SIDED * zeros[1] ? Optional.of(UTF_16BE) : Optional.empty();
    }

    private static Optional<TextEncoding> chinese(byte[] bytes) {
        boolean gb = GB18030.holds(bytes);
        if (BIG5.holds(bytes) && !(gb && CommonCharacters.preferBig5(bytes) <= 0)) {
            return Optional.of(BIG5);
        }
        return gb ? Optional.of(GB18030) : Optional.empty();
    }

    /** Whether bytes from the start of a text, which may end within a character, may be in this encoding. */
    private boolean holds(byte[] bytes) {
        return holds(bytes, false);
    }

    /**
     * Whether some bytes may be text in this encoding.
     *
     * @param whole whether they are the whole text; else they may end within a character
     */
    public boolean holds(byte[] bytes, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CharBuffer some = CharBuffer.allocate(BLOCK);
        CoderResult result = decoder.decode(left, some, whole);
        while (result.isOverflow()) {
            result = decoder.decode(left, some.clear(), whole);
        }
        return !result.isError();
    }
}
