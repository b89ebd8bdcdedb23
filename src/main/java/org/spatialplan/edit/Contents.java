package org.spatialplan.edit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;
import org.spatialplan.geo.Reach;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/** Turns items into their content and back, without loss. Stateless and thread-safe. */
final class Contents {

    private static final String NAME_ZH = "name_zh";
    private static final String NAME_EN = "name_en";
    private static final String SUMMARY_ZH = "summary_zh";
    private static final String SUMMARY_EN = "summary_en";
    private static final String FIELD = "field";
    private static final String BODIES = "bodies";
    private static final String BASIS = "basis";
    private static final String EVIDENCE = "evidence";
    private static final String NOTE = "note";
    private static final String ACCURACY = "accuracy_m";

    private Contents() {}

    static ItemContent of(Project project) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", project.number());
        values.put(NAME_ZH, project.nameZh());
        values.put(NAME_EN, project.nameEn());
        values.put(FIELD, project.field());
        values.put("year_from", project.yearFrom());
        values.put("year_to", project.yearTo());
        values.put("investment_wan_yuan", project.investment());
        values.put(BODIES, project.bodies());
        values.put("territory", project.territory());
        values.put("activities", project.activities());
        values.put("new_land", project.newLand().orElse(null));
        values.put(SUMMARY_ZH, project.summaryZh());
        values.put(SUMMARY_EN, project.summaryEn());
        values.put("quantities", project.quantities().stream().map(Contents::of).toList());
        values.put("actions", project.actions().stream().map(Contents::of).toList());
        return new ItemContent(values);
    }

    private static Map<String, Object> of(Quantity quantity) {
        return Map.of(
                "kind",
                quantity.kind(),
                "value",
                quantity.value().toPlainString(),
                "comparison",
                quantity.comparison(),
                NOTE,
                quantity.note());
    }

    private static Map<String, Object> of(ActionOfProject tie) {
        return Map.of("action", tie.action(), BASIS, tie.basis(), EVIDENCE, tie.evidence(), NOTE, tie.note());
    }

    static Project project(ItemContent content) {
        Values values = new Values(content.values());
        return new Project(
                values.integer("number"),
                values.text(NAME_ZH),
                values.text(NAME_EN),
                values.text(FIELD),
                values.integer("year_from"),
                values.integer("year_to"),
                values.number("investment_wan_yuan").longValue(),
                values.texts(BODIES),
                values.texts("territory"),
                values.texts("activities"),
                Optional.ofNullable((Boolean) values.any("new_land")),
                values.text(SUMMARY_ZH),
                values.text(SUMMARY_EN),
                values.members("quantities").stream()
                        .map(member -> new Quantity(
                                member.text("kind"),
                                new BigDecimal(member.text("value")),
                                member.text("comparison"),
                                member.text(NOTE)))
                        .toList(),
                values.members("actions").stream()
                        .map(member -> new ActionOfProject(
                                member.text("action"), member.text(BASIS), member.text(EVIDENCE), member.text(NOTE)))
                        .toList());
    }

    static ItemContent of(Action action) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", action.id());
        values.put("box", action.box());
        values.put("item", action.item());
        values.put(FIELD, action.field());
        values.put("kind", action.kind());
        values.put(NAME_ZH, action.nameZh());
        values.put(NAME_EN, action.nameEn());
        values.put(SUMMARY_ZH, action.summaryZh());
        values.put(SUMMARY_EN, action.summaryEn());
        values.put(BODIES, action.bodies());
        values.put("and_others", action.andOthers());
        return new ItemContent(values);
    }

    static Action action(ItemContent content) {
        Values values = new Values(content.values());
        return new Action(
                values.text("id"),
                values.integer("box"),
                values.integer("item"),
                values.text(FIELD),
                values.text("kind"),
                values.text(NAME_ZH),
                values.text(NAME_EN),
                values.text(SUMMARY_ZH),
                values.text(SUMMARY_EN),
                values.texts(BODIES),
                (Boolean) values.any("and_others"));
    }

    static ItemContent of(Link link) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", link.id());
        values.put("subject", link.subject().toString());
        values.put("target", link.target());
        values.put("reach_from", link.reach().map(Reach::from).map(Contents::of).orElse(null));
        values.put("reach_to", link.reach().map(Reach::to).map(Contents::of).orElse(null));
        values.put("role", link.role().name());
        values.put("precision", link.precision().name());
        values.put(BASIS, link.basis().name());
        values.put(ACCURACY, link.accuracyM().isPresent() ? link.accuracyM().getAsDouble() : null);
        values.put(EVIDENCE, link.evidence());
        values.put("words", link.words());
        values.put(NOTE, link.note());
        return new ItemContent(values);
    }

    private static List<Double> of(Coordinate lonLat) {
        return List.of(lonLat.x, lonLat.y);
    }

    static Link link(ItemContent content) {
        Values values = new Values(content.values());
        return new Link(
                values.text("id"),
                Subject.parse(values.text("subject")),
                values.text("target"),
                values.any("reach_from") == null
                        ? Optional.empty()
                        : Optional.of(new Reach(values.lonLat("reach_from"), values.lonLat("reach_to"))),
                Role.valueOf(values.text("role")),
                Precision.valueOf(values.text("precision")),
                Link.Basis.valueOf(values.text(BASIS)),
                values.optionalNumber(ACCURACY),
                values.text(EVIDENCE),
                values.text("words"),
                values.text(NOTE));
    }

    /** Turns a drawn place, which has a geometry, into its content. */
    static ItemContent of(Feature place) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", place.id());
        values.put(NAME_ZH, place.nameZh());
        values.put(NAME_EN, place.nameEn());
        values.put("geometry", new WKTWriter().write(place.geometry().orElseThrow()));
        values.put(ACCURACY, place.accuracyM().orElseThrow());
        values.put("source", place.source());
        values.put("licence", place.licence());
        values.put("as_of", place.asOf().toString());
        return new ItemContent(values);
    }

    static Feature drawnPlace(ItemContent content) {
        Values values = new Values(content.values());
        return new Feature(
                values.text("id"),
                values.text(NAME_ZH),
                values.text(NAME_EN),
                Optional.of(geometry(values.text("geometry"))),
                values.optionalNumber(ACCURACY),
                values.text("source"),
                values.text("licence"),
                Status.SKETCHED,
                LocalDate.parse(values.text("as_of")),
                Map.of());
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalStateException("A stored geometry is damaged: " + e.getMessage(), e);
        }
    }

    /** Typed reading of content. */
    private record Values(Map<?, ?> values) {

        Object any(String name) {
            return values.get(name);
        }

        String text(String name) {
            return (String) values.get(name);
        }

        Number number(String name) {
            return (Number) values.get(name);
        }

        int integer(String name) {
            return number(name).intValue();
        }

        OptionalDouble optionalNumber(String name) {
            return any(name) == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(number(name).doubleValue());
        }

        List<String> texts(String name) {
            return ((List<?>) any(name)).stream().map(String.class::cast).toList();
        }

        List<Values> members(String name) {
            return ((List<?>) any(name))
                    .stream().map(member -> new Values((Map<?, ?>) member)).toList();
        }

        Coordinate lonLat(String name) {
            List<?> ordinates = (List<?>) any(name);
            return new Coordinate(((Number) ordinates.get(0)).doubleValue(), ((Number) ordinates.get(1)).doubleValue());
        }
    }
}
