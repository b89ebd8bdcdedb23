package org.spatialplan.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.edit.DraftMovedException;
import org.spatialplan.edit.ItemContent;
import org.spatialplan.edit.ItemEdit;
import org.spatialplan.edit.ItemRef;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the changes of drafts over JDBC. An item is JSON, because only the program reads it, and always whole. A lock
 * keeps writers in sequence, those of other instances too. Thread-safe.
 */
public final class JdbcChangeStore implements ChangeStore {

    private static final String COLUMNS =
            "draft, number, kind, base_plan, base_places, undoes, author_id, author, reason, changed_at";
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final StoreLock lock;
    private final JsonMapper json = new JsonMapper();

    public JdbcChangeStore(NamedParameterJdbcTemplate template, TransactionTemplate transaction, Dialect dialect) {
        this.jdbc = JdbcClient.create(template);
        this.batch = template;
        this.lock = new StoreLock(template, transaction, dialect);
    }

    @Override
    public Optional<Head> findHead() {
        return OutageTranslator.translate(
                () -> jdbc.sql("select draft, number, kind from draft_change order by draft desc, number desc limit 1")
                        .query((row, i) -> new Head(
                                row.getLong("draft"), row.getInt("number"), Change.Kind.valueOf(row.getString("kind"))))
                        .optional());
    }

    @Override
    public List<Change> listChanges(long draft, int after) {
        return OutageTranslator.translate(() -> {
            Map<Integer, List<ItemEdit>> edits = edits(draft, after);
            return jdbc.sql("select " + COLUMNS
                            + " from draft_change where draft = :draft and number > :after order by number")
                    .param("draft", draft)
                    .param("after", after)
                    .query((row, i) -> change(row, edits.getOrDefault(row.getInt("number"), List.of())))
                    .list();
        });
    }

    @Override
    public List<Change> listEnds(int limit) {
        return OutageTranslator.translate(() -> jdbc.sql("select " + COLUMNS
                        + " from draft_change where kind in ('PUBLICATION', 'DISCARD')"
                        + " order by draft desc limit " + limit)
                .query((row, i) -> change(row, List.of()))
                .list());
    }

    private Map<Integer, List<ItemEdit>> edits(long draft, int after) {
        return jdbc
                .sql("select number, item, item_position, before_json, before_sha256, after_json, after_sha256"
                        + " from draft_edit where draft = :draft and number > :after order by number, position")
                .param("draft", draft)
                .param("after", after)
                .query((row, i) -> Map.entry(row.getInt("number"), edit(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private ItemEdit edit(ResultSet row) throws SQLException {
        return new ItemEdit(
                ItemRef.parse(row.getString("item")).orElseThrow(),
                row.getLong("item_position"),
                content(row.getString("before_json"), row.getString("before_sha256")),
                content(row.getString("after_json"), row.getString("after_sha256")));
    }

    /** Reads an item, and checks that it is the one that was written. */
    private Optional<ItemContent> content(String text, String sha256) {
        if (text == null) {
            return Optional.empty();
        }
        ItemContent content = new ItemContent(json.readValue(text, VALUES));
        if (!content.sha256().equals(sha256)) {
            throw new StoreException("An edited item is not what was stored under the hash " + sha256, null);
        }
        return Optional.of(content);
    }

    private static Change change(ResultSet row, List<ItemEdit> edits) throws SQLException {
        Optional<Integer> undoes = Columns.optionalInteger(row, "undoes");
        return new Change(
                row.getLong("draft"),
                row.getInt("number"),
                Change.Kind.valueOf(row.getString("kind")),
                new Change.Bases(row.getInt("base_plan"), row.getInt("base_places")),
                undoes.isPresent() ? OptionalInt.of(undoes.get()) : OptionalInt.empty(),
                new Change.Author(row.getString("author_id"), row.getString("author")),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                edits);
    }

    @Override
    public void append(Change change, Runnable together) {
        lock.hold(() -> {
            requireNext(change);
            together.run();
            jdbc.sql("insert into draft_change (" + COLUMNS + ") values (:draft, :number, :kind, :base_plan,"
                            + " :base_places, :undoes, :author_id, :author, :reason, :changed_at)")
                    .param("draft", change.draft())
                    .param("number", change.number())
                    .param("kind", change.kind().name())
                    .param("base_plan", change.bases().plan())
                    .param("base_places", change.bases().places())
                    .param(
                            "undoes",
                            change.undoes().isPresent() ? change.undoes().getAsInt() : null)
                    .param("author_id", change.author().id())
                    .param("author", change.author().name())
                    .param("reason", change.reason())
                    .param("changed_at", change.at().atOffset(ZoneOffset.UTC))
                    .update();
            writeEdits(change);
            return change;
        });
    }

    private void requireNext(Change change) {
        Optional<Head> head = findHead();
        boolean isOpen = head.isPresent() && !head.get().kind().ends();
        long draft = head.map(Head::draft).orElse(0L) + (isOpen ? 0 : 1);
        int number = isOpen ? head.get().number() + 1 : 1;
        if (change.draft() != draft || change.number() != number) {
            throw new DraftMovedException();
        }
    }

    private void writeEdits(Change change) {
        List<SqlParameterSource> rows = new ArrayList<>();
        for (ItemEdit edit : change.edits()) {
            rows.add(new MapSqlParameterSource("draft", change.draft())
                    .addValue("number", change.number())
                    .addValue("position", rows.size())
                    .addValue("item", edit.item().toString())
                    .addValue("item_position", edit.position())
                    .addValue("before_json", text(edit.before()))
                    .addValue(
                            "before_sha256",
                            edit.before().map(ItemContent::sha256).orElse(null))
                    .addValue("after_json", text(edit.after()))
                    .addValue(
                            "after_sha256",
                            edit.after().map(ItemContent::sha256).orElse(null)));
        }
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    "insert into draft_edit (draft, number, position, item, item_position, before_json, before_sha256,"
                            + " after_json, after_sha256) values (:draft, :number, :position, :item, :item_position,"
                            + " :before_json, :before_sha256, :after_json, :after_sha256)",
                    rows.toArray(SqlParameterSource[]::new));
        }
    }

    private String text(Optional<ItemContent> content) {
        return content.map(item -> json.writeValueAsString(item.values())).orElse(null);
    }
}
