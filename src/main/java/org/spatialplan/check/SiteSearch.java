package org.spatialplan.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Searches places within an area at which a site of the same outline meets nothing that forbids its works, nearest
 * first. The same question always has the same answer. Immutable and thread-safe.
 *
 * <p>The method is a branch and bound in the space of translations. A cell of translations is dropped if the site
 * meets forbidden ground for all of them: if the site shrunk by the cell's radius meets it at the cell's centre, or if
 * one point of the site stays in forbidden ground throughout the cell. It is accepted if the site at the centre has as
 * much room as the radius. Other cells are halved until they are as small as the resolution. Each place is then
 * checked like a submitted one, and dropped if that finds a conflict. Withheld lines
 * play no part: where a search ends must not tell where they are.
 *
 * <p>So a complete search misses no place that has twice the resolution of room around it, and the nearest place that
 * it finds is at most the resolution farther away than the nearest such place. A search that ends early says so. Ground
 * outside a boundary counts in steps of that room, setbacks are up to three thousandths wider than the rules say, and
 * features of another line that follow this line's law always count, so some places of that kind may be missed.
 */
public final class SiteSearch {

    /** Places keep this distance from forbidden ground, in metres, so that rounded coordinates do not meet it. */
    static final double ROOM_M = 0.1;

    private final CheckedMap map;
    private final ConflictCheck check;
    private final CheckConditions conditions;
    private final Works works;
    private final Map<Boolean, List<ForbiddenGround>> forbidden = new ConcurrentHashMap<>();

    /**
     * Makes a search on a map.
     *
     * @param works what sites are wanted for
     */
    public SiteSearch(CheckedMap map, Works works, CheckConditions conditions) {
        this.map = map;
        this.check = map.check();
        this.works = works;
        this.conditions = conditions;
    }

    /**
     * The places that were found.
     *
     * @param sites nearest first
     * @param positions how many positions were tried
     * @param complete false if the search ended at its limit: then there may be more places, or nearer ones
     */
    public record Result(List<MovedSite> sites, int positions, boolean complete) {}

    /**
     * Searches places.
     *
     * @param site a site for these works at its original place; its parts keep their positions to each other
     * @throws org.spatialplan.geo.OverLimitException if the limits of the calling thread are reached
     */
    public Result search(CheckSubject site, SearchTerms terms) {
        List<ForbiddenGround> ground = forbidden.computeIfAbsent(
                terms.asDrawn(), asDrawn -> ForbiddenGround.of(map, works, conditions, asDrawn));
        return new SiteSearchRun(map, ground, moved -> check.check(moved, conditions), site, terms).run();
    }
}
