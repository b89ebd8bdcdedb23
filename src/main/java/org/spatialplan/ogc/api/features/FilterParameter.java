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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code filter}, {@code filter-lang} and {@code filter-crs} (19-079r2, 8). */
final class FilterParameter {

    static final String TEXT = "cql2-text";
    static final String JSON = "cql2-json";

    private static final JsonMapper MAPPER = new JsonMapper();

    private FilterParameter() {}

    /** Geometries in degrees, longitude as x. */
    static Optional<Filter> read(OgcRequest request, CrsUris systems) {
        Crs crs = systems.read("filter-crs", request.find("filter-crs"));
        String language = request.find("filter-lang").orElse(TEXT);
        if (!language.equals(TEXT) && !language.equals(JSON)) {
            throw new BadParameterException("filter-lang", language, TEXT + " or " + JSON);
        }
        return request.find("filter").map(text -> read(text, language, crs));
    }

    private static Filter read(String text, String language, Crs crs) {
        try {
            Filter parsed =
                    language.equals(JSON) ? Cql2Json.parse(MAPPER.readValue(text, Object.class)) : CqlText.parse(text);
            return new LiteralFrame(crs).toLonLat(parsed);
        } catch (FilterException e) {
            throw new BadParameterException("filter", text, e.getMessage(), e.near());
        } catch (JacksonException e) {
            throw new BadParameterException("filter", text, "CQL2 JSON (" + e.getOriginalMessage() + ")");
        }
    }
}
