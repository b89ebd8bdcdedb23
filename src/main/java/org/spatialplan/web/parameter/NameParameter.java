package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.Townships;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Finds what the plan and the map name by its id, Chinese name or English name. */
public final class NameParameter {

    private NameParameter() {}

    /**
     * The id of a field; empty if none is given.
     *
     * @throws org.spatialplan.query.BadParameterException if there is no such field
     */
    public static Optional<String> field(String value, PlanMap map) {
        return find(
                "field",
                value,
                map.plan().fields().stream()
                        .map(field -> new Named(field.id(), field.nameZh(), field.nameEn()))
                        .toList());
    }

    /**
     * The id of a district; empty if none is given.
     *
     * @throws org.spatialplan.query.BadParameterException if there is no such district
     */
    public static Optional<String> district(String value, PlanMap map) {
        Stream<Named> districts = map.findLayer(LinkPlacement.DISTRICTS).stream()
                .flatMap(layer -> layer.entries().stream())
                .map(entry -> new Named(
                        entry.feature().id(),
                        entry.feature().nameZh(),
                        entry.feature().nameEn()));
        Named city = new Named(
                ItemConditions.CITYWIDE,
                map.catalogue().cityZh(),
                map.catalogue().cityEn());
        return find("district", value, Stream.concat(districts, Stream.of(city)).toList());
    }

    static Optional<String> body(String value, PlanMap map) {
        return find(
                "body",
                value,
                map.plan().bodies().stream()
                        .map(body -> new Named(body.id(), body.nameZh(), body.nameEn()))
                        .toList());
    }

    /**
     * The kind of figure; empty if none is given.
     *
     * @throws org.spatialplan.query.BadParameterException if there is no such kind
     */
    static Optional<QuantityKind> quantity(String value, PlanMap map) {
        return find(
                        "quantity",
                        value,
                        map.plan().quantityKinds().stream()
                                .map(kind -> new Named(kind.id(), kind.nameZh(), kind.nameEn()))
                                .toList())
                .flatMap(map.plan()::findQuantityKind);
    }

    /** The parameter that names an item of a kind, for example {@code action}. */
    static String parameter(Subject.Kind kind) {
        return kind.path().substring(0, kind.path().length() - 1);
    }

    /**
     * An item of the plan by its number or id, or by its name; empty if none is given.
     *
     * @throws BadParameterException if there is no such item, or several of one name
     */
    static Optional<Subject> item(Subject.Kind kind, String value, PlanMap map) {
        return find(
                        parameter(kind),
                        value,
                        items(kind, map.plan())
                                .map(item -> new Named(item.subject().id(), item.nameZh(), item.nameEn()))
                                .toList())
                .map(id -> new Subject(kind, id));
    }

    private static Stream<? extends PlanItem> items(Subject.Kind kind, Plan plan) {
        return switch (kind) {
            case PROJECTS -> plan.projects().stream();
            case ACTIONS -> plan.actions().stream();
            case TASKS -> plan.tasks().stream();
            case INDICATORS -> plan.indicators().stream();
            case PATHWAYS -> Stream.empty();
        };
    }

    /**
     * The address of a township; empty if none is given.
     *
     * @throws BadParameterException if there is no such township, or several of one name in different districts
     */
    static Optional<FeatureRef> township(String value, PlanMap map) {
        return find(
                        "township",
                        value,
                        Townships.of(map).stream()
                                .map(town -> new Named(town.id(), town.nameZh(), town.nameEn(), otherNames(town, map)))
                                .toList())
                .map(Townships::address);
    }

    /** The name with that of the district before it, and the address. */
    private static Set<String> otherNames(Feature town, PlanMap map) {
        Stream<String> withDistrict = town.text("district").stream()
                .flatMap(ids -> Stream.of(ids.split(";")))
                .map(id -> Names.feature(LinkPlacement.DISTRICTS, id, map).nameZh() + town.nameZh());
        String address = Townships.address(town.id()).toString();
        return Stream.concat(withDistrict, Stream.of(address)).collect(Collectors.toSet());
    }

    /** Finds the one that is named: by an id first, because an id is nobody else's. */
    private static Optional<String> find(String parameter, String value, List<Named> known) {
        return TextParameter.given(parameter, value).map(String::strip).map(text -> {
            List<String> ids = known.stream()
                    .filter(named -> named.is(text))
                    .map(Named::id)
                    .toList();
            if (ids.isEmpty()) {
                throw unknown(parameter, text, known);
            }
            if (ids.size() > 1 && !ids.contains(text)) {
                throw new BadParameterException(
                        parameter, text, Messages.of("query.expected.one-namesake", kind(parameter)), ids);
            }
            return ids.contains(text) ? text : ids.get(0);
        });
    }

    private static BadParameterException unknown(String parameter, String text, List<Named> known) {
        List<String> names = known.stream()
                .flatMap(named -> Stream.of(named.id(), named.zh()))
                .toList();
        List<String> near = UnknownNameException.of(parameter, text, names).near();
        return new BadParameterException(
                parameter, text, Messages.of("query.expected.known-name", kind(parameter)), near);
    }

    private static LocalizedText kind(String parameter) {
        return Messages.of("query.kind." + parameter);
    }

    /** @param others further names */
    private record Named(String id, String zh, String en, Set<String> others) {

        Named(String id, String zh, String en) {
            this(id, zh, en, Set.of());
        }

        boolean is(String text) {
            return id.equals(text) || zh.equals(text) || en.equalsIgnoreCase(text) || others.contains(text);
        }
    }
}
