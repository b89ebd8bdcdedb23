package org.spatialplan.query.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.sum.Standing.Share;

/**
 * Counts and sums of projects, in all and by groups. No project is dropped: each stands in a group for sure, or in one
 * only possibly, or in none. So the groups' money by {@link SumMethod#SPREAD} with that of {@code onlyPossible} and
 * {@code ungrouped} is the total.
 *
 * @param total all projects
 * @param uncertain those of the total that match the question only possibly
 * @param groups with at least one project, certain or possible
 * @param shared those of the total that stand in several groups
 * @param onlyPossible those of the total that stand in no group for sure, but possibly in some
 * @param ungrouped those of the total that stand in no group
 * @param ofSeveralDistricts those of the total that are in several districts, or in the whole city: none of their
 *     figures can be brought to one district
 * @param unlocated features of the layer by which is grouped that have no location: only what names them is found
 */
public record ProjectSums(
        Tally total,
        Tally uncertain,
        List<GroupSum> groups,
        Tally shared,
        Tally onlyPossible,
        Tally ungrouped,
        Tally ofSeveralDistricts,
        int unlocated,
        boolean additive) {

    /** Makes what is kept with a map for sums by township, basin, river and bay. */
    public static void prepare(PlanMap map) {
        Standings.prepare(map);
    }

    /**
     * Sums projects.
     *
     * @throws org.spatialplan.query.UnknownNameException if the map has no layer to group by
     */
    public static ProjectSums of(List<ItemMatch<Project>> matches, SumQuestion question, PlanMap map) {
        List<Project> projects = matches.stream().map(ItemMatch::item).toList();
        Standings standings = Standings.by(question.by(), map);
        Map<Project, Standing> standing = new LinkedHashMap<>();
        projects.forEach(project -> standing.put(project, standings.of(project)));
        Optional<QuantityKind> quantity = question.quantity();
        Tally shared = tally(standing, Standing::isInSeveral, quantity);
        return new ProjectSums(
                Tally.of(projects, quantity),
                Tally.of(
                        matches.stream()
                                .filter(match -> match.certainty()
                                        .filter(certainty -> !certainty.isCertain())
                                        .isPresent())
                                .map(ItemMatch::item)
                                .toList(),
                        quantity),
                groups(standing, question).stream().sorted(standings.order()).toList(),
                shared,
                tally(standing, Standing::isOnlyPossible, quantity),
                tally(standing, Standing::isInNone, quantity),
                Tally.of(
                        projects.stream()
                                .filter(project -> project.territory().size() != 1)
                                .toList(),
                        quantity),
                standings.unlocated(),
                question.method() == SumMethod.SPREAD || shared.count() == 0);
    }

    private static Tally tally(
            Map<Project, Standing> standing, Predicate<Standing> wanted, Optional<QuantityKind> quantity) {
        return Tally.of(
                standing.entrySet().stream()
                        .filter(entry -> wanted.test(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList(),
                quantity);
    }

    private static List<GroupSum> groups(Map<Project, Standing> standing, SumQuestion question) {
        Map<String, Collected> groups = new TreeMap<>();
        standing.forEach((project, stands) -> {
            List<Long> money = money(project.investment(), stands.sure(), question.method());
            for (int i = 0; i < money.size(); i++) {
                collected(groups, stands.sure().get(i).key()).add(project, money.get(i), stands.isInSeveral());
            }
            stands.possible().forEach(key -> collected(groups, key).possible.add(project));
        });
        return groups.entrySet().stream()
                .map(entry -> entry.getValue().sum(entry.getKey(), question.quantity()))
                .toList();
    }

    private static Collected collected(Map<String, Collected> groups, String key) {
        return groups.computeIfAbsent(key, any -> new Collected());
    }

    private static List<Long> money(long investment, List<Share> shares, SumMethod method) {
        return switch (method) {
            case WHOLE -> shares.stream().map(share -> investment).toList();
            case SPREAD ->
                Apportionment.divide(
                        investment, shares.stream().map(Share::weight).toList());
        };
    }

    /** The projects of one group. */
    private static final class Collected {

        private final List<Project> alone = new ArrayList<>();
        private final List<Project> shared = new ArrayList<>();
        private final List<Project> possible = new ArrayList<>();
        private long investment;

        void add(Project project, long money, boolean inSeveral) {
            (inSeveral ? shared : alone).add(project);
            investment += money;
        }

        GroupSum sum(String key, Optional<QuantityKind> quantity) {
            return new GroupSum(
                    key,
                    alone.size() + shared.size(),
                    investment,
                    Tally.of(possible, quantity),
                    quantity.map(kind -> QuantitySum.of(alone, kind)),
                    quantity.map(kind -> QuantitySum.of(shared, kind)));
        }
    }
}
