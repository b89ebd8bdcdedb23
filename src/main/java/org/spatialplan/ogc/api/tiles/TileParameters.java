package org.spatialplan.ogc.api.tiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.MomentParameter;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.Today;

/**
 * The query of a tile or a tileset.
 *
 * @param f name of a format that the resource offers
 * @param datetime RFC 3339 instant or day, or an interval, of which the end counts; now if left out
 */
record TileParameters(String f, String datetime) {

    /** The parameter for the format. Each resource has its own formats. */
    static final QueryParameter<String> FORMAT = QueryParameter.text(FormatParameter.NAME)
            .means(Messages.of("ogc.parameter.f").both());

    static final QueryParameter<String> DATETIME = QueryParameter.text("datetime")
            .means(Messages.of("ogc.parameter.datetime-tiles").both());

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(FORMAT, DATETIME);

    /**
     * Chooses the format, the first one by default. The header Accept is ignored, because map clients send any value.
     *
     * @throws BadParameterException if a format is requested that is not offered
     */
    MediaFormat choose(List<MediaFormat> offered) {
        return FormatParameter.choose(f == null || f.isBlank() ? null : f, null, offered);
    }

    /**
     * The moment as of which the tile shows the data; empty for now.
     *
     * @throws BadParameterException if it is neither a moment nor an interval, or is in the future
     */
    Optional<Instant> moment(Today today) {
        return MomentParameter.parseEnd(DATETIME.name(), datetime, today);
    }
}
