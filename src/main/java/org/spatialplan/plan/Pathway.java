package org.spatialplan.plan;

import java.util.List;

/**
 * How an action is carried out over time (实施路径, annex 2).
 *
 * @param number row of the annex, from 1
 * @param action id of the {@link Action}
 * @param nearSummaryZh 2023–2025, in the project's own words
 * @param longSummaryZh 2026–2035, in the project's own words
 * @param andOthers whether the plan names further bodies by no more than "and others" (等)
 */
public record Pathway(
        int number,
        String action,
        String nameZh,
        String nameEn,
        String nearSummaryZh,
        String nearSummaryEn,
        String longSummaryZh,
        String longSummaryEn,
        List<String> bodies,
        boolean andOthers) {

    public Pathway {
        bodies = List.copyOf(bodies);
    }

    /** Returns the reference to this pathway. */
    public Subject subject() {
        return Subject.pathway(number);
    }
}
