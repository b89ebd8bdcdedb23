package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.ProjectQueries;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.Messages;

/** Finds fields and districts of the plan by their id, Chinese name or English name. */
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
                ProjectQueries.CITYWIDE,
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

    private static Optional<String> find(String parameter, String value, List<Named> known) {
        return TextParameter.given(parameter, value).map(text -> known.stream()
                .filter(named -> named.is(text))
                .findFirst()
                .map(Named::id)
                .orElseThrow(() -> unknown(parameter, text, known)));
    }

    private static BadParameterException unknown(String parameter, String text, List<Named> known) {
        List<String> names = known.stream()
                .flatMap(named -> Stream.of(named.id(), named.zh()))
                .toList();
        List<String> near = UnknownNameException.of(parameter, text, names).near();
        return new BadParameterException(parameter, text, Messages.of("query.expected.known-name", parameter), near);
    }

    private record Named(String id, String zh, String en) {
        boolean is(String text) {
            return id.equals(text) || zh.equals(text) || en.equalsIgnoreCase(text);
        }
    }
}
