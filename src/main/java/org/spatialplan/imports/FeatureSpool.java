package org.spatialplan.imports;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.geo.FaultPoint;
import org.spatialplan.geo.PackedXY;
import org.spatialplan.layer.AttributeTypes;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Features on disk as the file gave them. Memory holds eight bytes for each. The features are first written, then read
 * by number. Closing it deletes the file. Used by one thread.
 */
final class FeatureSpool implements AutoCloseable {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TYPES = new TypeReference<>() {};
    /** The number of texts before the geometry: the id and the names. */
    private static final int TEXTS_AHEAD = 3;

    private static final JsonMapper JSON = new JsonMapper();

    private final Path path;
    private final WKBWriter geometries = new WKBWriter();
    private OutputStream out;
    private FileChannel in;
    private long[] ends = new long[1024];
    private int count;
    private UnaryOperator<Feature> reading = UnaryOperator.identity();

    FeatureSpool(Path folder) {
        try {
            this.path = Files.createTempFile(folder, "spatial-plan-import-", ".spool");
            this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Feature feature) {
        byte[] bytes = bytes(feature);
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = (count == 0 ? 0 : ends[count - 1]) + bytes.length;
        count++;
        FaultPoint.reach("import.spooling");
    }

    int size() {
        return count;
    }

    /** Converts features from now on when they are read. */
    void readAs(UnaryOperator<Feature> typed) {
        this.reading = typed;
    }

    /** All features. Each is read from disk when it is needed. */
    List<Feature> features() {
        return new OnDisk();
    }

    Feature feature(int number) {
        try {
            return reading.apply(feature(block(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the geometry of a feature. Reading its attributes would be most of the work. */
    Optional<Geometry> geometry(int number) {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(block(number)))) {
            for (int i = 0; i < TEXTS_AHEAD; i++) {
                data.skipNBytes(data.readInt());
            }
            byte[] geometry = block(data);
            return geometry.length == 0 ? Optional.empty() : Optional.of(geometry(geometry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] block(int number) throws IOException {
        long from = number == 0 ? 0 : ends[number - 1];
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(ends[number] - from));
        while (bytes.hasRemaining()) {
            if (opened().read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the spool is cut off");
            }
        }
        return bytes.array();
    }

    private FileChannel opened() throws IOException {
        if (in == null) {
            out.close();
            in = FileChannel.open(path);
        }
        return in;
    }

    private byte[] bytes(Feature feature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            write(data, feature.id().getBytes(StandardCharsets.UTF_8));
            write(data, feature.nameZh().getBytes(StandardCharsets.UTF_8));
            write(data, feature.nameEn().getBytes(StandardCharsets.UTF_8));
            write(data, feature.geometry().map(geometries::write).orElse(new byte[0]));
            data.writeDouble(feature.accuracyM().orElse(Double.NaN));
            write(data, feature.source().getBytes(StandardCharsets.UTF_8));
            write(data, feature.licence().getBytes(StandardCharsets.UTF_8));
            data.writeByte(feature.status().ordinal());
            data.writeLong(feature.asOf().toEpochDay());
            write(data, JSON.writeValueAsBytes(feature.attributes()));
            write(data, JSON.writeValueAsBytes(AttributeTypes.of(feature.attributes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Feature feature(byte[] bytes) throws IOException {
        try (DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String id = text(data);
            String nameZh = text(data);
            String nameEn = text(data);
            byte[] geometry = block(data);
            double accuracyM = data.readDouble();
            return new Feature(
                    id,
                    nameZh,
                    nameEn,
                    geometry.length == 0 ? Optional.empty() : Optional.of(geometry(geometry)),
                    Double.isNaN(accuracyM) ? OptionalDouble.empty() : OptionalDouble.of(accuracyM),
                    text(data),
                    text(data),
                    Status.values()[data.readByte()],
                    LocalDate.ofEpochDay(data.readLong()),
                    AttributeTypes.read(JSON.readValue(block(data), ATTRIBUTES), JSON.readValue(block(data), TYPES)));
        }
    }

    private static Geometry geometry(byte[] wkb) throws IOException {
        try {
            return new WKBReader(PackedXY.FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    private static void write(DataOutputStream data, byte[] block) throws IOException {
        data.writeInt(block.length);
        data.write(block);
    }

    private static byte[] block(DataInputStream data) throws IOException {
        return data.readNBytes(data.readInt());
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(block(data), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            out.close();
            if (in != null) {
                in.close();
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class OnDisk extends AbstractList<Feature> implements RandomAccess {
        @Override
        public Feature get(int index) {
            return feature(index);
        }

        @Override
        public int size() {
            return count;
        }
    }
}
