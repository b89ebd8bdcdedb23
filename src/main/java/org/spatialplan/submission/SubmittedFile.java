package org.spatialplan.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.submission.format.FileContent;
import org.spatialplan.submission.format.FoundFiles;
import org.spatialplan.submission.format.Glance;
import org.spatialplan.submission.format.OpenedFile;
import org.spatialplan.submission.format.WorkFolder;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.Diagnosis.Unstated;
import org.spatialplan.text.Messages;

/**
 * A submitted file in memory or on disk. It can be opened several times. Closing it deletes temporary files that
 * reading made, but not the file itself.
 */
public final class SubmittedFile implements AutoCloseable {

    private static final int MAX_BYTES = SubmissionLimits.HERE.maxFileBytes();

    private final String name;
    private final byte[] bytes;
    private final Path path;
    private final TableChoice table;
    private final WorkFolder work;
    private final FileContent content;
    private final boolean ownsWork;
    private final Looked looked;
    private volatile OpenedFile opened;

    /** What was found in the file, once it was looked into; the same for every choice of its tables. */
    private static final class Looked {

        private FoundFiles found;

        FoundFiles into(FileContent content) {
            if (found == null) {
                found = FoundFiles.in(content);
            }
            return found;
        }
    }

    private SubmittedFile(String name, byte[] bytes, Path path, TableChoice table, WorkFolder work) {
        this.name = name;
        this.bytes = bytes;
        this.path = path;
        this.table = table;
        this.work = work;
        this.looked = new Looked();
        this.ownsWork = true;
        this.content = bytes != null
                ? FileContent.inMemory(name, bytes, work, MAX_BYTES)
                : FileContent.onDisk(name, path, work, MAX_BYTES);
    }

    private SubmittedFile(SubmittedFile whole, TableChoice table) {
        this.name = whole.name;
        this.bytes = whole.bytes;
        this.path = whole.path;
        this.table = table;
        this.work = whole.work;
        this.ownsWork = false;
        this.content = whole.content;
        this.looked = whole.looked;
    }

    /**
     * The same file with another choice of its tables. Temporary files are those of this file: they are made once, and deleted
     * when this file is closed.
     *
     * @param table name of the table to read, as above
     */
    public SubmittedFile of(Optional<String> table) {
        return new SubmittedFile(this, TableChoice.ofFile(table));
    }

    /** A file whose format is known, unless it is an archive, which is looked into when it is opened. */
    private SubmittedFile told() {
        Glance glance = Glance.of(content.head(Glance.BYTES));
        if (!glance.isArchive()) {
            opened = looked.into(content).chosen(table);
        }
        return this;
    }

    /**
     * A file in memory.
     *
     * @throws DataFileException if the format is unknown
     */
    public static SubmittedFile of(String name, byte[] bytes) {
        return of(name, bytes, Optional.empty());
    }

    /**
     * A file in memory.
     *
     * @param table name of the table to read, for formats with several; needed only if several tables have content
     * @throws DataFileException if the format is unknown
     */
    public static SubmittedFile of(String name, byte[] bytes, Optional<String> table) {
        return inMemory(name, bytes, TableChoice.ofFile(table));
    }

    /**
     * The file of the area that an approval covers; messages call it the approval.
     *
     * @param table name of the table to read, as above
     * @throws DataFileException if the format is unknown
     */
    static SubmittedFile ofApproval(byte[] bytes, Optional<String> table) {
        return inMemory(ApprovalArea.UNNAMED, bytes, TableChoice.ofApproval(table));
    }

    private static SubmittedFile inMemory(String name, byte[] bytes, TableChoice table) {
        return new SubmittedFile(name, bytes, null, table, new WorkFolder()).told();
    }

    /**
     * A file on disk.
     *
     * @throws DataFileException if the format is unknown or the file cannot be read
     */
    public static SubmittedFile of(String name, Path path) {
        return of(name, path, Optional.empty());
    }

    /**
     * A file on disk.
     *
     * @param table name of the table to read, for formats with several; needed only if several tables have content
     * @throws DataFileException if the format is unknown or the file cannot be read
     */
    public static SubmittedFile of(String name, Path path, Optional<String> table) {
        return onDisk(name, path, table, new WorkFolder());
    }

    /**
     * A file on disk that is opened again later, perhaps by another process.
     *
     * @param conversions folder in which what GDAL makes of it stays; whoever states it deletes that
     * @throws DataFileException if the format is unknown or the file cannot be read
     */
    public static SubmittedFile again(String name, Path path, Path conversions) {
        return onDisk(name, path, Optional.empty(), new WorkFolder(conversions));
    }

    private static SubmittedFile onDisk(String name, Path path, Optional<String> table, WorkFolder work) {
        try {
            return new SubmittedFile(name, null, path, TableChoice.ofFile(table), work).told();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof NoSuchFileException
                    ? new DataFileException(name, 0, Messages.of("submission.no-such-file"), e)
                    : new DataFileException(
                            name,
                            0,
                            Messages.of("submission.cannot-read", e.getCause().getMessage()),
                            e);
        }
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** The stable name of the format. An archive is looked into. */
    String formatCode() {
        return opened().format().code();
    }

    /** The SHA-256 hash of the file's bytes, hexadecimal. A file on disk is read whole. */
    public String sha256() {
        try {
            return new DataFile(name, bytes != null ? bytes : Files.readAllBytes(path)).sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the coordinates may be if the file states no system. */
    Unstated unstated() {
        return opened().format().unstated();
    }

    /** Whether coordinates are in the axis order of the authority that defines their system. */
    public boolean isInAuthorityOrder() {
        return unstated().isInAuthorityOrder();
    }

    /** Whether the format has one system only, so that what a caller says of other files' systems does not hold. */
    boolean hasFixedSystem() {
        return opened().format().hasFixedSystem();
    }

    /** Opens the parcels without a statement of the caller about a web map. */
    ParcelSource open(Optional<Crs> crs) {
        return open(crs, Optional.empty(), TableStatement.NONE);
    }

    /**
     * Opens the parcels.
     *
     * @param crs stated by the caller, for formats whose axis order depends on it
     * @param datum the shift of a Chinese web map that the caller states, for formats that may state one themselves
     * @param stated what the caller says of a table that does not tell it itself
     */
    ParcelSource open(Optional<Crs> crs, Optional<ChinaOffset> datum, TableStatement stated) {
        OpenedFile file = opened();
        return new NotedParcels(new RepairedParcels(file.open(crs, datum, stated)), file.notes());
    }

    /** The names of the tables, and of the files of an archive, that may be chosen; empty if there is no choice. */
    public List<String> tables() {
        return looked.into(content).tables();
    }

    private OpenedFile opened() {
        if (opened == null) {
            opened = looked.into(content).chosen(table);
        }
        return opened;
    }

    /**
     * The share of a file on disk, 0 to 1, that the last opened source has read; empty if this source does not stream
     * the file.
     */
    public OptionalDouble readShare() {
        OpenedFile file = opened;
        return file == null ? OptionalDouble.empty() : file.content().readShare();
    }

    @Override
    public void close() {
        if (ownsWork) {
            work.close();
        }
    }
}
