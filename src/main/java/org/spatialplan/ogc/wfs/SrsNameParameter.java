package org.spatialplan.ogc.wfs;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.ogc.fes.GmlFrame;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.transfer.feature.OutputFrame;

/** SRSNAME: one of the offered systems, in any spelling, which also tells the axis order (see {@link GmlFrame}). */
final class SrsNameParameter {

    /** Latitude first. */
    static final OutputFrame DEFAULT = OutputFrame.byAuthority(Crs.ofEpsg(4326));

    private static final Pattern SHORT = Pattern.compile("(?:EPSG:{0,2})?\\d+", Pattern.CASE_INSENSITIVE);

    private SrsNameParameter() {}

    static OutputFrame parse(Optional<String> srsName, VectorCatalogue catalogue) {
        return srsName.map(name -> parse(name, catalogue)).orElse(DEFAULT);
    }

    private static OutputFrame parse(String name, VectorCatalogue catalogue) {
        Optional<GmlFrame> known = known(name);
        return known.filter(frame -> OfferedCrs.of(catalogue.frame()).contains(frame.crs()))
                .map(frame -> new OutputFrame(frame.crs(), frame.northFirst(), written(name.strip(), frame.crs())))
                .orElseThrow(() -> OwsException.invalid(
                        "srsName",
                        name,
                        "one of "
                                + OfferedCrs.of(catalogue.frame()).stream()
                                        .map(Crs::id)
                                        .collect(Collectors.joining(", "))));
    }

    /** As it was asked for, but a short name as all clients read it: some send {@code 4326} or {@code EPSG::4326}. */
    private static String written(String name, Crs crs) {
        return SHORT.matcher(name).matches() ? crs.id() : name;
    }

    private static Optional<GmlFrame> known(String name) {
        try {
            return Optional.of(GmlFrame.parse(name));
        } catch (UnknownCrsException e) {
            return Optional.empty();
        }
    }
}
