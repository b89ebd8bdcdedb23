package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.parcel.CellText;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the members of one GeoJSON object in any order: a feature, a geometry, or a collection up to its features. A
 * broken geometry is recorded and its tokens are skipped, so that the object's id is still read.
 */
final class GeoJsonObject {

    private final JsonParser parser;
    private final GeoJsonShapes shapes;
    private final BoundedAttributes attributes = new BoundedAttributes();
    private String type;
    private String id;
    private String name;
    private GeoJsonCoordinates coordinates;
    private Geometry geometry;
    private List<Geometry> geometries;
    private GeoJsonCrs.Stated crs;
    private GeoJsonCrs.Stated crsWithin;
    private UnreadableParcelException fault;
    private long matched;
    private boolean cutOff;

    /**
     * Reads an object.
     *
     * @param parser is at the object's start
     */
    GeoJsonObject(JsonParser parser, GeoJsonShapes shapes) {
        this.parser = parser;
        this.shapes = shapes;
    }

    /**
     * Reads the value of a member {@code geometry} to its end; the parser is at its first token. If the value is no
     * geometry, {@link #geometry} throws.
     */
    static GeoJsonObject readGeometry(JsonParser parser, GeoJsonShapes shapes) {
        GeoJsonObject object = new GeoJsonObject(parser, shapes);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            object.fault = new UnreadableParcelException("", Messages.of("format.geometry-null-no-object"));
            return object;
        }
        shapes.countPart();
        object.readWhole();
        if (object.isOfType("Feature")) {
            object.fault = new UnreadableParcelException("", Messages.of("format.feature-stands-where-geometry"));
        }
        return object;
    }

    /**
     * Reads to the object's end, or to the features of a collection.
     *
     * @return true if it stopped at the start of the array of a collection's features
     */
    boolean readToFeatures() {
        return read(true);
    }

    /** Reads to the object's end. */
    void readWhole() {
        read(false);
    }

    boolean isOfType(String wanted) {
        return wanted.equals(type);
    }

    /** The member {@code id}. */
    Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** The member {@code name}, in which GDAL and QGIS write the name of a collection's layer. */
    Optional<String> name() {
        return Optional.ofNullable(name).filter(text -> !text.isBlank());
    }

    /** The system that the object, or a geometry in it, states. By GeoJSON 2008 any object may state one. */
    Optional<GeoJsonCrs.Stated> crs() {
        return Optional.ofNullable(crs == null ? crsWithin : crs);
    }

    /** The number of features in the answer to which the object belongs, as it states it; 0 if it states none. */
    long matched() {
        return matched;
    }

    /** Whether the object states that there are more features, as a service does that answers page by page. */
    boolean isPage() {
        return cutOff || Boolean.TRUE.equals(attributes.all().get("exceededTransferLimit"));
    }

    /**
     * Builds the geometry that it has or is.
     *
     * @throws UnreadableParcelException if there is none, or it is broken
     */
    Geometry geometry() {
        if (fault != null) {
            throw fault;
        }
        requireOneSystem(crs);
        if (isOfType("Feature")) {
            if (geometry == null) {
                throw UnreadableParcelException.withoutGeometry();
            }
            return geometry;
        }
        if (isOfType("GeometryCollection")) {
            return shapes.collection(present(geometries, "format.collection-no-geometries"));
        }
        String kind = present(type, "format.no-geojson-feature-no");
        shapes.requireKnown(kind);
        return shapes.of(kind, present(coordinates, "format.geometry-no-coordinates"));
    }

    private boolean read(boolean stopAtFeatures) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean mayBeCollection = stopAtFeatures && (type == null || isOfType("FeatureCollection"));
            if (mayBeCollection && member.equals("features") && value == JsonToken.START_ARRAY) {
                return true;
            }
            take(member, value);
        }
        return false;
    }

    private void take(String member, JsonToken value) {
        if (member.equals("geometry") && value == JsonToken.VALUE_NULL) {
            return; // by RFC 7946 a feature without a place
        }
        switch (member) {
            case "type" -> type = JsonAttribute.text(parser).orElse(type);
            case "id" -> id = id(value).orElse(id);
            case "name" -> name = JsonAttribute.text(parser).orElse(name);
            case "properties" -> takeLabels();
            case "geometry" -> guarded(() -> geometry = requireFirst(geometry, inner(), member));
            case "coordinates" ->
                guarded(() -> coordinates = requireFirst(coordinates, GeoJsonCoordinates.read(parser, shapes), member));
            case "geometries" -> guarded(() -> geometries = requireFirst(geometries, inners(value), member));
            case "crs" -> crs = GeoJsonCrs.Stated.read(parser);
            case "numberMatched" -> matched = value == JsonToken.VALUE_NUMBER_INT ? number() : skip(matched);
            case "exceededTransferLimit" -> cutOff |= isTrue(value);
            case "links" -> readLinks(value);
            default -> parser.skipChildren();
        }
    }

    private long number() {
        Object whole = JsonAttribute.whole(parser);
        return whole instanceof Long number ? number : 0;
    }

    private boolean isTrue(JsonToken value) {
        parser.skipChildren(); // a member may have any value
        return value == JsonToken.VALUE_TRUE;
    }

    private long skip(long value) {
        parser.skipChildren();
        return value;
    }

    /** Reads the links, in which OGC API Features and this service name the next page. */
    private void readLinks(JsonToken start) {
        if (!start.isStructStart()) {
            return;
        }
        int depth = parser.streamReadContext().getNestingDepth() - 1;
        while (parser.streamReadContext().getNestingDepth() > depth) {
            boolean relation = parser.nextToken() == JsonToken.PROPERTY_NAME
                    && parser.currentName().equals("rel");
            cutOff |= relation
                    && parser.nextToken() == JsonToken.VALUE_STRING
                    && parser.getString().equals("next");
        }
    }

    private void guarded(Runnable read) {
        int depth = parser.streamReadContext().getNestingDepth()
                - (parser.currentToken().isStructStart() ? 1 : 0);
        try {
            read.run();
        } catch (UnreadableParcelException e) {
            fault = fault == null ? e : fault;
            while (parser.streamReadContext().getNestingDepth() > depth) {
                parser.nextToken();
            }
        }
    }

    private Geometry inner() {
        GeoJsonObject object = readGeometry(parser, shapes);
        Geometry read = object.geometry();
        object.crs().ifPresent(said -> {
            requireOneSystem(said);
            crsWithin = said;
        });
        return read;
    }

    private void requireOneSystem(GeoJsonCrs.Stated said) {
        if (said != null && crsWithin != null && !said.spelling().equals(crsWithin.spelling())) {
            throw new UnreadableParcelException("", Messages.of("format.feature-geometries-state-different"));
        }
    }

    private List<Geometry> inners(JsonToken start) {
        List<Geometry> read = new ArrayList<>();
        if (start != JsonToken.START_ARRAY) {
            throw new UnreadableParcelException("", Messages.of("format.geometries-no-array"));
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            read.add(inner());
        }
        return read;
    }

    private void takeLabels() {
        JsonAttribute.readAll(parser, attributes);
        fault = fault == null ? attributes.fault().orElse(null) : fault;
    }

    /** The properties in their order. */
    Map<String, Object> attributes() {
        return attributes.all();
    }

    /** An id. A number that some programs write as {@code 3.50502001E8} is the id 350502001. */
    private Optional<String> id(JsonToken value) {
        return value == JsonToken.VALUE_NUMBER_FLOAT
                ? JsonAttribute.scalar(parser).flatMap(CellText::of)
                : JsonAttribute.text(parser);
    }

    private static <T> T present(T value, String code) {
        if (value == null) {
            throw new UnreadableParcelException("", Messages.of(code));
        }
        return value;
    }

    /** Refuses a second member with the same name: readers differ on which one counts. */
    private static <T> T requireFirst(T before, T value, String member) {
        if (before != null) {
            throw new UnreadableParcelException("", Messages.of("format.member-stands-twice", member));
        }
        return value;
    }
}
