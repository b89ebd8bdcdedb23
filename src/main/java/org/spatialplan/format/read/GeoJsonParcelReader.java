package org.spatialplan.format.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
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
 * Reads GeoJSON (RFC 7946, RFC 8142, and the {@code crs} member of GeoJSON 2008): a geometry, a feature, a feature
 * collection, or several of them in sequence, with or without record separators. The file is streamed, one feature at a
 * time. Longitude or easting comes first in every system; coordinates are degrees unless the file states another
 * system.
 *
 * <p>A broken feature is an unreadable parcel at {@code feature N}. A text that is not JSON, or nested deeper than
 * {@value GeoJsonTextSequence#MAX_DEPTH} levels, is a {@link DataFileException} with the line.
 */
public final class GeoJsonParcelReader implements ParcelSource {

    /** The code of the note that a file is only a part of a larger answer. */
    public static final String PAGE = "page-of-more";

    private final String fileName;
    private final JsonParser parser;
    private final Notes notes = new Notes();
    private final ParcelNames names = new ParcelNames();
    private final GeoJsonCrs crs;
    private GeoJsonObject collection;
    private Optional<String> table = Optional.empty();
    private long number;
    private long numberBefore;
    private long partsLeftOut;
    private Optional<Parcel> ahead = Optional.empty();

    private GeoJsonParcelReader(String fileName, JsonParser parser, Optional<Crs> byCaller) {
        this.fileName = fileName;
        this.parser = parser;
        this.crs = new GeoJsonCrs(fileName, byCaller, notes);
    }

    /** Opens a file without a statement of the caller about its coordinates. */
    public static GeoJsonParcelReader open(String fileName, InputStream text) {
        return open(fileName, text, Optional.empty());
    }

    /**
     * Opens a file and reads up to the first parcel.
     *
     * @param byCaller the system that the caller states
     * @param text UTF-8, or an encoding that {@link TextEncoding} recognises; closed with the source, and if this
     *     method fails
     * @throws DataFileException if it is not JSON or not GeoJSON so far
     */
    public static GeoJsonParcelReader open(String fileName, InputStream text, Optional<Crs> byCaller) {
        try {
            Utf8Stream.Glanced glanced = Utf8Stream.of(text);
            GeoJsonParcelReader source =
                    new GeoJsonParcelReader(fileName, GeoJsonTextSequence.tokens(glanced.utf8()), byCaller);
            source.note(glanced.encoding());
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

    /** Notes an encoding other than UTF-8, which RFC 7946 requires. */
    private void note(TextEncoding encoding) {
        if (encoding != TextEncoding.UTF_8) {
            notes.warning("encoding", "", Messages.of("format.encoding.file-though-geojson-should", encoding.label()));
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
        return "GeoJSON";
    }

    @Override
    public Optional<Crs> crs() {
        return crs.system();
    }

    @Override
    public Optional<String> table() {
        return table;
    }

    @Override
    public boolean statesUnreadableSystem() {
        return crs.isUnreadable();
    }

    @Override
    public List<Finding> notes() {
        Optional<Finding> parts = Optional.of(partsLeftOut)
                .filter(count -> count > 0)
                .map(count -> Finding.info("parts-left-out", "", Messages.of("format.parts-left-out", count)));
        return Stream.of(notes.all().stream(), names.notes().stream(), parts.stream())
                .flatMap(all -> all)
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
            return readOn();
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    private Optional<Parcel> readOn() {
        JsonToken token = parser.nextToken();
        while (token != null) {
            WorkLimit.ask();
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
            throw malformed(Messages.of("format.expected-geojson-object-but", token));
        }
        GeoJsonObject object = new GeoJsonObject(parser, shapes());
        if (object.readToFeatures()) {
            object.crs().ifPresent(stated -> crs.state(stated, number > 0));
            collection = object;
            table = table.or(object::name);
            numberBefore = number;
            return Optional.empty();
        }
        if (object.isOfType("FeatureCollection")) {
            throw malformed(Messages.of("format.featurecollection-no-array-features"));
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
        if (ParcelNames.isPartOfReport(object.attributes())) {
            number++;
            partsLeftOut++;
            return Optional.empty();
        }
        return Optional.of(parcel(object));
    }

    private void endCollection() {
        Optional<GeoJsonCrs.Stated> before = collection.crs();
        if (collection.readToFeatures()) {
            throw malformed(Messages.of("format.featurecollection-two-arrays-features"));
        }
        if (!collection.isOfType("FeatureCollection")) {
            throw malformed(Messages.of("format.object-features-must-type"));
        }
        if (!collection.crs().equals(before)) {
            crs.noteLate(collection.crs().orElseThrow());
        }
        noteMore(collection.matched(), number - numberBefore);
        collection = null;
    }

    /** Notes that a file is a page of a service's answer, since it looks complete. */
    private void noteMore(long matched, long read) {
        if (matched > read || collection.isPage()) {
            notes.warning(
                    PAGE,
                    "",
                    matched > read
                            ? Messages.of("format.one-page-only.of", read, matched)
                            : Messages.of("format.one-page-only", read));
        }
    }

    private Parcel parcel(GeoJsonObject object) {
        number++;
        ParcelNames.Named named = names.of(number, object.id(), object.attributes());
        return parcel(object, named).with(object.attributes()).from(named.origin());
    }

    private Parcel parcel(GeoJsonObject object, ParcelNames.Named named) {
        try {
            object.crs().ifPresent(crs::requireSame);
            return Parcel.of(number, named.id(), named.name(), object.geometry());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, named.id(), named.name(), e.fault("feature " + number));
        }
    }

    private GeoJsonShapes shapes() {
        return GeoJsonShapes.ofParcel("feature " + (number + 1), notes);
    }

    private DataFileException malformed(LocalizedText reason) {
        return new DataFileException(fileName, parser.currentTokenLocation().getLineNr(), reason);
    }

    private static DataFileException noJson(String fileName, JacksonException e) {
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return new DataFileException(fileName, line, Messages.of("format.cannot-read-json", JsonFault.words(e)), e);
    }
}
