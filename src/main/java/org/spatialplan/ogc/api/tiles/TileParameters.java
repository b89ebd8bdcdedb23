package org.spatialplan.ogc.api.tiles;

import org.spatialplan.text.Messages;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.web.parameter.MomentParameter;
import org.spatialplan.web.parameter.Today;

/**
 * The query of a tile or a tileset.
 *
 * @param f format: the one that the resource has, by its short name or media type
 * @param datetime RFC 3339 instant or day, or an interval, of which the end counts; now if left out
 */
record TileParameters(
        @Parameter(description = "short name of the format; each resource has one") String f,
        @Parameter(description = "a day, an instant, or an interval of which the end counts: layers as of then")
                String datetime) {

    /** @throws BadParameterException if another format is asked for */
    void requireFormat(String... known) {
        find(known);
    }

    /** The format asked for, the first one by default. */
    String find(String... known) {
        if (f == null || f.isBlank()) {
            return known[0];
        }
        List<String> names = Arrays.asList(known);
        if (!names.contains(f)) {
            throw new BadParameterException("f", f, Messages.of("query.expected.one-of", String.join(", ", names)));
        }
        return f;
    }

    /**
     * The moment as of which the tile shows the data; empty for now.
     *
     * @throws BadParameterException if it is no moment or interval, or lies ahead
     */
    Optional<Instant> moment(Today today) {
        return MomentParameter.parseEnd("datetime", datetime, today);
    }
}
