package org.spatialplan.submission.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.spatialplan.format.gdal.DwgVersion;
import org.spatialplan.format.list.ListGlance;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A format that is known by its content and not read. Its text says what the file is and how to convert it. The more
 * special ones come first.
 */
enum ForeignFormat {
    RAR(glance -> glance.startsWith("Rar!")),
    GZIP(glance -> glance.startsWith(0x1F, 0x8B)),
    BZIP2(glance -> glance.startsWith("BZh")),
    XZ(glance -> glance.startsWith(0xFD, '7', 'z', 'X', 'Z')),
    ZSTANDARD(glance -> glance.startsWith(0x28, 0xB5, 0x2F, 0xFD)),
    TAR(glance -> glance.has(257, 'u', 's', 't', 'a', 'r')),
    PDF(glance -> glance.startsWith("%PDF")),
    PICTURE(ForeignFormat::isPicture),
    DWG_R2018(DwgVersion.R2018),
    DWG_R2013(DwgVersion.R2013),
    DWG_R2010(DwgVersion.R2010),
    DWG_R2007(DwgVersion.R2007),
    DWG_R2004(DwgVersion.R2004),
    DWG_R14(DwgVersion.R14),
    DWG_R13(DwgVersion.R13),
    DWG(glance -> glance.startsWith("AC10") || glance.startsWith("AC1.") || glance.startsWith("AC2.")),
    BINARY_DXF(glance -> glance.startsWith("AutoCAD Binary DXF")),
    DGN(glance -> glance.startsWith(0x08, 0x05, 0x17, 0xFE) || glance.startsWith(0x08, 0x09, 0xFE, 0x02)),
    MAPGIS(glance -> glance.startsWith("WMAP")),
    SUPERMAP(glance -> glance.startsWith("SuperMap") || glance.startsWith("SSUDB")),
    ACCESS(glance -> glance.has(4, "Standard ACE DB".chars().toArray())),
    OLD_EXCEL(glance -> isCompound(glance) && holdsUtf16(glance, "Workbook") || isOldSheet(glance)),
    OLD_WORD(glance -> isCompound(glance) && holdsUtf16(glance, "WordDocument")),
    COMPOUND(ForeignFormat::isCompound),
    BINARY_EXCEL(glance -> glance.members().contains("xl/workbook.bin")),
    WORD(glance -> glance.members().contains("word/document.xml")),
    POWERPOINT(glance -> glance.members().contains("ppt/presentation.xml")),
    OPEN_DOCUMENT(glance ->
            glance.members().contains("content.xml") && glance.members().contains("mimetype")),
    QGIS_PROJECT(glance -> isPackedProject(glance.members())
            || glance.text().stripLeading().startsWith("<!DOCTYPE qgis")
            || glance.text().stripLeading().startsWith("<qgis")),
    LOOSE_SHP(glance -> glance.startsWith(0, 0, 0x27, 0x0A)),
    LOOSE_DBF(ForeignFormat::isDbf),
    GEODATABASE_PART(
            glance -> glance.startsWith(3, 0, 0, 0) && glance.has(20, 0, 0, 0, 0) && glance.has(8, 5, 0, 0, 0)),
    COVERAGE(glance -> glance.startsWith("EXP  0") || glance.startsWith("EXP  1")),
    MAPINFO_TABLE(glance -> lower(glance).startsWith("!table")),
    POINT_CLOUD(glance -> glance.startsWith("LASF")),
    SCIENTIFIC_GRID(glance -> glance.startsWith("CDF") || glance.startsWith(0x89, 'H', 'D', 'F')),
    BUILDING_MODEL(glance -> glance.startsWith("ISO-10303-21")),
    PROGRAM(glance -> glance.startsWith("MZ") || glance.startsWith(0x7F, 'E', 'L', 'F')),
    HTML(glance -> lower(glance).startsWith("<!doctype html") || lower(glance).startsWith("<html")),
    XML(glance -> glance.text().stripLeading().startsWith("<")),
    TABLE(ForeignFormat::isTableWithoutCoordinates);

