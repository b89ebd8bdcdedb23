package org.spatialplan.lake;

/** A row of a layer's file, as the caller's reader of Parquet has it. */
@FunctionalInterface
public interface LakeRow {

    /**
     * Returns the value of a column; null if there is none. Texts are {@link String}, numbers {@link Number}, truth values
     * {@link Boolean}, lists {@link java.util.List}, bytes {@code byte[]}. Days are {@link java.time.LocalDate} or
     * {@code java.sql.Date}, moments {@link java.time.Instant}, {@link java.time.OffsetDateTime} or {@code java.sql.Timestamp},
     * times without a zone {@link java.time.LocalDateTime}.
     */
    Object get(String column);
}
