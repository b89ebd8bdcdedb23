package org.spatialplan.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.auditlog.ChainFault.Kind;

/** The chain of hashes: what a check of it finds. */
class AuditChainTest {

    private static final Instant THEN = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final Circumstances PLANNER =
            new Circumstances("key:7f", "规划科 王", "key", "planner", "10.1.2.3", "POST /api/conflicts", "r-1");

    /** Lines of an export: whoever computes them anew, with this program or another, comes to the same hashes. */
    private static final Path GOLDEN = Path.of("src/test/resources/golden/audit-log/chain.tsv");

    @Test
    void hashesAreThoseOfTheKeptExample() throws IOException {
        List<AuditEvent> events = List.of(
                new AuditEvent(
                        THEN,
                        Circumstances.SERVICE,
                        AuditedChange.of(AuditAct.DATA_LOADED, "layers/red-lines/versions/1", "", "ab".repeat(32))),
                event(THEN.plusMillis(1), AuditAct.REPORT_KEPT, "reports/2026-0001"),
                event(THEN.minusSeconds(60), AuditAct.RIGHT_REFUSED, "rights/import"));

        List<String> told = AuditChain.next(AuditHead.START, events).stream()
                .map(entry -> entry.number() + "\t" + entry.previous() + "\t" + entry.hash())
                .toList();

        assertThat(told).isEqualTo(Files.readAllLines(GOLDEN));
    }

    @Test
    void anUntouchedChainHolds() {
        ChainFindings findings = check(chain(5));

        assertThat(findings.holds()).isTrue();
        assertThat(findings.entries()).isEqualTo(5);
        assertThat(findings.first()).isEqualTo(1);
        assertThat(findings.head()).isEqualTo(chain(5).get(4).head());
        assertThat(check(List.of()).holds()).isTrue();
    }

    /** Every field is covered: one that is left out of the hash would let a change of it pass. */
    @Test
    void aChangeOfAnyFieldIsFound() {
        AuditEntry entry = chain(3).get(1);
        List<AuditEntry> changed = List.of(
                with(entry, entry.event().when().plusMillis(1)),
                with(
                        entry,
                        new Circumstances(
                                "key:8", "规划科 王", "key", "planner", "10.1.2.3", "POST /api/conflicts", "r-1")),
                with(
                        entry,
                        new Circumstances("key:7f", "x", "key", "planner", "10.1.2.3", "POST /api/conflicts", "r-1")),
                with(
                        entry,
                        new Circumstances(
                                "key:7f", "规划科 王", "person", "planner", "10.1.2.3", "POST /api/conflicts", "r-1")),
                with(
                        entry,
                        new Circumstances(
                                "key:7f", "规划科 王", "key", "reader", "10.1.2.3", "POST /api/conflicts", "r-1")),
                with(
                        entry,
                        new Circumstances(
                                "key:7f", "规划科 王", "key", "planner", "10.1.2.4", "POST /api/conflicts", "r-1")),
                with(
                        entry,
                        new Circumstances(
                                "key:7f", "规划科 王", "key", "planner", "10.1.2.3", "GET /api/conflicts", "r-1")),
                with(
                        entry,
                        new Circumstances(
                                "key:7f", "规划科 王", "key", "planner", "10.1.2.3", "POST /api/conflicts", "r-2")),
                with(entry, new AuditedChange("layer-imported", "reports/1", "0a", "0b")),
                with(entry, new AuditedChange("report-kept", "reports/2", "0a", "0b")),
                with(entry, new AuditedChange("report-kept", "reports/1", "", "0b")),
                with(entry, new AuditedChange("report-kept", "reports/1", "0a", "")),
                // what moves a character from one field to the next
                with(entry, new AuditedChange("report-kept", "reports/10", "a", "0b")),
                new AuditEntry(2, entry.event(), entry.previous(), "0".repeat(64)));

        changed.forEach(other -> {
            List<AuditEntry> entries = new ArrayList<>(chain(3));
            entries.set(1, other);
            assertThat(check(entries).faults()).as(other.toString()).contains(new ChainFault(Kind.CHANGED, 2, 2));
        });
    }

