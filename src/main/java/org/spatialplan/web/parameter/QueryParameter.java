package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NumberText;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A query parameter: its name, its meaning, its schema and its parser. The API description, the accepted values and the
 * text of a refusal are made from the same bounds. Immutable.
 *
 * @param <T> type of its values
 */
public final class QueryParameter<T> {

    private static final int MAX_LENGTH = 2000;

    private final String name;
    private final String former;
    private final String meaning;
    private final String example;
    private final Map<String, Object> schema;
    private final LocalizedText expected;
    private final Function<String, Optional<T>> parser;

    private QueryParameter(
            String name,
            String former,
            String meaning,
            String example,
            Map<String, Object> schema,
            LocalizedText expected,
            Function<String, Optional<T>> parser) {
        this.name = name;
        this.former = former;
        this.meaning = meaning;
        this.example = example;
        this.schema = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(schema));
        this.expected = expected;
        this.parser = parser;
    }

    /** A parameter for free text of 1 to 2000 characters. */
    public static QueryParameter<String> text(String name) {
        return of(name, Map.of("type", "string"), Messages.of("query.expected.text", MAX_LENGTH), Optional::of);
    }

    /**
     * A parameter for text with its own form.
     *
     * @param expected the form in words, for refusals
     * @param parser returns empty for text of another form
     */
    public static <T> QueryParameter<T> of(String name, LocalizedText expected, Function<String, Optional<T>> parser) {
        return of(name, Map.of("type", "string"), expected, parser);
    }

    /** A parameter for a whole number within bounds. */
    public static QueryParameter<Integer> whole(String name, int min, int max) {
        LocalizedText expected = max == Integer.MAX_VALUE
                ? Messages.of("query.expected.whole-number-from", min)
                : Messages.of("query.expected.whole-number-from-to", min, max);
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "integer", "minimum", min));
        if (max != Integer.MAX_VALUE) {
            schema.put("maximum", max);
        }
        return of(name, schema, expected, text -> whole(text).filter(number -> number >= min && number <= max));
    }

    /**
     * A parameter for a whole number of at least {@code min}; a number above {@code max} counts as {@code max}
     * (17-069r4, 7.15.2).
     */
    public static QueryParameter<Integer> clamped(String name, int min, int max) {
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "integer", "minimum", min));
        if (max != Integer.MAX_VALUE) {
            schema.put("maximum", max);
        }
        return of(name, schema, Messages.of("query.expected.whole-number-from", min), text -> Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(number -> number >= min)
                .map(number -> (int) Math.min(number, max)));
    }

    /**
     * A parameter for a decimal number within bounds.
     *
     * @param unit of the number, for refusals, for example {@code metres}
     */
    public static QueryParameter<Double> decimal(String name, double min, double max, String unit) {
        return of(
                name,
                Map.of("type", "number", "minimum", min, "maximum", max),
                Messages.of(
                        "query.expected.decimal", Messages.of("query.unit." + unit), Math.round(min), Math.round(max)),
                text -> NumberText.decimal(text).stream()
                        .boxed()
                        .filter(number -> number >= min && number <= max)
                        .findFirst());
    }

    /** A parameter for one of the constants of an enumeration, in lower case with hyphens. */
    public static <E extends Enum<E>> QueryParameter<E> constant(String name, Class<E> type) {
        Map<String, E> values = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> values.put(ConstantParameter.word(constant), constant));
        return words(name, values);
    }

    /** A parameter for one or several constants of an enumeration, separated by commas. */
    public static <E extends Enum<E>> QueryParameter<Set<E>> constants(String name, Class<E> type) {
        QueryParameter<E> one = constant(name, type);
        String words = Arrays.stream(type.getEnumConstants())
                .map(ConstantParameter::word)
                .collect(Collectors.joining("|", "(", ")"));
        return of(
                name,
                Map.of("type", "string", "pattern", "^" + words + "(," + words + ")*$"),
                Messages.of(
                        "query.expected.some-of",
                        words.substring(1, words.length() - 1).replace("|", ", ")),
                text -> {
                    List<Optional<E>> parts = Arrays.stream(text.split(",", -1))
                            .map(part -> one.parser.apply(part.strip()))
                            .toList();
                    return parts.stream().allMatch(Optional::isPresent)
                            ? Optional.of(parts.stream().map(Optional::get).collect(Collectors.toUnmodifiableSet()))
                            : Optional.empty();
                });
    }

    /** A parameter for one of some words, in their order, each of which stands for a value. */
    public static <T> QueryParameter<T> words(String name, Map<String, T> values) {
        return choice(name, values, Messages.of("query.expected.one-of", String.join(", ", values.keySet())));
    }

    /** A parameter for {@code true} or {@code false}. */
    public static QueryParameter<Boolean> truth(String name) {
        return of(name, Map.of("type", "boolean"), Messages.of("query.expected.true-or-false"), text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A parameter for one of two words. */
    public static <T> QueryParameter<T> choice(String name, String first, T one, String second, T other) {
        Map<String, T> values = new LinkedHashMap<>();
        values.put(first, one);
        values.put(second, other);
        return choice(name, values, Messages.of("query.expected.either", first, second));
    }

    private static <T> QueryParameter<T> choice(String name, Map<String, T> values, LocalizedText expected) {
        return of(
                name,
                Map.of("type", "string", "enum", List.copyOf(values.keySet())),
                expected,
                text -> Optional.ofNullable(values.get(text)));
    }

    private static <T> QueryParameter<T> of(
            String name, Map<String, Object> schema, LocalizedText expected, Function<String, Optional<T>> parser) {
        return new QueryParameter<>(name, "", "", "", schema, expected, parser);
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A copy with a meaning, for people. */
    public QueryParameter<T> means(String text) {
        return new QueryParameter<>(name, former, text, example, schema, expected, parser);
    }

    /** A copy that is also understood under the name which earlier versions had for it. */
    public QueryParameter<T> formerly(String earlier) {
        return new QueryParameter<>(name, earlier, meaning, example, schema, expected, parser);
    }

    /** A copy with an example value. */
    public QueryParameter<T> example(String value) {
        return new QueryParameter<>(name, former, meaning, value, schema, expected, parser);
    }

    /** A copy with other words for the accepted values. */
    public QueryParameter<T> expecting(LocalizedText words) {
        return new QueryParameter<>(name, former, meaning, example, schema, words, parser);
    }

    /** A copy with an OpenAPI format, for example {@code date}. */
    public QueryParameter<T> as(String format) {
        return with("format", format);
    }

    /** A copy with a default value for the API description. */
    public QueryParameter<T> byDefault(Object value) {
        return with("default", value);
    }

    /** A copy with another entry in its schema, for example {@code minItems}. */
    public QueryParameter<T> with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(schema);
        more.put(key, value);
        return new QueryParameter<>(name, former, meaning, example, more, expected, parser);
    }

    /**
     * Parses the value that was given; empty if it was left out.
     *
     * @param text may be null
     * @throws BadParameterException if the text is blank, too long, or not a value of the parameter: a mistake must
     *     never widen the answer
     */
    public Optional<T> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new BadParameterException(name, text, Messages.of("query.expected.text", MAX_LENGTH));
        }
        return Optional.of(parser.apply(text.strip()).orElseThrow(() -> refuse(text)));
    }

    /**
     * Parses text of any length.
     *
     * @throws BadParameterException if the text is not a value of the parameter
     */
    public T read(String text) {
        return parser.apply(text).orElseThrow(() -> refuse(text));
    }

    /**
     * The text that was given under the name or the former one; null if under neither.
     *
     * @param values texts by the names of parameters, null where none was given
     * @throws BadParameterException if both names were given with different texts: neither is what was meant; or if the
     *     text under the former name cannot be understood, so that it is told under the name that was sent
     */
    public String given(UnaryOperator<String> values) {
        String now = values.apply(name);
        String before = former.isEmpty() ? null : values.apply(former);
        if (before == null) {
            return now;
        }
        if (now != null && !now.equals(before)) {
            throw new BadParameterException(former, before, Messages.of("query.expected.former-name", name, now));
        }
        if (!before.isBlank()) {
            new QueryParameter<>(former, "", meaning, example, schema, expected, parser).parse(before);
        }
        return before;
    }

    /** The exception that refuses a value. */
    public BadParameterException refuse(String text) {
        return new BadParameterException(name, text, expected);
    }

    /** The name in requests. */
    public String name() {
        return name;
    }

    /** The name that earlier versions had for it; empty if there is none. */
    public Optional<String> former() {
        return Optional.of(former).filter(earlier -> !earlier.isEmpty());
    }

    /** The meaning, for the API description. */
    public String meaning() {
        return meaning;
    }

    /** An example value; empty if there is none. */
    public Optional<String> example() {
        return Optional.of(example).filter(value -> !value.isEmpty());
    }

    /** The schema in the terms of OpenAPI: type, enum, minimum, maximum, default. */
    public Map<String, Object> schema() {
        return schema;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The names that are understood: those of parameters and then the former ones. */
    public static List<String> understood(List<QueryParameter<?>> parameters) {
        return Stream.concat(
                        names(parameters).stream(),
                        parameters.stream().flatMap(parameter -> parameter.former().stream()))
                .toList();
    }

    /** The names of parameters, in their order. */
    public static List<String> names(List<QueryParameter<?>> parameters) {
        return parameters.stream().map(QueryParameter::name).collect(Collectors.toUnmodifiableList());
    }
}
