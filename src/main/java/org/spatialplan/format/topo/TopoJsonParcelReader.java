package org.spatialplan.format.topo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.GeoJsonTextSequence;
import org.spatialplan.format.read.JsonFault;
import org.spatialplan.format.read.Notes;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.Utf8Stream;
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
 * Reads one object of TopoJSON 1: the geometries of a collection, or a single one. Longitude comes first. The arcs of the
 * whole topology are in memory, so the file is read twice.
 */
public final class TopoJsonParcelReader implements ParcelSource {

    private static final int MAX_OBJECTS = 10_000;

    private final String fileName;
    private final String object;
    private final JsonParser parser;
    private final TopoArcs arcs;
    private final Notes notes = new Notes();
    private final ParcelNames names = new ParcelNames();
    private boolean inCollection;
    private boolean ended;
    private long number;

    private TopoJsonParcelReader(String fileName, String object, JsonParser parser, TopoArcs arcs) {
        this.fileName = fileName;
        this.object = object;
        this.parser = parser;
        this.arcs = arcs;
    }

    /** The arcs and the names of the objects. */
    private record Topology(TopoArcs arcs, List<String> objects) {}

    /**
     * Opens an object.
     *
     * @param table name of the object; needed if there are several
     * @throws DataFileException if the file is no TopoJSON, or has no such object
     */
    public static TopoJsonParcelReader open(String fileName, byte[] text, TableChoice table) {
        Topology topology = topology(fileName, text);
        if (topology.objects.isEmpty()) {
            throw new DataFileException(fileName, 0, Messages.of("format.topo.no-objects"));
        }
        String object = table.wanted().orElse(topology.objects.get(0));
        if (!topology.objects.contains(object) || table.wanted().isEmpty() && topology.objects.size() > 1) {
            throw table.refused(fileName, topology.objects);
        }
        try {
            TopoJsonParcelReader source = new TopoJsonParcelReader(fileName, object, tokens(text), topology.arcs);
            source.moveTo();
            return source;
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    /** The names of the objects. */
    public static List<String> tables(String fileName, byte[] text) {
        return topology(fileName, text).objects;
    }

    private static JsonParser tokens(byte[] text) {
        try {
            return GeoJsonTextSequence.tokens(
                    Utf8Stream.of(new ByteArrayInputStream(text)).utf8());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Topology topology(String fileName, byte[] text) {
        TopoArcs arcs = new TopoArcs();
        List<String> objects = new ArrayList<>();
        try (JsonParser parser = tokens(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DataFileException(fileName, 1, Messages.of("format.topo.no-objects"));
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String member = parser.currentName();
                parser.nextToken();
                WorkLimit.ask();
                switch (member) {
                    case "arcs" -> arcs.readArcs(parser);
                    case "transform" -> arcs.readTransform(parser);
                    case "objects" -> readNames(parser, objects);
                    default -> parser.skipChildren();
                }
            }
            return new Topology(arcs, objects);
        } catch (UnreadableParcelException e) {
            throw new DataFileException(fileName, 0, e.text(), e);
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    private static void readNames(JsonParser parser, List<String> objects) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                if (objects.size() < MAX_OBJECTS) {
                    objects.add(parser.currentName());
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } else {
            parser.skipChildren();
        }
    }

    /** Moves to the start of the chosen object. */
    private void moveTo() {
        parser.nextToken();
        find("objects");
        find(object);
    }

    /** Moves to the value of a member; to the end of the object if there is none. */
    private void find(String member) {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_OBJECT) {
            boolean found = member.equals(parser.currentName());
            parser.nextToken();
            if (found) {
                return;
            }
            parser.skipChildren();
            token = parser.nextToken();
        }
    }

    @Override
    public String format() {
        return "TopoJSON";
    }

    @Override
    public Optional<Crs> crs() {
        return Optional.empty();
    }

    @Override
    public Optional<String> table() {
        return Optional.of(object);
    }

    @Override
    public List<Finding> notes() {
        return Stream.concat(notes.all().stream(), names.notes().stream()).toList();
    }

    @Override
    public Optional<Parcel> next() {
        try {
            WorkLimit.ask();
            if (ended) {
                return Optional.empty();
            }
            if (!inCollection) {
                return outermost();
            }
            if (parser.nextToken() == JsonToken.END_ARRAY) {
                ended = true;
                return Optional.empty();
            }
            return Optional.of(member());
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    private Optional<Parcel> outermost() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw malformed(Messages.of("format.topo.no-objects"));
        }
        TopoObject read = new TopoObject(parser, arcs);
        inCollection = read.read();
        ended = !inCollection;
        return inCollection ? next() : Optional.of(parcel(read));
    }

    private Parcel member() {
        TopoObject read = new TopoObject(parser, arcs);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
        } else if (read.read()) {
            throw malformed(Messages.of("format.collections-nested-too-deep"));
        }
        return parcel(read);
    }

    private Parcel parcel(TopoObject read) {
        number++;
        ParcelNames.Named named = names.of(number, read.id(), read.attributes());
        return parcel(read, named).with(read.attributes()).from(named.origin());
    }

    private Parcel parcel(TopoObject read, ParcelNames.Named named) {
        try {
            return Parcel.of(number, named.id(), named.name(), read.geometry());
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, named.id(), named.name(), e.fault("feature " + number));
        }
    }

    private DataFileException malformed(LocalizedText reason) {
        return new DataFileException(fileName, parser.currentTokenLocation().getLineNr(), reason);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (JacksonException e) {
            throw noJson(fileName, e);
        }
    }

    private static DataFileException noJson(String fileName, JacksonException e) {
        long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        return new DataFileException(fileName, line, Messages.of("format.cannot-read-json", JsonFault.words(e)), e);
    }
}
