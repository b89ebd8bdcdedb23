package org.spatialplan.assistant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.submission.VertexEstimate;
import org.spatialplan.text.Language;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.ParameterRecords;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.problem.UnknownParameterException;

/**
 * The arguments of one call by their names, as texts. They are read as the parameters of an address are, so that both
 * doors take and refuse the same. Immutable.
 */
public final class Arguments {

    static final QueryParameter<Language> LANG = QueryParameter.choice("lang", "zh", Language.ZH, "en", Language.EN)
            .byDefault("zh")
            .means("Language of the answer: zh (Chinese, default) or en.")
            .example("en");

    static final QueryParameter<String> AS_OF =
            QueryParameter.text("asOf").means(AsOfParameter.AS_OF).example("2026-11-24");

    /** The largest number of items in one answer: an assistant reads all of them. */
    private static final int MAX_LIMIT = 50;

    static final int DEFAULT_LIMIT = 10;

    static final QueryParameter<Integer> LIMIT = QueryParameter.whole("limit", 1, MAX_LIMIT)
            .byDefault(DEFAULT_LIMIT)
            .means("At most so many items, 1 to 50; 10 if left out.")
            .example("10");
    static final QueryParameter<Integer> OFFSET = QueryParameter.whole("offset", 0, Integer.MAX_VALUE)
            .byDefault(0)
            .means("Leave out the first so many items.")
            .example("10");

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Takes the arguments of a call.
     *
     * @param values what was given, without nulls
     * @throws UnknownParameterException if the tool has no argument of a name: a misspelt one would widen the answer
     */
    static Arguments of(Tool tool, Map<String, String> values) {
        List<String> known = QueryParameter.understood(tool.arguments());
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnknownParameterException(name, known);
                });
        tool.arguments().stream()
                .filter(argument -> tool.required().contains(argument.name()) && !values.containsKey(argument.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw missing.refuse("");
                });
        return new Arguments(values);
    }

    /** The language that was asked for; Chinese if it cannot be told. */
    static Language language(Map<String, String> values) {
        return "en".equals(values.get(LANG.name())) ? Language.EN : Language.ZH;
    }

    Language language() {
        return get(LANG).orElse(Language.ZH);
    }

    /**
     * Reads one argument; empty if it was left out.
     *
     * @throws org.spatialplan.query.BadParameterException if it cannot be understood
     */
    <T> Optional<T> get(QueryParameter<T> argument) {
        return argument.parse(values.get(argument.name()));
    }

    /** The text of an argument of any length; empty if it was left out. */
    Optional<String> text(String argument) {
        return Optional.ofNullable(values.get(argument));
    }

    /** The names of all that were given. */
    Set<String> names() {
        return values.keySet();
    }

    /** The state of the map that was asked for; empty for the current one. */
    String asOf() {
        return values.get(AS_OF.name());
    }

    int limit() {
        return get(LIMIT).orElse(DEFAULT_LIMIT);
    }

    int offset() {
        return get(OFFSET).orElse(0);
    }

    /** The arguments as the parameters of an address. */
    <R extends Record> R as(Class<R> parameters) {
        return ParameterRecords.of(parameters, values::get);
    }

    /** An estimate of the number of vertices in them. */
    long vertices() {
        return values.values().stream()
                .mapToLong(value -> VertexEstimate.of(value.getBytes(StandardCharsets.UTF_8)))
                .sum();
    }
}
