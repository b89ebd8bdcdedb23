package org.spatialplan.transfer.parcel;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.transfer.DataFileException;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** FlatGeobuf 3, read feature by feature; its index is skipped. Lengths are believed up to a limit only. */
public final class FlatGeobufParcels implements ParcelSource {

    private static final int MAGIC_BYTES = 8;
    private static final int MOST_BYTES = 256 << 20;
    private static final int MOST_COLUMNS = 10_000;
    private static final int LONGEST_NAME = 1000;

    private final String fileName;
    private final InputStream in;
    private final Header header;
    private final List<String> columns = new ArrayList<>();
    private final ParcelFields fields;
    private final List<Note> notes = new ArrayList<>();
    private final Optional<Crs> crs;
    private boolean unreadableSystem;
    private long number;

    private FlatGeobufParcels(String fileName, InputStream in) throws IOException {
        this.fileName = fileName;
        this.in = in;
        byte[] magic = in.readNBytes(MAGIC_BYTES);
        if (magic.length < MAGIC_BYTES || magic[0] != 'f' || magic[1] != 'g' || magic[2] != 'b' || magic[3] != 3) {
            throw new DataFileException(fileName, 0, "is no FlatGeobuf 3");
        }
        this.header = Header.getRootAsHeader(block(length("header"), "header"));
        for (int i = 0; i < header.columnsLength(); i++) {
            columns.add(columnName(i));
        }
        this.fields = ParcelFields.of(columns);
        this.crs = statedCrs();
        skipIndex();
    }

    /** @throws DataFileException if it is no FlatGeobuf */
    public static FlatGeobufParcels open(String fileName, InputStream in) {
        try {
            return new FlatGeobufParcels(fileName, new BufferedInputStream(in, 1 << 16));
        } catch (DataFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A wrong offset makes the library fail in any way.
            throw new DataFileException(fileName, 0, "has a broken header: " + e.getMessage(), e);
        }
    }

    /** Names may be shared: without a limit a short header could mean gigabytes. */
    private String columnName(int column) throws IOException {
        if (column > MOST_COLUMNS || header.columns(column).nameAsByteBuffer().remaining() > LONGEST_NAME) {
            throw new IOException("column " + column + " is one too many or its name too long");
        }
        return header.columns(column).name();
    }

    @Override
    public String format() {
        return "FlatGeobuf";
    }

    @Override
    public Optional<Crs> crs() {
        return crs;
    }

    @Override
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    @Override
    public Optional<Parcel> next() {
        try {
            in.mark(1);
            if (in.read() < 0) {
                return Optional.empty();
            }
            in.reset();
            number++;
            return Optional.of(parcel(block(length("feature " + number), "feature " + number)));
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, "ends within feature " + number, e);
        }
    }

    private Parcel parcel(ByteBuffer bytes) {
        try {
            Feature feature = Feature.getRootAsFeature(bytes);
            Object[] values = values(feature);
            String id = value(values, fields.id()).orElse(Long.toString(number));
            String name = value(values, fields.name()).orElse("");
            Parcel parcel = feature.geometry() == null
                    ? Parcel.unreadable(number, id, name, Parcel.Fault.withoutGeometry("feature " + number))
                    : shape(feature.geometry(), bytes.capacity(), id, name);
            return parcel.with(named(values));
        } catch (RuntimeException e) {
            return unreadable(Long.toString(number), "", "要素无法读取", "the feature cannot be read: " + e.getMessage());
        }
    }

    private Parcel shape(org.wololo.flatgeobuf.generated.Geometry geometry, int bytes, String id, String name) {
        int type = header.geometryType() == GeometryType.Unknown ? geometry.type() : header.geometryType();
        try {
            return Parcel.of(number, id, name, FlatGeobufShape.read(geometry, type, bytes));
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, id, name, e.fault("feature " + number));
        }
    }

    private Parcel unreadable(String id, String name, String zh, String en) {
        return Parcel.unreadable(number, id, name, new Parcel.Fault("feature " + number, zh, en));
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }

    private Optional<String> value(Object[] values, Optional<String> column) {
        return column.map(columns::indexOf).flatMap(i -> text(values[i]));
    }

    private Map<String, Object> named(Object[] values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null && !values[i].equals("")) {
                named.put(columns.get(i), values[i]);
            }
        }
        return named;
    }

    /** Null where a column is missing. */
    private Object[] values(Feature feature) {
        Object[] values = new Object[columns.size()];
        ByteBuffer bytes = feature.propertiesAsByteBuffer();
        if (bytes == null) {
            return values;
        }
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.remaining() > 2) {
            int column = bytes.getShort() & 0xffff;
            values[column] = read(bytes, header.columns(column).type());
        }
        return values;
    }

    private static Object read(ByteBuffer bytes, int type) {
        return switch (type) {
            case ColumnType.Bool -> bytes.get() != 0;
            case ColumnType.Byte -> (long) bytes.get();
            case ColumnType.UByte -> bytes.get() & 0xffL;
            case ColumnType.Short -> (long) bytes.getShort();
            case ColumnType.UShort -> bytes.getShort() & 0xffffL;
            case ColumnType.Int -> (long) bytes.getInt();
            case ColumnType.UInt -> bytes.getInt() & 0xffffffffL;
            case ColumnType.Long -> bytes.getLong();
            case ColumnType.ULong -> Long.toUnsignedString(bytes.getLong());
            case ColumnType.Float -> finite(bytes.getFloat());
            case ColumnType.Double -> finite(bytes.getDouble());
            default -> text(bytes);
        };
    }

    /** Null stands for no number. */
    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a text of " + length + " bytes");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private Optional<Crs> statedCrs() {
        if (header.crs() == null) {
            return Optional.empty();
        }
        try {
            String organization = header.crs().org();
            Optional<String> wkt = Optional.ofNullable(header.crs().wkt()).filter(text -> !text.isBlank());
            if (header.crs().code() > 0 && (organization == null || organization.equalsIgnoreCase("EPSG"))) {
                return Optional.of(Crs.ofEpsg(header.crs().code(), wkt));
            }
            return wkt.map(Crs::ofWkt);
        } catch (UnknownCrsException e) {
            notes.add(Note.of(e, "crs-unreadable", ""));
            unreadableSystem = true;
            return Optional.empty();
        }
    }

    @Override
    public boolean statesUnreadableSystem() {
        return unreadableSystem;
    }

    private void skipIndex() throws IOException {
        long features = header.featuresCount();
        if (header.indexNodeSize() > 1 && features > 0) {
            if (features > Integer.MAX_VALUE) {
                throw new IOException("counts " + features + " features");
            }
            in.skipNBytes(PackedRTree.calcSize((int) features, header.indexNodeSize()));
        }
    }

    private int length(String what) throws IOException {
        byte[] bytes = in.readNBytes(Integer.BYTES);
        if (bytes.length < Integer.BYTES) {
            throw new EOFException("ends within the length of the " + what);
        }
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 8 || length > MOST_BYTES) {
            throw new DataFileException(fileName, 0, "states " + length + " bytes for the " + what);
        }
        return length;
    }

    private ByteBuffer block(int length, String what) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("ends within the " + what);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, "cannot be closed: " + e.getMessage(), e);
        }
    }
}
