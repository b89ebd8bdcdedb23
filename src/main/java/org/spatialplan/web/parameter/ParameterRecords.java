package org.spatialplan.web.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes records of parameters from requests. Their components are texts, each a parameter, and other such records, whose
 * parameters they share. Spring's own binding reads the
 * annotations of a record for each request, which takes longer than most answers. Thread-safe.
 */
public final class ParameterRecords implements HandlerMethodArgumentResolver {

    private static final String OWN = "org.spatialplan.";
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /**
     * The way to make a record.
     *
     * @param constructor the canonical constructor
     * @param parts what makes each component from the values of parameters by their names
     */
    private record Shape(Constructor<?> constructor, List<Function<UnaryOperator<String>, Object>> parts) {

        static Shape of(Class<?> type) {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            List<Function<UnaryOperator<String>, Object>> parts = new ArrayList<>();
            Iterator<QueryParameter<?>> own = own(type).iterator();
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getType().isRecord()) {
                    Shape shared = of(component.getType());
                    parts.add(shared::make);
                } else {
                    parts.add(own.next()::given);
                }
            }
            return new Shape(constructor, parts);
        }

        Object make(UnaryOperator<String> values) {
            try {
                return constructor.newInstance(
                        parts.stream().map(part -> part.apply(values)).toArray());
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Makes a record from values by the names of parameters. */
    public static <R extends Record> R of(Class<R> type, UnaryOperator<String> values) {
        return type.cast(Shape.of(type).make(values));
    }

    /** The values of a record by the names of parameters. Blank values count as left out. */
    public static Map<String, String> given(Record parameters) {
        Map<String, String> given = new LinkedHashMap<>();
        Iterator<QueryParameter<?>> own = own(parameters.getClass()).iterator();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            Object value = value(component, parameters);
            if (component.getType().isRecord()) {
                given.putAll(given((Record) value));
            } else {
                String name = own.next().name();
                if (value instanceof String text && !text.isBlank()) {
                    given.put(name, text);
                }
            }
        }
        return given;
    }

    private static Object value(RecordComponent component, Record parameters) {
        try {
            return component.getAccessor().invoke(parameters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters that a record describes, those that it shares first; empty if it describes none. */
    public static List<QueryParameter<?>> described(Class<?> type) {
        return Stream.concat(shared(type).flatMap(shared -> described(shared).stream()), ownDescribed(type).stream())
                .toList();
    }

    private static Stream<Class<?>> shared(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .<Class<?>>map(RecordComponent::getType)
                        .filter(Class::isRecord)
                : Stream.empty();
    }

    @SuppressWarnings("unchecked")
    private static List<QueryParameter<?>> ownDescribed(Class<?> type) {
        try {
            Field field = type.getDeclaredField("PARAMETERS");
            field.setAccessible(true);
            return (List<QueryParameter<?>>) field.get(null);
        } catch (NoSuchFieldException e) {
            return List.of();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names that a record understands, those that it shares first, former ones after the names of each. */
    public static List<String> names(Class<?> type) {
        return Stream.concat(
                        shared(type).flatMap(shared -> names(shared).stream()),
                        QueryParameter.understood(own(type)).stream())
                .toList();
    }

    /** A record's own parameters, in the order of its components that are texts. */
    private static List<QueryParameter<?>> own(Class<?> type) {
        List<QueryParameter<?>> described = ownDescribed(type);
        if (!described.isEmpty()) {
            return described;
        }
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .filter(component -> !component.getType().isRecord())
                .<QueryParameter<?>>map(component -> {
                    BindParam bound = component.getAnnotation(BindParam.class);
                    return QueryParameter.text(bound == null ? component.getName() : bound.value());
                })
                .toList();
    }

    @Override
    public boolean supportsParameter(@NonNull MethodParameter parameter) {
        return isOfParameters(parameter.getParameterType());
    }

    private static boolean isOfParameters(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith(OWN)
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .allMatch(component -> component == String.class || isOfParameters(component));
    }

    /** Makes the record of a request. Several values of one parameter are joined by commas. */
    @Override
    public Object resolveArgument(
            @NonNull MethodParameter parameter,
            ModelAndViewContainer container,
            @NonNull NativeWebRequest request,
            WebDataBinderFactory binders) {
        return shapes.computeIfAbsent(parameter.getParameterType(), Shape::of).make(name -> {
            String[] given = request.getParameterValues(name);
            return given == null ? null : given.length == 1 ? given[0] : String.join(",", given);
        });
    }
}
