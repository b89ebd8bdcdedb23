package org.spatialplan.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.FreeGround;
import org.spatialplan.check.MovedSite;
import org.spatialplan.check.SearchTerms;
import org.spatialplan.check.SiteSearch;
import org.spatialplan.conflict.GroundAlternatives.Search;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Finding;

/** Finds what stays free of each checked ground, and other places for it. Used by one thread. */
final class AlternativesSearch {

    /** More grounds are refused. */
    static final int MAX_GROUNDS = 100;

    /** The cost of all searches of a file, in vertices that are compared; about ten seconds. */
    private static final long MAX_COST = 1_500_000;

    /** What a position costs beside the vertices of the site. */
    private static final int POSITION_COST = 10;

    private static final int MIN_POSITIONS = 500;

    private static final double SITE_SHARE = 20;
    private static final double MIN_RESOLUTION_M = 1;
    private static final double MAX_RESOLUTION_M = 50;

    private final GroundCheck check;
    private final AlternativesRequest asked;
    private final Optional<SearchArea> within;
    private final SiteSearch search;

    AlternativesSearch(GroundCheck check, AlternativesRequest asked, Optional<SearchArea> within) {
        this.check = check;
        this.asked = asked;
        this.within = within;
        this.search = new SiteSearch(check.map(), check.works(), check.conditions());
    }

    List<GroundAlternatives> of(List<CheckedGround> grounds) {
        List<GroundAlternatives> found = new ArrayList<>();
        for (CheckedGround ground : grounds) {
            found.add(of(ground, MAX_COST / grounds.size()));
        }
        return found;
    }

    private GroundAlternatives of(CheckedGround checked, long cost) {
        if (checked.verdict().state() == ConflictState.NOT_CHECKED
                || checked.ground().parts().isEmpty()) {
            return new GroundAlternatives(checked, Optional.empty(), Optional.empty(), Optional.empty());
        }
        try {
            // which part is free would draw a line that is withheld
            Optional<FreeGround> free = check.map().withheld().hidesParts(checked.verdict())
                    ? Optional.empty()
                    : limited(() -> FreeGround.of(checked.verdict(), check.map().layers()));
            return within.isEmpty()
                    ? new GroundAlternatives(checked, free, Optional.empty(), Optional.empty())
                    : searched(checked, free, cost);
        } catch (OverLimitException e) {
            return new GroundAlternatives(checked, Optional.empty(), Optional.empty(), fault(e));
        }
    }

    private GroundAlternatives searched(CheckedGround checked, Optional<FreeGround> free, long cost) {
        try {
            return new GroundAlternatives(
                    checked, free, Optional.of(limited(() -> search(checked, cost))), Optional.empty());
        } catch (OverLimitException e) {
            return new GroundAlternatives(checked, free, Optional.empty(), fault(e));
        }
    }

    private Search search(CheckedGround checked, long cost) {
        Geometry lonLat = checked.lonLat().orElseThrow();
        double resolutionM = asked.resolutionM().orElseGet(() -> resolutionM(checked));
        long positions = Math.max(MIN_POSITIONS, cost / (POSITION_COST + lonLat.getNumPoints()));
        boolean withheld = !check.map().withheld().isEmpty();
        SearchTerms terms = new SearchTerms(
                within.orElseThrow().ground(),
                withheld ? AlternativesRequest.MAX_COUNT : asked.count(),
                asked.turnDegrees(),
                resolutionM,
                asked.asDrawn(),
                (int) positions);
        SiteSearch.Result found = search.search(checked.verdict().subject(), terms);
        return new Search(withheld ? told(found) : found, resolutionM);
    }

    /**
     * Leaves out places that meet a withheld line or may meet it. The search did not look at that line and does not go on
     * for it: the nearest place without it would tell how far away its edge is.
     */
    private SiteSearch.Result told(SiteSearch.Result found) {
        List<MovedSite> free = found.sites().stream()
                .filter(site -> !check.map().withheld().hidesParts(site.report()))
                .toList();
        boolean all = free.size() == found.sites().size();
        return new SiteSearch.Result(
                free.stream().limit(asked.count()).toList(), found.positions(), all && found.complete());
    }

    private static double resolutionM(CheckedGround checked) {
        double sizeM = checked.ground().parts().stream()
                .map(part -> part.shape().ground())
                .mapToDouble(ground -> ground.getDimension() == 2
                        ? Math.sqrt(ground.getArea())
                        : ground.getEnvelopeInternal().getDiameter())
                .max()
                .orElse(0);
        return Math.max(MIN_RESOLUTION_M, Math.min(MAX_RESOLUTION_M, sizeM / SITE_SHARE));
    }

    /** Gives one ground the time of one parcel. */
    private <T> T limited(Supplier<T> work) {
        return WorkLimit.within(
                check.limits().inRequest().toNanos(), check.limits().maxVertices(), () -> false, work);
    }

    /** The fault of one ground, unless the limits of all of them are reached. */
    private static Optional<Finding> fault(OverLimitException e) {
        WorkLimit.ask();
        return Optional.of(Finding.error(e.code(), "", e.text()));
    }
}
