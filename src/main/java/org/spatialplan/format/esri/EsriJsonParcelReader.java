package org.spatialplan.format.esri;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.GeoJsonTextSequence;
import org.spatialplan.format.read.JsonFault;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.read.Utf8Stream;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads Esri JSON, which is no GeoJSON: a feature set, as ArcGIS and its services write it, a feature, or a geometry, one
 * or several in sequence. Features are streamed one at a time. x comes before y in every system.
 */
public final class EsriJsonParcelReader implements ParcelSource {

    private final String fileName;
    private final JsonParser parser;
    private final Notes notes = new Notes();
    private final ParcelNames names = new ParcelNames();
    private final EsriFields fields = new EsriFields();
    private final ArcChords arcs = ArcChords.in(Optional.empty());
    private final EsriSystem system = new EsriSystem(notes);
    private EsriObject set;
    private long number;
    private long numberBefore;
    private Optional<Parcel> ahead = Optional.empty();

    private EsriJsonParcelReader(String fileName, JsonParser parser) {
        this.fileName = fileName;
        this.parser = parser;
    }

    /**
     * Opens a file and reads up to the first feature.
     *
     * @param text UTF-8, or an encoding that {@link TextEncoding} recognises; closed with the source, and if this method
     *     fails
     * @throws DataFileException if it is no JSON or no Esri JSON so far
     */
    public static EsriJsonParcelReader open(String fileName, InputStream text) {
        try {
            Utf8Stream.Glanced glanced = Utf8Stream.of(text);
            EsriJsonParcelReader source =
                    new EsriJsonParcelReader(fileName, GeoJsonTextSequence.tokens(glanced.utf8()));
            if (glanced.encoding() != TextEncoding.UTF_8) {
                source.notes.info(
                        "encoding",
                        "",
                        Messages.of("format.encoding.file", glanced.encoding().label()));
            }
            source.ahead = source.read();
            return source;
        } catch (JacksonException e) {
            throw closing(text, noJson(fileName, e));
        } catch (DataFileException e) {
            throw closing(text, e);
        } catch (IOException e) {
            throw closing(
                    text, new DataFileException(fileName, 0, Messages.of("format.cannot-read", e.getMessage()), e));
        }
    }

    private static DataFileException closing(InputStream text, DataFileException fault) {
        try {
            text.close();
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
        return fault;
    }

    @Override
    public String format() {
        return "Esri JSON";
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
    public List<String> columns() {
        return fields.names();
    }

    @Override
    public List<Finding> notes() {
        return Stream.of(notes.all().stream(), arcs.note().stream(), names.notes().stream())
                .flatMap(Function.identity())
                .toList();
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
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                WorkLimit.ask();
                Optional<Parcel> parcel = set == null ? outermost(token) : member(token);
                if (parcel.isPresent()) {
                    return parcel;
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    private Optional<Parcel> outermost(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw malformed(Messages.of("format.esri.no-object", token));
        }
        EsriObject object = object();
        if (object.read()) {
            object.system().ifPresent(system::state);
            set = object;
            numberBefore = number;
            return Optional.empty();
        }
        if (!object.isFeature()) {
            throw malformed(Messages.of("format.esri.nothing"));
        }
        return Optional.of(parcel(object));
    }

    private Optional<Parcel> member(JsonToken token) {
        if (token == JsonToken.END_ARRAY) {
            endSet();
            return Optional.empty();
        }
        EsriObject object = object();
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
        } else if (object.read()) {
            throw malformed(Messages.of("format.esri.nested"));
        }
        return Optional.of(parcel(object));
    }

    private void endSet() {
        if (set.read()) {
            throw malformed(Messages.of("format.featurecollection-two-arrays-features"));
        }
        set.system().ifPresent(system::state);
        if (set.isPage()) {
            notes.warning(GeoJsonParcelReader.PAGE, "", Messages.of("format.one-page-only", number - numberBefore));
        }
        set = null;
    }

    private EsriObject object() {
        return new EsriObject(parser, fields, arcs, "feature " + (number + 1), notes);
    }

    private Parcel parcel(EsriObject object) {
        number++;
        Map<String, Object> attributes = object.attributes();
        ParcelNames.Named named = names.of(number, Optional.empty(), attributes);
        return parcel(object, named).with(attributes).from(named.origin());
    }

    private Parcel parcel(EsriObject object, ParcelNames.Named named) {
        try {
            object.system().ifPresent(system::require);
            return Parcel.of(number, named.id(), named.name(), object.geometry());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, named.id(), named.name(), e.fault("feature " + number));
        }
    }

    private DataFileException malformed(LocalizedText reason) {
        return new DataFileException(fileName, parser.currentTokenLocation().getLineNr(), reason);
    }

    private static DataFileException noJson(String fileName, JacksonException e) {
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return new DataFileException(fileName, line, Messages.of("format.cannot-read-json", JsonFault.words(e)), e);
    }
}
