package org.spatialplan.web.answer;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.Named;

/** Looks up the names behind ids that the plan is known to resolve. */
public final class Names {

    private Names() {}

    public static Named field(String id, PlanMap map) {
        Field field = map.plan().findField(id).orElseThrow();
        return new Named(field.id(), field.nameZh(), field.nameEn());
    }

    public static List<Named> bodies(List<String> ids, PlanMap map) {
        return ids.stream().map(id -> body(id, map)).toList();
    }

    public static Named action(String id, PlanMap map) {
        var action = map.plan().findAction(id).orElseThrow();
        return new Named(action.id(), action.nameZh(), action.nameEn());
    }

    public static Named feature(String layer, String id, PlanMap map) {
        return map.findLayer(layer)
                .flatMap(index -> index.find(id))
                .map(entry ->
                        new Named(id, entry.feature().nameZh(), entry.feature().nameEn()))
                .orElse(new Named(id, id, id));
    }

    /** A feature by its address, {@code layer/feature}. */
    public static Named address(FeatureRef ref, PlanMap map) {
        Named named = feature(ref.layer(), ref.id(), map);
        return new Named(ref.toString(), named.nameZh(), named.nameEn());
    }

    /** By their addresses {@code layer/feature}, which are the ids here; what is not there is its own name. */
    static List<Named> features(List<String> addresses, PlanMap map) {
        return addresses.stream()
                .map(address -> FeatureRef.parse(address)
                        .map(ref -> address(ref, map))
                        .orElse(new Named(address, address, address)))
                .toList();
    }

    /** An item of the plan by its address, which is the id here; empty if the plan does not hold it. */
    static Optional<Named> subject(Subject subject, Plan plan) {
        return plan.findNameZh(subject)
                .map(nameZh -> new Named(
                        subject.toString(), nameZh, plan.findNameEn(subject).orElseThrow()));
    }

    private static Named body(String id, PlanMap map) {
        Body body = map.plan().findBody(id).orElseThrow();
        return new Named(body.id(), body.nameZh(), body.nameEn());
    }
}
