package org.spatialplan.web.parameter;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NonNull;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Takes records of parameters, whose components are all texts, straight from the request. Spring's own binding reads the annotations
 * of a record anew for each request, which takes longer than most answers. Thread-safe.
 */
public final class ParameterRecords implements HandlerMethodArgumentResolver {

    private static final String OWN = "org.spatialplan.";
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    /** How a record is made. @param names of the parameters, in the order of the components */
    private record Shape(Constructor<?> constructor, List<String> names) {

        static Shape of(Class<?> type) {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return new Shape(constructor, ParameterRecords.names(type));
        }

        Object make(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A record from values by the parameters' names. */
    public static <R extends Record> R of(Class<R> type, UnaryOperator<String> values) {
        Shape shape = Shape.of(type);
        return type.cast(shape.make(shape.names().stream().map(values).toArray()));
    }

    /** What a record was given, by the parameters' names; blank counts as left out. */
    public static Map<String, String> given(Record parameters) {
        List<String> names = names(parameters.getClass());
        Map<String, String> given = new LinkedHashMap<>();
        RecordComponent[] components = parameters.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (value(components[i], parameters) instanceof String value && !value.isBlank()) {
                given.put(names.get(i), value);
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

    /** The parameters that a record describes, in the order of its components; empty if it describes none. */
    @SuppressWarnings("unchecked")
    public static List<QueryParameter<?>> described(Class<?> type) {
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

    /** By which its components are given, in their order. */
    public static List<String> names(Class<?> type) {
        List<QueryParameter<?>> described = described(type);
        if (!described.isEmpty()) {
            return QueryParameter.names(described);
        }
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
                .map(component -> {
                    BindParam bound = component.getAnnotation(BindParam.class);
                    return bound == null ? component.getName() : bound.value();
                })
                .toList();
    }

    @Override
    public boolean supportsParameter(@NonNull MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type.isRecord()
                && type.getName().startsWith(OWN)
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .allMatch(String.class::equals);
    }

    /** What is given several times is joined by commas. */
    @Override
    public Object resolveArgument(
            @NonNull MethodParameter parameter,
            ModelAndViewContainer container,
            @NonNull NativeWebRequest request,
            WebDataBinderFactory binders) {
        Shape shape = shapes.computeIfAbsent(parameter.getParameterType(), Shape::of);
        Object[] values = new Object[shape.names().size()];
        for (int i = 0; i < values.length; i++) {
            String[] given = request.getParameterValues(shape.names().get(i));
            values[i] = given == null ? null : given.length == 1 ? given[0] : String.join(",", given);
        }
        return shape.make(values);
    }
}
