package org.spatialplan.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.parquet.GeoParquetParcelReader;
import org.spatialplan.format.read.BoundaryPointParcelReader;
import org.spatialplan.format.read.FlatGeobufParcelReader;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.read.WktParcelReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.Diagnosis.Unstated;
import org.spatialplan.text.Messages;

/**
 * A submitted file in memory or on disk. It can be opened several times. Closing it deletes temporary files that
 * reading made, but not the file itself.
 */
public final class SubmittedFile implements AutoCloseable {

    /**
     * The number of bytes in which the format is recognised. Offices write up to a page of text above the first section
     * of boundary points.
     */
    private static final int HEAD = 1 << 16;

    private static final int MAX_BYTES = SubmissionLimits.HERE.maxFileBytes();

    private final String name;
    private final byte[] bytes;
    private final SubmittedFormat format;
    private final TableChoice table;
    private Path path;
    private Path folder;
    private volatile long size;
    private volatile CountedStream latest;

    private SubmittedFile(String name, byte[] bytes, Path path, byte[] head, TableChoice table) {
        this.name = name;
        this.table = table;
        this.bytes = bytes;
        this.path = path;
        this.format = SubmittedFormat.of(head)
                .orElseThrow(() -> head.length == 0
                        ? new DataFileException(name, 0, Messages.of("submission.empty"))
                        : new DataFileException(name, 0, Messages.of("submission.none-geojson-wkt-zipped")));
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
        return new SubmittedFile(name, bytes, null, Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)), table);
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
        try (InputStream stream = Files.newInputStream(path)) {
            return new SubmittedFile(name, null, path, stream.readNBytes(HEAD), TableChoice.ofFile(table));
        } catch (NoSuchFileException e) {
            throw new DataFileException(name, 0, Messages.of("submission.no-such-file"), e);
        } catch (IOException e) {
            throw new DataFileException(name, 0, Messages.of("submission.cannot-read", e.getMessage()), e);
        }
    }

    /** The name for messages. */
    public String name() {
        return name;
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
        return switch (format) {
            case GEOJSON, WKT -> Unstated.LON_LAT;
            case BOUNDARY_POINTS -> Unstated.GAUSS_KRUGER;
            default -> Unstated.ANYTHING;
        };
    }

    /** Whether coordinates are in the axis order of the authority that defines their system. */
    public boolean isInAuthorityOrder() {
        return format == SubmittedFormat.WKT;
    }

    /**
     * Opens the parcels.
     *
     * @param crs stated by the caller, for formats whose axis order depends on it
     */
    ParcelSource open(Optional<Crs> crs) {
        if (table.wanted().isPresent() && format != SubmittedFormat.GEOPACKAGE && format != SubmittedFormat.SHAPEFILE) {
            throw table.superfluous(name);
        }
        return new RepairedParcels(source(crs));
    }

    /** The names of the tables that may be chosen; empty for a format with one table. */
    public List<String> tables() {
        return switch (format) {
            case SHAPEFILE -> ShapefileParcelReader.tables(name, path());
            case GEOPACKAGE -> GeoPackageParcelReader.tables(name, path());
            default -> List.of();
        };
    }

    private ParcelSource source(Optional<Crs> crs) {
        return switch (format) {
            case GEOJSON -> GeoJsonParcelReader.open(name, stream(), crs);
            case WKT -> WktParcelReader.open(name, text(), crs.orElse(Crs.CRS84));
            case BOUNDARY_POINTS -> BoundaryPointParcelReader.open(name, content(), crs);
            case SHAPEFILE -> ShapefileParcelReader.openLayer(name, path(), folder(), table);
            case GEOPACKAGE -> GeoPackageParcelReader.open(name, path(), table);
            case FLATGEOBUF -> FlatGeobufParcelReader.open(name, stream());
            case PARQUET -> GeoParquetParcelReader.open(name, path());
        };
    }

    /**
     * The share of a file on disk, 0 to 1, that the last opened source has read; empty if this source does not stream
     * the file.
     */
    public OptionalDouble readShare() {
        CountedStream stream = latest;
        return stream == null ? OptionalDouble.empty() : OptionalDouble.of((double) stream.taken() / Math.max(1, size));
    }

    private InputStream stream() {
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        try {
            size = Files.size(path);
            latest = new CountedStream(Files.newInputStream(path));
            return latest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of WKT and boundary points, which are read as a whole.
     *
     * @throws DataFileException if it is too large for that
     */
    private byte[] content() {
        try {
            long length = bytes != null ? bytes.length : Files.size(path);
            if (length > MAX_BYTES) {
                throw new DataFileException(name, 0, Messages.of("submission.larger-than-mb-format", MAX_BYTES >> 20));
            }
            return bytes != null ? bytes : Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content as text. Only numbers and Latin letters matter, so other characters may be read wrongly. */
    private String text() {
        byte[] content = content();
        Charset charset = TextEncoding.of(content).map(TextEncoding::charset).orElse(StandardCharsets.UTF_8);
        return new String(content, charset);
    }

    private Path path() {
        if (path == null) {
            try {
                path = Files.write(folder().resolve("submitted"), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return path;
    }

    private Path folder() {
        if (folder == null) {
            try {
                folder = Files.createTempDirectory("spatial-plan-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    @Override
    public void close() {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