    /** Formats in which people keep outlines or coordinates. */
    private static final Set<ForeignFormat> OF_PARCELS = EnumSet.of(
            RAR,
            DWG_R2018,
            DWG_R2013,
            DWG_R2010,
            DWG_R2007,
            DWG_R2004,
            DWG_R14,
            DWG_R13,
            DWG,
            BINARY_DXF,
            DGN,
            MAPGIS,
            SUPERMAP,
            ACCESS,
            OLD_EXCEL,
            BINARY_EXCEL,
            COVERAGE,
            MAPINFO_TABLE);

    private final Predicate<Glance> fits;
    private final Optional<DwgVersion> version;

    ForeignFormat(Predicate<Glance> fits) {
        this.fits = fits;
        this.version = Optional.empty();
    }

    ForeignFormat(DwgVersion version) {
        this.fits = glance -> glance.startsWith(version.mark());
        this.version = Optional.of(version);
    }

    /** The format of a file; empty if it is none of them. */
    static Optional<ForeignFormat> of(Glance glance) {
        return Arrays.stream(values()).filter(each -> each.fits.test(glance)).findFirst();
    }

    /** Whether people keep parcels in this format. */
    boolean mayHoldParcels() {
        return OF_PARCELS.contains(this);
    }

    /** What the file is, and what to do. */
    LocalizedText text() {
        return version.map(known -> Messages.of("submission.foreign.dwg.version", known.label(), known.mark()))
                .orElseGet(() -> Messages.of("submission.foreign." + word()));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The exception for a file in this format. */
    DataFileException refused(String fileName) {
        return new DataFileException(fileName, 0, text());
    }

    /** Whether a zip holds a project and its notes alone. With data beside it, these are read. */
    private static boolean isPackedProject(Set<String> members) {
        return !members.isEmpty() && members.stream().allMatch(name -> name.endsWith(".qgs") || name.endsWith(".qgd"));
    }

    private static boolean isPicture(Glance glance) {
        return glance.startsWith(0x89, 'P', 'N', 'G')
                || glance.startsWith(0xFF, 0xD8, 0xFF)
                || glance.startsWith("GIF8")
                || glance.startsWith('I', 'I', 42, 0)
                || glance.startsWith('M', 'M', 0, 42)
                || glance.startsWith('I', 'I', 43, 0)
                || glance.startsWith("BM") && glance.has(6, 0, 0, 0, 0)
                || glance.startsWith("RIFF") && glance.has(8, 'W', 'E', 'B', 'P');
    }

    private static boolean isTableWithoutCoordinates(Glance glance) {
        return !glance.isArchive()
                && glance.text().indexOf('\0') < 0
                && ListGlance.isTable(glance.text())
                && !ListGlance.isList(glance.text());
    }

    /** Whether a file is a compound document, in which old Office programs save. */
    private static boolean isCompound(Glance glance) {
        return glance.startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }

    /** Whether a file is a sheet of Excel before version 5. */
    private static boolean isOldSheet(Glance glance) {
        return glance.startsWith(9, 0, 4, 0) || glance.startsWith(9, 2, 6, 0) || glance.startsWith(9, 4, 6, 0);
    }

    private static boolean holdsUtf16(Glance glance, String word) {
        return new String(glance.head(), StandardCharsets.ISO_8859_1)
                .contains(new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** Whether a file is a dBASE table: its version, a date, and a header that ends where it says. */
    private static boolean isDbf(Glance glance) {
        byte[] head = glance.head();
        if (head.length < 33 || !(head[0] == 3 || head[0] == (byte) 0x83 || head[0] == 0x30)) {
            return false;
        }
        int end = (head[8] & 0xFF) + ((head[9] & 0xFF) << 8) - 1;
        return head[2] <= 12
                && head[3] <= 31
                && end > 31
                && end < head.length
                && (head[end] == 13 || head[end - 1] == 13);
    }

    private static String lower(Glance glance) {
        String text = glance.text().stripLeading();
        return text.substring(0, Math.min(40, text.length())).toLowerCase(Locale.ROOT);
    }
}
