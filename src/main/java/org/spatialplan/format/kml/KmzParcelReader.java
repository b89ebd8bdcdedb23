package org.spatialplan.format.kml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.UnpackLimit;
import org.spatialplan.format.read.ZipFiles;
import org.spatialplan.format.read.ZipNames;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads a KMZ, a zip with KML: its main file, then the files in the zip to which that links, as GDAL writes its layers.
 * Other members, such as pictures, are not unpacked. Nothing is written to disk.
 */
public final class KmzParcelReader implements ParcelSource {

    private static final int MAX_LINKED = 1_000;

    private final String fileName;
    private final ZipFile zip;
    private final UnpackLimit limit;
    private final Optional<ChinaOffset> byCaller;
    private final KmlTables tables;
    /** The names by which the members are found, by their names. */
    private final Map<String, String> members;

    private final Set<String> known = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final List<Finding> notes = new ArrayList<>();
    private KmlParcelReader current;
    private long number;

    private KmzParcelReader(
            String fileName, ZipFile zip, UnpackLimit limit, Optional<ChinaOffset> byCaller, KmlTables tables) {
        this.fileName = fileName;
        this.limit = limit;
        this.tables = tables;
        this.zip = zip;
        this.byCaller = byCaller;
        this.members = ZipNames.of(zip);
        await(KmlRoot.main(List.copyOf(members.keySet()))
                .orElseThrow(() -> new DataFileException(fileName, 0, Messages.of("format.kml.no-member"))));
        this.current = openNext();
    }

    /**
     * Opens a zip whose directory was found short.
     *
     * @param byCaller the shift of a Chinese web map that the caller states
     * @param table the folder that is read, one of {@link #tables}; without a choice all are
     * @throws DataFileException if it is no zip with KML
     */
    public static KmzParcelReader open(String fileName, Path path, Optional<ChinaOffset> byCaller, TableChoice table) {
        return open(fileName, path, byCaller, KmlTables.of(table));
    }

    /**
     * The names of the folders with placemarks in all files.
     *
     * @throws DataFileException if it is no zip with KML
     */
    public static List<String> tables(String fileName, Path path) {
        KmlTables listed = KmlTables.list();
        try (KmzParcelReader source = open(fileName, path, Optional.empty(), listed)) {
            source.next();
            return listed.names();
        }
    }

    private static KmzParcelReader open(String fileName, Path path, Optional<ChinaOffset> byCaller, KmlTables tables) {
        try {
            ZipFile zip = ZipFiles.open(path);
            try {
                return new KmzParcelReader(fileName, zip, UnpackLimit.of(fileName, path), byCaller, tables);
            } catch (RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(fileName, e);
        }
    }

    private static DataFileException unreadable(String fileName, IOException e) {
        return ZipFiles.unreadable(fileName, e);
    }

    private void await(String member) {
        if (known.size() < MAX_LINKED && known.add(member)) {
            waiting.add(member);
        }
    }

    private KmlParcelReader openNext() {
        String member = waiting.remove();
        try {
            ZipEntry entry = zip.getEntry(members.get(member));
            String shown = fileName + ": " + (member.length() > 100 ? member.substring(0, 100) + "…" : member);
            InputStream bytes = limit.bounded(
                    shown,
                    zip.getInputStream(entry),
                    UnpackLimit.ofPacked(entry.getCompressedSize(), UnpackLimit.TIMES_PACKED));
            return KmlParcelReader.open(shown, bytes, byCaller, tables, new KmlLinks(member, members.keySet()), number);
        } catch (IOException e) {
            throw unreadable(fileName, e);
        }
    }

    @Override
    public String format() {
        return "KMZ";
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.of(Crs.CRS84);
    }

    @Override
    public Optional<String> table() {
        return tables.table();
    }

    @Override
    public List<String> columns() {
        return current.columns();
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(notes);
        all.addAll(current.ownNotes());
        all.addAll(tables.notes());
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        Optional<Parcel> parcel = current.next();
        while (parcel.isEmpty()) {
            current.links().forEach(this::await);
            if (waiting.isEmpty()) {
                return parcel;
            }
            KmlParcelReader before = current;
            current = openNext();
            notes.addAll(before.ownNotes());
            before.close();
            parcel = current.next();
        }
        number++;
        return parcel;
    }

    @Override
    public void close() {
        try {
            current.close();
            zip.close();
        } catch (IOException e) {
            throw unreadable(fileName, e);
        }
    }
}
