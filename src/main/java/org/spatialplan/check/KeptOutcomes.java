package org.spatialplan.check;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.Requirement;
import org.spatialplan.layer.ZoneRule;

/**
 * The outcomes in each zone for the works that were asked last: of many parcels for the same works they are computed once.
 * Thread-safe.
 */
final class KeptOutcomes {

    private final double[] limitsM2;
    private final Map<String, Kept> last = new ConcurrentHashMap<>();

    KeptOutcomes(RuleSet rules) {
        this.limitsM2 = Stream.of(
                        rules.zones().values().stream()
                                .map(zone -> zone.others().requires()),
                        rules.activities().values().stream().map(RuleSet.ActivityClass::requires),
                        rules.nationalProjects().stream().map(RuleSet.NationalProjects::requires))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .mapToDouble(Requirement::fromM2)
                .filter(limit -> limit > 0)
                .sorted()
                .toArray();
    }

    /** @param limits how many of the sizes that documents depend on are reached */
    private record Kept(Works works, boolean national, int limits, List<Outcome> outcomes) {

        boolean isOf(Works asked, boolean nationalProject, int limitsReached) {
            return limits == limitsReached && national == nationalProject && (works == asked || works.equals(asked));
        }
    }

    /** @param most the largest size in m² */
    List<Outcome> get(ZoneRule zone, Works works, boolean national, double most, Supplier<List<Outcome>> compute) {
        int limits = countReached(most);
        Kept kept = last.get(zone.id());
        if (kept == null || !kept.isOf(works, national, limits)) {
            kept = new Kept(works, national, limits, compute.get());
            last.put(zone.id(), kept);
        }
        return kept.outcomes;
    }

    private int countReached(double most) {
        int reached = 0;
        while (reached < limitsM2.length && Outcome.Demand.isReached(limitsM2[reached], most)) {
            reached++;
        }
        return reached;
    }
}