    /** Who can compute the hash of the changed entry is betrayed by the next one. */
    @Test
    void anEntryThatIsReplacedWithItsHashIsFound() {
        List<AuditEntry> entries = new ArrayList<>(chain(3));
        entries.set(1, AuditChain.next(entries.get(0).head(), event(THEN, AuditAct.BACKUP_MADE, "backups/a")));

        assertThat(check(entries).faults()).containsExactly(new ChainFault(Kind.REPLACED, 2, 3));
    }

    @Test
    void aCutInTheMiddleIsFound() {
        List<AuditEntry> entries = new ArrayList<>(chain(9));
        entries.subList(3, 6).clear();

        assertThat(check(entries).faults()).containsExactly(new ChainFault(Kind.MISSING, 4, 6));
    }

    /** The chain alone cannot show it: what it ended with must be known from elsewhere. */
    @Test
    void aCutAtTheEndIsFoundByWhoKnowsALaterEntry() {
        List<AuditEntry> entries = chain(6);
        AuditHead known = entries.get(4).head();

        assertThat(check(entries.subList(0, 3)).holds()).isTrue();
        assertThat(check(entries.subList(0, 3), known).faults())
                .containsExactly(new ChainFault(Kind.END_MISSING, 4, 5));
        assertThat(check(List.of(), known).faults()).containsExactly(new ChainFault(Kind.END_MISSING, 1, 5));
        assertThat(check(entries, known).holds()).isTrue();
    }

    @Test
    void aChainThatWasMadeAnewIsFoundByWhoKnowsAnEntryOfTheOldOne() {
        AuditHead known = chain(5).get(3).head();
        List<AuditEvent> others = IntStream.range(0, 5)
                .mapToObj(i -> event(THEN, AuditAct.BACKUP_MADE, "backups/" + i))
                .toList();

        List<AuditEntry> anew = AuditChain.next(AuditHead.START, others);

        assertThat(check(anew).holds()).isTrue();
        assertThat(check(anew, known).faults()).containsExactly(new ChainFault(Kind.REWRITTEN, 4, 4));
    }

