package org.spatialplan.ogc.api.features;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.spatialplan.format.read.JsonFault;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.filter.Cql2Json;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.LiteralFrame;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The parameters {@code filter}, {@code filter-lang} and {@code filter-crs} (19-079r2, 8). */
public final class FilterParameter {

    public static final QueryParameter<String> FILTER = QueryParameter.text("filter")
            .means(Messages.of("ogc.parameter.filter").both());
    /** The parameter for the language of the filter: true for CQL2 JSON, false for CQL2 text. */
    public static final QueryParameter<Boolean> LANGUAGE = QueryParameter.choice(
                    "filter-lang", "cql2-text", false, "cql2-json", true)
            .means(Messages.of("ogc.parameter.filter-lang").both())
            .byDefault("cql2-text");

    public static final String CRS = "filter-crs";

    private static final JsonMapper MAPPER = new JsonMapper();

    private FilterParameter() {}

    /**
     * Reads the filter; empty if there is none. Its geometries are converted to degrees, longitude as x.
     *
     * @throws org.spatialplan.query.BadParameterException if a value cannot be read
     */
    public static Optional<Filter> read(OgcRequest request, CrsUris systems) {
        Crs crs = request.find(systems.parameter(CRS)).orElse(Crs.CRS84);
        boolean json = request.find(LANGUAGE).orElse(false);
        return request.find(FILTER).map(text -> read(text, json, crs));
    }

    private static Filter read(String text, boolean json, Crs crs) {
        try {
            Filter parsed = json ? Cql2Json.parse(MAPPER.readValue(text, Object.class)) : CqlText.parse(text);
            return new LiteralFrame(crs).toLonLat(parsed);
        } catch (FilterException e) {
            throw new BadParameterException(FILTER.name(), text, e.text(), e.near());
        } catch (JacksonException e) {
            throw new BadParameterException(
                    FILTER.name(), text, Messages.of("query.expected.cql2-json", JsonFault.words(e)));
        }
    }
}
