package org.spatialplan.ogc.api.features;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.api.OgcRequest;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.filter.Cql2Json;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.LiteralFrame;
import org.spatialplan.web.parameter.QueryParameter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code filter}, {@code filter-lang} and {@code filter-crs} (19-079r2, 8). */
final class FilterParameter {

    static final QueryParameter<String> FILTER = QueryParameter.text("filter").means("CQL2 条件 / condition in CQL2");
    /** Whether the filter is CQL2 JSON and not CQL2 text. */
    static final QueryParameter<Boolean> LANGUAGE = QueryParameter.choice(
                    "filter-lang", "cql2-text", false, "cql2-json", true)
            .means("条件的语言 / language of the filter")
            .byDefault("cql2-text");

    static final String CRS = "filter-crs";

    private static final JsonMapper MAPPER = new JsonMapper();

    private FilterParameter() {}

    /** Geometries in degrees, longitude as x. */
    static Optional<Filter> read(OgcRequest request, CrsUris systems) {
        Crs crs = request.find(systems.parameter(CRS)).orElse(Crs.CRS84);
        boolean json = request.find(LANGUAGE).orElse(false);
        return request.find(FILTER).map(text -> read(text, json, crs));
    }

    private static Filter read(String text, boolean json, Crs crs) {
        try {
            Filter parsed = json ? Cql2Json.parse(MAPPER.readValue(text, Object.class)) : CqlText.parse(text);
            return new LiteralFrame(crs).toLonLat(parsed);
        } catch (FilterException e) {
            throw new BadParameterException(FILTER.name(), text, e.getMessage(), e.near());
        } catch (JacksonException e) {
            throw new BadParameterException(FILTER.name(), text, "CQL2 JSON (" + e.getOriginalMessage() + ")");
        }
    }
}
