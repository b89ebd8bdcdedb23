package org.spatialplan.portrayal.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines and converts it to glyphs. Thread-safe. */
final class TextLayout {

    /** The distance of baselines in ems. */
    static final float LINE_HEIGHT = 1.2f;

    private final MapFonts fonts;

    TextLayout(MapFonts fonts) {
        this.fonts = fonts;
    }

    /** Returns the glyphs of the characters that can be shown; empty if there are none. */
    GlyphRun run(String text, TextStyle look) {
        List<Glyph> glyphs = new ArrayList<>();
        text.codePoints().forEach(character -> fonts.glyph(character, look).ifPresent(glyphs::add));
        boolean blank = glyphs.stream().allMatch(glyph -> glyph.contours().isEmpty());
        return new GlyphRun(blank ? List.of() : glyphs, look.size());
    }

    /**
     * Breaks a text into lines.
     *
     * @param widest pixels; 0 for no breaks but those in the text
     */
    List<GlyphRun> lines(String text, TextStyle look, double widest) {
        List<GlyphRun> lines = new ArrayList<>();
        for (String line : text.split("\\R")) {
            GlyphRun whole = run(line.strip(), look);
            if (widest <= 0 || whole.width() <= widest) {
                lines.add(whole);
            } else {
                wrap(line.strip(), look, widest).forEach(part -> lines.add(run(part, look)));
            }
        }
        lines.removeIf(line -> line.glyphs().isEmpty());
        return lines;
    }

    /** Wraps Latin text at spaces and Chinese anywhere, into lines of about equal length. */
    private List<String> wrap(String text, TextStyle look, double widest) {
        int wanted = (int) Math.ceil(run(text, look).width() / widest);
        double target = run(text, look).width() / wanted;
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=\\s)|(?<=[\\u2E80-\\uFFEF])(?![）》」』，。、·])")) {
            if (line.length() > 0 && run(line + word, look).width() > target * 1.08 && lines.size() < wanted) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }
}
