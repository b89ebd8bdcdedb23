package org.spatialplan.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.ConflictState;
import org.spatialplan.history.AreaAudit.Reason;
import org.spatialplan.layer.Feature;

/** Edges of kilometres, straight in degrees: one more vertex on them, or a cut between two features, is no change of ground. */
class LongEdgesTest {

    private static final double METRE = 1 / 111_000.0;

    @ParameterizedTest
    @ValueSource(doubles = {1_000, 6_000, 20_000})
    void oneMoreVertexOnAStraightEdgeChangesNothing(double metres) {
        double side = metres * METRE;
        String plain = "POLYGON ((118.3 25.2, %1$f 25.2, %1$f %2$f, 118.3 %2$f, 118.3 25.2))";
        String more = "POLYGON ((118.3 25.2, %3$f 25.2, %1$f 25.2, %1$f %2$f, 118.3 %2$f, 118.3 25.2))";

        assertNothingLost(List.of(feature("a", plain, side)), List.of(feature("a", more, side)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1_000, 6_000, 20_000})
    void aCutInTwoChangesNothing(double metres) {
        double side = metres * METRE;
        Feature whole = feature("a", "POLYGON ((118.3 25.2, %1$f 25.2, %1$f %2$f, 118.3 %2$f, 118.3 25.2))", side);
        Feature west = feature("w", "POLYGON ((118.3 25.2, %3$f 25.2, %3$f %2$f, 118.3 %2$f, 118.3 25.2))", side);
        Feature east = feature("e", "POLYGON ((%3$f 25.2, %1$f 25.2, %1$f %2$f, %3$f %2$f, %3$f 25.2))", side);

        assertNothingLost(List.of(whole), List.of(west, east));
    }

    private static void assertNothingLost(List<Feature> before, List<Feature> after) {
        AreaAudit audit = AreaAudit.of(Versions.diff(Versions.version(1, before), Versions.version(2, after)));

        assertThat(audit.reason()).isEqualTo(Reason.NOTHING_LOST);
        assertThat(audit.state()).isEqualTo(ConflictState.CLEAR);
        assertThat(audit.lostM2()).isZero();
        assertThat(audit.gainedM2()).isZero();
    }

    private static Feature feature(String id, String wkt, double side) {
        Geometry drawn = Versions.wkt(String.format(wkt, 118.3 + side, 25.2 + side, 118.3 + 0.37 * side));
        return Versions.drawn(id, "core", 0, drawn);
    }
}
