package org.spatialplan.portrayal.picture;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses pictures of maps by DEFLATE (RFC 1951) in a zlib frame (RFC 1950). Maps repeat the pixel to the left and
 * the row above, so only these two are compared. One pass over each part, one block with its own code; several times as
 * fast as zlib's fastest level at about its size. Not thread-safe.
 */
final class MapDeflater {

    private static final int LONGEST = 258;
    private static final int END = 256;
    private static final int[] LENGTH_BASES = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final byte[] LENGTH_CODES = lengthCodes();
    private static final int[] CODE_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final byte[] data;
    private final int left;
    private final int above;
    private final int least;
    private final Scratch scratch;
    private final Adler32 check = new Adler32();
    private final BitWriter out;
    private int[] tokens;
    private int size;
    private final int[] literalCounts = new int[286];
    private final int[] distanceCounts = new int[30];

    /**
     * Prepares one picture.
     *
     * @param data whose content changes from part to part
     * @param left distance to the pixel to the left, bytes
     * @param above distance to the pixel above, bytes
     * @param scratch of the calling thread
     */
    MapDeflater(byte[] data, int left, int above, Scratch scratch) {
        this.data = data;
        this.left = left;
        // beyond its window of 32 kB DEFLATE cannot look back
        this.above = above <= 32_768 ? above : left;
        this.least = left == 1 ? 3 : 4;
        this.scratch = scratch;
        this.tokens = scratch.tokens(data.length / 8 + 1024);
        this.out = new BitWriter(data.length / 8);
        out.write(0x0178, 16);
    }

    private static byte[] lengthCodes() {
        byte[] codes = new byte[LONGEST + 1];
        for (int code = 0; code < LENGTH_BASES.length; code++) {
            int to = code == LENGTH_BASES.length - 1 ? LONGEST + 1 : LENGTH_BASES[code + 1];
            Arrays.fill(codes, LENGTH_BASES[code], to, (byte) code);
        }
        return codes;
    }

    /**
     * Returns the compressed part between two places, as far as it fills bytes.
     *
     * @param start the end of the part before
     * @param last whether the picture ends with it
     */
    byte[] deflate(int start, int end, boolean last) {
        size = 0;
        Arrays.fill(literalCounts, 0);
        Arrays.fill(distanceCounts, 0);
        tokenise(start, end);
        check.update(data, start, end - start);
        literalCounts[END] = 1;
        out.write(last ? 1 : 0, 1);
        out.write(2, 2);
        HuffmanCode literals = HuffmanCode.of(literalCounts, 15);
        HuffmanCode distances = HuffmanCode.of(distanceCounts, 15);
        writeCodes(literals, distances, out);
        writeTokens(literals, distances, out);
        if (last) {
            out.align();
            out.writeInt((int) check.getValue());
        }
        return out.takeBytes();
    }

    /**
     * Makes tokens: a literal is its byte; a repetition is its length, shifted by 8 bits, with the lowest bit for which
     * of the two.
     */
    private void tokenise(int start, int end) {
        int at = start;
        while (at < end) {
            int most = Math.min(LONGEST, end - at);
            int fromLeft = repeats(at, left, most);
            int fromAbove = fromLeft == most ? 0 : repeats(at, above, most);
            int longer = Math.max(fromLeft, fromAbove);
            if (longer >= least) {
                boolean isAbove = fromAbove > fromLeft;
                add(longer << 9 | (isAbove ? 0x101 : 0x100));
                literalCounts[257 + LENGTH_CODES[longer]]++;
                distanceCounts[distanceCode(isAbove ? above : left)]++;
                at += longer;
            } else {
                add(data[at] & 0xFF);
                literalCounts[data[at] & 0xFF]++;
                at++;
            }
        }
    }

    private int repeats(int at, int distance, int most) {
        int from = at - distance;
        if (from < 0
                || most < 3
                || data[at] != data[from]
                || data[at + 1] != data[from + 1]
                || data[at + 2] != data[from + 2]) {
            return 0;
        }
        int differs = Arrays.mismatch(data, at, at + most, data, from, from + most);
        return differs < 0 ? most : differs;
    }

    private void add(int token) {
        if (size == tokens.length) {
            tokens = scratch.moreTokens();
        }
        tokens[size++] = token;
    }

    private static int distanceCode(int distance) {
        if (distance <= 2) {
            return distance - 1;
        }
        int exponent = 31 - Integer.numberOfLeadingZeros(distance - 1);
        return 2 * exponent + (distance - 1 >> exponent - 1 & 1);
    }

    private void writeTokens(HuffmanCode literals, HuffmanCode distances, BitWriter out) {
        int[] lengths = literals.lengths();
        int[] codes = literals.codes();
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token < 0x100) {
                out.write(codes[token], lengths[token]);
            } else {
                int length = token >>> 9;
                int code = LENGTH_CODES[length];
                out.write(codes[257 + code], lengths[257 + code]);
                out.write(length - LENGTH_BASES[code], LENGTH_BITS[code]);
                writeDistance((token & 1) == 1 ? above : left, distances, out);
            }
        }
        out.write(codes[END], lengths[END]);
    }

    private static void writeDistance(int distance, HuffmanCode distances, BitWriter out) {
        int code = distanceCode(distance);
        out.write(distances.codes()[code], distances.lengths()[code]);
        if (code > 3) {
            int bits = code / 2 - 1;
            out.write(distance - 1 & (1 << bits) - 1, bits);
        }
    }

    /**
     * Writes the codes (RFC 1951, 3.2.7) with runs of zeros but without other runs, because they are only a hundred
     * bytes of a picture.
     */
    private static void writeCodes(HuffmanCode literals, HuffmanCode distances, BitWriter out) {
        int[] all = Arrays.copyOf(literals.lengths(), 286 + 30);
        System.arraycopy(distances.lengths(), 0, all, 286, 30);
        int[] counts = new int[19];
        eachLength(all, (symbol, extra, bits) -> counts[symbol]++);
        HuffmanCode code = HuffmanCode.of(counts, 7);
        out.write(286 - 257, 5);
        out.write(30 - 1, 5);
        out.write(19 - 4, 4);
        for (int symbol : CODE_ORDER) {
            out.write(code.lengths()[symbol], 3);
        }
        eachLength(all, (symbol, extra, bits) -> {
            out.write(code.codes()[symbol], code.lengths()[symbol]);
            out.write(extra, bits);
        });
    }

    private static void eachLength(int[] lengths, LengthConsumer found) {
        int at = 0;
        while (at < lengths.length) {
            int run = at;
            while (run < lengths.length && lengths[run] == 0 && run - at < 138) {
                run++;
            }
            if (run - at >= 11) {
                found.accept(18, run - at - 11, 7);
                at = run;
            } else if (run - at >= 3) {
                found.accept(17, run - at - 3, 3);
                at = run;
            } else {
                found.accept(lengths[at++], 0, 0);
            }
        }
    }

    private interface LengthConsumer {
        void accept(int symbol, int extra, int bits);
    }
}
