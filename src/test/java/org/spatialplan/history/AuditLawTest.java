package org.spatialplan.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.spatialplan.layer.Feature;

/** What the audit must hold to, whatever the layers: the law by whole unions, and that the same ground is no change. */
@Tag("thorough")
class AuditLawTest {

    private static final String SEED = "13";

    private static final double ROUNDING_M2 = 0.02;

    /** An edge that is parted elsewhere runs up to so many metres beside the other one. */
    private static final double PARTED_M = 0.0002;

    @Property(tries = 40, seed = SEED)
    void lossAndGainAreThoseOfWholeUnionsZoneByZone(
            @ForAll @IntRange(min = 1, max = 10) int features, @ForAll @IntRange(max = 100_000) int seed) {
        Redrawn made = new Redrawn(new Random(seed));
        List<Feature> before = made.layer(features);
        List<Feature> after = made.changed(before);

        AreaAudit audit = audit(before, after);

        assertThat(audit.diff().failed()).isEmpty();
        holds(audit, new AuditOracle(before, after), within(ROUNDING_M2));
    }

    @Property(tries = 60, seed = SEED)
    void theSameGroundInAnotherDrawingIsNoChange(
            @ForAll @IntRange(min = 1, max = 8) int features,
            @ForAll Redrawn.Way way,
            @ForAll @IntRange(max = 100_000) int seed) {
        Redrawn made = new Redrawn(new Random(seed));
        List<Feature> before = made.layer(features);

        AreaAudit audit = audit(before, made.redrawn(before, way));

        assertThat(audit.reason()).as("%s", way).isEqualTo(AreaAudit.Reason.NOTHING_LOST);
        assertThat(audit.diff().lost()).as("%s", way).isEmpty();
        assertThat(audit.diff().gained()).as("%s", way).isEmpty();
    }

    @Property(tries = 25, seed = SEED)
    void aChangeIsTheSameWhateverWayTheVersionsAreDrawn(
            @ForAll @IntRange(min = 1, max = 8) int features,
            @ForAll Redrawn.Way way,
            @ForAll @IntRange(max = 100_000) int seed) {
        Redrawn made = new Redrawn(new Random(seed));
        List<Feature> before = made.layer(features);
        List<Feature> after = made.changed(before);
        AreaAudit plain = audit(before, after);
        AuditOracle law = new AuditOracle(before, after);

        for (AreaAudit audit : List.of(
                audit(made.redrawn(before, way), after),
                audit(before, made.redrawn(after, way)),
                audit(made.redrawn(before, way), made.redrawn(after, way)))) {
            assertThat(audit.state()).as("%s", way).isEqualTo(plain.state());
            assertThat(audit.reason()).as("%s", way).isEqualTo(plain.reason());
            assertThat(audit.certainty()).as("%s", way).isEqualTo(plain.certainty());
            holds(audit, law, within(ROUNDING_M2 + PARTED_M * law.lengthM()));
        }
    }

    private static void holds(AreaAudit audit, AuditOracle law, Offset<Double> about) {
        assertThat(audit.fromM2()).isCloseTo(law.fromM2(), about);
        assertThat(audit.toM2()).isCloseTo(law.toM2(), about);
        assertThat(audit.lostM2()).isCloseTo(law.lostM2(), about);
        assertThat(audit.gainedM2()).isCloseTo(law.gainedM2(), about);
        assertThat(audit.fromM2() + audit.netM2()).isCloseTo(audit.toM2(), about);
        assertThat(audit.diff().zones()).extracting(ZoneArea::zone).containsExactlyElementsOf(law.zones());
        for (ZoneArea zone : audit.diff().zones()) {
            assertThat(zone.fromM2()).isCloseTo(law.fromM2(zone.zone()), about);
            assertThat(zone.toM2()).isCloseTo(law.toM2(zone.zone()), about);
            assertThat(zone.lostM2()).isCloseTo(law.lostM2(zone.zone()), about);
            assertThat(zone.lostToZonesM2()).isCloseTo(law.lostToZonesM2(zone.zone()), about);
            assertThat(zone.gainedM2()).isCloseTo(law.gainedM2(zone.zone()), about);
        }
    }

    private static AreaAudit audit(List<Feature> before, List<Feature> after) {
        return AreaAudit.of(Versions.diff(Versions.version(1, before), Versions.version(2, after)));
    }
}
