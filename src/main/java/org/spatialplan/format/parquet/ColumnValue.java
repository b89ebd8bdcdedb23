package org.spatialplan.format.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.spatialplan.format.read.FieldText;
import org.spatialplan.format.read.JsonColumnText;
import org.spatialplan.parcel.UnsupportedValue;

/** Reads values as attributes have them: texts, numbers, truths, days, moments. Not thread-safe. */
final class ColumnValue {

    private static final char REPLACED = '\uFFFD';
    private static final int INT96_BYTES = 12;
    private static final long JULIAN_EPOCH_DAY = 2_440_588;
    private static final int MAX_SCALE = 100;

    private final FieldText texts;

    /** Reads values whose texts may be in the encoding of an office. */
    ColumnValue(FieldText texts) {
        this.texts = texts;
    }

    /** Reads the current value of a column; null if it means none. */
    Object read(ColumnReader column, SchemaElement type) {
        return switch (type.getType()) {
            case BOOLEAN -> column.getBoolean();
            case INT32 -> ofWhole(column.getInteger(), type);
            case INT64 -> ofWhole(column.getLong(), type);
            case INT96 -> ofNanos(column.getBinary().getBytes());
            case FLOAT -> finite(column.getFloat());
            case DOUBLE -> finite(column.getDouble());
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> ofBytes(column.getBinary().getBytes(), type);
        };
    }

    private static Object finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Object ofWhole(long value, SchemaElement type) {
        LogicalType logical = type.getLogicalType();
        ConvertedType old = type.getConverted_type();
        if (logical != null && logical.isSetTIMESTAMP()) {
            return time(
                    value,
                    logical.getTIMESTAMP().getUnit(),
                    logical.getTIMESTAMP().isIsAdjustedToUTC());
        }
        if (logical != null && logical.isSetTIME()) {
            return LocalTime.ofNanoOfDay(
                            Math.floorMod(nanos(value, logical.getTIME().getUnit()), 86_400_000_000_000L))
                    .toString();
        }
        if (logical != null && logical.isSetDATE() || old == ConvertedType.DATE) {
            return LocalDate.ofEpochDay(value);
        }
        if (old == ConvertedType.TIMESTAMP_MILLIS) {
            return Instant.ofEpochMilli(value);
        }
        if (old == ConvertedType.TIMESTAMP_MICROS) {
            return Instant.EPOCH.plus(value, ChronoUnit.MICROS);
        }
        if (isDecimal(type)) {
            return decimal(BigInteger.valueOf(value), type);
        }
        return isUnsigned(type) ? unsigned(value, type) : (Object) value;
    }

    private static boolean isUnsigned(SchemaElement type) {
        LogicalType logical = type.getLogicalType();
        return logical != null
                        && logical.isSetINTEGER()
                        && !logical.getINTEGER().isIsSigned()
                || type.getConverted_type() != null
                        && type.getConverted_type().name().startsWith("UINT");
    }

    /** An unsigned number. If it has more than 63 bits it becomes a text, so that it keeps its digits. */
    private static Object unsigned(long value, SchemaElement type) {
        if (type.getType() == org.apache.parquet.format.Type.INT32) {
            return value & 0xffffffffL;
        }
        return value >= 0 ? (Object) value : Long.toUnsignedString(value);
    }

    private static Object time(long value, TimeUnit unit, boolean inUtc) {
        Instant moment;
        if (unit.isSetMILLIS()) {
            moment = Instant.ofEpochMilli(value);
        } else {
            moment = Instant.EPOCH.plus(value, unit.isSetMICROS() ? ChronoUnit.MICROS : ChronoUnit.NANOS);
        }
        return inUtc ? (Object) moment : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static long nanos(long value, TimeUnit unit) {
        if (unit.isSetNANOS()) {
            return value;
        }
        return value * (unit.isSetMICROS() ? 1_000L : 1_000_000L);
    }

    /** A moment as older writers have it: nanoseconds of the day, then the Julian day. */
    private static Object ofNanos(byte[] bytes) {
        if (bytes.length != INT96_BYTES) {
            return null;
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        return Instant.EPOCH
                .plus(parts.getInt() - JULIAN_EPOCH_DAY, ChronoUnit.DAYS)
                .plusNanos(nanos);
    }

    private Object ofBytes(byte[] bytes, SchemaElement type) {
        LogicalType logical = type.getLogicalType();
        ConvertedType old = type.getConverted_type();
        if (isDecimal(type)) {
            return decimal(bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes), type);
        }
        if (logical != null && logical.isSetUUID() && bytes.length == 2 * Long.BYTES) {
            ByteBuffer halves = ByteBuffer.wrap(bytes);
            return new UUID(halves.getLong(), halves.getLong()).toString();
        }
        if (logical != null && logical.isSetJSON() || old == ConvertedType.JSON) {
            return JsonColumnText.read(text(bytes));
        }
        boolean isText = logical != null && (logical.isSetSTRING() || logical.isSetENUM())
                || old == ConvertedType.UTF8
                || old == ConvertedType.ENUM;
        return isText ? text(bytes) : bytes.length == 0 ? null : UnsupportedValue.BYTES;
    }

    /** A text; null if it is blank, as in the other formats. It should be UTF-8; some converters leave GBK unconverted. */
    private Object text(byte[] bytes) {
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        String read = text.indexOf(REPLACED) < 0 ? text : texts.of(bytes);
        return read.isBlank() ? null : read;
    }

    private static boolean isDecimal(SchemaElement type) {
        LogicalType logical = type.getLogicalType();
        return logical != null && logical.isSetDECIMAL() || type.getConverted_type() == ConvertedType.DECIMAL;
    }

    /** A whole number if it has no decimals, else the nearest number of 64 bits. */
    private static Object decimal(BigInteger digits, SchemaElement type) {
        int scale = type.getLogicalType() != null && type.getLogicalType().isSetDECIMAL()
                ? type.getLogicalType().getDECIMAL().getScale()
                : type.getScale();
        if (scale < 0 || scale > MAX_SCALE) {
            throw new DateTimeException("a number of " + scale + " decimals");
        }
        BigDecimal value = new BigDecimal(digits, scale);
        boolean isWhole = scale == 0 && digits.bitLength() < Long.SIZE;
        return isWhole ? (Object) digits.longValue() : finite(value.doubleValue());
    }
}
