package org.spatialplan.submission.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * The files of parcels in an archive, and in archives within it: Shapefiles and other files with several parts first,
 * then each other member whose content is in a known format.
 *
 * @param files of parcels, with different names
 * @param unclear texts with rows of numbers that may be points, with different names
 * @param others members in formats that are known and not read, by name
 */
record PackedFiles(List<PackedFile> files, List<PackedFile> unclear, Map<String, ForeignFormat> others) {

    /** An archive in an archive in an archive is still read. */
    private static final int MAX_DEPTH = 3;

    private static final int MAX_NOTED = 10;

    /** Endings of files that accompany a Shapefile or a style, and hold no parcels. */
    private static final Set<String> COMPANIONS = Set.of(
            "shx", "dbf", "prj", "cpg", "qpj", "sbn", "sbx", "qix", "fbn", "fbx", "ain", "aih", "atx", "ixs", "mxs",
            "xml", "qml", "qmd", "qgd", "sld", "lyr", "lyrx");

    /**
     * The files of an archive.
     *
     * @throws DataFileException if archives within it are too deep, or it cannot be read
     */
    static PackedFiles of(Archive archive) {
        return of(archive, 1);
    }

    private static PackedFiles of(Archive archive, int depth) {
        Search search = new Search(archive, depth);
        search.shapefiles();
        ParcelFormats.PARTED.forEach(search::parted);
        search.singles();
        return new PackedFiles(distinct(search.found), distinct(search.unclear), search.others);
    }

    /** The files that are read: those that may be lists of points only if there are no others. */
    List<PackedFile> read() {
        return files.isEmpty() ? unclear : files;
    }

    /** Notes on the members that may hold parcels too and are not read. */
    List<Finding> notes() {
        return others.entrySet().stream()
                .filter(other -> other.getValue().mayHoldParcels())
                .limit(MAX_NOTED)
                .map(other -> Finding.info(
                        "archive-also-holds",
                        "",
                        Messages.of(
                                "submission.archive-also-holds",
                                other.getKey(),
                                other.getValue().text())))
                .toList();
    }

    /** The search in one archive. */
    private static final class Search {

        private final Archive archive;
        private final int depth;
        private final Set<String> left;
        private final List<PackedFile> found = new ArrayList<>();
        private final List<PackedFile> unclear = new ArrayList<>();
        private final Map<String, ForeignFormat> others = new LinkedHashMap<>();

        Search(Archive archive, int depth) {
            this.archive = archive;
            this.depth = depth;
            this.left = new LinkedHashSet<>(archive.names());
        }

        void shapefiles() {
            if (left.stream().noneMatch(name -> ending(name).equals("shp"))) {
                return;
            }
            FileContent zip = archive.asZip();
            List<String> names = Shapefile.INSTANCE.tables(zip);
            if (names.size() < 2) {
                found.add(new PackedFile(shapefileName(names), Shapefile.INSTANCE, () -> zip, Optional.empty()));
            }
            for (String name : names.size() < 2 ? List.<String>of() : names) {
                found.add(new PackedFile(name, Shapefile.INSTANCE, () -> zip, Optional.of(name)));
            }
            left.removeIf(name -> ending(name).equals("shp") || COMPANIONS.contains(ending(name)));
        }

        /** The name of the only Shapefile, or of the layer of which there is one for each kind of geometry. */
        private String shapefileName(List<String> names) {
            return names.stream().findFirst().orElseGet(() -> left.stream()
                    .filter(name -> ending(name).equals("shp"))
                    .findFirst()
                    .map(PackedFiles::plain)
                    .orElse(""));
        }

        void parted(PartedFormat format) {
            for (PartedFormat.Parts parts : format.in(List.copyOf(left))) {
                found.add(new PackedFile(parts.name(), format, once(() -> archive.parts(parts)), Optional.empty()));
                left.removeAll(parts.parts().values());
            }
        }

        void singles() {
            archive.heads(
                    left.stream()
                            .filter(name -> !COMPANIONS.contains(ending(name)))
                            .toList(),
                    this::single);
        }

        private void single(String name, byte[] head) {
            Glance glance = Glance.of(head);
            Supplier<FileContent> content = once(() -> archive.member(name));
            if (!glance.isArchive()) {
                take(name, glance, content);
                return;
            }
            Archive inner = Archive.of(content.get());
            Glance named = glance.with(inner.names());
            if (ParcelFormats.of(named).isPresent() || ForeignFormat.of(named).isPresent()) {
                take(name, named, content);
            } else {
                within(inner);
            }
        }

        private void take(String name, Glance glance, Supplier<FileContent> content) {
            Optional<ParcelFormat> format = ParcelFormats.of(glance);
            format.ifPresent(known -> found.add(new PackedFile(name, known, content, Optional.empty())));
            if (format.isEmpty()) {
                ParcelFormats.maybeList(glance)
                        .ifPresent(list -> unclear.add(new PackedFile(name, list, content, Optional.empty())));
                ForeignFormat.of(glance).ifPresent(foreign -> others.put(plain(name), foreign));
            }
        }

        private void within(Archive inner) {
            if (depth == MAX_DEPTH) {
                throw new DataFileException(
                        inner.asZip().name(), 0, Messages.of("submission.archive-too-deep", MAX_DEPTH));
            }
            PackedFiles files = of(inner, depth + 1);
            found.addAll(files.files());
            unclear.addAll(files.unclear());
            others.putAll(files.others());
        }
    }

    private static Supplier<FileContent> once(Supplier<FileContent> content) {
        FileContent[] kept = new FileContent[1];
        return () -> {
            if (kept[0] == null) {
                kept[0] = content.get();
            }
            return kept[0];
        };
    }

    /** The files under their plain names; with folders, then numbered, where these are equal. */
    private static List<PackedFile> distinct(List<PackedFile> found) {
        List<PackedFile> named = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (PackedFile file : found) {
            boolean alone = found.stream()
                            .filter(other -> plain(other.name()).equals(plain(file.name())))
                            .count()
                    == 1;
            String name = alone ? plain(file.name()) : file.name();
            String free = name;
            for (int i = 2; !taken.add(free); i++) {
                free = name + " (" + i + ")";
            }
            named.add(file.named(free));
        }
        return List.copyOf(named);
    }

    static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
