package org.spatialplan.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.geo.Reach;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Field;
import org.spatialplan.plan.Indicator;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Pathway;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Target;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the rows of one plan version. */
final class PlanRowReader {

    private final JdbcClient jdbc;

    PlanRowReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Plan read(long version) {
        Map<String, List<String>> bodies = group(version, "responsibility", "owner", "body");
        return Plan.builder()
                .fields(list(
                        version,
                        "field order by position",
                        (row, i) -> new Field(
                                row.getString("id"),
                                row.getString("name_zh"),
                                row.getString("name_en"),
                                row.getInt("position"))))
                .bodies(list(version, "body order by position", PlanRowReader::body))
                .quantityKinds(list(version, "quantity_kind order by position", PlanRowReader::quantityKind))
                .projects(projects(version, bodies))
                .actions(list(version, "action order by position", (row, i) -> action(row, bodies)))
                .pathways(list(version, "pathway order by number", (row, i) -> pathway(row, bodies)))
                .indicators(indicators(version, bodies))
                .tasks(list(
                        version,
                        "task order by position",
                        (row, i) -> ChapterRows.task(
                                row,
                                of(bodies, Subject.task(row.getString("id")).toString()))))
                .textTargets(list(version, "text_target order by position", (row, i) -> ChapterRows.target(row)))
                .notes(list(version, "plan_note order by position", (row, i) -> ChapterRows.note(row)))
                .places(places(version))
                .relations(list(version, "plan_relation order by position", (row, i) -> ChapterRows.relation(row)))
                .relationsKnown(areRelationsKnown(version))
                .links(list(version, "link order by position", PlanRowReader::link))
                .build();
    }

    private boolean areRelationsKnown(long version) {
        return jdbc.sql("select with_relations from plan_version where version_id = :version")
                .param("version", version)
                .query(Boolean.class)
                .single();
    }

    private List<NamedPlace> places(long version) {
        Map<String, List<String>> within = group(version, "named_place_within", "place", "unit");
        Map<String, List<String>> evidence = group(version, "named_place_evidence", "place", "evidence");
        return list(version, "named_place order by position", (row, i) -> ChapterRows.place(row, within, evidence));
    }

    private List<Project> projects(long version, Map<String, List<String>> bodies) {
        Map<String, List<String>> territories = group(version, "project_territory", "project", "district");
        Map<String, List<Quantity>> quantities = group(
                version,
                "project_quantity",
                "project",
                (row, i) -> new Quantity(
                        row.getString("kind"),
                        Columns.plain(row.getBigDecimal("amount")),
                        row.getString("comparison"),
                        row.getString("note")));
        Map<String, List<ActionOfProject>> actions = group(
                version,
                "project_action",
                "project",
                (row, i) -> new ActionOfProject(
                        row.getString("action"),
                        row.getString("basis"),
                        row.getString("evidence"),
                        row.getString("note")));
        return list(version, "project order by number", (row, i) -> {
            String number = row.getString("number");
            return new Project(
                    row.getInt("number"),
                    row.getString("name_zh"),
                    row.getString("name_en"),
                    row.getString("field"),
                    row.getInt("year_from"),
                    row.getInt("year_to"),
                    row.getLong("investment_wan_yuan"),
                    of(bodies, Subject.project(row.getInt("number")).toString()),
                    of(territories, number),
                    List.of(row.getString("activity").split(";")),
                    Optional.ofNullable(row.getObject("new_land", Boolean.class)),
                    row.getString("summary_zh"),
                    row.getString("summary_en"),
                    of(quantities, number),
                    of(actions, number));
        });
    }

    private List<Indicator> indicators(long version, Map<String, List<String>> bodies) {
        Map<String, List<Target>> targets = jdbc
                .sql("select * from indicator_target where version_id = :version order by indicator, target_year")
                .param("version", version)
                .query((row, i) -> Map.entry(row.getString("indicator"), target(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return list(
                version,
                "indicator order by number",
                (row, i) -> new Indicator(
                        row.getInt("number"),
                        row.getString("field"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("unit"),
                        row.getString("unit_zh"),
                        row.getString("attribute"),
                        of(bodies, Subject.indicator(row.getInt("number")).toString()),
                        row.getBoolean("and_others"),
                        of(targets, row.getString("number"))));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getInt("target_year"),
                Optional.ofNullable(row.getBigDecimal("amount")).map(Columns::plain),
                row.getString("comparison"),
                Columns.optionalInteger(row, "baseline"),
                row.getString("words"),
                Columns.optionalInteger(row, "same_as"));
    }

    private static Body body(ResultSet row, int i) throws SQLException {
        return new Body(
                row.getString("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("level"),
                row.getString("district"));
    }

    private static QuantityKind quantityKind(ResultSet row, int i) throws SQLException {
        return new QuantityKind(
                row.getString("id"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("unit"),
                row.getString("note"),
                row.getBoolean("summed"));
    }

    private static Action action(ResultSet row, Map<String, List<String>> bodies) throws SQLException {
        String id = row.getString("id");
        return new Action(
                id,
                row.getInt("box"),
                row.getInt("item"),
                row.getString("field"),
                row.getString("kind"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("summary_zh"),
                row.getString("summary_en"),
                of(bodies, Subject.action(id).toString()),
                row.getBoolean("and_others"));
    }

    private static Pathway pathway(ResultSet row, Map<String, List<String>> bodies) throws SQLException {
        return new Pathway(
                row.getInt("number"),
                row.getString("action"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("near_summary_zh"),
                row.getString("near_summary_en"),
                row.getString("long_summary_zh"),
                row.getString("long_summary_en"),
                of(bodies, Subject.pathway(row.getInt("number")).toString()),
                row.getBoolean("and_others"));
    }

    private static Link link(ResultSet row, int i) throws SQLException {
        return new Link(
                row.getString("id"),
                Subject.parse(row.getString("subject")),
                row.getString("target"),
                reach(row),
                Role.valueOf(row.getString("role")),
                Precision.valueOf(row.getString("fineness")),
                Link.Basis.valueOf(row.getString("basis")),
                Columns.optionalDouble(row, "accuracy_m"),
                row.getString("evidence"),
                row.getString("words"),
                row.getString("note"));
    }

    private static Optional<Reach> reach(ResultSet row) throws SQLException {
        OptionalDouble fromLon = Columns.optionalDouble(row, "reach_from_lon");
        return fromLon.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(
                        new Coordinate(fromLon.getAsDouble(), row.getDouble("reach_from_lat")),
                        new Coordinate(row.getDouble("reach_to_lon"), row.getDouble("reach_to_lat"))));
    }

    private <T> List<T> list(long version, String tableAndOrder, RowMapper<T> mapper) {
        String sql = "select * from " + tableAndOrder.replace(" order by", " where version_id = :version order by");
        return jdbc.sql(sql).param("version", version).query(mapper).list();
    }

    private Map<String, List<String>> group(long version, String table, String owner, String column) {
        return group(version, table, owner, (row, i) -> row.getString(column));
    }

    private <T> Map<String, List<T>> group(long version, String table, String owner, RowMapper<T> mapper) {
        return jdbc
                .sql("select * from " + table + " where version_id = :version order by " + owner + ", position")
                .param("version", version)
                .query((row, i) -> Map.entry(row.getString(owner), mapper.mapRow(row, i)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static <T> List<T> of(Map<String, List<T>> groups, String key) {
        return groups.getOrDefault(key, List.of());
    }
}
