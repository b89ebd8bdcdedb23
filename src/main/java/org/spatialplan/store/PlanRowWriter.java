package org.spatialplan.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.geo.Reach;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Writes the rows of one plan version. */
final class PlanRowWriter {

    private final NamedParameterJdbcTemplate jdbc;

    PlanRowWriter(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(long version, Plan plan) {
        insert(
                version,
                "field (version_id, id, name_zh, name_en, position)",
                plan.fields(),
                (field, row) -> row.addValue("id", field.id())
                        .addValue("name_zh", field.nameZh())
                        .addValue("name_en", field.nameEn())
                        .addValue("position", field.order()));
        insert(
                version,
                "body (version_id, position, id, name_zh, name_en, level, district)",
                plan.bodies(),
                (body, row) -> row.addValue("id", body.id())
                        .addValue("name_zh", body.nameZh())
                        .addValue("name_en", body.nameEn())
                        .addValue("level", body.level())
                        .addValue("district", body.district()));
        insert(
                version,
                "quantity_kind (version_id, position, id, name_zh, name_en, unit, note, summed)",
                plan.quantityKinds(),
                (kind, row) -> row.addValue("id", kind.id())
                        .addValue("name_zh", kind.nameZh())
                        .addValue("name_en", kind.nameEn())
                        .addValue("unit", kind.unit())
                        .addValue("note", kind.note())
                        .addValue("summed", kind.summed()));
        writeActions(version, plan.actions());
        writeProjects(version, plan.projects());
        writePathways(version, plan.pathways());
        writeIndicators(version, plan.indicators());
        writeChapters(version, plan);
        insert(
                version,
                "link (version_id, position, id, subject, target, reach_from_lon, reach_from_lat, reach_to_lon,"
                        + " reach_to_lat, role, fineness, basis, accuracy_m, evidence, words, note)",
                plan.links(),
                PlanRowWriter::linkRow);
    }

    private void writeProjects(long version, Collection<Project> projects) {
        insert(
                version,
                "project (version_id, number, name_zh, name_en, field, year_from, year_to, investment_wan_yuan, activity,"
                        + " new_land, summary_zh, summary_en)",
                projects,
                (project, row) -> row.addValue("number", project.number())
                        .addValue("name_zh", project.nameZh())
                        .addValue("name_en", project.nameEn())
                        .addValue("field", project.field())
                        .addValue("year_from", project.yearFrom())
                        .addValue("year_to", project.yearTo())
                        .addValue("investment_wan_yuan", project.investment())
                        .addValue("activity", project.activity())
                        .addValue("new_land", project.newLand().orElse(null))
                        .addValue("summary_zh", project.summaryZh())
                        .addValue("summary_en", project.summaryEn()));
        for (Project project : projects) {
            String owned = "(version_id, project, position, ";
            insert(
                    version,
                    "project_territory " + owned + "district)",
                    project.territory(),
                    (district, row) -> row.addValue("project", project.number()).addValue("district", district));
            insert(
                    version,
                    "project_quantity " + owned + "kind, amount, comparison, note)",
                    project.quantities(),
                    (quantity, row) -> row.addValue("project", project.number())
                            .addValue("kind", quantity.kind())
                            .addValue("amount", quantity.value())
                            .addValue("comparison", quantity.comparison())
                            .addValue("note", quantity.note()));
            insert(
                    version,
                    "project_action " + owned + "action, basis, evidence, note)",
                    project.actions(),
                    (action, row) -> row.addValue("project", project.number())
                            .addValue("action", action.action())
                            .addValue("basis", action.basis())
                            .addValue("evidence", action.evidence())
                            .addValue("note", action.note()));
            writeBodies(version, project.subject().toString(), project.bodies());
        }
    }

    private void writeActions(long version, Collection<Action> actions) {
        insert(
                version,
                "action (version_id, position, id, box, item, field, kind, name_zh, name_en, summary_zh, summary_en,"
                        + " and_others)",
                actions,
                (action, row) -> row.addValue("id", action.id())
                        .addValue("box", action.box())
                        .addValue("item", action.item())
                        .addValue("field", action.field())
                        .addValue("kind", action.kind())
                        .addValue("name_zh", action.nameZh())
                        .addValue("name_en", action.nameEn())
                        .addValue("summary_zh", action.summaryZh())
                        .addValue("summary_en", action.summaryEn())
                        .addValue("and_others", action.andOthers()));
        actions.forEach(action -> writeBodies(version, action.subject().toString(), action.bodies()));
    }

    private void writePathways(long version, Collection<Pathway> pathways) {
        insert(
                version,
                "pathway (version_id, number, action, name_zh, name_en, near_summary_zh, near_summary_en, long_summary_zh,"
                        + " long_summary_en, and_others)",
                pathways,
                (pathway, row) -> row.addValue("number", pathway.number())
                        .addValue("action", pathway.action())
                        .addValue("name_zh", pathway.nameZh())
                        .addValue("name_en", pathway.nameEn())
                        .addValue("near_summary_zh", pathway.nearSummaryZh())
                        .addValue("near_summary_en", pathway.nearSummaryEn())
                        .addValue("long_summary_zh", pathway.longSummaryZh())
                        .addValue("long_summary_en", pathway.longSummaryEn())
                        .addValue("and_others", pathway.andOthers()));
        pathways.forEach(pathway -> writeBodies(version, pathway.subject().toString(), pathway.bodies()));
    }

    private void writeIndicators(long version, Collection<Indicator> indicators) {
        insert(
                version,
                "indicator (version_id, number, field, name_zh, name_en, unit, unit_zh, attribute, and_others)",
                indicators,
                (indicator, row) -> row.addValue("number", indicator.number())
                        .addValue("field", indicator.field())
                        .addValue("name_zh", indicator.nameZh())
                        .addValue("name_en", indicator.nameEn())
                        .addValue("unit", indicator.unit())
                        .addValue("unit_zh", indicator.unitZh())
                        .addValue("attribute", indicator.attribute())
                        .addValue("and_others", indicator.andOthers()));
        for (Indicator indicator : indicators) {
            insert(
                    version,
                    "indicator_target (version_id, indicator, target_year, amount, comparison, baseline, words, same_as)",
                    indicator.targets(),
                    (target, row) -> row.addValue("indicator", indicator.number())
                            .addValue("target_year", target.year())
                            .addValue("amount", target.number().orElse(null))
                            .addValue("comparison", target.comparison())
                            .addValue("baseline", target.baseline().orElse(null))
                            .addValue("words", target.words())
                            .addValue("same_as", target.sameAs().orElse(null)));
            writeBodies(version, indicator.subject().toString(), indicator.bodies());
        }
    }

    private void writeChapters(long version, Plan plan) {
        insert(version, ChapterRows.TASK, plan.tasks(), ChapterRows::write);
        plan.tasks().forEach(task -> writeBodies(version, task.subject().toString(), task.bodies()));
        insert(version, ChapterRows.TARGET, plan.textTargets(), ChapterRows::write);
        insert(version, ChapterRows.NOTE, plan.notes(), ChapterRows::write);
        insert(version, ChapterRows.RELATION, plan.relations(), ChapterRows::write);
        insert(version, ChapterRows.PLACE, plan.places(), ChapterRows::write);
        for (NamedPlace place : plan.places()) {
            insert(
                    version,
                    "named_place_within (version_id, place, position, unit)",
                    place.within(),
                    (unit, row) -> row.addValue("place", place.id()).addValue("unit", unit));
            insert(
                    version,
                    "named_place_evidence (version_id, place, position, evidence)",
                    place.evidence(),
                    (evidence, row) -> row.addValue("place", place.id()).addValue("evidence", evidence));
        }
    }

    private static void linkRow(Link link, MapSqlParameterSource row) {
        Coordinate from = link.reach().map(Reach::from).orElse(null);
        Coordinate to = link.reach().map(Reach::to).orElse(null);
        row.addValue("id", link.id())
                .addValue("subject", link.subject().toString())
                .addValue("target", link.target())
                .addValue("reach_from_lon", from == null ? null : from.x)
                .addValue("reach_from_lat", from == null ? null : from.y)
                .addValue("reach_to_lon", to == null ? null : to.x)
                .addValue("reach_to_lat", to == null ? null : to.y)
                .addValue("role", link.role().name())
                .addValue("fineness", link.precision().name())
                .addValue("basis", link.basis().name())
                .addValue("accuracy_m", Columns.orNull(link.accuracyM()))
                .addValue("evidence", link.evidence())
                .addValue("words", link.words())
                .addValue("note", link.note());
    }

    private void writeBodies(long version, String owner, List<String> bodies) {
        insert(version, "responsibility (version_id, owner, position, body)", bodies, (body, row) -> row.addValue(
                        "owner", owner)
                .addValue("body", body));
    }

    /**
     * Inserts values into {@code table (column, …)}; each named column is bound, position is the index in the list.
     */
    private <T> void insert(
            long version, String tableAndColumns, Collection<T> values, BiConsumer<T, MapSqlParameterSource> bind) {
        if (values.isEmpty()) {
            return;
        }
        List<SqlParameterSource> rows = new ArrayList<>();
        for (T value : values) {
            MapSqlParameterSource row =
                    new MapSqlParameterSource("version_id", version).addValue("position", rows.size());
            bind.accept(value, row);
            rows.add(row);
        }
        String columns = tableAndColumns.substring(tableAndColumns.indexOf('(') + 1, tableAndColumns.indexOf(')'));
        String parameters = ":" + columns.replaceAll(",\\s*", ", :");
        jdbc.batchUpdate(
                "insert into " + tableAndColumns + " values (" + parameters + ")",
                rows.toArray(SqlParameterSource[]::new));
    }
}
