package org.spatialplan.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
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
import org.spatialplan.geo.FaultPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * One folder for each record: the record as JSON, and the files that belong to it, its parts. A record is replaced in one
 * step. {@link #save} returns when it is on the disk, and the first time the parts as well. A record that cannot be read is
 * skipped, and set aside with its parts at a start. Thread-safe.
 */
public final class RecordFolders<R> {

    /** The folder of those whose record cannot be read. */
    public static final String DAMAGED = "damaged";

    static final String NEXT = ".next";
    private static final Logger LOG = LoggerFactory.getLogger(RecordFolders.class);
    /** Ids with dashes are of earlier versions. */
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}|[0-9a-f]{40}");

    private static final int ID_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final String name;
    private final JavaType type;
    private final Function<R, String> id;
    private final JsonMapper mapper;

    /**
     * @param name of the file that holds a record
     * @param id of a record, which names its folder
     */
    public RecordFolders(Path folder, String name, JavaType type, Function<R, String> id, JsonMapper mapper) {
        this.folder = folder;
        this.name = name;
        this.type = type;
        this.id = id;
        this.mapper = mapper;
    }

    /** A new id of 160 random bits, which nobody guesses. */
    public static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The folder of all records. */
    public Path folder() {
        return folder;
    }

    /** The file of a part, which need not exist. */
    public Path part(String record, String part) {
        return folder.resolve(record).resolve(part);
    }

    /** Whether there is a folder of that id. */
    public boolean exists(String record) {
        return isId(record) && Files.isDirectory(folder.resolve(record));
    }

    /** Makes the folder of a new one. */
    public void create(String record) {
        try {
            PrivateFiles.folder(folder);
            PrivateFiles.folder(folder.resolve(record));
            FaultPoint.reach("record.folder-made");
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folder);
        }
    }

    /** Replaces the record. Does nothing if its folder is gone: it was deleted meanwhile. */
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
            PrivateFiles.replace(place.resolve(name), mapper.writerFor(type).writeValueAsBytes(record));
            if (first) {
                PrivateFiles.force(folder);
            }
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folder);
        }
    }

    /** Brings all parts to the disk. */
    public void forceParts(String record) {
        try {
            forceParts(folder.resolve(record));
        } catch (IOException e) {
            throw NoRoomException.ifFull(e, folder);
        }
    }

    private static void forceParts(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        try (Stream<Path> parts = Files.list(place)) {
            for (Path part : parts.toList()) {
                PrivateFiles.force(part);
            }
        }
    }

    /** The names of all parts, without the record. */
    public List<String> listParts(String record) {
        Path place = folder.resolve(record);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> parts = Files.list(place)) {
            return parts.map(part -> part.getFileName().toString())
                    .filter(part -> !part.equals(name) && !part.endsWith(NEXT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of all files of a record, in bytes. */
    public long bytes(String record) {
        return DiskRoom.bytes(folder.resolve(record));
    }

    /** Opens a part for writing. The first record that is saved brings it to the disk; {@link #forceParts} does later. */
    public OutputStream write(String record, String part, OpenOption... options) throws IOException {
        return PrivateFiles.open(part(record, part), options);
    }

    /**
     * Adds a part in one step, on the disk: after a crash there is the whole part or none.
     *
     * @throws FileAlreadyExistsException if there is one of that name; it stays as it is
     */
    public void add(String record, String part, byte[] bytes) throws IOException {
        PrivateFiles.add(part(record, part), bytes);
    }

    /** Reads a record. Empty if there is none, or it cannot be read. */
    public Optional<R> find(String record) {
        return isId(record) && Files.exists(part(record, name)) ? read(record) : Optional.empty();
    }

    /** The number of folders of records. */
    public int count() {
        return ids().size();
    }

    /** All records that can be read. */
    public List<R> list() {
        List<R> all = new ArrayList<>();
        ids().forEach(record -> find(record).ifPresent(all::add));
        return all;
    }

    /** Deletes a record with all its parts. */
    public synchronized void delete(String record) {
        PrivateFiles.delete(folder.resolve(record));
    }

    /**
     * Repairs what a kill or a power cut left, before anything runs: sets aside what cannot be read, and deletes folders
     * without a record: nobody knows their id.
     *
     * @param leftover whether a part is one that a run makes for itself
     */
    public void mend(Predicate<String> leftover) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            PrivateFiles.folder(folder);
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
            PrivateFiles.delete(place);
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
        Path aside = PrivateFiles.folder(folder.resolve(DAMAGED)).resolve(record);
        for (int i = 1; Files.exists(aside); i++) {
            aside = aside.resolveSibling(record + "-" + i);
        }
        Files.move(folder.resolve(record), aside);
        Files.setLastModifiedTime(aside, FileTime.from(Instant.now()));
        LOG.warn("It is kept aside in {}; nothing else is lost", aside);
    }

    /** Deletes what was set aside before a moment. */
    public void forgetDamaged(Instant before) {
        Path damaged = folder.resolve(DAMAGED);
        if (!Files.isDirectory(damaged)) {
            return;
        }
        try (Stream<Path> all = Files.list(damaged)) {
            for (Path aside : all.toList()) {
                if (Files.getLastModifiedTime(aside).toInstant().isBefore(before)) {
                    PrivateFiles.delete(aside);
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

    /** Logs and leaves out what is no record: empty, torn, of another kind, or of another folder. */
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

    /** Whether a text may be an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
