package org.spatialplan.format.gml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.BoundedAttributes;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.format.xml.XmlFile.At;
import org.spatialplan.layer.XmlName;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.text.Messages;

/**
 * Reads one feature: its properties as texts, one that repeats as a list, and its geometry. A broken geometry is recorded
 * and skipped. Used for one feature.
 */
final class GmlFeature {

    private static final int LONGEST = 100_000;
    private static final int MAX_LISTED = 1_000;

    private final XmlFile xml;
    private final GmlSystem system;
    private final ArcChords arcs;
    private final String type;
    private final Optional<String> id;
    private final BoundedAttributes attributes = new BoundedAttributes();
    private Geometry geometry;
    private UnreadableParcelException fault;

    private GmlFeature(XmlFile xml, GmlSystem system, ArcChords arcs) {
        this.xml = xml;
        this.arcs = arcs;
        this.system = system;
        this.type = XmlName.decode(xml.name());
        this.id = xml.attribute("id").or(() -> xml.attribute("fid")).map(XmlName::decode);
    }

    /** Reads the feature that starts here to its end. */
    static GmlFeature read(XmlFile xml, GmlSystem system, ArcChords arcs) {
        GmlFeature feature = new GmlFeature(xml, system, arcs);
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == At.START) {
                feature.readProperty();
            }
        }
        return feature;
    }

    /** Reads the geometry that starts here as a feature without properties. */
    static GmlFeature readGeometryAlone(XmlFile xml, GmlSystem system, ArcChords arcs) {
        GmlFeature feature = new GmlFeature(xml, system, arcs);
        feature.readGeometry();
        return feature;
    }

    /** The name of the element, which is that of a layer. */
    String type() {
        return type;
    }

    /** The identifier of the element. */
    Optional<String> id() {
        return id;
    }

    /** The properties in their order. */
    Map<String, Object> attributes() {
        return attributes.all();
    }

    /**
     * The geometry, x first.
     *
     * @throws UnreadableParcelException if there is none, or it is broken
     */
    Geometry geometry() {
        attributes.fault().ifPresent(this::note);
        if (fault != null) {
            throw fault;
        }
        if (geometry == null) {
            throw UnreadableParcelException.withoutGeometry();
        }
        return geometry;
    }

    private void readProperty() {
        String name = XmlName.decode(xml.name());
        if (name.equals("boundedBy")) {
            xml.skip();
            return;
        }
        int outside = xml.depth() - 1;
        StringBuilder text = new StringBuilder();
        boolean hasGeometry = false;
        boolean hasOthers = false;
        while (xml.depth() > outside) {
            switch (xml.next()) {
                case START -> {
                    if (GmlShapes.ELEMENTS.contains(xml.name())) {
                        hasGeometry = true;
                        readGeometry();
                    } else {
                        hasOthers = true;
                        xml.skip();
                    }
                }
                case TEXT -> xml.appendText(text, LONGEST);
                default -> {
                    // the end
                }
            }
        }
        if (!hasGeometry) {
            keep(
                    name,
                    hasOthers || text.length() > LONGEST
                            ? UnsupportedValue.OBJECT
                            : text.toString().strip());
        }
    }

    private void keep(String name, Object value) {
        if (value.equals("")) {
            return;
        }
        Object before = attributes.all().get(name);
        if (before == null) {
            attributes.keep(name, value);
        } else if (before instanceof UnsupportedValue || value instanceof UnsupportedValue) {
            attributes.keep(name, UnsupportedValue.LIST);
        } else {
            List<Object> all = new ArrayList<>(before instanceof List<?> list ? list : List.of(before));
            all.add(value);
            attributes.keep(name, all.size() > MAX_LISTED ? UnsupportedValue.LIST : all);
        }
    }

    private void readGeometry() {
        int outside = xml.depth() - 1;
        long line = xml.line();
        try {
            if (geometry != null) {
                throw new UnreadableParcelException("", Messages.of("format.gml.two-geometries"));
            }
            GmlShapes shapes = new GmlShapes(xml, arcs);
            Geometry read = shapes.read();
            geometry = system.xFirst(read, shapes.system(), line);
        } catch (UnreadableParcelException e) {
            note(e);
            xml.leave(outside);
        }
    }

    private void note(UnreadableParcelException e) {
        fault = fault == null ? e : fault;
    }
}
