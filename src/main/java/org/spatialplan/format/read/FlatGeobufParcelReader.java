package org.spatialplan.format.read;

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
import java.util.TreeMap;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.ParcelNames;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.parcel.UnsupportedValue;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** Reads FlatGeobuf 3 feature by feature, without its index. Stated lengths are limited. */
public final class FlatGeobufParcelReader implements ParcelSource {

    private static final int MAGIC_BYTES = 8;
    /** The largest feature in bytes: the coordinates of the largest geometry with z, m and t, and its properties. */
    private static final int MAX_BYTES = 96 << 20;

    private static final int MAX_HEADER_BYTES = 4 << 20;
    private static final int MAX_PROPERTY_BYTES = 12 << 20;
    private static final int MAX_COLUMNS = 10_000;
    private static final int MAX_NAME_LENGTH = 1000;
    private static final char REPLACED = '\uFFFD';

    private final String fileName;
    private final InputStream in;
    private final Header header;
    private final List<String> columns = new ArrayList<>();
    private final List<Optional<ListText>> lists = new ArrayList<>();
    private final ParcelNames names = new ParcelNames();
    private final List<Finding> notes = new ArrayList<>();
    private final FieldText texts = new FieldText(StandardCharsets.UTF_8);
    private final Optional<String> table;
    private final Optional<Crs> crs;
    private final ArcChords arcs;
    private boolean unreadableSystem;
    private long number;

