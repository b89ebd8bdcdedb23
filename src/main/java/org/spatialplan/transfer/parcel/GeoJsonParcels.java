package org.spatialplan.transfer.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Crs;
import org.spatialplan.transfer.DataFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * GeoJSON (RFC 7946, RFC 8142, and the {@code crs} member of the format of 2008): a geometry, a feature, a feature
 * collection, or several of them one after the other, with or without record separators. Streamed: one feature is held
 * at a time. Longitude or easting comes first whatever the system, degrees unless the file states another one.
 *
 * <p>A feature that is broken in itself is an unreadable parcel at {@code feature N}; what is no JSON, or nested deeper
 * than {@value GeoJsonTextSequence#MAX_DEPTH} levels, is a {@link DataFileException} with the line.
 */
public final class GeoJsonParcels implements ParcelSource {

    private final String fileName;
    private final JsonParser parser;
    private final Notes notes = new Notes();
    private final GeoJsonCrs crs;
    private GeoJsonObject collection;
    private long number;
    private Optional<Parcel> ahead = Optional.empty();

    private GeoJsonParcels(String fileName, JsonParser parser) {
        this.fileName = fileName;
        this.parser = parser;
        this.crs = new GeoJsonCrs(fileName, notes);
    }

    /**
     * Opens the file and reads as far as the first parcel.
     *
     * @param utf8 closed with the source, and if this fails
     * @throws DataFileException if it is no JSON or no GeoJSON so far
     */
    public static GeoJsonParcels open(String fileName, InputStream utf8) {
        try {
            GeoJsonParcels source = new GeoJsonParcels(fileName, GeoJsonTextSequence.tokens(utf8));
            source.ahead = source.read();
            return source;
        } catch (JacksonException e) {
            throw closing(utf8, noJson(fileName, e));
        } catch (DataFileException e) {
            throw closing(utf8, e);
        }
    }

    private static DataFileException closing(InputStream utf8, DataFileException fault) {
        try {
            utf8.close();
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
        return fault;
    }

    @Override
    public String format() {
        return "GeoJSON";
    }

    @Override
    public Optional<Crs> crs() {
        return crs.system();
    }

    @Override
    public List<Note> notes() {
        return notes.all();
    }

    @Override
    public Optional<Parcel> next() {
        Optional<Parcel> parcel = ahead;
        ahead = parcel.isPresent() ? read() : parcel;
        return parcel;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    private Optional<Parcel> read() {
        try {
            return readOn();
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    private Optional<Parcel> readOn() {
        JsonToken token = parser.nextToken();
        while (token != null) {
            Optional<Parcel> parcel = collection == null ? topLevel(token) : member(token);
            if (parcel.isPresent()) {
                return parcel;
            }
            token = parser.nextToken();
        }
        return Optional.empty();
    }

    private Optional<Parcel> topLevel(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw broken("expected a GeoJSON object but found " + token);
        }
        GeoJsonObject object = new GeoJsonObject(parser, shapes());
        if (object.readToFeatures()) {
            object.crs().ifPresent(stated -> crs.state(stated, number > 0));
            collection = object;
            return Optional.empty();
        }
        if (object.isOfType("FeatureCollection")) {
            throw broken("the FeatureCollection has no array of features");
        }
        if (number == 0) {
            object.crs().ifPresent(stated -> crs.state(stated, false));
        }
        return Optional.of(parcel(object));
    }

    private Optional<Parcel> member(JsonToken token) {
        if (token == JsonToken.END_ARRAY) {
            endCollection();
            return Optional.empty();
        }
        GeoJsonObject object = new GeoJsonObject(parser, shapes());
        if (token == JsonToken.START_OBJECT) {
            object.readWhole();
        } else {
            parser.skipChildren();
        }
        return Optional.of(parcel(object));
    }

    private void endCollection() {
        Optional<GeoJsonCrs.Stated> before = collection.crs();
        if (collection.readToFeatures()) {
            throw broken("the FeatureCollection has two arrays of features");
        }
        if (!collection.isOfType("FeatureCollection")) {
            throw broken("an object with features must be of type FeatureCollection");
        }
        if (!collection.crs().equals(before)) {
            crs.noteLate(collection.crs().orElseThrow(), notes);
        }
        collection = null;
    }

    private Parcel parcel(GeoJsonObject object) {
        number++;
        String id = object.id().orElse(Long.toString(number));
        String name = object.name();
        try {
            object.crs().ifPresent(crs::requireSame);
            return Parcel.of(number, id, name, object.geometry()).with(object.attributes());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, id, name, e.fault("feature " + number))
                    .with(object.attributes());
        }
    }

    private GeoJsonShapes shapes() {
        return new GeoJsonShapes("feature " + (number + 1), notes);
    }

    private DataFileException broken(String reason) {
        return new DataFileException(fileName, parser.currentTokenLocation().getLineNr(), reason);
    }

    private static DataFileException noJson(String fileName, JacksonException e) {
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return new DataFileException(fileName, line, "cannot be read as JSON: " + e.getOriginalMessage(), e);
    }
}
