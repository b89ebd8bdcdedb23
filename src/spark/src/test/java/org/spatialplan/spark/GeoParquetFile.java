package org.spatialplan.spark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.spatialplan.nation.DoubtfulFile;
import org.spatialplan.nation.ParcelRow;

/**
 * How a file of parcels is written: as others write GeoParquet 1.1, and with broken geometries too, which no writer of geometries takes.
 *
 * @param system code of EPSG, or one of the constants of {@link DoubtfulFile}
 * @param covered whether it has a column with the box of each geometry
 * @param geometry name of the column
 */
record GeoParquetFile(int system, boolean covered, String geometry) {

    private static final int ROWS_A_PAGE = 100;
    private static final long ROW_GROUP_BYTES = 200_000;

    GeoParquetFile(int system) {
        this(system, true, "geometry");
    }

    /** Writes rows in their order. */
    Path write(List<ParcelRow> rows, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        MessageType type = MessageTypeParser.parseMessageType("message parcels { optional binary DKBH (STRING);"
                + " optional binary DKMC (STRING); required int32 year; optional binary " + geometry + ";"
                + (covered
                        ? " optional group bbox { required double xmin; required double ymin; required double xmax;"
                                + " required double ymax; }"
                        : "")
                + " }");
        SimpleGroupFactory groups = new SimpleGroupFactory(type);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(type)
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withPageRowCountLimit(ROWS_A_PAGE)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withExtraMetaData(Map.of("geo", metadata()))
                .build()) {
            for (ParcelRow row : rows) {
                writer.write(group(row, groups.newGroup()));
            }
        }
        return file;
    }

    private Group group(ParcelRow row, Group group) {
        group.append("DKBH", row.id()).append("DKMC", row.name()).append("year", 2026);
        if (row.wkb() != null) {
            group.append(geometry, Binary.fromConstantByteArray(row.wkb()));
        }
        box(row).filter(box -> covered && !box.isNull()).ifPresent(box -> group.addGroup("bbox")
                .append("xmin", box.getMinX())
                .append("ymin", box.getMinY())
                .append("xmax", box.getMaxX())
                .append("ymax", box.getMaxY()));
        return group;
    }

    private static Optional<Envelope> box(ParcelRow row) {
        try {
            return row.wkb() == null
                    ? Optional.empty()
                    : Optional.of(new WKBReader()
                            .read(ByteBuffer.wrap(row.wkb()).array())
                            .getEnvelopeInternal());
        } catch (ParseException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private String metadata() {
        return "{\"version\":\"1.1.0\",\"primary_column\":\"" + geometry + "\",\"columns\":{\"" + geometry
                + "\":{\"encoding\":\"WKB\",\"geometry_types\":[]" + crs()
                + (covered
                        ? ",\"covering\":{\"bbox\":{\"xmin\":[\"bbox\",\"xmin\"],\"ymin\":[\"bbox\",\"ymin\"],"
                                + "\"xmax\":[\"bbox\",\"xmax\"],\"ymax\":[\"bbox\",\"ymax\"]}}"
                        : "")
                + "}}}";
    }

    /** The beginning and the end of a definition in PROJJSON: it is known by its code. */
    private String crs() {
        return switch (system) {
            case DoubtfulFile.NONE -> "";
            case DoubtfulFile.UNKNOWN -> ",\"crs\":{\"type\":\"EngineeringCRS\",\"name\":\"site grid\"}";
            default ->
                ",\"crs\":{\"type\":\"" + (system == 4490 || system == 4326 ? "GeographicCRS" : "ProjectedCRS")
                        + "\",\"name\":\"EPSG " + system + "\",\"id\":{\"authority\":\"EPSG\",\"code\":" + system
                        + "}}";
        };
    }
}
