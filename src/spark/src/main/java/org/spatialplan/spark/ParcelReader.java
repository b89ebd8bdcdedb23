package org.spatialplan.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.CellText;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.Parcel.IdOrigin;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.RowOutline;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.parcel.WkbShape;
import org.spatialplan.submission.ground.RepairedParcel;
import org.spatialplan.text.Finding;

/**
 * Reads parcels from rows of {@link ParcelFiles#table}. Used by one thread; a copy of {@link Columns} makes one for each task.
 */
final class ParcelReader {

    private final Columns columns;
    private final ParcelNames names = new ParcelNames();

    ParcelReader(Columns columns) {
        this.columns = columns;
    }

    /**
     * Where the values are in a row: the number at 0, the outline at 1, the county at 2, then the attributes.
     *
     * @param attributes their names in the files
     * @param id which of the attributes is the id; -1 if the service's rules find it
     * @param name which of the attributes is the name; -1 if the service's rules find it
     */
    record Columns(ArrayList<String> attributes, int id, int name) implements Serializable {}

    static final int NUMBER = 0;
    static final int OUTLINE = 1;
    static final int COUNTY = 2;
    static final int FIRST_ATTRIBUTE = 3;

    /** Reads a parcel. A broken one has a fault. */
    ReadParcel read(Row row) {
        long number = row.getLong(NUMBER);
        Map<String, Object> attributes = attributes(row);
        ParcelNames.Named named = named(number, attributes, row);
        Parcel read = RowOutline.read(
                        number,
                        named.id(),
                        named.name(),
                        row.isNullAt(OUTLINE) ? null : row.getAs(OUTLINE),
                        ParcelReader::outline)
                .from(named.origin());
        String county = CellText.of(value(row.get(COUNTY))).orElse(null);
        try {
            return new ReadParcel(RepairedParcel.of(read).parcel(), county, null);
        } catch (RuntimeException | StackOverflowError e) {
            return new ReadParcel(read, county, e);
        }
    }

    /** Notes on ids whose digits may be lost. */
    List<Finding> notes() {
        return names.notes();
    }

    /** Reads an outline from WKB. Arcs become chords, by the size of their numbers in degrees or metres. */
    static Geometry outline(byte[] wkb) throws ParseException {
        return WkbShape.read(ByteBuffer.wrap(wkb), ArcChords.in(Optional.empty()));
    }

    private ParcelNames.Named named(long number, Map<String, Object> attributes, Row row) {
        ParcelNames.Named found = names.of(number, Optional.empty(), attributes);
        Optional<String> id = columns.id() < 0 ? Optional.empty() : text(row, columns.id());
        String name =
                columns.name() < 0 ? found.name() : text(row, columns.name()).orElse("");
        if (columns.id() < 0) {
            return new ParcelNames.Named(found.id(), found.origin(), name);
        }
        return id.map(text -> new ParcelNames.Named(
                        text, IdOrigin.column(columns.attributes().get(columns.id())), name))
                .orElseGet(() -> new ParcelNames.Named(Long.toString(number), IdOrigin.ROW, name));
    }

    private static Optional<String> text(Row row, int attribute) {
        return CellText.of(value(row.get(FIRST_ATTRIBUTE + attribute)));
    }

    private Map<String, Object> attributes(Row row) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < columns.attributes().size(); i++) {
            Object value = value(row.get(FIRST_ATTRIBUTE + i));
            if (value != null) {
                attributes.put(columns.attributes().get(i), value);
            }
        }
        return attributes;
    }

    private static Object value(Object cell) {
        if (cell instanceof byte[]) {
            return UnsupportedValue.BYTES;
        }
        if (cell instanceof Row || cell instanceof scala.collection.Map) {
            return UnsupportedValue.OBJECT;
        }
        if (cell instanceof scala.collection.Seq<?> list) {
            List<Object> members = new ArrayList<>();
            scala.jdk.javaapi.CollectionConverters.asJava(list).forEach(member -> members.add(value(member)));
            return members.stream()
                            .anyMatch(member ->
                                    member == null || member instanceof UnsupportedValue || member instanceof List)
                    ? UnsupportedValue.LIST
                    : members;
        }
        return cell;
    }
}
