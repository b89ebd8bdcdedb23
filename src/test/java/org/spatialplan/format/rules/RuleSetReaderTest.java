package org.spatialplan.format.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.InventedRules;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.ZoneRule;

class RuleSetReaderTest {

    private static final RuleHistory RULES = InventedRules.HISTORY;

    @Test
    void aDayHasTheRulesThatBeganLastBeforeItsEnd() {
        assertThat(RULES.states())
                .extracting(rules -> rules.from().toString())
                .containsExactly("2022-08-16", "2026-03-15");
        assertThat(RULES.on(LocalDate.parse("2022-08-15"))).isEmpty();
        assertThat(RULES.on(LocalDate.parse("2022-08-16")))
                .contains(RULES.states().get(0));
        assertThat(RULES.on(LocalDate.parse("2026-03-14")))
                .contains(RULES.states().get(0));
        assertThat(RULES.on(LocalDate.parse("2026-03-15"))).contains(RULES.newest());
    }

    @Test
    void anEntryTakesThePlaceOfTheEarlierOneOfItsId() {
        assertThat(core(InventedRules.EARLY).permits()).containsExactly("protection-and-relief");
        assertThat(core(InventedRules.LATE).permits()).contains("ecological-restoration");
        assertThat(InventedRules.EARLY.activities()).doesNotContainKey("undersea-cable");
        assertThat(InventedRules.LATE.activities()).containsKey("undersea-cable");
        assertThat(InventedRules.EARLY.areas()).isEmpty();
        assertThat(InventedRules.LATE.areas()).hasSize(1);
    }

    @Test
    void anEntryCitesItsOwnSourceOrThatOfTheWhole() {
        Citation core = core(InventedRules.LATE).citation();

        assertThat(core.source().number()).isEqualTo("国务院令第830号");
        assertThat(core.source().verified()).isFalse();
        assertThat(core.source().note().en()).contains("press");
        assertThat(core.article().zh()).isEqualTo("第二十六条");
        assertThat(core.from()).isEqualTo("2026-03-15");
        assertThat(core(InventedRules.EARLY).citation().source().number()).isEqualTo("自然资发〔2022〕142号");
    }

    private static ZoneRule core(RuleSet rules) {
        return rules.zones().get("core");
    }

    /** Each replaces words of the file by others that make no rules. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            verified: false        | verified: perhaps         | verified: must be true or false
            source: decree-830     | source: decree-831        | names the unknown
            from: 2026-03-15       | from: 2020-01-01          | before the first day of the rules
            from: 2026-03-15       | from: soon                | must be a date
            from: 2026-03-15       | from: 2022-08-16          | stands twice for 2022-08-16
            if: new-land           | if: old-land              | names the unknown
            may_be: [core, other]  | may_be: [core]            | two or more
            may_be: [core, other]  | may_be: [core, unknown]   | which is itself not known
            may_be: [core, other]  | may_be: [core, nowhere]   | names the unknown
            id: unknown            | id: unknown\\n    from: 2026-03-15 | features of that zone would have none
            id: decree-830         | id: notice-142            | stands twice
            """)
    void whatMakesNoRulesIsRefusedWithItsLine(String words, String others, String reason) {
        String text = new String(InventedRules.file().bytes(), StandardCharsets.UTF_8)
                .replace(words, others.replace("\\n", "\n"));
        DataFile broken = new DataFile("rules/broken.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new RuleSetReader().read(broken))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(reason);
    }
}