    private FlatGeobufParcelReader(String fileName, InputStream in) throws IOException {
        this.fileName = fileName;
        this.in = in;
        byte[] magic = in.readNBytes(MAGIC_BYTES);
        if (magic.length < MAGIC_BYTES || magic[0] != 'f' || magic[1] != 'g' || magic[2] != 'b' || magic[3] != 3) {
            throw new DataFileException(fileName, 0, Messages.of("format.no-flatgeobuf-3"));
        }
        this.header = Header.getRootAsHeader(block(length("header", MAX_HEADER_BYTES), "header"));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.columnsLength(); i++) {
            names.add(columnName(i));
            lists.add(list(i));
        }
        columns.addAll(DistinctNames.of(names));
        this.table = statedTable();
        this.crs = statedCrs();
        this.arcs = ArcChords.in(crs);
        skipIndex();
    }

    /**
     * Opens a file.
     *
     * @throws DataFileException if it is not a FlatGeobuf
     */
    public static FlatGeobufParcelReader open(String fileName, InputStream in) {
        try {
            return new FlatGeobufParcelReader(fileName, new BufferedInputStream(in, 1 << 16));
        } catch (DataFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // a wrong offset makes the library fail with any exception
            throw new DataFileException(fileName, 0, Messages.of("format.broken-header", e.getMessage()), e);
        }
    }

    /** The name of a column. Names may be shared, so without a limit a short header could mean gigabytes. */
    private String columnName(int column) throws IOException {
        if (column > MAX_COLUMNS || header.columns(column).nameAsByteBuffer().remaining() > MAX_NAME_LENGTH) {
            throw new IOException("column " + column + " is one too many or its name too long");
        }
        return header.columns(column).name();
    }

    private Optional<String> statedTable() {
        ByteBuffer name = header.nameAsByteBuffer();
        return name == null || name.remaining() > MAX_NAME_LENGTH
                ? Optional.empty()
                : Optional.of(header.name()).filter(text -> !text.isBlank());
    }

    private Optional<ListText> list(int column) {
        ByteBuffer description = header.columns(column).descriptionAsByteBuffer();
        return description == null || description.remaining() > MAX_NAME_LENGTH
                ? Optional.empty()
                : ListText.find(header.columns(column).description());
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
    public Optional<String> table() {
        return table;
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public List<Finding> notes() {
        return texts.notesAfter(notes, names, arcs.note());
    }

    @Override
    public Optional<Parcel> next() {
        try {
            WorkLimit.ask();
            in.mark(1);
            if (in.read() < 0) {
                requireAll();
                return Optional.empty();
            }
            in.reset();
            number++;
            return Optional.of(parcel(block(length("feature " + number, MAX_BYTES), "feature " + number)));
        } catch (IOException e) {
            throw new DataFileException(fileName, 0, Messages.of("format.ends-within-feature", number), e);
        }
    }

    /**
     * Requires all features of the header, since a file that was cut between two features looks complete. A count of 0
     * means that it is unknown.
     */
    private void requireAll() {
        long stated = header.featuresCount();
        if (number < stated || stated < 0) {
            String said = Long.toUnsignedString(stated);
            throw new DataFileException(fileName, 0, Messages.of("format.states-features-cut-off", said, number));
        }
    }

    private Parcel parcel(ByteBuffer bytes) {
        try {
            Feature feature = Feature.getRootAsFeature(bytes);
            Map<String, Object> attributes = named(values(feature));
            ParcelNames.Named named = names.of(number, Optional.empty(), attributes);
            Parcel parcel = feature.geometry() == null
                    ? Parcel.unreadable(number, named.id(), named.name(), Parcel.withoutGeometry("feature " + number))
                    : shape(feature.geometry(), bytes.capacity(), named.id(), named.name());
            return parcel.with(attributes).from(named.origin());
        } catch (OverLimitException | WorkCancelledException e) {
            throw e;
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, Long.toString(number), "", e.fault("feature " + number));
        } catch (RuntimeException e) {
            return unreadable(Long.toString(number), "", Messages.of("format.feature-cannot-read", e.getMessage()));
        }
    }

    private Parcel shape(org.wololo.flatgeobuf.generated.Geometry geometry, int bytes, String id, String name) {
        int type = header.geometryType() == GeometryType.Unknown ? geometry.type() : header.geometryType();
        try {
            return Parcel.of(number, id, name, FlatGeobufShape.read(geometry, type, bytes, arcs));
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, id, name, e.fault("feature " + number));
        }
    }

    private Parcel unreadable(String id, String name, LocalizedText reason) {
        return Parcel.unreadable(number, id, name, Finding.error("parcel-unreadable", "feature " + number, reason));
    }

    private Map<String, Object> named(Map<Integer, Object> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            if (!(value instanceof String text && text.isBlank())) {
                named.put(
                        columns.get(column),
                        lists.get(column).map(list -> list.read(value)).orElse(value));
            }
        });
        return named;
    }

    /** The values by the number of the column, in their order, without missing ones and nulls. */
    private Map<Integer, Object> values(Feature feature) {
        Map<Integer, Object> values = new TreeMap<>();
        ByteBuffer bytes = feature.propertiesAsByteBuffer();
        if (bytes == null) {
            return values;
        }
        if (bytes.remaining() > MAX_PROPERTY_BYTES) {
            throw new UnreadableParcelException(
                    "", Messages.of("format.properties-more-than-mb", MAX_PROPERTY_BYTES >> 20));
        }
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.remaining() > 2) {
            int column = bytes.getShort() & 0xffff;
            if (column >= columns.size()) {
                throw new IllegalArgumentException("a value of column " + column + ", which the header has not");
            }
            Object value = read(bytes, header.columns(column).type());
            if (value != null) {
                values.put(column, value);
            }
        }
        return values;
    }

    private Object read(ByteBuffer bytes, int type) {
        return switch (type) {
            case ColumnType.Bool -> bytes.get() != 0;
            case ColumnType.Byte -> (long) bytes.get();
            case ColumnType.UByte -> bytes.get() & 0xffL;
            case ColumnType.Short -> (long) bytes.getShort();
            case ColumnType.UShort -> bytes.getShort() & 0xffffL;
            case ColumnType.Int -> (long) bytes.getInt();
            case ColumnType.UInt -> bytes.getInt() & 0xffffffffL;
            case ColumnType.Long -> bytes.getLong();
            case ColumnType.ULong -> unsigned(bytes.getLong());
            case ColumnType.Float -> finite(bytes.getFloat());
            case ColumnType.Double -> finite(bytes.getDouble());
            case ColumnType.DateTime -> StatedTime.moment(text(bytes).strip());
            case ColumnType.Json -> JsonColumnText.read(text(bytes));
            case ColumnType.Binary -> text(bytes).isEmpty() ? null : UnsupportedValue.BYTES;
            default -> text(bytes);
        };
    }

    /** An unsigned number. If it has more than 63 bits it becomes a text, so that it keeps its digits. */
    private static Object unsigned(long value) {
        return value >= 0 ? (Object) value : Long.toUnsignedString(value);
    }

    /** A number; null if it is not finite. */
    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** A text. The format requires UTF-8; some converters leave GBK unconverted. */
    private String text(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a text of " + length + " bytes");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        String utf8 = new String(text, StandardCharsets.UTF_8);
        return utf8.indexOf(REPLACED) < 0 ? utf8 : texts.of(text);
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
            notes.add(SystemNote.of(e, "crs-unreadable", ""));
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

    private int length(String what, int most) throws IOException {
        byte[] bytes = in.readNBytes(Integer.BYTES);
        if (bytes.length < Integer.BYTES) {
            throw new EOFException("ends within the length of the " + what);
        }
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 8 || length > most) {
            throw new DataFileException(fileName, 0, Messages.of("format.states-bytes", what, length));
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
            throw new DataFileException(fileName, 0, Messages.of("format.cannot-closed-3", e.getMessage()), e);
        }
    }
}
