package org.spatialplan.conflict.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.check.Territory;
import org.spatialplan.check.Works;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.GroundReader;

class GuardedCheckTest {

    private static final Parcel SQUARE =
            Parcel.of(7, "DK7", "", new GeometryFactory().toGeometry(new Envelope(118.5, 118.501, 25, 25.001)));

    private final List<Throwable> logged = new ArrayList<>();

    /** @param watch fails in the place of the check */
    private CheckedGround check(GroundCheck.Watch watch) {
        GroundFrame frame = GroundFrame.about(118.5);
        CheckedMap map = new CheckedMap(List.of(), List.of(), Territory.EVERYWHERE, frame);
        GroundCheck check =
                new GroundCheck(map, Works.of("new-construction"), CheckConditions.NONE, watch, ParcelLimits.NONE);
        GroundReader reading =
                new GroundReader(new CoordinateInterpretation(Crs.CRS84, false, Optional.empty()), frame, 0);
        return new GuardedCheck(LimitedCheck.of(check, reading), (parcel, id, cause) -> logged.add(cause))
                .check(SQUARE, Optional.of(3L));
    }

    @Test
    void aVerdictIsPassedOn() {
        assertThat(check(GroundCheck.Watch.NOBODY).ground().fault()).isEmpty();
        assertThat(logged).isEmpty();
    }

    @Test
    void aFaultOfTheProgramIsTheVerdictOnThatParcel() {
        for (Throwable cause : List.of(new IllegalStateException("x"), new StackOverflowError())) {
            logged.clear();
            CheckedGround checked = check((ground, nanos) -> {
                if (cause instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) cause;
            });
            assertThat(checked.verdict().state()).isEqualTo(ConflictState.NOT_CHECKED);
            assertThat(checked.verdict().reason()).isEqualTo(Reason.FAILED);
            assertThat(checked.ground().id()).isEqualTo("DK7");
            assertThat(checked.ground().duplicateOf()).contains(3L);
            assertThat(checked.ground().fault().orElseThrow().code()).isEqualTo("check-failed");
            assertThat(logged).containsExactly(cause);
        }
    }

    @Test
    void whoDoesNotWaitAnyMoreGetsNoVerdict() {
        assertThatThrownBy(() -> check((ground, nanos) -> {
                    throw new WorkCancelledException();
                }))
                .isInstanceOf(WorkCancelledException.class);
    }
}
