package org.spatialplan.lake;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.spatialplan.geo.PackedXY;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;

/**
 * A feature of a layer version in a lake.
 *
 * @param number in its version, from 0
 * @param feature as the service has it; without its geometry if that was not read
 * @param located whether it has a geometry
 */
public record LakeFeature(int number, Feature feature, boolean located) {

    /**
     * Reads a feature and leaves its geometry out, which then need not be among the columns.
     *
     * @throws LakeException {@code lake-row-broken} if the row is not as the service writes it
     */
    public static LakeFeature read(LakeRow row, LakeTable table) {
        return read(row, table, false);
    }

    /**
     * Reads a feature with its geometry in degrees, longitude before latitude.
     *
     * @throws LakeException {@code lake-row-broken} if the row is not as the service writes it
     */
    public static LakeFeature readWhole(LakeRow row, LakeTable table) {
        return read(row, table, true);
    }

    private static LakeFeature read(LakeRow row, LakeTable table, boolean whole) {
        Cells cells = new Cells(row);
        boolean located = cells.required(LakeTable.LOCATED, Boolean.class::cast);
        OptionalDouble accuracy = cells.optional(LakeTable.ACCURACY_M, value -> ((Number) value).doubleValue())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        Feature feature = new Feature(
                cells.required(LakeTable.ID, Object::toString),
                cells.optional(LakeTable.NAME_ZH, Object::toString).orElse(null),
                cells.optional(LakeTable.NAME_EN, Object::toString).orElse(null),
                whole && located
                        ? Optional.of(cells.required(LakeTable.GEOMETRY, LakeFeature::geometry))
                        : Optional.empty(),
                accuracy,
                cells.optional(LakeTable.SOURCE, Object::toString).orElse(null),
                cells.optional(LakeTable.LICENCE, Object::toString).orElse(null),
                cells.required(
                        LakeTable.STATUS,
                        value -> Status.valueOf(value.toString().toUpperCase(Locale.ROOT))),
                cells.optional(LakeTable.AS_OF, value -> LocalDate.parse(value.toString()))
                        .orElse(null),
                cells.required(
                        LakeTable.ATTRIBUTE_TYPES,
                        kinds -> AttributeKinds.read(kinds.toString(), table.columns(), row::get)));
        return new LakeFeature(
                cells.required(LakeTable.NUMBER, value -> ((Number) value).intValue()), feature, located);
    }

    /**
     * Reads a geometry from WKB; its coordinates are packed.
     *
     * @throws IllegalArgumentException if the bytes are no WKB
     */
    private static Geometry geometry(Object wkb) {
        try {
            return new WKBReader(PackedXY.FACTORY).read((byte[]) wkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The cells of a row, whose faults name the row and the column. */
    private record Cells(LakeRow row) {

        private interface Reader<T> {
            T read(Object value);
        }

        <T> Optional<T> optional(String column, Reader<T> reader) {
            Object value = row.get(column);
            return value == null ? Optional.empty() : Optional.of(convert(column, value, reader));
        }

        <T> T required(String column, Reader<T> reader) {
            return convert(column, row.get(column), reader);
        }

        private <T> T convert(String column, Object value, Reader<T> reader) {
            try {
                if (value == null) {
                    throw new IllegalArgumentException("null");
                }
                return reader.read(value);
            } catch (RuntimeException e) {
                throw LakeException.brokenRow(row.get(LakeTable.NUMBER), column, e);
            }
        }
    }
}
