package org.spatialplan.format.esri;

import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.read.BoundedAttributes;
import org.spatialplan.format.read.JsonAttribute;
import org.spatialplan.format.read.Notes;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.UnreadableParcelException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the members of one object in any order: a feature, a geometry, or a feature set up to its features. Used for one
 * object.
 */
final class EsriObject {

    private final JsonParser parser;
    private final EsriFields fields;
    private final ArcChords arcs;
    private final EsriGeometry bare;
    private final String place;
    private final Notes notes;
    private final BoundedAttributes attributes = new BoundedAttributes();
    private EsriGeometry geometry;
    private boolean bareMembers;
    private boolean page;

    EsriObject(JsonParser parser, EsriFields fields, ArcChords arcs, String place, Notes notes) {
        this.parser = parser;
        this.arcs = arcs;
        this.fields = fields;
        this.place = place;
        this.notes = notes;
        this.bare = new EsriGeometry(parser, arcs, place, notes);
    }

    /**
     * Reads to the object's end, or to the features of a set; the parser is at the object's start or where it stopped.
     *
     * @return true if it stopped at the start of the array of features or geometries
     */
    boolean read() {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            if ((member.equals("features") || member.equals("geometries")) && value == JsonToken.START_ARRAY) {
                return true;
            }
            switch (member) {
                case "fields" -> fields.read(parser);
                case "attributes" -> JsonAttribute.readAll(parser, attributes);
                case "geometry" -> readGeometry(value);
                case "exceededTransferLimit" -> page |= isTrue(value);
                default -> readBare(member);
            }
        }
        return false;
    }

    private boolean isTrue(JsonToken value) {
        parser.skipChildren(); // a member may have any value
        return value == JsonToken.VALUE_TRUE;
    }

    private void readGeometry(JsonToken value) {
        if (value == JsonToken.START_OBJECT) {
            geometry = new EsriGeometry(parser, arcs, place, notes);
            geometry.readWhole();
        } else {
            parser.skipChildren();
        }
    }

    private void readBare(String member) {
        if (bare.take(member)) {
            bareMembers |= !member.equals("spatialReference");
        } else {
            parser.skipChildren();
        }
    }

    /** The attributes as the columns declare them. */
    Map<String, Object> attributes() {
        fields.convert(attributes.all());
        return attributes.all();
    }

    /** The system that the set, or the feature's geometry, states. */
    Optional<EsriSystem.Stated> system() {
        return bare.system().or(() -> Optional.ofNullable(geometry).flatMap(EsriGeometry::system));
    }

    /** Whether the set is only a part of a service's answer. */
    boolean isPage() {
        return page;
    }

    /** Whether it is a feature or a geometry. */
    boolean isFeature() {
        return geometry != null || bareMembers || !attributes.all().isEmpty();
    }

    /**
     * Builds the geometry that it has or is.
     *
     * @throws UnreadableParcelException if there is none, or it is broken
     */
    Geometry geometry() {
        Optional<UnreadableParcelException> full = attributes.fault();
        if (full.isPresent()) {
            throw full.get();
        }
        return (geometry == null ? bare : geometry).build();
    }
}
