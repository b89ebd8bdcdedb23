package org.spatialplan.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Input that was sound and is so no longer. */
final class Spoilt {

    private static final int MAX_CHANGES = 4;

    /** What means something to one of the parsers. */
    private static final List<String> PIECES = List.of(
            "",
            "0",
            "-1",
            "1e400",
            "-0",
            "NaN",
            "99999999999999999999",
            "'",
            "\"",
            "\\",
            "\\u",
            "(",
            ")",
            "[",
            "{",
            "}",
            ",",
            ";",
            "@",
            "\n",
            "\0",
            "%",
            "<a>",
            "</",
            "/>",
            "&#0;",
            "&a;",
            "<!--",
            "<![CDATA[",
            "EMPTY",
            "NULL",
            "POINT",
            "POLYGON((",
            "AND ",
            "NOT ",
            "LIKE ",
            "IN (",
            "J1,",
            "地块",
            "\uFFFE",
            "\uD800",
            "\uFEFF",
            "# ",
            ": ",
            "- ",
            "&x ",
            "*x",
            "!!java ",
            "<<: *x",
            "2020-02-30",
            "crs",
            "type");

    private Spoilt() {}

    /** One to four changes: bytes, pieces, parts that are cut off, repeated or left out, parts of another sample. */
    static byte[] of(byte[] sample, byte[] other, Random random) {
        byte[] spoilt = sample.clone();
        for (int left = 1 + random.nextInt(MAX_CHANGES); left > 0 && spoilt.length > 0; left--) {
            int from = random.nextInt(spoilt.length);
            int to = from + random.nextInt(Math.min(64, spoilt.length - from) + 1);
            spoilt = switch (random.nextInt(7)) {
                case 0 -> Arrays.copyOf(spoilt, from);
                case 1 -> joined(spoilt, from, piece(random), to);
                case 2 -> joined(spoilt, from, piece(random), from);
                case 3 -> joined(spoilt, to, Arrays.copyOfRange(spoilt, from, to), to);
                case 4 -> joined(spoilt, from, part(other, random), to);
                case 5 ->
                    joined(spoilt, from, new byte[] {(byte) random.nextInt(256)}, Math.min(spoilt.length, from + 1));
                default -> joined(spoilt, from, new byte[] {(byte) (spoilt[from] ^ 1 << random.nextInt(8))}, from + 1);
            };
        }
        return spoilt;
    }

    private static byte[] piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] other, Random random) {
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, from + random.nextInt(Math.min(200, other.length - from) + 1));
    }

    /** The sample with a piece in the place of what stands from one index up to another. */
    private static byte[] joined(byte[] sample, int from, byte[] piece, int to) {
        byte[] whole = new byte[from + piece.length + sample.length - to];
        System.arraycopy(sample, 0, whole, 0, from);
        System.arraycopy(piece, 0, whole, from, piece.length);
        System.arraycopy(sample, to, whole, from + piece.length, sample.length - to);
        return whole;
    }
}
