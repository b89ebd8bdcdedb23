package org.spatialplan.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.Caller;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.layer.StoreUnavailableException;

/** What is recorded beside requests: bounded, and not lost while the database is away. */
class AuditNotesTest {

    private final MemoryAuditLog log = new MemoryAuditLog();
    private final SetClock clock = new SetClock();
    private String address = "10.0.0.1";
    private String who = "anybody";
    private final AuditTrail trail = new AuditTrail(
            log, Supplier::get, () -> new Circumstances(who, "", "anybody", "", address, "GET /api/x", "r"), clock);
    private final List<AuditEvent> pending = new ArrayList<>();
    private final AuditNotes notes = new AuditNotes(log, trail, this::handOver, clock);

    private void handOver(java.util.function.Consumer<AuditEvent> taker) {
        pending.forEach(taker);
        pending.clear();
    }

    @Test
    void refusalsAreRecordedOneByOneWhileTheyAreFew() {
        refuse(3);
        notes.flush();

        assertThat(told())
                .containsExactly(
                        "right-refused rights/import 10.0.0.1",
                        "right-refused rights/import 10.0.0.1",
                        "right-refused rights/import 10.0.0.1");
    }

    @Test
    void aFloodFromOneAddressBecomesOneNumberAfterTheHour() {
        refuse(100_000);
        notes.flush();
        assertThat(log.entries()).hasSize(Refusals.MAX_OF_ADDRESS);

        clock.now = clock.now.plus(Duration.ofMinutes(61));
        notes.flush();
        refuse(1);
        notes.flush();

        assertThat(told().subList(Refusals.MAX_OF_ADDRESS, log.entries().size()))
                .containsExactly(
                        "refusals-summed refusals/" + (100_000 - Refusals.MAX_OF_ADDRESS) + " 10.0.0.1",
                        "right-refused rights/import 10.0.0.1");
    }

    /** No number of addresses makes more entries than stated, and no refusal is uncounted. */
    @Test
    void aFloodFromManyAddressesIsBounded() {
        int addresses = 3_000;
        for (int i = 0; i < addresses; i++) {
            address = "2001:db8::" + Integer.toHexString(i);
            refuse(20);
            if (i % 50 == 0) {
                notes.flush();
            }
        }
        clock.now = clock.now.plus(Duration.ofHours(2));
        notes.flush();

        assertThat(log.entries()).hasSizeLessThanOrEqualTo(Refusals.MAX_SINGLE + Refusals.MAX_ADDRESSES + 1);
        assertThat(told().get(log.entries().size() - 1)).endsWith(" *");
        assertThat(counted()).isEqualTo(20L * addresses);
    }

    private long counted() {
        return log.entries().stream()
                .map(entry -> entry.event().change())
                .mapToLong(change -> change.what().equals("refusals-summed")
                        ? Long.parseLong(change.subject().substring("refusals/".length()))
                        : 1)
                .sum();
    }

    @Test
    void theHourEndsAlsoWhenTheClockIsSetBackOrTheServiceStops() {
        refuse(15);
        clock.now = clock.now.minus(Duration.ofDays(400));
        notes.flush();
        assertThat(counted()).isEqualTo(15);

        refuse(12);
        notes.close();
        assertThat(counted()).isEqualTo(27);
    }

    @Test
    void theFirstUseOfAKeyInAnHourIsRecordedForEachAddress() {
        who = "key:1";
        use(5);
        address = "10.0.0.2";
        use(5);
        who = "key:2";
        use(5);
        clock.now = clock.now.plus(Duration.ofMinutes(61));
        use(5);
        notes.flush();

        assertThat(log.entries())
                .extracting(entry ->
                        entry.event().by().who() + " " + entry.event().by().from())
                .containsExactly("key:1 10.0.0.1", "key:1 10.0.0.2", "key:2 10.0.0.2", "key:2 10.0.0.2");
    }

    /** Who draws a secret line by asking often is seen; nothing is kept of where he asked. */
    @Test
    void answersOnWithheldLinesAreSummedForEachCallerAndHour() {
        who = "key:1";
        answered(40, 3);
        who = "key:2";
        answered(5, 0);
        notes.flush();
        assertThat(log.entries()).isEmpty();

        clock.now = clock.now.plus(Duration.ofMinutes(61));
        notes.flush();
        answered(1, 1);
        notes.close();

        assertThat(log.entries())
                .extracting(entry -> entry.event().change().what() + " "
                        + entry.event().change().subject() + " "
                        + entry.event().by().who() + " " + entry.event().by().from())
                .containsExactly(
                        "withheld-answered grounds/40/met/3 key:1 10.0.0.1",
                        "withheld-answered grounds/5/met/0 key:2 10.0.0.1",
                        "withheld-answered grounds/1/met/1 key:2 10.0.0.1");
    }

