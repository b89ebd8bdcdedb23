package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.auditlog.AuditAct;
import org.spatialplan.auditlog.AuditEntry;
import org.spatialplan.auditlog.AuditEvent;
import org.spatialplan.auditlog.AuditFilter;
import org.spatialplan.auditlog.AuditHead;
import org.spatialplan.auditlog.AuditLog;
import org.spatialplan.auditlog.AuditPage;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.auditlog.AuditedChange;
import org.spatialplan.auditlog.ChainCheck;
import org.spatialplan.auditlog.ChainFault;
import org.spatialplan.auditlog.ChainFault.Kind;
import org.spatialplan.auditlog.ChainFindings;
import org.spatialplan.auditlog.Circumstances;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.DraftMovedException;
import org.spatialplan.edit.ItemContent;
import org.spatialplan.edit.ItemEdit;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.springframework.dao.DataAccessException;

/** What the audit log does in every database; a database supplies only empty stores and its owner. */
abstract class AuditLogContract {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Circumstances PLANNER =
            new Circumstances("key:7f", "王工", "key", "editor", "10.1.2.3", "POST /api/imports", "r-1");

    private Stores stores;
    private AuditLog log;

    /** Opens stores of a new database. */
    abstract Stores emptyStores();

    /** The same database as a second instance has it; the first one itself where only one can open it. */
    abstract Stores secondInstance();

    /** Connects as the one who may do everything. */
    abstract Connection owner() throws SQLException;

