package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.conflict.AlternativesRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/** The parameters that ask for other places of a site, beside those of the check. */
public record AlternativesParameters(String within, String count, String rotate, String resolution, String free) {

    private static final double MIN_TURN_DEGREES = 15;
    private static final double MAX_TURN_DEGREES = 180;
    private static final double MIN_RESOLUTION_M = 1;
    private static final double MAX_RESOLUTION_M = 1_000;

    private static final QueryParameter<String> WITHIN = QueryParameter.text("within")
            .means("Where other places are searched: `layer/feature`, or polygons as WKT"
                    + " or GeoJSON in the same coordinates as the sites. Without it nothing is searched.")
            .example("districts/nanan");
    private static final QueryParameter<Integer> COUNT = QueryParameter.whole("count", 1, AlternativesRequest.MAX_COUNT)
            .byDefault(AlternativesRequest.DEFAULT_COUNT)
            .means("The largest number of places for each site; they do not overlap each other.")
            .example("2");
    private static final QueryParameter<Double> ROTATE = QueryParameter.decimal(
                    "rotate", MIN_TURN_DEGREES, MAX_TURN_DEGREES, "degrees")
            .means("The site is also tried turned by each multiple of this angle, in degrees; without it, it is only"
                    + " moved.")
            .example("45");
    private static final QueryParameter<Double> RESOLUTION = QueryParameter.decimal(
                    "resolution", MIN_RESOLUTION_M, MAX_RESOLUTION_M, "metres")
            .means("A place with less room around it than twice this may be missed, in metres; without it a twentieth"
                    + " of the site's size.")
            .example("5");
    private static final QueryParameter<Boolean> FREE = QueryParameter.choice("free", "certain", false, "drawn", true)
            .byDefault("certain")
            .means("certain (default): places are free for all outlines within their accuracies; drawn: only as"
                    + " drawn.");

    /** The parameters, in the order of the components. */
    public static final List<QueryParameter<?>> PARAMETERS = List.of(WITHIN, COUNT, ROTATE, RESOLUTION, FREE);

    /** The names of all parameters. */
    public static final List<String> NAMES = QueryParameter.names(PARAMETERS);

    /** Makes the parameters from values by their names. */
    public static AlternativesParameters of(Map<String, String> values) {
        return ParameterRecords.of(AlternativesParameters.class, values::get);
    }

    /**
     * Reads the request.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read, or refines a search that is not
     *     asked for
     */
    public AlternativesRequest toRequest() {
        Optional<String> area = Optional.ofNullable(within);
        area.filter(String::isBlank).ifPresent(blank -> {
            throw WITHIN.refuse(blank);
        });
        AlternativesRequest request = new AlternativesRequest(
                area,
                COUNT.parse(count).orElse(AlternativesRequest.DEFAULT_COUNT),
                ROTATE.parse(rotate).orElse(0.0),
                RESOLUTION.parse(resolution),
                FREE.parse(free).orElse(false));
        if (area.isEmpty()) {
            refuseAlone(COUNT, count);
            refuseAlone(ROTATE, rotate);
            refuseAlone(RESOLUTION, resolution);
            refuseAlone(FREE, free);
        }
        return request;
    }

    /** Refuses a parameter of a search without an area to search in, because it would change nothing. */
    private static void refuseAlone(QueryParameter<?> parameter, String value) {
        if (value != null) {
            throw new BadParameterException(parameter.name(), value, Messages.of("query.expected.with-within"));
        }
    }
}
