package org.spatialplan.conflict;

import java.util.Optional;
import org.spatialplan.check.FreeGround;
import org.spatialplan.check.SiteSearch;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.text.Finding;

/**
 * What of one ground stays free, and where else it would meet nothing that forbids.
 *
 * @param free empty if the ground was not checked, the division failed, or it would draw a line that is withheld
 * @param search empty if no places were asked for, or the search failed
 * @param fault why the division or the search is missing although the ground was checked; empty if it is not
 */
public record GroundAlternatives(
        CheckedGround checked, Optional<FreeGround> free, Optional<Search> search, Optional<Finding> fault) {

    /**
     * A finished search.
     *
     * @param resolutionM places with less room than twice this, in metres, may be missed
     */
    public record Search(SiteSearch.Result result, double resolutionM) {}
}
