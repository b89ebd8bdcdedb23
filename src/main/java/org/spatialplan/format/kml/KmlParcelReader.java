package org.spatialplan.format.kml;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.Parcel.IdOrigin;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads the placemarks of KML 2.0 to 2.3 (OGC 07-147r2, 12-007r2) with any namespace or none, one at a time: areas, lines,
 * points and collections of them in degrees of WGS 84, longitude first, without altitudes; name, description, path of
 * folders and extended data become attributes. Links are not followed; what else has a place and is not read is noted.
 */
public final class KmlParcelReader implements ParcelSource {

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MAX_LINKED = 1_000;

    private final XmlFile xml;
    private final Notes notes = new Notes();
    private final ParcelNames names = new ParcelNames();
    private final KmlSchemas schemas = new KmlSchemas();
    private final KmlLeftOut leftOut = new KmlLeftOut();
    private final KmlSender sender;
    private final KmlLinks links;
    private final List<String> linked = new ArrayList<>();
    private final KmlTables tables;
    private long number;
    private Optional<Parcel> ahead = Optional.empty();

    private KmlParcelReader(
            XmlFile xml, Optional<ChinaOffset> byCaller, KmlTables tables, KmlLinks links, long before) {
        this.xml = xml;
        this.tables = tables;
        this.links = links;
        this.number = before;
        this.sender = new KmlSender(byCaller);
        xml.encodingNote().ifPresent(notes::add);
    }

    /**
     * Opens a file and reads up to the first placemark.
     *
     * @param bytes closed with the source, and if this method fails
     * @param byCaller the shift of a Chinese web map that the caller states
     * @param table the folder that is read, one of {@link #tables}; without a choice all are
     * @throws DataFileException if it is no XML or no KML so far
     */
    public static KmlParcelReader open(
            String fileName, InputStream bytes, Optional<ChinaOffset> byCaller, TableChoice table) {
        return open(fileName, bytes, byCaller, KmlTables.of(table), KmlLinks.NONE, 0);
    }

    /**
     * The names of the folders that hold placemarks, with those around them; of the document for what is in none.
     *
     * @param bytes closed by this method
     * @throws DataFileException if it cannot be read
     */
    public static List<String> tables(String fileName, InputStream bytes) {
        KmlTables listed = KmlTables.list();
        try (KmlParcelReader source = open(fileName, bytes, Optional.empty(), listed, KmlLinks.NONE, 0)) {
            source.next();
            return listed.names();
        }
    }

    /**
     * Opens a file of a zip.
     *
     * @param links which links lead to files of the same zip
     * @param before the number of placemarks in the files before
     */
    static KmlParcelReader open(
            String fileName,
            InputStream bytes,
            Optional<ChinaOffset> byCaller,
            KmlTables tables,
            KmlLinks links,
            long before) {
        XmlFile xml = XmlFile.open(fileName, bytes);
        try {
            KmlParcelReader source = new KmlParcelReader(xml, byCaller, tables, links, before);
            source.ahead = source.read();
            return source;
        } catch (RuntimeException e) {
            xml.close();
            throw e;
        }
    }

    @Override
    public String format() {
        return "KML";
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.of(Crs.CRS84);
    }

    /** The chosen folder, else the first, in which GDAL writes a layer, else the document. */
    @Override
    public Optional<String> table() {
        return tables.table();
    }

    @Override
    public List<String> columns() {
        return schemas.fields();
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(ownNotes());
        all.addAll(tables.notes());
        return List.copyOf(all);
    }

    /** The notes without those on the folders, which are told once for all files of a zip. */
    List<Finding> ownNotes() {
        List<Finding> all = new ArrayList<>(notes.all());
        all.addAll(leftOut.notes());
        all.addAll(sender.notes());
        all.addAll(names.notes());
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        Optional<Parcel> parcel = ahead;
        ahead = parcel.isPresent() ? read() : parcel;
        return parcel;
    }

    /** The files of the same zip to which the file links, as far as it was read. */
    List<String> links() {
        return linked;
    }

    @Override
    public void close() {
        xml.close();
    }

    private Optional<Parcel> read() {
        WorkLimit.ask();
        while (true) {
            switch (xml.next()) {
                case START -> {
                    if (!schemas.isPlacemark(xml.name())) {
                        start();
                    } else if (tables.takesNext()) {
                        return Optional.of(parcel());
                    } else {
                        xml.skip();
                    }
                }
                case END -> tables.leave(xml.depth());
                case END_OF_FILE -> {
                    return Optional.empty();
                }
                case TEXT -> {
                    // between elements
                }
            }
        }
    }

    private void start() {
        String name = xml.name();
        if (xml.depth() == 1 && !KmlRoot.NAMES.contains(name)) {
            throw xml.malformed(Messages.of("format.kml.root", name));
        }
        boolean ofContainer = tables.isOfInnermost(xml.depth());
        switch (name) {
            case "Document", "Folder" -> tables.enter(xml.depth(), name.equals("Folder"));
            case "Schema" -> schemas.read(xml);
            case "name" -> {
                if (ofContainer) {
                    xml.text(LONGEST_NAME).ifPresent(this::named);
                }
            }
            case "description", "author" -> {
                if (ofContainer) {
                    xml.text(LONGEST_TEXT).ifPresent(sender::see);
                }
            }
            case "Data" -> {
                if (xml.attribute("name").filter(OwnKml.MARK::equals).isPresent()) {
                    readMark();
                }
            }
            case "NetworkLink" -> link();
            default -> {
                if (KmlLeftOut.TOLD.contains(name)) {
                    leftOut.note(xml);
                    xml.skip();
                }
            }
        }
    }

    private void link() {
        long line = xml.line();
        Optional<String> member = links.read(xml);
        if (member.isEmpty()) {
            leftOut.note("NetworkLink", line);
        } else if (linked.size() < MAX_LINKED) {
            linked.add(member.get());
        }
    }

    private void named(String name) {
        tables.name(name);
        sender.see(name);
    }

    /** Reads the mark that we leave in a document or folder of our own. */
    private void readMark() {
        int outside = xml.depth() - 1;
        boolean ofContainer = tables.isOfInnermost(outside);
        while (xml.depth() > outside) {
            if (xml.next() == At.START && xml.name().equals("value") && ofContainer) {
                xml.text(LONGEST_NAME).ifPresent(this::marked);
            }
        }
    }

    private void marked(String mark) {
        if (mark.equals(OwnKml.PARTS)) {
            tables.markParts();
        } else {
            sender.seeOwn();
        }
    }

    private Parcel parcel() {
        number++;
        KmlShapes shapes = new KmlShapes(xml, "feature " + number, notes, leftOut);
        KmlPlacemark placemark = KmlPlacemark.read(xml, schemas, sender, shapes, leftOut);
        var attributes = placemark.attributes(tables.path());
        ParcelNames.Named named = names.of(number, Optional.empty(), attributes);
        Optional<String> own = named.origin().equals(IdOrigin.ROW) ? placemark.id() : Optional.empty();
        String id = own.orElse(named.id());
        return parcel(placemark, id, named.name())
                .with(attributes)
                .from(own.isPresent() ? IdOrigin.OWN : named.origin());
    }

    private Parcel parcel(KmlPlacemark placemark, String id, String name) {
        try {
            return Parcel.of(number, id, name, placemark.geometry());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, id, name, e.fault("feature " + number));
        }
    }
}
