package org.spatialplan.query.sum;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.PlanPeriod;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.Townships;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.query.sum.Standing.Share;
import org.spatialplan.text.EnumNames;

/**
 * Tells in which groups of one grouping projects stand.
 *
 * @param of finds the standing of a project
 * @param order of the groups
 * @param unlocated how many features have no location, where the groups are features
 */
record Standings(Function<Project, Standing> of, Comparator<GroupSum> order, int unlocated) {

    /** The group of years after the last period. */
    static final String LATER = "later";

    private static final Comparator<GroupSum> DEAREST_FIRST =
            Comparator.comparingLong(GroupSum::investment).reversed().thenComparing(GroupSum::key);

    private static final Set<Grouping> PLACES =
            EnumSet.of(Grouping.TOWNSHIP, Grouping.BASIN, Grouping.RIVER, Grouping.BAY);

    private static final List<String> PERIODS = Stream.concat(
                    Arrays.stream(PlanPeriod.values()).map(PlanPeriod::word), Stream.of(LATER))
            .toList();
    private static final List<String> PRECISIONS =
            Arrays.stream(Precision.values()).map(EnumNames::of).toList();

    Standing of(Project project) {
        return of.apply(project);
    }

    /**
     * Finds the groups of a map.
     *
     * @throws org.spatialplan.query.UnknownNameException if the map has no layer to group by
     */
    static Standings by(Grouping by, PlanMap map) {
        return switch (by) {
            case FIELD -> plain(project -> Standing.in(Stream.of(project.field())));
            case DISTRICT -> plain(project -> Standing.in(districts(project)));
            case BODY -> plain(project -> Standing.in(project.bodies().stream()));
            case LEAD_BODY ->
                plain(project -> Standing.in(project.bodies().stream().limit(1)));
            case ACTION ->
                plain(project -> Standing.in(project.actions().stream().map(Project.ActionOfProject::action)));
            case ACTIVITY -> plain(project -> Standing.in(project.activities().stream()));
            case TOWNSHIP -> at(MetFeatures.of(townships(map), map));
            case BASIN, RIVER, BAY -> at(MetFeatures.ofLayer(by.layer().orElseThrow(), map));
            case PERIOD -> new Standings(Standings::periods, inOrder(PERIODS), 0);
            case YEAR -> new Standings(Standings::years, Comparator.comparing(GroupSum::key), 0);
            case PRECISION ->
                new Standings(
                        project ->
                                Standing.in(Stream.of(EnumNames.of(PlacedLink.finest(map.linksOf(project.subject()))))),
                        inOrder(PRECISIONS),
                        0);
        };
    }

    /** Makes what is kept with a map for the groups that are places. */
    static void prepare(PlanMap map) {
        for (Grouping by : PLACES) {
            try {
                by(by, map);
            } catch (UnknownNameException e) {
                // this map has no such layer
            }
        }
    }

    private static Standings plain(Function<Project, Standing> of) {
        return new Standings(of, DEAREST_FIRST, 0);
    }

    private static Standings at(MetFeatures met) {
        return new Standings(project -> met.of(project.subject()), DEAREST_FIRST, met.unlocated());
    }

    private static Comparator<GroupSum> inOrder(List<String> keys) {
        return Comparator.comparingInt(group -> keys.indexOf(group.key()));
    }

    private static Stream<String> districts(Project project) {
        return project.territory().isEmpty() ? Stream.of(ItemConditions.CITYWIDE) : project.territory().stream();
    }

    private static List<FeatureRef> townships(PlanMap map) {
        map.getLayer(LinkPlacement.PLACES);
        return Townships.of(map).stream()
                .map(town -> Townships.address(town.id()))
                .toList();
    }

    private static Standing years(Project project) {
        return Standing.in(
                IntStream.rangeClosed(project.yearFrom(), project.yearTo()).mapToObj(Integer::toString));
    }

    /** A period weighs as many years of works as are in it. */
    private static Standing periods(Project project) {
        List<String> years = IntStream.rangeClosed(project.yearFrom(), project.yearTo())
                .mapToObj(Standings::period)
                .toList();
        return new Standing(
                years.stream()
                        .distinct()
                        .map(period -> new Share(period, Collections.frequency(years, period)))
                        .toList(),
                List.of());
    }

    private static String period(int year) {
        return Arrays.stream(PlanPeriod.values())
                .filter(period -> period.holds(year))
                .findFirst()
                .map(PlanPeriod::word)
                .orElse(LATER);
    }
}
