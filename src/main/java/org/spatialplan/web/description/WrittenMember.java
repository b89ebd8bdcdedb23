package org.spatialplan.web.description;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A component of a record as it stands in JSON. The service writes with Jackson 3, whose annotations of naming the
 * library of the OpenAPI document does not know.
 *
 * @param type with the arguments of the record's own type filled in
 */
record WrittenMember(RecordComponent component, ResolvableType type) {

    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    /** The members of a record that are written, in their order. */
    static List<WrittenMember> of(ResolvableType type) {
        return Stream.of(type.toClass().getRecordComponents())
                .map(component ->
                        new WrittenMember(component, ResolvableType.forType(component.getGenericType(), type)))
                .filter(member -> member.find(JsonIgnore.class).isEmpty())
                .toList();
    }

    String name() {
        return find(JsonProperty.class)
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElseGet(() ->
                        isSnakeCase() ? SNAKE_CASE.nameForField(null, null, component.getName()) : component.getName());
    }

    private boolean isSnakeCase() {
        JsonNaming naming = component.getDeclaringRecord().getAnnotation(JsonNaming.class);
        return naming != null && naming.value() == SnakeCaseStrategy.class;
    }

    /** Whether its own members stand in its place. */
    boolean isUnwrapped() {
        return find(JsonUnwrapped.class).isPresent();
    }

    /** Whether it is a map whose entries stand in its place. */
    boolean isEveryOther() {
        return find(JsonAnyGetter.class).isPresent();
    }

    /** Whether it may be missing. */
    boolean isLeftOut() {
        return !component.getType().isPrimitive()
                && (inclusion() == JsonInclude.Include.NON_NULL || inclusion() == JsonInclude.Include.NON_EMPTY);
    }

    private JsonInclude.Include inclusion() {
        return find(JsonInclude.class)
                .or(() -> Optional.ofNullable(component.getDeclaringRecord().getAnnotation(JsonInclude.class)))
                .map(JsonInclude::value)
                .orElse(JsonInclude.Include.ALWAYS);
    }

    /** Whether it may be null where it stands. */
    boolean isNull() {
        boolean said = schema().map(Schema::nullable).orElse(false)
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return said && !isLeftOut();
    }

    /** Whether a request must have it. */
    boolean isDemanded() {
        return schema().filter(said -> said.requiredMode() == Schema.RequiredMode.REQUIRED)
                .isPresent();
    }

    Optional<Schema> schema() {
        return find(Schema.class);
    }

    private <A extends Annotation> Optional<A> find(Class<A> annotation) {
        return Stream.<AnnotatedElement>of(component.getAccessor(), field())
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(annotation)))
                .findFirst();
    }

    private AnnotatedElement field() {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
