package org.spatialplan.geo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An angle as people write it: {@code 118°41′24″E}, {@code 东经118度41分24秒}, {@code E118 41 24}, {@code 118:41:24},
 * {@code 118°41.4′}, {@code 118.69°}. A number without any sign, letter or separator is none, since it may be anything. The
 * map page reads the same texts by the same golden cases (angle.js).
 *
 * @param degrees decimal, negative in the south and west
 * @param axis that a letter or word tells; empty if there is none
 */
public record AngleText(double degrees, Optional<Axis> axis) {

    /** The two angles of a place. */
    public enum Axis {
        LATITUDE,
        LONGITUDE
    }

    private static final int LONGEST = 40;
    private static final double SIXTY = 60;
    private static final double MAX_LATITUDE = 90;
    private static final double MAX_LONGITUDE = 180;

    private static final String NUMBER = "\\d{1,2}(?:\\.\\d{1,15})?";
    private static final String START = "(?<before>[NSEW])?\\s?(?<sign>[+-])?";
    private static final String END = "\\s?(?<after>[NSEW])?";
    /** With signs, of which the last may be missing. */
    private static final Pattern SIGNED = Pattern.compile(START
            + "(?<d>\\d{1,3}(?:\\.\\d{1,15})?)\\s?(?:(?<mark>°)\\s?(?:(?<m>" + NUMBER + ")\\s?(?:'\\s?(?:(?<s>" + NUMBER
            + ")\\s?\"?)?)?)?)?" + END);
    /** Degrees, minutes and seconds parted by colons, hyphens or blanks. */
    private static final Pattern PARTED =
            Pattern.compile(START + "(?<d>\\d{1,3})(?<mark>[: -])(?<m>\\d{1,2})[: -](?<s>" + NUMBER + ")\"?" + END);
    /** Degrees and minutes parted by a colon. */
    private static final Pattern COLON =
            Pattern.compile(START + "(?<d>\\d{1,3})(?<mark>:)(?<m>" + NUMBER + ")(?<s>)'?" + END);

    private static final Map<Character, Character> SIGNS = Map.ofEntries(
            Map.entry('º', '°'),
            Map.entry('˚', '°'),
            Map.entry('◦', '°'),
            Map.entry('度', '°'),
            Map.entry('′', '\''),
            Map.entry('’', '\''),
            Map.entry('‘', '\''),
            Map.entry('ʹ', '\''),
            Map.entry('´', '\''),
            Map.entry('`', '\''),
            Map.entry('分', '\''),
            Map.entry('″', '"'),
            Map.entry('”', '"'),
            Map.entry('“', '"'),
            Map.entry('ʺ', '"'),
            Map.entry('〃', '"'),
            Map.entry('秒', '"'),
            Map.entry('−', '-'),
            Map.entry('–', '-'),
            Map.entry('：', ':'));

    private static final Map<Character, Character> CORNERS = Map.of('北', 'N', '南', 'S', '东', 'E', '東', 'E', '西', 'W');
    /** In tidy text 度 is already a sign. */
    private static final Pattern LATITUDE_WORD = Pattern.compile("(?:[纬緯]°|LATITUDE|LAT)\\s?[:=]?\\s?(?<corner>[NS]?)");

    private static final Pattern LONGITUDE_WORD =
            Pattern.compile("(?:[经經]°|LONGITUDE|LONG|LON|LNG)\\s?[:=]?\\s?(?<corner>[EW]?)");
    /** The rest of 北纬 and 东经. */
    private static final Pattern REST_OF_WORD = Pattern.compile("(?<=[NSEW])[纬緯经經]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Reads an angle; empty if the text is none, or its minutes, seconds or degrees are out of their bounds. */
    public static Optional<AngleText> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String tidy = tidy(text);
        for (Pattern form : new Pattern[] {SIGNED, PARTED, COLON}) {
            Matcher read = form.matcher(tidy);
            if (read.matches()) {
                return angle(read);
            }
        }
        return Optional.empty();
    }

    /**
     * The same text with the plain signs {@code ° ' "}, the letters N, S, E and W, half-width characters and single
     * blanks.
     */
    public static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fullWidth = c >= '！' && c <= '～';
            char plain = fullWidth ? (char) (c - '！' + '!') : Character.isSpaceChar(c) ? ' ' : c;
            char sign = SIGNS.getOrDefault(plain, plain);
            tidy.append(CORNERS.getOrDefault(sign, sign));
        }
        String plain =
                REST_OF_WORD.matcher(tidy.toString().toUpperCase(Locale.ROOT)).replaceAll("");
        String north = cornered(LATITUDE_WORD.matcher(plain), "N");
        String worded = cornered(LONGITUDE_WORD.matcher(north), "E");
        return BLANKS.matcher(worded.replace("''", "\"").strip()).replaceAll(" ");
    }

    private static String cornered(Matcher word, String usual) {
        return word.replaceAll(found -> found.group(1).isEmpty() ? usual : found.group(1));
    }

    private static Optional<AngleText> angle(Matcher read) {
        String before = read.group("before");
        String after = read.group("after");
        boolean bare = read.group("mark") == null && before == null && after == null;
        if (bare || before != null && after != null && !before.equals(after)) {
            return Optional.empty();
        }
        String corner = before != null ? before : after == null ? "" : after;
        boolean broken = isFraction(read.group("d")) && isThere(read.group("m"))
                || isFraction(read.group("m")) && isThere(read.group("s"));
        double minutes = number(read.group("m"));
        double seconds = number(read.group("s"));
        double degrees = number(read.group("d")) + minutes / SIXTY + seconds / (SIXTY * SIXTY);
        boolean latitude = corner.equals("N") || corner.equals("S");
        boolean minus = "-".equals(read.group("sign"));
        boolean beyond = degrees > (latitude ? MAX_LATITUDE : MAX_LONGITUDE);
        if (broken || minutes >= SIXTY || seconds >= SIXTY || beyond || minus && !corner.isEmpty()) {
            return Optional.empty();
        }
        boolean negative = minus || corner.equals("S") || corner.equals("W");
        return Optional.of(new AngleText(negative ? -degrees : degrees, axis(corner, latitude)));
    }

    private static Optional<Axis> axis(String corner, boolean latitude) {
        return corner.isEmpty() ? Optional.empty() : Optional.of(latitude ? Axis.LATITUDE : Axis.LONGITUDE);
    }

    private static boolean isThere(String part) {
        return part != null && !part.isEmpty();
    }

    private static boolean isFraction(String part) {
        return part != null && part.indexOf('.') >= 0;
    }

    private static double number(String part) {
        return isThere(part) ? Double.parseDouble(part) : 0;
    }
}
