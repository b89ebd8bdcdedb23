package org.spatialplan.ogc.api.features;

import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.QueryParameter;

/** The coordinate reference systems of all collections by their URIs. */
public final class CrsUris {

    /** The URI of longitudes and latitudes, in this order. */
    public static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final List<Crs> offered;

    public CrsUris(GroundFrame frame) {
        this.offered = OfferedCrs.of(frame);
    }

    /** The URIs of the offered systems, CRS84 first. */
    public List<String> list() {
        return offered.stream().map(CrsUris::uri).toList();
    }

    /** The offered systems, CRS84 first. */
    List<Crs> systems() {
        return offered;
    }

    /** The URI of a system. */
    public static String uri(Crs crs) {
        return crs == Crs.CRS84
                ? CRS84
                : "http://www.opengis.net/def/crs/EPSG/0/" + crs.id().substring("EPSG:".length());
    }

    /** A parameter for one of the offered systems, by its URI or any other spelling. */
    public QueryParameter<Crs> parameter(String name) {
        return QueryParameter.of(name, Messages.of("query.expected.one-of", String.join(", ", list())), this::find)
                .means(Messages.of("ogc.parameter.crs").both())
                .as("uri")
                .with("enum", list())
                .byDefault(CRS84);
    }

    private Optional<Crs> find(String text) {
        try {
            return Optional.of(Crs.parse(withoutBrackets(text))).filter(offered::contains);
        } catch (UnknownCrsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The CURIE of a safe CURIE: {@code EPSG:4490} of {@code [EPSG:4490]}. */
    private static String withoutBrackets(String text) {
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }
}
