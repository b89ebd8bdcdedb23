package org.spatialplan.lake.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.lake.Lake;

/** The folder of a lake. It is written beside its place and renamed: a lake is whole, or as it was before. */
final class LakeFolder {

    private static final Set<String> OWN = Set.of(Lake.MANIFEST, "catalogue", "rules", "layers");

    private LakeFolder() {}

    /** Writes the content into an empty folder. */
    interface Content {
        void writeTo(Path folder) throws IOException;
    }

    /**
     * Writes a lake, in the place of an earlier one if there is one.
     *
     * @throws LakeWriteException {@code lake-folder-not-empty} if the folder holds something else than a lake
     */
    static void write(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath().normalize();
        requireReplaceable(absolute);
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        Path former = absolute.resolveSibling("." + absolute.getFileName() + ".former");
        delete(part);
        try {
            Files.createDirectory(part);
            content.writeTo(part);
            replace(absolute, part, former);
        } finally {
            delete(part);
        }
        delete(former);
    }

    private static void replace(Path target, Path part, Path former) throws IOException {
        if (!Files.exists(target)) {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        delete(former);
        Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(former, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
    }

    private static void requireReplaceable(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        List<String> names;
        try (Stream<Path> entries = Files.list(target)) {
            names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
        Optional<String> foreign = names.contains(Lake.MANIFEST)
                ? names.stream().filter(name -> !OWN.contains(name)).findFirst()
                : names.stream().findFirst();
        if (foreign.isPresent()) {
            throw LakeWriteException.folderNotEmpty(target, foreign.get());
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> all = Files.walk(folder)) {
            inside = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : inside) {
            Files.delete(path);
        }
    }
}
