package org.spatialplan.report;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Finds a font of the system that a PDF can embed: TrueType outlines with Chinese glyphs. Thread-safe. */
public final class ReportFont {

    private static final int PROBE = '线';
    private static final List<String> FOLDERS = List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            System.getProperty("user.home") + "/.fonts",
            System.getProperty("user.home") + "/.local/share/fonts",
            "C:/Windows/Fonts",
            "/System/Library/Fonts",
            "/Library/Fonts");
    private static final List<String> NAMES = List.of(
            "wqy-zenhei",
            "wqy-microhei",
            "notosanssc",
            "notosanscjk",
            "sourcehansans",
            "droidsansfallback",
            "simhei",
            "msyh",
            "simsun",
            "arialunicode",
            "pingfang",
            "hiragino");
    private static final AtomicReference<Path> NAMED = new AtomicReference<>();
    private static final AtomicReference<Path> FOUND = new AtomicReference<>();

    private ReportFont() {}

    /**
     * Chooses the font for the whole process.
     *
     * @param font file of the font; null to search the fonts of the system
     */
    public static void use(Path font) {
        NAMED.set(font);
        FOUND.set(null);
    }

    /**
     * The file of the font.
     *
     * @throws ReportFontMissingException if there is none
     */
    public static Path get() {
        Path known = FOUND.get();
        if (known == null) {
            known = candidates().filter(ReportFont::isUsable).findFirst().orElseThrow(ReportFontMissingException::new);
            FOUND.set(known);
        }
        return known;
    }

    private static Stream<Path> candidates() {
        Path named = NAMED.get();
        return named != null ? Stream.of(named) : NAMES.stream().flatMap(ReportFont::installed);
    }

    private static Stream<Path> installed(String name) {
        return FOLDERS.stream().map(Path::of).filter(Files::isDirectory).flatMap(folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                return files
                        .filter(file -> file.getFileName()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .replace(" ", "")
                                .startsWith(name))
                        .sorted()
                        .toList()
                        .stream();
            } catch (IOException | java.io.UncheckedIOException e) {
                return Stream.empty();
            }
        });
    }

    private static boolean isUsable(Path file) {
        try {
            return first(file.toFile()).map(ReportFont::canShowChinese).orElse(false);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<TrueTypeFont> first(File file) throws IOException {
        if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            AtomicReference<TrueTypeFont> first = new AtomicReference<>();
            new TrueTypeCollection(file).processAllFonts(font -> first.compareAndSet(null, font));
            return Optional.ofNullable(first.get());
        }
        return Optional.of(new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
    }

    private static boolean canShowChinese(TrueTypeFont font) {
        try {
            return font.getGlyph() != null && font.getUnicodeCmapLookup().getGlyphId(PROBE) > 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
