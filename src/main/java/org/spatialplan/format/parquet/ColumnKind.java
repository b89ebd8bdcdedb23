package org.spatialplan.format.parquet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The kinds of values in a column, and how Parquet has them. */
public enum ColumnKind {
    /** Texts in UTF-8. */
    TEXT,
    /** Whole numbers of 32 bits. */
    INT,
    /** Whole numbers of 64 bits. */
    LONG,
    /** Numbers of 64 bits (IEEE 754). */
    DOUBLE,
    BOOLEAN,
    /** Days: {@link LocalDate}. */
    DATE,
    /** Moments: {@link Instant}, in microseconds since 1970 UTC. */
    TIMESTAMP,
    /** Days with a time and without a zone: {@link LocalDateTime}, in microseconds. */
    LOCAL_TIMESTAMP;

    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;

    Type type(Repetition repetition, String name) {
        return switch (this) {
            case TEXT ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
            case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
            case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case TIMESTAMP, LOCAL_TIMESTAMP ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(this == TIMESTAMP, TimeUnit.MICROS))
                        .named(name);
        };
    }

    /**
     * Writes one value.
     *
     * @param repetition level: 0 for the first value of a row
     * @param definition level: how many of the optional and repeated fields on the way are there
     */
    void write(ColumnWriter column, Object value, int repetition, int definition) {
        switch (this) {
            case TEXT -> column.write(Binary.fromString(value.toString()), repetition, definition);
            case INT -> column.write(((Number) value).intValue(), repetition, definition);
            case LONG -> column.write(((Number) value).longValue(), repetition, definition);
            case DOUBLE -> column.write(((Number) value).doubleValue(), repetition, definition);
            case BOOLEAN -> column.write((boolean) value, repetition, definition);
            case DATE -> column.write(Math.toIntExact(((LocalDate) value).toEpochDay()), repetition, definition);
            case TIMESTAMP -> column.write(micros((Instant) value), repetition, definition);
            case LOCAL_TIMESTAMP ->
                column.write(micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC)), repetition, definition);
        }
    }

    private static long micros(Instant moment) {
        return moment.getEpochSecond() * MICROS + moment.getNano() / NANOS_OF_MICRO;
    }
}
