package org.spatialplan.submission.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A submitted file of which the format is known. Of an archive it is the file of parcels in it, or the one of several
 * that the caller chooses.
 *
 * @param format of the file
 * @param content of the file
 * @param table which of its tables is read
 * @param notes on what else the archive holds
 */
public record OpenedFile(ParcelFormat format, FileContent content, TableChoice table, List<Finding> notes) {

    private static final int TOLD = 3;

    /**
     * Tells the format of a file.
     *
     * @param table what the caller chooses of several tables or files
     * @throws DataFileException if the format is unknown, not read, or the choice is missing or wrong
     */
    public static OpenedFile of(FileContent content, TableChoice table) {
        Glance glance = Glance.of(content.head(Glance.BYTES));
        if (!glance.isArchive()) {
            return new OpenedFile(told(content, glance), content, table, List.of());
        }
        Archive archive = Archive.of(content);
        Glance named = glance.with(archive.names());
        Optional<ParcelFormat> itself = ParcelFormats.of(named);
        if (itself.isPresent()) {
            return new OpenedFile(itself.get(), content, table, List.of());
        }
        ForeignFormat.of(named).ifPresent(foreign -> {
            throw foreign.refused(content.name());
        });
        return chosen(content.name(), PackedFiles.of(archive), table);
    }

    /** The names of the tables and files of which the caller may choose one; empty if there is no choice. */
    public static List<String> tables(FileContent content) {
        Glance glance = Glance.of(content.head(Glance.BYTES));
        if (!glance.isArchive()) {
            return told(content, glance).tables(content);
        }
        Archive archive = Archive.of(content);
        Optional<ParcelFormat> itself = ParcelFormats.of(glance.with(archive.names()));
        return itself.isPresent()
                ? itself.get().tables(content)
                : tables(PackedFiles.of(archive).files());
    }

    private static ParcelFormat told(FileContent content, Glance glance) {
        return ParcelFormats.of(glance)
                .or(() -> ParcelFormats.behindPreamble(glance, () -> content.head(ParcelFormats.DEEPER)))
                .orElseGet(() -> ParcelFormats.required(content.name(), glance));
    }

    private static List<String> tables(List<PackedFile> files) {
        if (files.size() == 1) {
            return files.get(0).tables();
        }
        List<String> all = new ArrayList<>();
        for (PackedFile file : files) {
            List<String> inner = file.tables();
            if (inner.size() < 2) {
                all.add(file.name());
            }
            inner.stream().filter(any -> inner.size() > 1).forEach(table -> all.add(file.name() + "/" + table));
        }
        return all;
    }

    private static OpenedFile chosen(String fileName, PackedFiles packed, TableChoice table) {
        List<PackedFile> files = packed.files();
        if (files.isEmpty()) {
            throw nothing(fileName, packed);
        }
        if (files.size() == 1 || onlyShapefiles(files)) {
            PackedFile only = files.get(0);
            return new OpenedFile(only.format(), only.content().get(), ownName(only, table), packed.notes());
        }
        String wanted = table.wanted().orElse("");
        return files.stream()
                .filter(file -> isCalled(file, wanted))
                .findFirst()
                .map(file -> inner(file, wanted, table, packed.notes()))
                .orElseThrow(() -> table.refused(fileName, tables(files)));
    }

    /** The choice among Shapefiles is the reader's, which knows them with folder and ending too. */
    private static boolean onlyShapefiles(List<PackedFile> files) {
        return files.stream()
                .allMatch(file ->
                        file.format() == Shapefile.INSTANCE && file.table().isPresent());
    }

    /** The only file may be chosen by its own name, too. */
    private static TableChoice ownName(PackedFile only, TableChoice table) {
        boolean own = only.format() != Shapefile.INSTANCE && table.wanted().equals(Optional.of(only.name()));
        return own ? table.of(Optional.empty()) : table;
    }

    private static boolean isCalled(PackedFile file, String wanted) {
        return wanted.equals(file.name())
                || wanted.startsWith(file.name() + "/")
                || file.format() == Shapefile.INSTANCE && wanted.equals(file.name() + ".shp");
    }

    private static OpenedFile inner(PackedFile file, String wanted, TableChoice table, List<Finding> notes) {
        Optional<String> inner = wanted.startsWith(file.name() + "/")
                ? Optional.of(wanted.substring(file.name().length() + 1))
                : file.table();
        return new OpenedFile(file.format(), file.content().get(), table.of(inner), notes);
    }

    private static DataFileException nothing(String fileName, PackedFiles packed) {
        if (packed.others().isEmpty()) {
            return new DataFileException(fileName, 0, Messages.of("submission.archive-without-parcels"));
        }
        List<LocalizedText> told = packed.others().entrySet().stream()
                .limit(TOLD)
                .map(each -> Messages.of(
                        "submission.archive-member",
                        each.getKey(),
                        each.getValue().text()))
                .toList();
        return new DataFileException(
                fileName,
                0,
                Messages.of(
                        "submission.archive-of-others",
                        new LocalizedText(
                                told.stream().map(LocalizedText::zh).collect(Collectors.joining("；")),
                                told.stream().map(LocalizedText::en).collect(Collectors.joining("; ")))));
    }

    /**
     * Opens the parcels.
     *
     * @param crs stated by the caller
     * @param datum the shift of a Chinese web map that the caller states
     * @throws DataFileException if the file cannot be read
     */
    public ParcelSource open(Optional<Crs> crs, Optional<ChinaOffset> datum) {
        if (table.wanted().isPresent() && !format.hasTables()) {
            throw table.superfluous(content.name());
        }
        return format.open(content, new ReadingChoice(crs, table, datum));
    }
}
