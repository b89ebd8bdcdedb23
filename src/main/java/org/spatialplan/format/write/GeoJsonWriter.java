package org.spatialplan.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.geo.Crs;
import org.spatialplan.text.PlainNumber;

/**
 * Writes features as one GeoJSON FeatureCollection (RFC 7946; in other systems with the {@code crs} member of GeoJSON
 * 2008). Identifiers are the features' own, or begin with the type's name ({@code rivers.luoyang-river}), which answers
 * with several types need. Coordinates are in the axis order of the frame.
 */
public final class GeoJsonWriter implements FeatureWriter {

    private final String members;
    private final boolean typedIds;
    private final boolean withPlace;

    /** A writer without further members, with the features' own identifiers. */
    public GeoJsonWriter() {
        this("", false);
    }

    /**
     * A writer with further members.
     *
     * @param members further members of the document as JSON, each followed by a comma
     * @param typedIds whether identifiers begin with the type's name
     */
    public GeoJsonWriter(String members, boolean typedIds) {
        this(members, typedIds, false);
    }

    private GeoJsonWriter(String members, boolean typedIds, boolean withPlace) {
        this.members = members;
        this.typedIds = typedIds;
        this.withPlace = withPlace;
    }

    /**
     * A writer of JSON-FG 1.0 (21-045r1), which is GeoJSON with {@code time} and {@code place}: the geometry in the system of the
     * frame, beside that in longitude and latitude of WGS 84.
     *
     * @param members further members of the document as JSON, each followed by a comma; those that JSON-FG requires of a document
     *     among them
     */
    public static GeoJsonWriter jsonFg(String members) {
        return new GeoJsonWriter(members, false, true);
    }

    @Override
    public void write(List<FeatureSet> sets, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        out.ascii("{\"type\":\"FeatureCollection\",").text(stated(sets)).ascii("\"features\":[\n");
        boolean first = true;
        for (FeatureSet set : sets) {
            Row writer = new Row(set, typedIds || sets.size() > 1, withPlace, out);
            for (SimpleFeature row : set.rows().rows()) {
                if (!first) {
                    out.ascii(",\n");
                }
                first = false;
                writer.write(row, "");
            }
        }
        out.ascii("\n]}\n").flush();
    }

    /**
     * The {@code crs} member of a file whose system is not degrees. HTTP answers state their system in a header
     * instead.
     */
    private String stated(List<FeatureSet> sets) {
        return sets.stream()
                .map(FeatureSet::frame)
                .filter(frame -> members.isEmpty() && !frame.northFirst() && !frame.coincidesWithStorage())
                .findFirst()
                .map(frame -> "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + frame.srsName() + "\"}},")
                .orElse(members);
    }

    /**
     * Writes only the first feature, as a whole document.
     *
     * @throws IOException if the stream cannot be written
     */
    public void writeOne(FeatureSet set, OutputStream stream) throws IOException {
        Utf8Output out = new Utf8Output(stream);
        new Row(set, typedIds, withPlace, out).write(set.rows().rows().get(0), members);
        out.flush();
    }

    private static final class Row {

        private final FeatureSet set;
        private final boolean longIds;
        private final boolean withPlace;
        private final FeatureTime time;
        private final Utf8Output out;
        private final GeoJsonGeometryWriter geometries;
        private final GeoJsonGeometryWriter degrees;
        private final List<Property> properties;

        Row(FeatureSet set, boolean longIds, boolean withPlace, Utf8Output out) {
            this.set = set;
            this.longIds = longIds;
            this.withPlace = withPlace;
            this.time = new FeatureTime(set.type());
            this.out = out;
            this.geometries = new GeoJsonGeometryWriter(set.frame(), out);
            this.degrees = new GeoJsonGeometryWriter(OutputFrame.CRS84, out);
            this.properties = set.written();
        }

        void write(SimpleFeature row, String members) throws IOException {
            out.ascii("{\"type\":\"Feature\",").text(members).ascii("\"id\":");
            JsonString.write(longIds ? row.getID() : FeatureTable.id(row), out);
            out.ascii(",\"geometry\":");
            Geometry lonLat = set.geometry(row);
            if (withPlace) {
                write(lonLat, OutputFrame.CRS84);
                out.ascii(",\"place\":");
                // a place in degrees of WGS 84, longitude first, would say the same twice, which JSON-FG forbids
                write(set.frame().crs() == Crs.CRS84 ? null : lonLat, set.frame());
                out.ascii(",\"time\":").ascii(time.json(row));
            } else {
                write(lonLat, set.frame());
            }
            out.ascii(",\"properties\":{");
            properties(row);
            out.ascii("}}");
        }

        private void write(Geometry lonLat, OutputFrame frame) throws IOException {
            if (lonLat == null) {
                out.ascii("null");
            } else if (frame == OutputFrame.CRS84) {
                degrees.write(lonLat);
            } else {
                geometries.write(frame.transform(lonLat));
            }
        }

        private void properties(SimpleFeature row) throws IOException {
            boolean first = true;
            for (Property property : properties) {
                if (property.name().equals(FeatureType.ID)) {
                    continue; // the feature's id holds it already
                }
                if (!first) {
                    out.ascii(',');
                }
                first = false;
                JsonString.write(property.name(), out);
                out.ascii(':');
                value(row.getAttribute(property.name()), property);
            }
        }

        private void value(Object value, Property property) throws IOException {
            if (value instanceof String text) {
                JsonString.write(text, out);
            } else if (value instanceof Date day) {
                out.ascii('"').ascii(GmlFeatureWriter.text(day, property)).ascii('"');
            } else if (value instanceof Number number) {
                out.ascii(PlainNumber.withoutExponent(number));
            } else {
                out.ascii(String.valueOf(value));
            }
        }
    }
}
