package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;
import org.spatialplan.text.answer.LocalizedName;

/** Finds the names for ids, which are known to exist in the plan. */
public final class Names {

    private Names() {}

    /** The name of a field. */
    public static LocalizedName field(String id, PlanMap map) {
        Field field = map.plan().findField(id).orElseThrow();
        return new LocalizedName(field.id(), field.nameZh(), field.nameEn());
    }

    /** The names of bodies, in the order of the ids. */
    public static List<LocalizedName> bodies(List<String> ids, PlanMap map) {
        return ids.stream().map(id -> body(id, map)).toList();
    }

    /** The name of an action. */
    public static LocalizedName action(String id, PlanMap map) {
        var action = map.plan().findAction(id).orElseThrow();
        return new LocalizedName(action.id(), action.nameZh(), action.nameEn());
    }

    /** The name of a feature. */
    public static LocalizedName feature(String layer, String id, PlanMap map) {
        return map.findLayer(layer)
                .flatMap(index -> index.find(id))
                .map(entry -> new LocalizedName(
                        id, entry.feature().nameZh(), entry.feature().nameEn()))
                .orElse(new LocalizedName(id, id, id));
    }

    /** The names of the feature of a layer that is called so in Chinese; the first, if there are several. */
    public static Optional<LocalizedName> called(String layer, String nameZh, PlanMap map) {
        return map.findLayer(layer).stream()
                .flatMap(index -> index.entries().stream())
                .map(entry -> entry.feature())
                .filter(feature -> feature.nameZh().equals(nameZh))
                .findFirst()
                .map(feature -> new LocalizedName(feature.id(), feature.nameZh(), feature.nameEn()));
    }

    /** The name of a feature by its address, {@code layer/feature}. */
    public static LocalizedName address(FeatureRef ref, PlanMap map) {
        LocalizedName named = feature(ref.layer(), ref.id(), map);
        return new LocalizedName(ref.toString(), named.nameZh(), named.nameEn());
    }

    /**
     * The names of features by their addresses {@code layer/feature}. A feature that does not exist is named by its
     * address.
     */
    public static List<LocalizedName> features(List<String> addresses, PlanMap map) {
        return addresses.stream()
                .map(address -> FeatureRef.parse(address)
                        .map(ref -> address(ref, map))
                        .orElse(new LocalizedName(address, address, address)))
                .toList();
    }

    /** The name of an item of the plan; empty if the plan does not hold it. */
    public static Optional<LocalizedName> subject(Subject subject, Plan plan) {
        return plan.findName(subject).map(name -> new LocalizedName(subject.toString(), name.zh(), name.en()));
    }

    private static LocalizedName body(String id, PlanMap map) {
        Body body = map.plan().findBody(id).orElseThrow();
        return new LocalizedName(body.id(), body.nameZh(), body.nameEn());
    }
}
