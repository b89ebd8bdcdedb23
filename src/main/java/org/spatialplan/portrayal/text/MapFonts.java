package org.spatialplan.portrayal.text;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts of the system that have Chinese characters, found once at start. A character that no font has is left out
 * of labels and never drawn as a box; {@link #missing()} explains the remedy. Thread-safe.
 */
public final class MapFonts {

    /** Characters of the plan's names: common ones, rare place names, punctuation. */
    private static final String SAMPLE = "泉州市晋江洛阳红线生态保护区（示意）·浐桃蟳埔涂岭黄塘溪";

    /** The number of font choices to keep; styles of requests may name any fonts. */
    private static final int MAX_CHOICES = 64;

    private static final int MAX_GLYPHS = 30_000;

    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei",
            "Microsoft YaHei",
            "PingFang SC",
            "Hiragino Sans GB",
            "SimHei",
            "Droid Sans Fallback",
            "SimSun");

    private final List<Font> chinese;
    private final Optional<Font> latin;
    private final Optional<String> missing;
    private final Map<GlyphKey, Optional<Glyph>> glyphs = new ConcurrentHashMap<>();
    private final Map<List<String>, List<Font>> chosen = new ConcurrentHashMap<>();

    private MapFonts(List<Font> chinese, Optional<Font> latin, Optional<String> missing) {
        this.chinese = chinese;
        this.latin = latin;
        this.missing = missing;
    }

    /** Searches the fonts of the system; takes a second or two. */
    public static MapFonts find() {
        try {
            Set<String> families = new LinkedHashSet<>(Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .getAvailableFontFamilyNames(java.util.Locale.ROOT)));
            List<Font> chinese = listShowing(SAMPLE, families);
            return new MapFonts(chinese, findFirstShowing("Aa1", families), describeMissing(chinese, families));
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Error | RuntimeException e) {
            // without fontconfig or freetype Java throws Errors; the service draws without labels then
            return none("Java finds no fonts at all (" + e.getMessage()
                    + "): install fontconfig (libfontconfig1), freetype (libfreetype6) and ");
        }
    }

    /** Returns fonts as on a system without any. */
    public static MapFonts none() {
        return none("There are no fonts: install ");
    }

    private static MapFonts none(String why) {
        return new MapFonts(List.of(), Optional.empty(), Optional.of(why + MENDING));
    }

    private static final String MENDING = "a Chinese font (Debian: apt-get install fonts-noto-cjk or fonts-wqy-zenhei; "
            + "Alpine: apk add font-noto-cjk) and start again. Until then Chinese labels are left out of pictures.";

    private static Optional<String> describeMissing(List<Font> chinese, Set<String> families) {
        return chinese.isEmpty()
                ? Optional.of("None of the " + families.size() + " font families shows Chinese: install " + MENDING)
                : Optional.empty();
    }

    private static List<Font> listShowing(String sample, Set<String> families) {
        List<String> ordered = new ArrayList<>(PREFERRED);
        ordered.retainAll(families);
        List<Font> fonts = shown(sample, ordered);
        return fonts.isEmpty() ? shown(sample, families.stream().sorted().toList()) : fonts;
    }

    private static List<Font> shown(String sample, List<String> families) {
        return families.stream()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(font -> font.canDisplayUpTo(sample) < 0)
                .toList();
    }

    private static Optional<Font> findFirstShowing(String sample, Set<String> families) {
        List<String> ordered = new ArrayList<>(List.of("Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial"));
        ordered.retainAll(families);
        ordered.addAll(families);
        return shown(sample, ordered).stream().findFirst();
    }

    /** Explains in one sentence for the log what is missing and the remedy; empty if Chinese can be shown. */
    public Optional<String> missing() {
        return missing;
    }

    /** Returns the font family for Chinese, if there is one. */
    public Optional<String> chineseFamily() {
        return chinese.stream().findFirst().map(Font::getFamily);
    }

    /** Lists the fonts of size 1 to try for each character: those of the style, then those that were found. */
    List<Font> candidates(List<String> families) {
        if (chosen.size() > MAX_CHOICES) {
            chosen.clear();
        }
        return chosen.computeIfAbsent(families, this::choose);
    }

    private List<Font> choose(List<String> families) {
        if (chinese.isEmpty() && latin.isEmpty()) {
            return List.of();
        }
        Set<Font> fonts = new LinkedHashSet<>();
        for (String family : families) {
            Font font = new Font(family, Font.PLAIN, 1);
            // an unknown family turns into Dialog, which is not a particular font
            if (font.getFamily(java.util.Locale.ROOT).equalsIgnoreCase(family)) {
                fonts.add(font);
            }
        }
        fonts.addAll(chinese);
        latin.ifPresent(fonts::add);
        return List.copyOf(fonts);
    }

    /** Finds the glyph of a character in the first font that has it. */
    Optional<Glyph> glyph(int character, TextStyle look) {
        int style = (look.bold() ? Font.BOLD : 0) | (look.italic() ? Font.ITALIC : 0);
        if (glyphs.size() > MAX_GLYPHS) {
            glyphs.clear();
        }
        return glyphs.computeIfAbsent(new GlyphKey(look.families(), style, character), this::make);
    }

    private Optional<Glyph> make(GlyphKey key) {
        return candidates(key.families).stream()
                .filter(font -> font.canDisplay(key.character))
                .findFirst()
                .map(font -> Glyph.of(font, key.character, key.style));
    }

    private record GlyphKey(List<String> families, int style, int character) {}
}
