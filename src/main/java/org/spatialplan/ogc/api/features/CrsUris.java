package org.spatialplan.ogc.api.features;

import org.spatialplan.text.Messages;
import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.query.BadParameterException;

/** The coordinate reference systems of all collections, by their URIs. */
final class CrsUris {

    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private final List<Crs> offered;

    CrsUris(GroundFrame frame) {
        this.offered = OfferedCrs.of(frame);
    }

    /** CRS84 first. */
    List<String> list() {
        return offered.stream().map(CrsUris::uri).toList();
    }

    static String uri(Crs crs) {
        return crs == Crs.CRS84
                ? CRS84
                : "http://www.opengis.net/def/crs/EPSG/0/" + crs.id().substring("EPSG:".length());
    }

    /** An offered system, by its URI or any other spelling; CRS84 if the parameter is left out. */
    Crs read(String parameter, Optional<String> value) {
        return value.map(text -> read(parameter, text)).orElse(Crs.CRS84);
    }

    private Crs read(String parameter, String text) {
        try {
            Crs crs = Crs.parse(text);
            if (offered.contains(crs)) {
                return crs;
            }
        } catch (UnknownCrsException | NumberFormatException e) {
            // told below, as systems that are not offered are
        }
        throw new BadParameterException(parameter, text, Messages.of("query.expected.one-of", String.join(", ", list())));
    }
}
