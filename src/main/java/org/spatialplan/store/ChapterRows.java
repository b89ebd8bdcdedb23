package org.spatialplan.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.PlanNote;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.plan.TextTarget;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** Reads and writes rows of the plan's chapters: tasks, targets, notes, named places and relations. */
final class ChapterRows {

    static final String TASK =
            "task (version_id, position, id, chapter, item, field, name_zh, name_en, summary_zh, summary_en,"
                    + " and_others, evidence)";
    static final String TARGET = "text_target (version_id, position, id, task, name_zh, name_en, target_year, amount,"
            + " comparison, unit, unit_zh, words, evidence, note)";
    static final String NOTE = "plan_note (version_id, position, id, subject, kind, zh, en, evidence)";
    static final String PLACE = "named_place (version_id, position, id, name_zh, name_en, kind, feature, note)";

    static final String RELATION = "plan_relation (version_id, position, subject, kind, object, relation_year, basis,"
            + " evidence, words, note_zh, note_en)";

    private ChapterRows() {}

    static void write(Task task, MapSqlParameterSource row) {
        row.addValue("id", task.id())
                .addValue("chapter", task.chapter())
                .addValue("item", task.position())
                .addValue("field", task.field())
                .addValue("name_zh", task.nameZh())
                .addValue("name_en", task.nameEn())
                .addValue("summary_zh", task.summaryZh())
                .addValue("summary_en", task.summaryEn())
                .addValue("and_others", task.andOthers())
                .addValue("evidence", task.evidence());
    }

    static Task task(ResultSet row, List<String> bodies) throws SQLException {
        return new Task(
                row.getString("id"),
                row.getInt("chapter"),
                row.getInt("item"),
                row.getString("field"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("summary_zh"),
                row.getString("summary_en"),
                bodies,
                row.getBoolean("and_others"),
                row.getString("evidence"));
    }

    static void write(TextTarget target, MapSqlParameterSource row) {
        row.addValue("id", target.id())
                .addValue("task", target.task())
                .addValue("name_zh", target.nameZh())
                .addValue("name_en", target.nameEn())
                .addValue("target_year", target.year().orElse(null))
                .addValue("amount", target.number().orElse(null))
                .addValue("comparison", target.comparison())
                .addValue("unit", target.unit())
                .addValue("unit_zh", target.unitZh())
                .addValue("words", target.words())
                .addValue("evidence", target.evidence())
                .addValue("note", target.note());
    }

    static TextTarget target(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new TextTarget(
                row.getString("id"),
                row.getString("task"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Columns.optionalInteger(row, "target_year"),
                Optional.ofNullable(amount).map(Columns::plain),
                row.getString("comparison"),
                row.getString("unit"),
                row.getString("unit_zh"),
                row.getString("words"),
                row.getString("evidence"),
                row.getString("note"));
    }

    static void write(PlanNote note, MapSqlParameterSource row) {
        row.addValue("id", note.id())
                .addValue("subject", note.subject().toString())
                .addValue("kind", note.kind().word())
                .addValue("zh", note.zh())
                .addValue("en", note.en())
                .addValue("evidence", note.evidence());
    }

    static PlanNote note(ResultSet row) throws SQLException {
        return new PlanNote(
                row.getString("id"),
                Subject.parse(row.getString("subject")),
                PlanNote.Kind.of(row.getString("kind")),
                row.getString("zh"),
                row.getString("en"),
                row.getString("evidence"));
    }

    static void write(NamedPlace place, MapSqlParameterSource row) {
        row.addValue("id", place.id())
                .addValue("name_zh", place.nameZh())
                .addValue("name_en", place.nameEn())
                .addValue("kind", place.kind())
                .addValue("feature", place.feature())
                .addValue("note", place.note());
    }

    static NamedPlace place(ResultSet row, Map<String, List<String>> within, Map<String, List<String>> evidence)
            throws SQLException {
        String id = row.getString("id");
        return new NamedPlace(
                id,
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("kind"),
                row.getString("feature"),
                within.getOrDefault(id, List.of()),
                evidence.getOrDefault(id, List.of()),
                row.getString("note"));
    }

    static void write(Relation relation, MapSqlParameterSource row) {
        row.addValue("subject", relation.subject().toString())
                .addValue("kind", relation.kind().word())
                .addValue("object", relation.object().toString())
                .addValue("relation_year", relation.year().orElse(null))
                .addValue("basis", relation.basis().word())
                .addValue("evidence", relation.evidence())
                .addValue("words", relation.words())
                .addValue("note_zh", relation.noteZh())
                .addValue("note_en", relation.noteEn());
    }

    static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                Subject.parse(row.getString("subject")),
                Relation.Kind.of(row.getString("kind")),
                Subject.parse(row.getString("object")),
                Columns.optionalInteger(row, "relation_year"),
                Relation.Basis.of(row.getString("basis")),
                row.getString("evidence"),
                row.getString("words"),
                row.getString("note_zh"),
                row.getString("note_en"));
    }
}
