package org.spatialplan.query.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * A Chinese name as it may be typed in pinyin without tones: each character whole, or only the beginning of its reading
 * ({@code luoyangjiang}, {@code luoyangj}, {@code lyj}). A character with several readings matches each of them.
 * Immutable and thread-safe.
 */
final class Pinyin {

    /** The readings of each character; a character without a reading is its own. */
    private final List<List<String>> characters;

    private Pinyin(List<List<String>> characters) {
        this.characters = List.copyOf(characters);
    }

    static Pinyin of(String name) {
        List<List<String>> characters = new ArrayList<>();
        for (char character : name.toCharArray()) {
            List<String> readings = readings(character);
            if (!readings.isEmpty()) {
                characters.add(readings);
            }
        }
        return new Pinyin(characters);
    }

    /**
     * Returns the first character from which the typed text matches, or -1.
     *
     * @param typed letters only, in lower case
     */
    int find(String typed) {
        for (int start = 0; start < characters.size(); start++) {
            if (reads(typed, 0, start)) {
                return start;
            }
        }
        return -1;
    }

    /** Tests whether the typed text covers all characters, each whole or begun. */
    boolean isWhole(String typed) {
        return reads(typed, 0, 0, true);
    }

    private boolean reads(String typed, int from, int character) {
        return reads(typed, from, character, false);
    }

    private boolean reads(String typed, int from, int character, boolean toTheEnd) {
        if (from == typed.length()) {
            return !toTheEnd || character == characters.size();
        }
        if (character == characters.size()) {
            return false;
        }
        for (String reading : characters.get(character)) {
            int alike = alike(typed, from, reading);
            // the longest first: a syllable is rather typed whole
            for (int length = alike; length > 0; length--) {
                if (reads(typed, from + length, character + 1, toTheEnd)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int alike(String typed, int from, String reading) {
        int most = Math.min(reading.length(), typed.length() - from);
        int length = 0;
        while (length < most && typed.charAt(from + length) == reading.charAt(length)) {
            length++;
        }
        return length;
    }

    private static List<String> readings(char character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character)
                    ? List.of(String.valueOf(character).toLowerCase(Locale.ROOT))
                    : List.of();
        }
        String[] toned = PinyinHelper.toHanyuPinyinStringArray(character);
        return toned == null
                ? List.of()
                : Stream.of(toned).flatMap(Pinyin::spellings).distinct().toList();
    }

    /** Lists the spellings of a reading without the tone's number; ü as u, as yu (passports) and as v (keyboards). */
    private static Stream<String> spellings(String toned) {
        String plain = toned.replaceAll("[0-9]", "");
        return plain.contains("u:")
                ? Stream.of(plain.replace("u:", "v"), plain.replace("u:", "u"), plain.replace("u:", "yu"))
                : Stream.of(plain);
    }
}