    @Test
    void entriesMayLeaveAtTheBeginningByAStatedActOnly() {
        List<AuditEntry> entries = new ArrayList<>(chain(6));
        AuditHead leaves = entries.get(3).head();
        AuditHead known = entries.get(1).head();
        assertThat(check(entries.subList(4, 6)).faults()).containsExactly(new ChainFault(Kind.BEGINNING_MISSING, 1, 4));

        entries.add(AuditChain.next(
                entries.get(5).head(), new AuditEvent(THEN, Circumstances.SERVICE, LogShortening.of(leaves))));

        ChainFindings findings = check(entries.subList(4, 7), known);
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.shortened()).isEqualTo(4);
        assertThat(findings.first()).isEqualTo(5);
        // one more than was stated
        assertThat(check(entries.subList(5, 7)).faults()).containsExactly(new ChainFault(Kind.BEGINNING_MISSING, 1, 5));
    }

    /** Whatever is done to whichever entries, it is found. */
    @Property(tries = 200)
    void anyDamageIsFound(
            @ForAll @IntRange(min = 0, max = 11) int first,
            @ForAll @IntRange(min = 0, max = 11) int second,
            @ForAll @IntRange(max = 3) int deed,
            @ForAll String text) {
        List<AuditEntry> entries = new ArrayList<>(chain(12));
        AuditEntry entry = entries.get(first);
        switch (deed) {
            case 0 -> entries.remove(first);
            case 1 -> {
                Assume.that(first != second);
                entries.set(first, entries.get(second));
            }
            case 2 -> entries.add(second, entry);
            default -> {
                Assume.that(!text.equals(entry.event().change().subject()));
                AuditedChange change = entry.event().change();
                entries.set(
                        first, with(entry, new AuditedChange(change.what(), text, change.before(), change.after())));
            }
        }

        assertThat(check(entries, chain(12).get(11).head()).holds()).isFalse();
    }

    /** No two entries have one hash, however their fields are cut. */
    @Property(tries = 300)
    void textsOfAnyKindKeepTheirPlace(@ForAll @Size(3) List<String> texts, @ForAll @Size(3) List<String> others) {
        AuditEntry one = AuditChain.next(AuditHead.START, event(texts));
        AuditEntry other = AuditChain.next(AuditHead.START, event(others));

        assertThat(one.hash().equals(other.hash())).isEqualTo(one.event().equals(other.event()));
        assertThat(AuditChain.isWhole(one)).isTrue();
    }

    @Test
    void textsAreOneLineOfValidUnicodeWithinTheirBounds() {
        AuditEntry entry = AuditChain.next(
                AuditHead.START, event(List.of("a\nb\u0000c\ud800d", "x".repeat(1000), "\u001b[31mred")));

        assertThat(entry.event().by().who()).isEqualTo("a b c?d");
        assertThat(entry.event().by().name()).hasSize(200);
        assertThat(entry.event().change().subject()).isEqualTo(" [31mred");
    }

    @Test
    void faultsAreCountedButNotAllListed() {
        List<AuditEntry> entries = chain(300).stream()
                .map(entry -> new AuditEntry(entry.number(), entry.event(), entry.previous(), "f".repeat(64)))
                .toList();

        ChainFindings findings = check(entries);

        assertThat(findings.faults()).hasSize(ChainCheck.MAX_FAULTS);
        assertThat(findings.allFaults()).isEqualTo(300 + 299);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", ":", "12:zz", "-1:aa", "1:ABCD", "12345678901234567890:00"})
    void aHeadThatIsNoneIsRefused(String word) {
        assertThatThrownBy(() -> AuditHead.parse(word)).isInstanceOf(AuditHeadException.class);
        AuditHead head = chain(2).get(1).head();
        assertThat(AuditHead.parse(" " + head.written() + "\n")).isEqualTo(head);
    }

    @Test
    void actsHaveCodesOfTheirOwn() {
        Set<String> codes = new HashSet<>();
        for (AuditAct act : AuditAct.values()) {
            assertThat(codes.add(act.code())).isTrue();
            assertThat(AuditAct.find(act.code())).contains(act);
            assertThat(act.code()).hasSizeLessThanOrEqualTo(40);
        }
        assertThat(AuditAct.find("nothing")).isEmpty();
    }

    private static ChainFindings check(List<AuditEntry> entries, AuditHead... known) {
        ChainCheck check = new ChainCheck(List.of(known));
        entries.forEach(check);
        return check.findings();
    }

    private static List<AuditEntry> chain(int length) {
        List<AuditEvent> events = IntStream.range(0, length)
                .mapToObj(i -> new AuditEvent(
                        THEN.plusMillis(i),
                        PLANNER,
                        AuditedChange.of(AuditAct.REPORT_KEPT, "reports/" + i, "0a", "0b")))
                .toList();
        return AuditChain.next(AuditHead.START, events);
    }

    private static AuditEvent event(Instant when, AuditAct act, String subject) {
        return new AuditEvent(when, PLANNER, AuditedChange.of(act, subject));
    }

    private static AuditEvent event(List<String> texts) {
        Circumstances by = new Circumstances(texts.get(0), texts.get(1), "", "", "", "", "");
        return new AuditEvent(THEN, by, AuditedChange.of(AuditAct.BACKUP_MADE, texts.get(2)));
    }

    private static AuditEntry with(AuditEntry entry, Instant when) {
        return with(
                entry, new AuditEvent(when, entry.event().by(), entry.event().change()));
    }

    private static AuditEntry with(AuditEntry entry, Circumstances by) {
        return with(
                entry, new AuditEvent(entry.event().when(), by, entry.event().change()));
    }

    private static AuditEntry with(AuditEntry entry, AuditedChange change) {
        return with(entry, new AuditEvent(entry.event().when(), entry.event().by(), change));
    }

    private static AuditEntry with(AuditEntry entry, AuditEvent event) {
        return new AuditEntry(entry.number(), event, entry.previous(), entry.hash());
    }
}
