package org.spatialplan.web.answer;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.LocalizedName;

/** Looks up the names behind ids that the plan is known to resolve. */
public final class Names {

    private Names() {}

    public static LocalizedName field(String id, PlanMap map) {
        Field field = map.plan().findField(id).orElseThrow();
        return new LocalizedName(field.id(), field.nameZh(), field.nameEn());
    }

    public static List<LocalizedName> bodies(List<String> ids, PlanMap map) {
        return ids.stream().map(id -> body(id, map)).toList();
    }

    public static LocalizedName action(String id, PlanMap map) {
        var action = map.plan().findAction(id).orElseThrow();
        return new LocalizedName(action.id(), action.nameZh(), action.nameEn());
    }

    public static LocalizedName feature(String layer, String id, PlanMap map) {
        return map.findLayer(layer)
                .flatMap(index -> index.find(id))
                .map(entry -> new LocalizedName(
                        id, entry.feature().nameZh(), entry.feature().nameEn()))
                .orElse(new LocalizedName(id, id, id));
    }

    /** A feature by its address, {@code layer/feature}. */
    public static LocalizedName address(FeatureRef ref, PlanMap map) {
        LocalizedName named = feature(ref.layer(), ref.id(), map);
        return new LocalizedName(ref.toString(), named.nameZh(), named.nameEn());
    }

    /** By their addresses {@code layer/feature}, which are the ids here; what is not there is its own name. */
    static List<LocalizedName> features(List<String> addresses, PlanMap map) {
        return addresses.stream()
                .map(address -> FeatureRef.parse(address)
                        .map(ref -> address(ref, map))
                        .orElse(new LocalizedName(address, address, address)))
                .toList();
    }

    /** An item of the plan by its address, which is the id here; empty if the plan does not hold it. */
    static Optional<LocalizedName> subject(Subject subject, Plan plan) {
        return plan.findName(subject).map(name -> new LocalizedName(subject.toString(), name.zh(), name.en()));
    }

    private static LocalizedName body(String id, PlanMap map) {
        Body body = map.plan().findBody(id).orElseThrow();
        return new LocalizedName(body.id(), body.nameZh(), body.nameEn());
    }
}
