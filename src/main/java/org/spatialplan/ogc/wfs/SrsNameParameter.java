package org.spatialplan.ogc.wfs;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.feature.OfferedCrs;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.ogc.ows.OwsException;

/**
 * Reads SRSNAME: one of the offered systems, in any spelling, which also determines the axis order (see
 * {@link GmlFrame}).
 */
final class SrsNameParameter {

    /** The default: latitude first. */
    static final OutputFrame DEFAULT = OutputFrame.byAuthority(Crs.ofEpsg(4326));

    /**
     * Spellings that clients read: the short one, URNs and http URIs. No register has 900913, the old number of 3857.
     */
    private static final Pattern WELL_KNOWN = Pattern.compile("EPSG:(?!900913)\\d|urn:(?:x-)?ogc:|https?://");

    private SrsNameParameter() {}

    static OutputFrame parse(Optional<String> srsName, WfsTypes types) {
        return srsName.map(name -> parse(name, types)).orElse(DEFAULT);
    }

    private static OutputFrame parse(String name, WfsTypes types) {
        Optional<GmlFrame> known = findKnown(name);
        return known.filter(frame -> OfferedCrs.of(types.frame()).contains(frame.crs()))
                .map(frame -> new OutputFrame(frame.crs(), frame.northFirst(), chooseSpelling(name.strip(), frame)))
                .orElseThrow(() -> OwsException.invalid(
                        "srsName",
                        name,
                        "one of "
                                + OfferedCrs.of(types.frame()).stream()
                                        .map(Crs::id)
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * Returns the client's spelling, or, if other clients cannot read it, for example a bare number, one with the same
     * axis order.
     */
    private static String chooseSpelling(String name, GmlFrame frame) {
        if (WELL_KNOWN.matcher(name).lookingAt()) {
            return name;
        }
        boolean xFirst = !frame.northFirst() && frame.crs() != Crs.CRS84;
        return xFirst ? frame.crs().id() : OutputFrame.byAuthority(frame.crs()).srsName();
    }

    private static Optional<GmlFrame> findKnown(String name) {
        try {
            return Optional.of(GmlFrame.parse(name));
        } catch (UnknownCrsException e) {
            return Optional.empty();
        }
    }
}
