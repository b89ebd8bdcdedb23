package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parameters that handlers take one by one, outside of records, as their parsers know them: for the API
 * description.
 */
public final class SingleParameters {

    private static final Map<String, QueryParameter<?>> BY_NAME = List.<QueryParameter<?>>of(
                    QueryParameter.text("asOf").means(AsOfParameter.AS_OF).example("2026-11-24"),
                    DayParameter.of("rulesAsOf").example("2026-03-15"),
                    DayParameter.of("rulesFrom").example("2026-03-14"),
                    DayParameter.of("rulesTo").example("2026-03-15"),
                    NumberParameter.SLIVER.example("1"),
                    QueryParameter.whole("number", 1, Integer.MAX_VALUE).example("1"),
                    QueryParameter.whole("version", 1, Integer.MAX_VALUE).example("1"),
                    QueryParameter.text("layer").example("red-lines"),
                    QueryParameter.text("lines").example("ecological-red-line"),
                    QueryParameter.text("crs").example("EPSG:4549"),
                    QueryParameter.text("field").example("rivers"),
                    QueryParameter.text("from").example("1"),
                    QueryParameter.text("to").example("1"),
                    QueryParameter.whole("project", 1, Integer.MAX_VALUE).example("5"),
                    QueryParameter.text("token").example("kx0Zq3b1"),
                    CheckParameters.TABLE,
                    TableParameters.COLUMNS,
                    TableParameters.TEXT_IN,
                    CheckParameters.ACCURACY)
            .stream()
            .collect(Collectors.toUnmodifiableMap(QueryParameter::name, Function.identity()));

    private SingleParameters() {}

    /** The parameter of a name; empty if it is no parameter of its own. */
    public static Optional<QueryParameter<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
