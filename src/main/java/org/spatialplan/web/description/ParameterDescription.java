package org.spatialplan.web.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.SingleParameters;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes parameters in {@code /v3/api-docs} from the {@link QueryParameter}s that parameter records list: meaning,
 * schema, example.
 */
@Component
class ParameterDescription implements OperationCustomizer {

    private final BundledCity city;

    ParameterDescription(BundledCity city) {
        this.city = city;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::complete);
        }
        for (MethodParameter argument : method.getMethodParameters()) {
            List<QueryParameter<?>> described = ParameterRecords.described(argument.getParameterType());
            if (!described.isEmpty()) {
                describe(operation, argument.getParameterType(), described);
            }
        }
        return operation;
    }

    /** Gives a parameter that a method takes alone the schema and the example of its parser. */
    private void complete(Parameter parameter) {
        SingleParameters.find(parameter.getName()).ifPresent(known -> {
            parameter.schema(schema(known.schema()));
            if (parameter.getDescription() == null) {
                parameter.description(known.meaning());
            }
            if (parameter.getExample() == null) {
                parameter.example(example(known));
            }
        });
    }

    /**
     * Replaces springdoc's description of the record's components, which are texts without bounds. Springdoc also lists
     * the parts of the record's constants, as {@code BBOX.expected.zh}; no parameter has a dot in its name.
     */
    private void describe(Operation operation, Class<?> type, List<QueryParameter<?>> described) {
        List<String> components = Stream.concat(components(type), QueryParameter.names(described).stream())
                .toList();
        operation
                .getParameters()
                .removeIf(known -> known.getIn().equals("query")
                        && (components.contains(known.getName())
                                || known.getName().contains(".")));
        described.forEach(parameter -> operation.addParametersItem(item(parameter, parameter.name())));
        described.forEach(parameter -> parameter
                .former()
                .ifPresent(former -> operation.addParametersItem(item(parameter, former)
                        .description("The name of " + parameter.name() + " in earlier versions.")
                        .deprecated(true))));
    }

    private Parameter item(QueryParameter<?> parameter, String name) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(parameter.meaning())
                .required(false)
                .example(example(parameter))
                .schema(schema(parameter.schema()));
    }

    /** The example as a value of the parameter's type; null without one. */
    private Object example(QueryParameter<?> parameter) {
        return parameter
                .example()
                .filter(city::has)
                .<Object>map(text -> parameter.schema().get("type") instanceof String type && isNumber(type)
                        ? new BigDecimal(text)
                        : text)
                .orElse(null);
    }

    private static boolean isNumber(String type) {
        return type.equals("integer") || type.equals("number");
    }

    private static Stream<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? Stream.concat(Stream.of(component.getName()), components(component.getType()))
                        : Stream.of(component.getName()));
    }

    private static Schema<?> schema(Map<String, Object> words) {
        String type = (String) words.get("type");
        Schema<Object> schema = SchemaParts.of(type);
        schema.setFormat((String) words.get("format"));
        schema.setPattern((String) words.get("pattern"));
        schema.setDefault(words.get("default"));
        schema.setMinimum(number(words.get("minimum")));
        schema.setMaximum(number(words.get("maximum")));
        if (words.get("enum") instanceof List<?> values) {
            schema.setEnum(List.copyOf(values));
        }
        return schema;
    }

    /** A bound without an empty fraction and without an exponent. */
    private static BigDecimal number(Object bound) {
        return bound == null
                ? null
                : new BigDecimal(
                        new BigDecimal(bound.toString()).stripTrailingZeros().toPlainString());
    }
}
