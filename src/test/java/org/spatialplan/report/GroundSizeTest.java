package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.Ground;

/** Sizes of grounds that no ordinary parcel has. */
class GroundSizeTest {

    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final long MAX_VERTICES = 2_000_000;

    /** The edges of a comb over the whole city, followed in the plane of a zone, need more vertices than may be added. */
    @Test
    void edgesTooManyToBeFollowedInAPlaneHaveTheirSizeOnTheEllipsoid() {
        StringBuilder comb = new StringBuilder("POLYGON((118 24.6");
        for (int i = 0; i < 2500; i++) {
            double x = 118 + i * 0.00036;
            comb.append(", %.6f 25.2, %.6f 25.2, %.6f 24.61, %.6f 24.61"
                    .formatted(x, x + 0.000144, x + 0.000144, x + 0.00036));
        }
        comb.append(", 118.9 24.6, 118 24.6))");

        GroundSize size = WorkLimit.within(HOUR, MAX_VERTICES, () -> false, () -> size(comb.toString()));

        assertThat(size.ellipsoid().m2()).isGreaterThan(2e9);
        assertThat(size.projected()).isNull();
    }

    /** What was tried counts no more: the rest of the report has room. */
    private static GroundSize size(String wkt) {
        GroundFrame frame = SubmittedReports.MAP.frame();
        Submission submission = Submission.of(
                SubmittedFile.of("comb.wkt", wkt.getBytes(StandardCharsets.UTF_8)),
                CoordinateOptions.NONE,
                SubmittedReports.MAP.territory(),
                frame);
        Parcel parcel = submission.parcels().next().orElseThrow();
        Ground ground = submission.grounds(frame).read(parcel, Optional.empty());
        long held = WorkLimit.vertices();
        GroundSize size = GroundSize.of(
                ground, submission.reading().inOrder(ground.submitted().orElseThrow()), frame, submission.reading());
        assertThat(WorkLimit.vertices()).isEqualTo(held);
        return size;
    }
}
