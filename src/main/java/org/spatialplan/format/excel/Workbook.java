package org.spatialplan.format.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.excel.PartXml.Step;
import org.spatialplan.format.read.ZipFiles;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/** An open workbook: the names of its sheets, and their rows one after the other. Used by one thread. */
public final class Workbook implements AutoCloseable {

    private static final String MAIN = "xl/workbook.xml";
    private static final int MAX_SHEETS = 255;
    private static final int MAX_PARTS = 20_000;

    private final String fileName;
    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private SharedTexts texts;
    private String textsPart = "";

    private Workbook(String fileName, ZipFile zip) {
        this.fileName = fileName;
        this.zip = zip;
    }

    /**
     * A sheet.
     *
     * @param part its name in the zip
     */
    public record Sheet(String name, boolean isHidden, String part) {}

    /**
     * Opens a workbook.
     *
     * @throws DataFileException if it is none or broken
     */
    public static Workbook open(String fileName, Path file) {
        try {
            ZipFile zip = ZipFiles.open(file);
            Workbook workbook = new Workbook(fileName, zip);
            try {
                workbook.readParts();
                return workbook;
            } catch (IOException | RuntimeException e) {
                workbook.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(fileName, e);
        }
    }

    /** The sheets in their order. */
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Whether it holds macros, which are never run. */
    public boolean hasMacros() {
        return has("xl/vbaproject.bin");
    }

    /** Whether it refers to other files, which are never opened. */
    public boolean hasLinks() {
        return has("xl/externallinks/");
    }

    private boolean has(String part) {
        return zip.stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith(part));
    }

    /**
     * The rows of a sheet.
     *
     * @throws DataFileException if it is missing or broken
     */
    public SheetRows rows(Sheet sheet) {
        try {
            if (texts == null) {
                texts = textsPart.isEmpty() ? SharedTexts.NONE : readTexts();
            }
            return new SheetRows(fileName, sheet.name(), new PartXml(part(sheet.part())), texts);
        } catch (IOException e) {
            throw unreadable(fileName, e);
        }
    }

    private SharedTexts readTexts() throws IOException {
        try (PartXml xml = new PartXml(part(textsPart))) {
            return SharedTexts.read(xml);
        }
    }

    private void readParts() throws IOException {
        if (zip.size() > MAX_PARTS) {
            throw new BrokenWorkbookException(Messages.of("format.holds-too-many-files"));
        }
        if (has("xl/workbook.bin")) {
            throw new BrokenWorkbookException(Messages.of("format.excel.binary"));
        }
        String main = relations("_rels/.rels", "").values().stream()
                .filter(relation -> relation.type().endsWith("/officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElse(MAIN);
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, Relation> relations =
                relations(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
        textsPart = relations.values().stream()
                .filter(relation -> relation.type().endsWith("/sharedStrings"))
                .map(Relation::target)
                .findFirst()
                .orElse("");
        try (PartXml xml = new PartXml(part(main))) {
            for (Step step = xml.next(); step != Step.OVER; step = xml.next()) {
                if (step == Step.START && xml.isAt("sheet")) {
                    addSheet(xml, relations);
                }
            }
        }
    }

    private void addSheet(PartXml xml, Map<String, Relation> relations) throws BrokenWorkbookException {
        if (sheets.size() >= MAX_SHEETS) {
            throw new BrokenWorkbookException(Messages.of("format.excel.too-many-sheets", MAX_SHEETS));
        }
        String name = xml.attribute("name").orElse("");
        boolean hidden =
                xml.attribute("state").filter(state -> !state.equals("visible")).isPresent();
        xml.attribute("id")
                .map(relations::get)
                .filter(relation -> relation.type().endsWith("/worksheet"))
                .ifPresent(relation -> sheets.add(new Sheet(name, hidden, relation.target())));
    }

    private record Relation(String type, String target) {}

    /** The relations of a part to others within the workbook, by their ids. */
    private Map<String, Relation> relations(String part, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        if (entry(part).isEmpty()) {
            return relations;
        }
        try (PartXml xml = new PartXml(part(part))) {
            for (Step step = xml.next(); step != Step.OVER; step = xml.next()) {
                boolean within = step == Step.START
                        && xml.isAt("Relationship")
                        && xml.attribute("TargetMode")
                                .filter("External"::equals)
                                .isEmpty();
                if (within && relations.size() < MAX_PARTS) {
                    String target = xml.attribute("Target").orElse("");
                    relations.put(
                            xml.attribute("Id").orElse(""),
                            new Relation(
                                    xml.attribute("Type").orElse(""),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }

    private Optional<? extends ZipEntry> entry(String part) {
        ZipEntry exact = zip.getEntry(part);
        return exact != null
                ? Optional.of(exact)
                : zip.stream()
                        .filter(entry -> entry.getName().equalsIgnoreCase(part))
                        .findFirst();
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = entry(name)
                .orElseThrow(() -> new BrokenWorkbookException(Messages.of("format.excel.part-missing", name)));
        return zip.getInputStream(entry);
    }

    static DataFileException unreadable(String fileName, IOException e) {
        return e instanceof BrokenWorkbookException broken
                ? new DataFileException(fileName, 0, Messages.of("format.excel.unreadable", broken.text()), e)
                : ZipFiles.unreadable(fileName, e);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
