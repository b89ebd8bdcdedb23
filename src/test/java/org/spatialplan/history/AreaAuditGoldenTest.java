package org.spatialplan.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.check.ConflictState;

/** Versions against versions with the arithmetic shown: golden/audits.csv. */
class AreaAuditGoldenTest {

    private static final double ROUNDING_M2 = 0.02;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/audits.csv", numLinesToSkip = 1)
    void golden(
            String name,
            String before,
            String after,
            double accuracyBeforeM,
            double accuracyAfterM,
            ConflictState state,
            String certainty,
            AreaAudit.Reason reason,
            double lostM2,
            double gainedM2,
            double lostSliversM2,
            double zoneLostM2,
            double displacementM,
            String why) {
        LayerDiff diff = Versions.diff(
                Versions.version(1, before, accuracyBeforeM),
                Versions.version(2, after == null ? "" : after, accuracyAfterM));

        AreaAudit audit = AreaAudit.of(diff);

        assertThat(audit.reason()).as(why).isEqualTo(reason);
        assertThat(audit.state()).as(why).isEqualTo(state);
        assertThat(audit.certainty().map(Enum::name).orElse("")).as(why).isEqualTo(certainty);
        assertThat(audit.lostM2()).as(why).isCloseTo(lostM2, within(ROUNDING_M2));
        assertThat(audit.gainedM2()).as(why).isCloseTo(gainedM2, within(ROUNDING_M2));
        assertThat(audit.lostSliversM2()).as(why).isCloseTo(lostSliversM2, within(ROUNDING_M2));
        assertThat(diff.zones().stream().mapToDouble(ZoneArea::lostToZonesM2).sum())
                .as(why)
                .isCloseTo(zoneLostM2, within(ROUNDING_M2));
        assertThat(diff.changes().stream()
                        .flatMap(change -> change.displacement().stream())
                        .mapToDouble(Displacement::metres)
                        .max()
                        .orElse(0))
                .as(why)
                .isCloseTo(displacementM, within(0.001));
        assertThat(diff.zones()).as("from − lost + gained = to, in every zone").allSatisfy(zone -> assertThat(
                        zone.fromM2() - zone.lostM2() + zone.gainedM2())
                .isCloseTo(zone.toM2(), within(ROUNDING_M2)));
    }
}
