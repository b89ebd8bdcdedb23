package org.spatialplan.plan;

import java.util.List;

/**
 * A place that the plan names, located or not.
 *
 * @param kind for example village, road, bridge or wetland
 * @param feature address {@code layer/feature} of the drawn place; empty where no layer holds it
 * @param within addresses of the finest units that the plan names for it; empty where a feature holds it or the plan
 *     says nothing
 * @param evidence the rows that name it, for example {@code annex3/row/35} or {@code text/3/2}
 * @param note may be empty
 */
public record NamedPlace(
        String id,
        String nameZh,
        String nameEn,
        String kind,
        String feature,
        List<String> within,
        List<String> evidence,
        String note) {

    public NamedPlace {
        within = List.copyOf(within);
        evidence = List.copyOf(evidence);
    }

    /** Returns the same place at another feature and in other units. */
    public NamedPlace at(String otherFeature, List<String> units) {
        return new NamedPlace(id, nameZh, nameEn, kind, otherFeature, units, evidence, note);
    }

    /** Returns the same place with the rows that name it. */
    public NamedPlace withEvidence(List<String> rows) {
        return new NamedPlace(id, nameZh, nameEn, kind, feature, within, rows, note);
    }
}
