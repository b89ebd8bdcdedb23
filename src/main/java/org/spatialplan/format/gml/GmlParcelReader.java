package org.spatialplan.format.gml;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.Parcel.IdOrigin;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads simple features of GML 2, 3.1 and 3.2: the answers of WFS 1.0 to 2.0, files of GDAL and others, a single feature,
 * or a single geometry. Every child of a member is a feature, every child of it a property; features are streamed one at a
 * time.
 */
public final class GmlParcelReader implements ParcelSource {

    private static final Set<String> COLLECTIONS = Set.of("FeatureCollection", "SimpleFeatureCollection", "Tuple");
    private static final Set<String> MEMBERS = Set.of("member", "members", "featureMember", "featureMembers");
    static final Set<String> REPORTS = Set.of("ExceptionReport", "ServiceExceptionReport");
    private static final int SHOWN = 500;

    private final XmlFile xml;
    private final Notes notes = new Notes();
    private final ParcelNames names = new ParcelNames();
    private final GmlSystem system = new GmlSystem(notes);
    private final ArcChords arcs = ArcChords.in(Optional.empty());
    private final Deque<Container> open = new ArrayDeque<>();
    private Optional<String> table = Optional.empty();
    private long matched;
    private long number;
    private boolean ended;
    private Optional<Parcel> ahead = Optional.empty();

    /** A collection or member that is open. */
    private record Container(int depth, boolean member) {}

    private GmlParcelReader(XmlFile xml) {
        this.xml = xml;
        xml.encodingNote().ifPresent(notes::add);
    }

    /**
     * Opens a file and reads up to the first feature.
     *
     * @param bytes closed with the source, and if this method fails
     * @throws DataFileException if it is no XML, or the report of a service instead of features
     */
    public static GmlParcelReader open(String fileName, InputStream bytes) {
        XmlFile xml = XmlFile.open(fileName, bytes);
        try {
            GmlParcelReader source = new GmlParcelReader(xml);
            source.ahead = source.read();
            return source;
        } catch (RuntimeException e) {
            xml.close();
            throw e;
        }
    }

    @Override
    public String format() {
        return "GML";
    }

    @Override
    public Optional<Crs> crs() {
        return system.crs();
    }

    @Override
    public boolean statesUnreadableSystem() {
        return system.isUnreadable();
    }

    @Override
    public Optional<String> table() {
        return table;
    }

    @Override
    public List<Finding> notes() {
        List<Finding> all = new ArrayList<>(notes.all());
        arcs.note().ifPresent(all::add);
        all.addAll(names.notes());
        return List.copyOf(all);
    }

    @Override
    public Optional<Parcel> next() {
        Optional<Parcel> parcel = ahead;
        ahead = parcel.isPresent() ? read() : parcel;
        return parcel;
    }

    @Override
    public void close() {
        xml.close();
    }

    private Optional<Parcel> read() {
        WorkLimit.ask();
        while (!ended) {
            At at = xml.next();
            while (!open.isEmpty() && open.peek().depth > xml.depth()) {
                open.pop();
            }
            if (at == At.START) {
                Optional<Parcel> parcel = start();
                if (parcel.isPresent()) {
                    return parcel;
                }
            }
            if (at == At.END_OF_FILE) {
                end();
            }
        }
        return Optional.empty();
    }

    private void end() {
        ended = true;
        if (matched > number) {
            notes.warning(GeoJsonParcelReader.PAGE, "", Messages.of("format.one-page-only.of", number, matched));
        }
    }

    private Optional<Parcel> start() {
        String name = xml.name();
        if (REPORTS.contains(name) && open.isEmpty()) {
            throw xml.malformed(Messages.of(
                    "format.gml.report", shortened(xml.text(100 * SHOWN).orElse(""))));
        }
        boolean isMember = !open.isEmpty() && open.peek().member;
        if (COLLECTIONS.contains(name) && (open.isEmpty() || isMember)) {
            countMatched();
            open.push(new Container(xml.depth(), false));
            return Optional.empty();
        }
        if (open.isEmpty() || isMember) {
            return Optional.of(parcel(
                    GmlShapes.ELEMENTS.contains(name)
                            ? GmlFeature.readGeometryAlone(xml, system, arcs)
                            : GmlFeature.read(xml, system, arcs)));
        }
        if (MEMBERS.contains(name)) {
            open.push(new Container(xml.depth(), true));
        } else if (name.equals("boundedBy")) {
            readBox();
        } else {
            xml.skip();
        }
        return Optional.empty();
    }

    /** What a WFS 2.0 says of all that match its question; {@code unknown} says nothing. */
    private void countMatched() {
        matched += xml.attribute("numberMatched")
                .filter(text -> text.matches("\\d{1,15}"))
                .filter(text -> open.isEmpty())
                .map(Long::valueOf)
                .orElse(0L);
    }

    private void readBox() {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                xml.attribute("srsName").ifPresent(system::stateBox);
            }
        }
    }

    private static String shortened(String text) {
        String words = text.replaceAll("\\s+", " ");
        return Excerpt.of(words, SHOWN);
    }

    private Parcel parcel(GmlFeature feature) {
        number++;
        table = table.or(() -> Optional.of(feature.type()));
        boolean ours = ParcelNames.isOwnExport(feature.attributes().keySet());
        ParcelNames.Named named = names.of(number, ours ? feature.id() : Optional.empty(), feature.attributes());
        // GIS count the identifiers of elements for themselves
        Optional<String> own = named.origin().equals(IdOrigin.ROW) ? feature.id() : Optional.empty();
        String id = own.orElse(named.id());
        return parcel(feature, id, named.name())
                .with(feature.attributes())
                .from(own.isPresent() ? IdOrigin.OWN : named.origin());
    }

    private Parcel parcel(GmlFeature feature, String id, String name) {
        try {
            return Parcel.of(number, id, name, feature.geometry());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, id, name, e.fault("feature " + number));
        }
    }
}
