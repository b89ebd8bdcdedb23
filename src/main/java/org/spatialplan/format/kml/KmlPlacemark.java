package org.spatialplan.format.kml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.BoundedAttributes;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Reads one placemark: name, description, data and geometry. A broken geometry is recorded and the rest of it skipped,
 * so that the name is still read. Used for one placemark.
 */
final class KmlPlacemark {

    /** The length above which a text is left out: a description may hold whole pictures. */
    private static final int LONGEST = 100_000;

    private final XmlFile xml;
    private final KmlSchemas schemas;
    private final KmlSender sender;
    private final KmlShapes shapes;
    private final KmlLeftOut leftOut;
    private final Optional<String> id;
    private final BoundedAttributes data = new BoundedAttributes();
    private final Map<String, Object> labels = new LinkedHashMap<>();
    private Geometry geometry;
    private UnreadableParcelException fault;
    private String unread;
    private boolean row;

    private KmlPlacemark(XmlFile xml, KmlSchemas schemas, KmlSender sender, KmlShapes shapes, KmlLeftOut leftOut) {
        this.xml = xml;
        this.schemas = schemas;
        this.sender = sender;
        this.shapes = shapes;
        this.leftOut = leftOut;
        this.id = xml.attribute("id");
    }

    /** Reads the placemark that starts here to its end. */
    static KmlPlacemark read(XmlFile xml, KmlSchemas schemas, KmlSender sender, KmlShapes shapes, KmlLeftOut leftOut) {
        KmlPlacemark placemark = new KmlPlacemark(xml, schemas, sender, shapes, leftOut);
        placemark.readMembers();
        return placemark;
    }

    /** The id of the element, which programs count for themselves. */
    Optional<String> id() {
        return id;
    }

    /**
     * The geometry.
     *
     * @throws UnreadableParcelException if there is none, or it is broken
     */
    Geometry geometry() {
        if (fault != null) {
            throw fault;
        }
        if (geometry == null && unread != null) {
            throw new UnreadableParcelException("", Messages.of("format.kml.unread-geometry", unread));
        }
        if (geometry == null) {
            throw UnreadableParcelException.withoutGeometry();
        }
        return geometry;
    }

    /**
     * Name, description and folder, then the data. In exports of this service the data hold all of it. A placemark whose
     * data have a schema is a row of a table, and the folder only names the table.
     *
     * @param folder path of the folder; empty if it is in none
     */
    Map<String, Object> attributes(String folder) {
        if (ParcelNames.isOwnExport(data.all().keySet())) {
            return data.all();
        }
        Map<String, Object> all = new LinkedHashMap<>(labels);
        if (!folder.isEmpty() && !row) {
            all.put("folder", folder);
        }
        data.all().forEach((key, value) -> {
            String free = key;
            for (int i = 1; all.containsKey(free) && !all.get(free).equals(value); i++) {
                free = key + "_" + i;
            }
            all.put(free, value);
        });
        return all;
    }

    private void readMembers() {
        String element = xml.name();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                member(element);
            }
        }
    }

    private void member(String element) {
        String name = xml.name();
        if (KmlShapes.READ.contains(name)) {
            readGeometry();
            return;
        }
        switch (name) {
            case "name", "description" ->
                xml.text(LONGEST).filter(text -> !text.isEmpty()).ifPresent(text -> labels.putIfAbsent(name, text));
            case "ExtendedData" -> readData();
            case "OvCoordType" -> sender.readStated(xml);
            case "OvAttr" -> {
                sender.seeOvi();
                xml.skip();
            }
            case "Model", "Track", "MultiTrack" -> {
                unread = name;
                leftOut.note(xml);
                xml.skip();
            }
            default -> {
                if (element.equals("Placemark")) {
                    xml.skip();
                } else {
                    readField(element);
                }
            }
        }
    }

    private void readGeometry() {
        int outside = xml.depth() - 1;
        try {
            if (geometry != null) {
                throw new UnreadableParcelException("", Messages.of("format.member-stands-twice", xml.name()));
            }
            geometry = shapes.read();
        } catch (UnreadableParcelException e) {
            note(e);
            xml.leave(outside);
        }
    }

    private void note(UnreadableParcelException e) {
        fault = fault == null ? e : fault;
    }

    private void readData() {
        int outside = xml.depth() - 1;
        String schema = "";
        while (xml.depth() > outside) {
            if (xml.next() != At.START) {
                continue;
            }
            switch (xml.name()) {
                case "SchemaData" -> {
                    row = true;
                    schema = xml.attribute("schemaUrl").orElse("");
                }
                case "SimpleData" -> readSimple(schema);
                case "Data" -> readPair();
                case "SimpleArrayData" -> xml.skip();
                default -> readElement();
            }
        }
    }

    private void readSimple(String schema) {
        String field = xml.attribute("name").orElse("");
        xml.text(LONGEST).ifPresent(text -> keep(field, schemas.value(schema, field, text)));
    }

    private void readPair() {
        String key = xml.attribute("name").orElse("");
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                if (xml.name().equals("value")) {
                    xml.text(LONGEST).ifPresent(text -> keep(key, text));
                } else {
                    xml.skip();
                }
            }
        }
    }

    /** Data in elements of another namespace, each with the name of its column. */
    private void readElement() {
        String key = xml.name();
        xml.text(LONGEST).ifPresent(text -> keep(key, text));
    }

    /** A member of an element that a schema names, before KML 2.2; others hold more elements and no value. */
    private void readField(String element) {
        String field = xml.name();
        xml.text(LONGEST)
                .filter(text -> schemas.fields().contains(field))
                .ifPresent(text -> keep(field, schemas.value(element, field, text)));
    }

    private void keep(String name, Object value) {
        if (!name.isBlank() && !value.toString().isEmpty()) {
            data.keep(name, value);
            data.fault().ifPresent(this::note);
        }
    }
}
