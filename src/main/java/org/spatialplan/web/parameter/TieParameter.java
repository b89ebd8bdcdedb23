package org.spatialplan.web.parameter;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemTies;
import org.spatialplan.query.PlanMap;

/** The parameters for items that belong to another item of the plan, or to none of a kind. */
final class TieParameter {

    private static final String BASIS = " What a tie rests on: /api/chains.";

    private TieParameter() {}

    /** A parameter that names an item to which others belong. */
    static QueryParameter<String> of(Subject.Kind kind, String meaning, String example) {
        return QueryParameter.text(NameParameter.parameter(kind))
                .means(meaning + " Number or id, or name." + BASIS)
                .example(example);
    }

    /** The parameter {@code without}: items that belong to none of a kind. */
    static QueryParameter<Subject.Kind> without(String meaning, Subject.Kind... kinds) {
        Map<String, Subject.Kind> words = new LinkedHashMap<>();
        for (Subject.Kind kind : kinds) {
            words.put(kind.path(), kind);
        }
        return QueryParameter.words("without", words)
                .means(meaning + " No tie is known then, which does not say that there is none." + BASIS)
                .example(kinds[0].path());
    }

    /**
     * The condition that items belong to the one that is named; empty if none is.
     *
     * @throws org.spatialplan.query.BadParameterException if the plan has no such item
     */
    static Optional<Predicate<PlanItem>> with(Subject.Kind kind, String value, PlanMap map) {
        return NameParameter.item(kind, value, map).map(other -> new ItemTies(map.plan()).with(other));
    }

    /** The condition that items belong to none of a kind; empty if no kind is given. */
    static Optional<Predicate<PlanItem>> without(QueryParameter<Subject.Kind> kinds, String value, PlanMap map) {
        return kinds.parse(value).map(kind -> new ItemTies(map.plan()).without(kind));
    }
}
