package org.spatialplan.ogc.api.tiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.MomentParameter;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.Today;

/**
 * The query of a tile or a tileset.
 *
 * @param f format: one that the resource has, by its name
 * @param datetime RFC 3339 instant or day, or an interval, of which the end counts; now if left out
 */
record TileParameters(String f, String datetime) {

    /** Each resource has formats of its own. */
    static final QueryParameter<String> FORMAT =
            QueryParameter.text(FormatParameter.NAME).means("格式 / name of the format");

    static final QueryParameter<String> DATETIME = QueryParameter.text("datetime")
            .means("此时的版本；区间以其终点为准 / the layers as of a day, an instant, or the end of an interval, RFC 3339");

    /** All of them, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(FORMAT, DATETIME);

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
        return MomentParameter.parseEnd(DATETIME.name(), datetime, today);
    }
}
