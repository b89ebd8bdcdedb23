package org.spatialplan.web.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One folder for each thing that outlives the request that brought it: a record as JSON beside the files that belong to it. A
 * record is replaced in one step, and is on the disk before anybody is told of it, as are the files that it begins with. One that cannot be read is skipped, and at a
 * start kept aside with its files. Thread-safe.
 */
public final class RecordFolders<R> {

    /** Folder in which those lie whose record cannot be read. */
    public static final String DAMAGED = "damaged";

    static final String NEXT = ".next";
    private static final Logger LOG = LoggerFactory.getLogger(RecordFolders.class);
    /** The shorter ones with dashes are of earlier versions. */
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}|[0-9a-f]{40}");

    private static final int ID_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final String name;
    private final Class<R> type;
    private final Function<R, String> id;
    private final JsonMapper mapper;

    /**
     * @param name of the file that holds a record
     * @param id of a record, which names its folder
     */
    public RecordFolders(Path folder, String name, Class<R> type, Function<R, String> id, JsonMapper mapper) {
        this.folder = folder;
        this.name = name;
        this.type = type;
        this.id = id;
        this.mapper = mapper;
    }

    /** Of 160 random bits: nobody guesses it. */
    public static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public Path folder() {
        return folder;
    }

    /** Where a part of one lies. */
    public Path part(String record, String part) {
        return folder.resolve(record).resolve(part);
    }

    public boolean exists(String record) {
        return isId(record) && Files.isDirectory(folder.resolve(record));
    }

    /** Makes the folder of a new one. */
    public void create(String record) {
        try {
            KeptFiles.folder(folder);
            KeptFiles.folder(folder.resolve(record));
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folder);
        }
    }

    /** Replaces the record. One whose folder is gone was deleted meanwhile: then nothing happens. */
    public synchronized void save(R record) {
        Path place = folder.resolve(id.apply(record));
        if (!Files.isDirectory(place)) {
            return;
        }
        try {
            boolean first = !Files.exists(place.resolve(name));
            if (first) {
                forceParts(place);
            }
            KeptFiles.replace(place.resolve(name), mapper.writeValueAsBytes(record));
            if (first) {
                KeptFiles.force(folder);
            }
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folder);
        }
    }

    private static void forceParts(Path place) throws IOException {
        try (Stream<Path> parts = Files.list(place)) {
            for (Path part : parts.toList()) {
                KeptFiles.force(part);
            }
        }
    }

    /** Writes a part. The first record that is saved has it on the disk, or {@link #force}. */
    public OutputStream write(String record, String part, OpenOption... options) throws IOException {
        return KeptFiles.open(part(record, part), options);
    }

    /** Has a part, if it is there, on the disk that was written after the first record. */
    public void force(String record, String part) {
        try {
            if (Files.exists(part(record, part))) {
                KeptFiles.force(part(record, part));
            }
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folder);
        }
    }

    /** Empty if there is none, or none that can be read. */
    public Optional<R> find(String record) {
        return isId(record) && Files.exists(part(record, name)) ? read(record) : Optional.empty();
    }

    /** All that can be read. */
    public List<R> list() {
        List<R> all = new ArrayList<>();
        ids().forEach(record -> find(record).ifPresent(all::add));
        return all;
    }

    public synchronized void delete(String record) {
        KeptFiles.delete(folder.resolve(record));
    }

    /**
     * Makes good what a kill or a power cut left, before anything runs: sets aside what cannot be read, and forgets what
     * nobody was told of.
     *
     * @param leftover whether a part is one that a run makes for itself
     */
    public void mend(Predicate<String> leftover) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            KeptFiles.folder(folder);
            for (String record : ids()) {
                mend(record, leftover);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }

    private void mend(String record, Predicate<String> leftover) throws IOException {
        Path place = folder.resolve(record);
        if (!Files.exists(place.resolve(name))) {
            LOG.info("An upload that a stop cut off is forgotten: {}", place);
            KeptFiles.delete(place);
            return;
        }
        try (Stream<Path> parts = Files.list(place)) {
            for (Path part : parts.toList()) {
                String partName = part.getFileName().toString();
                if (partName.endsWith(NEXT) || leftover.test(partName)) {
                    Files.deleteIfExists(part);
                }
            }
        }
        if (read(record).isEmpty()) {
            setAside(record);
        }
    }

    private void setAside(String record) throws IOException {
        Path aside = KeptFiles.folder(folder.resolve(DAMAGED)).resolve(record);
        for (int i = 1; Files.exists(aside); i++) {
            aside = aside.resolveSibling(record + "-" + i);
        }
        Files.move(folder.resolve(record), aside);
        Files.setLastModifiedTime(aside, FileTime.from(Instant.now()));
        LOG.warn("It is kept aside in {}; nothing else is lost", aside);
    }

    /** Forgets what was set aside before a moment. */
    public void forgetDamaged(Instant before) {
        Path damaged = folder.resolve(DAMAGED);
        if (!Files.isDirectory(damaged)) {
            return;
        }
        try (Stream<Path> all = Files.list(damaged)) {
            for (Path aside : all.toList()) {
                if (Files.getLastModifiedTime(aside).toInstant().isBefore(before)) {
                    KeptFiles.delete(aside);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(RecordFolders::isId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty, torn, of another kind, or of another folder: what is no record is told and left out. */
    private Optional<R> read(String record) {
        Path file = part(record, name);
        try {
            R read = mapper.readValue(Files.readAllBytes(file), type);
            if (read != null && record.equals(id.apply(read))) {
                return Optional.of(read);
            }
            LOG.warn("The record {} is damaged: it is not that of its folder", file);
        } catch (JacksonException e) {
            LOG.warn("The record {} is damaged: {}", file, e.getOriginalMessage());
        } catch (IOException e) {
            if (Files.exists(file)) {
                LOG.warn("The record {} cannot be read: {}", file, e.toString());
            }
        }
        return Optional.empty();
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
