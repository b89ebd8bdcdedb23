package org.spatialplan.submission.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * What was found in a submitted file when it was looked into: a file of parcels itself, or the files of parcels in an archive, of
 * which the caller chooses. An archive is searched once, and a member unpacked once, whatever is asked. Used by one thread.
 */
public final class FoundFiles {

    private static final int TOLD = 3;
    private static final PackedFiles NONE = new PackedFiles(List.of(), List.of(), Map.of());

    private final FileContent content;
    private final Optional<ParcelFormat> itself;
    private final PackedFiles packed;
    private Optional<List<String>> tables = Optional.empty();

    private FoundFiles(FileContent content, Optional<ParcelFormat> itself, PackedFiles packed) {
        this.content = content;
        this.itself = itself;
        this.packed = packed;
    }

    /**
     * Looks into a file.
     *
     * @throws DataFileException if the format is unknown or not read
     */
    public static FoundFiles in(FileContent content) {
        Glance glance = Glance.of(content.head(Glance.BYTES));
        if (!glance.isArchive()) {
            return new FoundFiles(content, Optional.of(told(content, glance)), NONE);
        }
        Archive archive = Archive.of(content);
        Glance named = glance.with(archive.names());
        Optional<ParcelFormat> itself = ParcelFormats.of(named);
        if (itself.isEmpty()) {
            ForeignFormat.of(named).ifPresent(foreign -> {
                throw foreign.refused(content.name());
            });
        }
        return new FoundFiles(content, itself, itself.isPresent() ? NONE : PackedFiles.of(archive));
    }

    private static ParcelFormat told(FileContent content, Glance glance) {
        return ParcelFormats.of(glance)
                .or(() -> ParcelFormats.behindPreamble(glance, () -> content.head(ParcelFormats.DEEPER)))
                .orElseGet(() -> ParcelFormats.required(content.name(), glance));
    }

    /** The names of the tables and files of which the caller may choose one; empty if there is no choice. */
    public List<String> tables() {
        if (tables.isEmpty()) {
            tables = Optional.of(itself.isPresent() ? itself.get().tables(content) : tables(packed.read()));
        }
        return tables.get();
    }

    /**
     * The file that is read.
     *
     * @param table what the caller chooses of several tables or files
     * @throws DataFileException if there is none, or the choice is missing or wrong
     */
    public OpenedFile chosen(TableChoice table) {
        return itself.map(format -> new OpenedFile(format, content, table, List.<Finding>of()))
                .orElseGet(() -> chosen(content.name(), packed, table));
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
        List<PackedFile> files = packed.read();
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
                fileName, 0, Messages.of("submission.archive-of-others", LocalizedText.joined(told, "；", "; ")));
    }
}
