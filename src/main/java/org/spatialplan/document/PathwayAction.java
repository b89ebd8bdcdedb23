package org.spatialplan.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LongestCommonSubsequence;
import org.spatialplan.document.PlanDraft.DraftPathway;
import org.spatialplan.plan.Action;

/**
 * The action that a pathway carries out.
 *
 * @param id of the action
 * @param exact whether the names are equal; otherwise it is the most similar name in the same field
 */
record PathwayAction(String id, boolean exact) {

    /** Names that share less than this of the pathway's characters, in their order, are not similar. */
    private static final double NEAR = 0.75;

    private static final LongestCommonSubsequence COMMON = new LongestCommonSubsequence();

    static Optional<PathwayAction> find(DraftPathway pathway, String field, List<Action> actions) {
        return actions.stream()
                .filter(action -> core(action.nameZh()).equals(core(pathway.name())))
                .findFirst()
                .map(action -> new PathwayAction(action.id(), true))
                .or(() -> actions.stream()
                        .filter(action -> action.field().equals(field))
                        .filter(action ->
                                common(pathway, action) >= NEAR * pathway.name().length())
                        .max(Comparator.comparingInt(action -> common(pathway, action)))
                        .map(action -> new PathwayAction(action.id(), false)));
    }

    private static int common(DraftPathway pathway, Action action) {
        return COMMON.apply(pathway.name(), action.nameZh());
    }

    private static String core(String name) {
        return name.endsWith("行动") ? name.substring(0, name.length() - 2) : name;
    }
}
