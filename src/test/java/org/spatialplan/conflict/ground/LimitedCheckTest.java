package org.spatialplan.conflict.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spatialplan.conflict.InventedRedLine.KILOMETRE;
import static org.spatialplan.conflict.InventedRedLine.feature;
import static org.spatialplan.conflict.InventedRedLine.lonLat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.Finding;

class LimitedCheckTest {

    private static final InventedRedLine LINE = new InventedRedLine(1_000_000, feature("a", "other", 0, KILOMETRE));
    private static final Duration LONG = Duration.ofHours(1);
    private static final Geometry SMALL = lonLat("POLYGON ((2000 0, 2100 0, 2100 100, 2000 0))");
    private static final Geometry LARGE = lonLat("POINT (3000 3000)").buffer(0.001, 50);

    private final List<String> turns = new ArrayList<>();

    private List<CheckedGround> check(ParcelLimits limits, Geometry... parcels) {
        GroundCheck check = new GroundCheck(
                LINE.map(), Works.of("new-construction"), CheckConditions.NONE, GroundCheck.Watch.NOBODY, limits);
        GroundReader reading = new GroundReader(
                new CoordinateInterpretation(Crs.CRS84, false, Optional.empty()), InventedRedLine.FRAME, 0);
        LimitedCheck limited = LimitedCheck.of(check, reading);
        List<CheckedGround> checked = new ArrayList<>();
        for (Geometry parcel : parcels) {
            checked.add(limited.check(
                    Parcel.of(checked.size() + 1, "P" + (checked.size() + 1), "", parcel), Optional.empty(), true));
        }
        return checked;
    }

    private ParcelLimits limits(Duration inRequest, Duration inJob, long maxVertices) {
        return new ParcelLimits(inRequest, inJob, maxVertices, 10, new ParcelLimits.Turns() {
            @Override
            public <T> T take(long vertices, BooleanSupplier abandoned, Supplier<T> work) {
                turns.add("turn of " + vertices);
                return work.get();
            }
        });
    }

    @Test
    void aParcelThatIsTooLargeIsNotCheckedAndTheOthersAre() {
        List<CheckedGround> checked = check(limits(LONG, LONG, 100), LARGE, SMALL);
        Finding fault = checked.get(0).ground().fault().orElseThrow();

        assertThat(checked.get(0).verdict().state()).isEqualTo(ConflictState.NOT_CHECKED);
        assertThat(checked.get(0).verdict().reason()).isEqualTo(Reason.OVER_LIMIT);
        assertThat(fault.zh()).contains("节点总数超过 100 个");
        assertThat(fault.en()).contains("more than 100 vertices", "split or simplify");
        assertThat(checked.get(0).verdict().totals()).isEmpty();
        assertThat(checked.get(1).verdict().state()).isEqualTo(ConflictState.CLEAR);
    }

    @Test
    void aParcelThatTakesTooLongIsNotChecked() {
        CheckedGround checked = check(limits(LONG, Duration.ZERO, 1000), SMALL).get(0);
        Finding fault = checked.ground().fault().orElseThrow();

        assertThat(checked.verdict().state()).isEqualTo(ConflictState.NOT_CHECKED);
        assertThat(fault.zh()).contains("超出限额");
        assertThat(fault.en()).contains("more time than it may have");
    }

    /** What all may cost is told from what one may. */
    @Test
    void theRequestsOwnLimitEndsTheRequest() {
        assertThatThrownBy(() -> WorkLimit.within(-1, 1000, () -> false, () -> check(limits(LONG, LONG, 1000), SMALL)))
                .isInstanceOf(OverLimitException.class);
    }

    @Test
    void aLargeParcelOfAJobWaitsForItsTurnAndOneOfARequestHasHadIt() {
        ParcelLimits limits = limits(LONG, LONG.multipliedBy(2), 1000);
        check(limits, SMALL, LARGE);
        assertThat(turns).containsExactly("turn of " + LARGE.getNumPoints());

        turns.clear();
        WorkLimit.within(LONG.toNanos(), 1000, () -> false, () -> check(limits, LARGE));
        assertThat(turns).isEmpty();
    }
}