    @BeforeEach
    void empty() {
        stores = emptyStores();
        log = stores.auditLog();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void anEmptyLogHoldsAndBeginsAtNothing() {
        assertThat(log.head()).isEqualTo(AuditHead.START);
        assertThat(check().holds()).isTrue();
    }

    @Test
    void whatIsAddedIsReadBackAsItIs() {
        AuditEvent odd = new AuditEvent(
                THEN,
                new Circumstances("person:\"'; drop", "李 🗺", "person", "", "2001:db8::1", "GET /\u0001", " r "),
                AuditedChange.of(AuditAct.KEY_MADE, "keys/%_\\ ", "", "ab".repeat(32)));

        List<AuditEntry> added = new ArrayList<>(log.append(List.of(event(0), odd)));
        added.addAll(log.append(List.of(event(2))));

        assertThat(all()).isEqualTo(added);
        assertThat(added).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
        assertThat(log.head()).isEqualTo(added.get(2).head());
        assertThat(check().holds()).isTrue();
        assertThat(log.append(List.of())).isEmpty();
    }

    @Test
    void partsAreFoundByTimePersonActAndSubject() {
        log.append(List.of(
                event(0),
                new AuditEvent(
                        THEN.plusSeconds(1), Circumstances.SERVICE, AuditedChange.of(AuditAct.BACKUP_MADE, "b/1")),
                new AuditEvent(THEN.plusSeconds(2), PLANNER, AuditedChange.of(AuditAct.KEY_MADE, "keys_a/1")),
                new AuditEvent(THEN.plusSeconds(3), PLANNER, AuditedChange.of(AuditAct.KEY_MADE, "keysxa/1"))));

        assertThat(numbers(filter("who", "王工"))).containsExactly(1L, 3L, 4L);
        assertThat(numbers(filter("who", "key:7f"))).containsExactly(1L, 3L, 4L);
        assertThat(numbers(filter("what", "backup-made"))).containsExactly(2L);
        assertThat(numbers(filter("subject", "keys_a"))).containsExactly(3L);
        assertThat(numbers(filter("subject", "keys_a/1"))).containsExactly(3L);
        assertThat(numbers(filter("subject", "keys"))).isEmpty();
        assertThat(numbers(new AuditFilter(
                        Optional.of(THEN.plusSeconds(1)),
                        Optional.of(THEN.plusSeconds(3)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(2L, 3L);
        assertThat(log.list(AuditFilter.ALL, AuditPage.below(4, 2)))
                .extracting(AuditEntry::number)
                .containsExactly(3L, 2L);
        assertThat(log.list(AuditFilter.ALL, AuditPage.above(2, 1)))
                .extracting(AuditEntry::number)
                .containsExactly(3L);
    }

    @Test
    void allAreVisitedHoweverMany() {
        int many = AuditLog.BATCH + 7;
        log.append(IntStream.range(0, many).mapToObj(AuditLogContract::event).toList());

        assertThat(all()).hasSize(many);
        assertThat(check().entries()).isEqualTo(many);
    }

    /** Each writer has a connection of its own, on PostGIS an instance of its own. */
    @Test
    void writersAtOnceMakeOneChain() throws Exception {
        Stores other = secondInstance();
        CyclicBarrier start = new CyclicBarrier(4);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            AuditLog own = (i % 2 == 0 ? stores : other).auditLog();
            writers.add(() -> {
                start.await();
                for (int j = 0; j < 15; j++) {
                    own.append(List.of(event(j), event(j)));
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        ChainFindings findings = check();
        assertThat(findings.holds()).as(findings.toString()).isTrue();
        assertThat(findings.entries()).isEqualTo(4 * 15 * 2);
    }

    /** The transaction of a change holds its place in the chain until it ends; others wait, and follow it. */
    @Test
    void entriesOfAChangeThatIsUndoneLeaveNoGap() {
        log.append(List.of(event(0)));
        assertThatThrownBy(() -> stores.lock().hold(() -> {
                    log.append(List.of(event(1), event(2)));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        log.append(List.of(event(3)));

        assertThat(numbers(AuditFilter.ALL)).containsExactly(1L, 2L);
        assertThat(check().holds()).isTrue();
    }

    @Test
    void aVersionAndItsEntryAreBothThere() {
        AuditedLayerStore layers = audited(log);
        layers.append(List.of(version("parks", "a"), version("roads", "b")));
        layers.append(version("parks", "c").following(1));

        assertThat(all())
                .extracting(entry -> entry.event().change())
                .containsExactly(
                        AuditedChange.of(AuditAct.LAYER_IMPORTED, "layers/parks/versions/1", "", "a".repeat(64)),
                        AuditedChange.of(AuditAct.LAYER_IMPORTED, "layers/roads/versions/1", "", "b".repeat(64)),
                        AuditedChange.of(
                                AuditAct.LAYER_IMPORTED, "layers/parks/versions/2", "a".repeat(64), "c".repeat(64)));
        assertThat(all()).allSatisfy(entry -> assertThat(entry.event().by()).isEqualTo(PLANNER));
    }

    @Test
    void aVersionThatIsRefusedHasNoEntry() {
        AuditedLayerStore layers = audited(log);
        layers.append(version("parks", "a"));

        assertThatThrownBy(() -> layers.append(version("parks", "b").following(0)))
                .isInstanceOf(VersionChangedException.class);

        assertThat(log.head().number()).isEqualTo(1);
        assertThat(layers.listVersions("parks")).hasSize(1);
    }

    @Test
    void aVersionWhoseEntryCannotBeKeptIsNotThere() {
        AuditedLayerStore layers = audited(new FailingLog(log));

        assertThatThrownBy(() -> layers.append(version("parks", "a"))).hasMessage("after the entry");

        assertThat(stores.layers().listVersions()).isEmpty();
        assertThat(log.head()).isEqualTo(AuditHead.START);
    }

    /** An entry for each item, and at the publication one for the new version of the plan. */
    @Test
    void changesOfTheWorkingVersionAndTheirEntriesAreBothThere() {
        AuditTrail trail = trail(log);
        AuditedChangeStore changes = new AuditedChangeStore(stores.changes(), stores.lock(), trail);
        AuditedPlanStore plans = new AuditedPlanStore(stores.plans(), stores.lock(), trail);
        ItemContent before = new ItemContent(Map.of("name", "old"));
        ItemContent after = new ItemContent(Map.of("name", "new"));
        changes.append(change(
                1,
                Change.Kind.EDIT,
                List.of(
                        new ItemEdit(ItemRef.project(5), 1, Optional.of(before), Optional.of(after)),
                        new ItemEdit(ItemRef.link("L1"), 2, Optional.empty(), Optional.of(after)))));
        changes.append(
                change(2, Change.Kind.PUBLICATION, List.of()),
                () -> plans.append(Plan.builder().build(), "e".repeat(64), VersionInfo.Origin.IMPORTED, THEN));
        assertThatThrownBy(() -> changes.append(change(7, Change.Kind.EDIT, List.of())))
                .isInstanceOf(DraftMovedException.class);

        assertThat(all())
                .extracting(entry -> entry.event().change())
                .containsExactly(
                        AuditedChange.of(
                                AuditAct.PLAN_EDITED,
                                "plan/drafts/1/changes/1/projects/5",
                                before.sha256(),
                                after.sha256()),
                        AuditedChange.of(AuditAct.PLAN_EDITED, "plan/drafts/1/changes/1/links/L1", "", after.sha256()),
                        AuditedChange.of(AuditAct.PLAN_PUBLISHED, "plan/versions/1", "", "e".repeat(64)));
    }

    private static Change change(int number, Change.Kind kind, List<ItemEdit> edits) {
        Change.Author author = new Change.Author("key:7f", "王工");
        return new Change(1, number, kind, new Change.Bases(0, 0), OptionalInt.empty(), author, "why", THEN, edits);
    }

    @Test
    void theServicesUserMayOnlyReadAndAdd() {
        log.append(List.of(event(0)));
        for (String statement : new String[] {
            "update audit_entry set who = 'x'",
            "delete from audit_entry",
            "truncate table audit_entry",
            "alter table audit_entry drop column who",
            "drop table audit_entry"
        }) {
            assertThatThrownBy(() -> stores.jdbc().getJdbcOperations().execute(statement))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(check().entries()).isEqualTo(1);
    }

    @Test
    void aChangeBehindTheServicesBackIsFound() throws SQLException {
        log.append(IntStream.range(0, 5).mapToObj(AuditLogContract::event).toList());
        AuditHead known = log.head();
        for (String column : List.of(
                "who",
                "name",
                "kind",
                "role",
                "address",
                "door",
                "request",
                "what",
                "subject",
                "hash_before",
                "hash_after",
                "previous",
                "hash")) {
            String rotated = "concat(substring(C, 2), substring(C, 1, 1))".replace("C", column);
            asOwner("update audit_entry set " + column + " = " + rotated + " where number = 3");
            assertThat(check().faults()).as(column).contains(new ChainFault(Kind.CHANGED, 3, 3));
            String back =
                    "concat(substring(C, char_length(C)), substring(C, 1, char_length(C) - 1))".replace("C", column);
            asOwner("update audit_entry set " + column + " = " + back + " where number = 3");
        }
        asOwner("update audit_entry set recorded_at = recorded_at + interval '1' second where number = 3");
        assertThat(check().faults()).containsExactly(new ChainFault(Kind.CHANGED, 3, 3));
        asOwner("update audit_entry set recorded_at = recorded_at - interval '1' second where number = 3");
        assertThat(check(known).holds()).isTrue();

        asOwner("delete from audit_entry where number = 3");
        assertThat(check().faults()).containsExactly(new ChainFault(Kind.MISSING, 3, 3));
        asOwner("delete from audit_entry where number > 2");
        assertThat(check().holds()).isTrue();
        assertThat(check(known).faults()).containsExactly(new ChainFault(Kind.END_MISSING, 3, 5));
    }

    private AuditedLayerStore audited(AuditLog kept) {
        return new AuditedLayerStore(stores.layers(), stores.lock(), trail(kept));
    }

    private AuditTrail trail(AuditLog kept) {
        return new AuditTrail(kept, stores.lock()::hold, () -> PLANNER, Clock.fixed(THEN, ZoneOffset.UTC));
    }

    private static NewVersion version(String layer, String digit) {
        return new NewVersion(layer, digit.repeat(64), "s", VersionInfo.Origin.IMPORTED, THEN, List.of());
    }

    private static AuditEvent event(int number) {
        return new AuditEvent(
                THEN.plus(Duration.ofMillis(number)),
                PLANNER,
                AuditedChange.of(AuditAct.REPORT_KEPT, "reports/" + number, "0b".repeat(32), "0a".repeat(32)));
    }

    private static AuditFilter filter(String part, String value) {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                part.equals("who") ? Optional.of(value) : Optional.empty(),
                part.equals("what") ? Optional.of(value) : Optional.empty(),
                part.equals("subject") ? Optional.of(value) : Optional.empty());
    }

    private List<Long> numbers(AuditFilter filter) {
        List<Long> numbers = new ArrayList<>();
        log.forEach(filter, entry -> numbers.add(entry.number()));
        return numbers;
    }

    private List<AuditEntry> all() {
        List<AuditEntry> entries = new ArrayList<>();
        log.forEach(AuditFilter.ALL, entries::add);
        return entries;
    }

    private ChainFindings check(AuditHead... known) {
        ChainCheck check = new ChainCheck(List.of(known));
        log.forEach(AuditFilter.ALL, check);
        return check.findings();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A log whose entries are written and then fail, as when the disk is full at the commit. */
    private record FailingLog(AuditLog log) implements AuditLog {

        @Override
        public List<AuditEntry> append(List<AuditEvent> events) {
            log.append(events);
            throw new IllegalStateException("after the entry");
        }

        @Override
        public AuditHead head() {
            return log.head();
        }

        @Override
        public List<AuditEntry> list(AuditFilter filter, AuditPage page) {
            return log.list(filter, page);
        }
    }
}
