package org.spatialplan.format.city;

import java.math.BigDecimal;
import org.spatialplan.text.PlainNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes numbers as JSON without exponents: 62900000.0 instead of 6.29E7, which spreadsheets and people misread. */
public final class PlainNumberModule extends SimpleModule {

    /** Registers the writer for decimal numbers. */
    public PlainNumberModule() {
        super("plain-numbers");
        addSerializer(Double.class, new Plain<Double>());
        addSerializer(double.class, new Plain<Double>());
        addSerializer(Float.class, new Plain<Float>());
        addSerializer(float.class, new Plain<Float>());
        addSerializer(BigDecimal.class, new Plain<BigDecimal>());
        addSerializer(double[].class, new PlainArray());
    }

    /** A JSON mapper with this module. */
    public static JsonMapper mapper() {
        return JsonMapper.builder().addModule(new PlainNumberModule()).build();
    }

    private static final class Plain<T extends Number> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            write(value, json);
        }
    }

    private static final class PlainArray extends ValueSerializer<double[]> {
        @Override
        public void serialize(double[] values, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (double value : values) {
                write(value, json);
            }
            json.writeEndArray();
        }
    }

    private static void write(Number value, JsonGenerator json) {
        if (Double.isFinite(value.doubleValue())) {
            json.writeNumber(PlainNumber.withoutExponent(value));
        } else {
            json.writeNumber(value.doubleValue());
        }
    }
}
