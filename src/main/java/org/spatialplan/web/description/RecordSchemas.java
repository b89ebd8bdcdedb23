package org.spatialplan.web.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Geometry;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as the service writes them: every component is there unless it is left out when empty, and is null
 * only where its record says so. Thread-safe.
 */
@Component
final class RecordSchemas implements ModelConverter {

    private static final String OWN = "org.spatialplan.";
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, short.class, Short.class, OptionalInt.class);
    private static final Set<Class<?>> LONG = Set.of(long.class, Long.class, OptionalLong.class);
    private static final Set<Class<?>> DECIMAL =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class, OptionalDouble.class);
    private static final Set<Class<?>> OPTIONAL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    /** The types that names stand for: two of one name would be one schema for both. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        ResolvableType written = written(type.getType());
        if (isOwn(written)) {
            return schema(written, context);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** A type of Java, or what the library of the document makes of it. */
    private static ResolvableType written(Type type) {
        if (!(type instanceof JavaType known)) {
            return ResolvableType.forType(type);
        }
        ResolvableType[] held = known.getBindings().getTypeParameters().stream()
                .map(RecordSchemas::written)
                .toArray(ResolvableType[]::new);
        return held.length == 0
                ? ResolvableType.forClass(known.getRawClass())
                : ResolvableType.forClassWithGenerics(known.getRawClass(), held);
    }

    private static boolean isOwn(ResolvableType type) {
        Class<?> raw = type.toClass();
        return raw.isRecord() && raw.getName().startsWith(OWN)
                || Geometry.class.isAssignableFrom(raw)
                || Collection.class.isAssignableFrom(raw)
                        && isOwn(type.as(Collection.class).getGeneric())
                || Map.class.isAssignableFrom(raw);
    }

    private Schema<?> schema(ResolvableType type, ModelConverterContext context) {
        Class<?> raw = type.toClass();
        if (OPTIONAL.contains(raw)) {
            return SchemaParts.orNull(raw == Optional.class ? schema(type.getGeneric(), context) : number(raw));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return SchemaParts.list(schema(type.as(Collection.class).getGeneric(), context));
        }
        if (raw.isArray()) {
            return SchemaParts.list(schema(type.getComponentType(), context));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return SchemaParts.map(schema(type.as(Map.class).getGeneric(1), context));
        }
        if (Geometry.class.isAssignableFrom(raw)) {
            GeometrySchemas.define(context);
            return SchemaParts.reference(GeometrySchemas.NAME);
        }
        if (raw.isRecord()) {
            return recorded(type, context);
        }
        return plain(raw, context);
    }

    private static Schema<?> plain(Class<?> raw, ModelConverterContext context) {
        if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
            return new Schema<>();
        }
        if (raw.isEnum()) {
            return SchemaParts.words(
                    Arrays.stream(raw.getEnumConstants()).map(Object::toString).toList());
        }
        if (WHOLE.contains(raw) || LONG.contains(raw) || DECIMAL.contains(raw)) {
            return number(raw);
        }
        // a copy: the context gives the same one again, and what is said of one member must not stand at others
        return AnnotationsUtils.clone(context.resolve(new AnnotatedType(raw)), true);
    }

    private static Schema<?> number(Class<?> raw) {
        if (DECIMAL.contains(raw)) {
            return SchemaParts.of("number");
        }
        return SchemaParts.of("integer").format(LONG.contains(raw) ? "int64" : "int32");
    }

    /** Defines the schema of a record, unless it is there, and returns a reference to it. */
    private Schema<?> recorded(ResolvableType type, ModelConverterContext context) {
        String name = name(type);
        String before = names.putIfAbsent(name, type.toString());
        if (before != null && !before.equals(type.toString())) {
            throw new IllegalStateException("The schema " + name + " would be " + before + " and " + type);
        }
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<?> schema = SchemaParts.of("object");
            context.defineModel(name, schema); // before its members, which may be of the same type
            Optional.ofNullable(type.toClass().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class))
                    .ifPresent(said -> schema.setDescription(described(said.description())));
            List<String> required = new ArrayList<>();
            addMembers(type, schema, required, context);
            schema.setRequired(required.isEmpty() ? null : required);
        }
        return SchemaParts.reference(name);
    }

    private void addMembers(
            ResolvableType type, Schema<?> schema, List<String> required, ModelConverterContext context) {
        List<WrittenMember> members = WrittenMember.of(type);
        boolean request = members.stream().anyMatch(WrittenMember::isDemanded);
        for (WrittenMember member : members) {
            if (member.isUnwrapped()) {
                addMembers(member.type(), schema, required, context);
            } else if (member.isEveryOther()) {
                schema.setAdditionalProperties(schema(member.type(), context).getAdditionalProperties());
            } else {
                schema.addProperty(member.name(), described(member, context));
                if (request ? member.isDemanded() : !member.isLeftOut()) {
                    required.add(member.name());
                }
            }
        }
    }

    private Schema<?> described(WrittenMember member, ModelConverterContext context) {
        Schema<?> plain = schema(member.type(), context);
        Schema<?> schema = member.schema()
                .<Schema<?>>map(said -> SchemaParts.as(said, plain))
                .orElse(plain);
        Schema<?> written = member.isNull() ? SchemaParts.orNull(schema) : schema;
        member.schema().map(said -> described(said.description())).ifPresent(written::setDescription);
        return written;
    }

    private static String described(String description) {
        return description.isEmpty() ? null : description;
    }

    /** The name of a record: its own, with the name of what it holds; a part of another record goes by both names. */
    private static String name(ResolvableType type) {
        Class<?> raw = type.toClass();
        io.swagger.v3.oas.annotations.media.Schema said =
                raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        StringBuilder name = new StringBuilder();
        if (said != null && !said.name().isEmpty()) {
            name.append(said.name());
        } else {
            Class<?> whole = raw.getDeclaringClass();
            name.append(whole == null ? "" : whole.getSimpleName().replaceFirst("Answers?$", ""))
                    .append(raw.getSimpleName());
        }
        for (ResolvableType held : type.getGenerics()) {
            name.append(held.toClass().isRecord() ? name(held) : held.toClass().getSimpleName());
        }
        return name.toString();
    }
}
