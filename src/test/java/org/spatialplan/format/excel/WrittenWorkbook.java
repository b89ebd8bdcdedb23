package org.spatialplan.format.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together of its parts, sound or hostile. */
public final class WrittenWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    public WrittenWorkbook() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    }

    /** Adds a sheet. @param rows what stands within sheetData */
    public WrittenWorkbook sheet(String name, String state, String rows) {
        count++;
        sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + count + "\" state=\"" + state + "\" r:id=\"s" + count
                + "\"/>");
        relations.append("<Relationship Id=\"s" + count + "\" Type=\"" + RELATIONS
                + "/worksheet\" Target=\"worksheets/sheet" + count + ".xml\"/>");
        parts.put(
                "xl/worksheets/sheet" + count + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    public WrittenWorkbook sheet(String rows) {
        return sheet("Sheet" + (count + 1), "visible", rows);
    }

    /** Adds or replaces a part. */
    public WrittenWorkbook with(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Adds the texts to which cells refer. @param items what stands within sst */
    public WrittenWorkbook texts(String items) {
        relations.append(
                "<Relationship Id=\"t\" Type=\"" + RELATIONS + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>");
        return with("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    public byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path in(Path folder) {
        try {
            return Files.write(folder.resolve("a.xlsx"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table, each cell a number if it looks like one, else a text in the cell itself. */
    public static String rows(String[]... rows) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            all.append("<row r=\"" + (i + 1) + "\">");
            for (int k = 0; k < rows[i].length; k++) {
                String address = SheetRows.letters(k) + (i + 1);
                String text = rows[i][k];
                if (text.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?")) {
                    all.append("<c r=\"" + address + "\"><v>" + text + "</v></c>");
                } else if (text.startsWith("<")) {
                    all.append(text);
                } else if (!text.isEmpty()) {
                    all.append("<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
                }
            }
            all.append("</row>");
        }
        return all.toString();
    }
}