    @Test
    void answersToVeryManyCallersAreBounded() {
        for (int i = 0; i < 3 * WithheldAnswers.MAX_CALLERS; i++) {
            address = "10.1." + i / 200 + "." + i % 200;
            answered(1, 1);
        }
        notes.close();

        assertThat(told()).hasSize(WithheldAnswers.MAX_CALLERS + 1);
        assertThat(told().get(WithheldAnswers.MAX_CALLERS))
                .isEqualTo("withheld-answered grounds/" + 2 * WithheldAnswers.MAX_CALLERS + "/met/"
                        + 2 * WithheldAnswers.MAX_CALLERS + " *");
    }

    private void answered(int times, int met) {
        for (int i = 0; i < times; i++) {
            notes.withheldAnswered(trail.circumstances(), i < met);
        }
    }

    @Test
    void whatComesWhileTheDatabaseIsAwayWaits() {
        log.failWith(new StoreUnavailableException(null));
        who = "key:1";
        use(1);
        notes.flush();
        refuse(2);
        notes.flush();
        assertThat(log.entries()).isEmpty();

        log.failWith(null);
        notes.flush();

        assertThat(told())
                .containsExactly(
                        "key-used keys/1 10.0.0.1",
                        "right-refused rights/import 10.0.0.1",
                        "right-refused rights/import 10.0.0.1");
    }

    @Test
    void whatIsMoreThanMayWaitIsCounted() {
        log.failWith(new StoreUnavailableException(null));
        int more = 37;
        for (int i = 0; i < AuditNotes.MAX_WAITING + more; i++) {
            who = "key:" + i;
            use(1);
        }
        log.failWith(null);
        notes.flush();

        assertThat(log.entries()).hasSize(AuditNotes.MAX_WAITING + 1);
        assertThat(told()).contains("entries-lost entries/" + more + " ");
    }

    @Test
    void actsOfCommandsAreTakenIntoTheLog() {
        pending.add(new AuditEvent(
                clock.now,
                new Circumstances("command:li", "li", "command", "administrator", "", "reports delete", ""),
                AuditedChange.of(AuditAct.REPORT_DELETED, "reports/1")));
        notes.flush();

        assertThat(told()).containsExactly("report-deleted reports/1 ");
        assertThat(pending).isEmpty();
    }

    /** A change whose entry cannot be kept fails; who does it in the name of another is recorded as that one. */
    @Test
    void changesAreRecordedInTheNameOfWhoSentThemIn() {
        Circumstances sender = new Circumstances("key:9", "李", "key", "editor", "10.9.9.9", "POST /api/imports", "r-9");

        String done = trail.inNameOf(
                sender,
                () -> trail.as(
                        AuditAct.LAYER_ROLLED_BACK,
                        () -> trail.change(
                                () -> "7",
                                version -> List.of(AuditedChange.of(
                                        trail.purposeOr(AuditAct.LAYER_IMPORTED), "layers/a/versions/" + version)))));

        assertThat(done).isEqualTo("7");
        assertThat(log.entries().get(0).event().by()).isEqualTo(sender);
        assertThat(told()).containsExactly("layer-rolled-back layers/a/versions/7 10.9.9.9");
        assertThat(trail.circumstances().who()).isEqualTo("anybody");
        assertThat(trail.purposeOr(AuditAct.LAYER_IMPORTED)).isEqualTo(AuditAct.LAYER_IMPORTED);
    }

    @Test
    void whatTheServiceDoesByItselfIsNotRecordedAsTheOneWhoAsks() {
        trail.recordOfService(AuditedChange.of(AuditAct.REPORT_DELETED, "reports/1"));
        trail.record(AuditAct.REPORT_KEPT, "reports/2");

        assertThat(log.entries()).extracting(entry -> entry.event().by().who()).containsExactly("service", "anybody");
    }

    private Caller caller() {
        return new Caller(Caller.Kind.KEY, who, "", Optional.empty(), SeenLayers.PUBLIC);
    }

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            notes.refused(caller(), AuditAct.RIGHT_REFUSED, "rights/import");
        }
    }

    private void use(int times) {
        for (int i = 0; i < times; i++) {
            notes.keyUsed(caller(), "keys/1");
        }
    }

    private List<String> told() {
        return log.entries().stream()
                .map(AuditEntry::event)
                .map(event -> event.change().what() + " " + event.change().subject() + " "
                        + event.by().from())
                .toList();
    }

    /** A clock that a test sets. */
    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-05-06T07:08:09Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
