package org.spatialplan.ogc.api.tiles;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.MomentParameter;
import org.spatialplan.web.parameter.Today;

/**
 * The query of a tile or a tileset.
 *
 * @param f format: one that the resource has, by its name
 * @param datetime RFC 3339 instant or day, or an interval, of which the end counts; now if left out
 */
record TileParameters(
        @Parameter(description = "short name of the format; each resource has one") String f,
        @Parameter(description = "a day, an instant, or an interval of which the end counts: layers as of then")
                String datetime) {

    /**
     * The format that is asked for, the first one by default. The header Accept is not looked at: map clients send anything.
     *
     * @throws BadParameterException if another format is asked for
     */
    MediaFormat choose(List<MediaFormat> offered) {
        return FormatParameter.choose(f == null || f.isBlank() ? null : f, null, offered);
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
