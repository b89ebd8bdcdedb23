package org.spatialplan.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.GroundTotals;
import org.spatialplan.conflict.ReportSurroundings;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.GroundReader;

/** Reports on files of parcels as surveyors submit them, checked against the bundled data. */
public final class SubmittedReports {

    public static final PlanMap PLAN = GeodataFiles.planMap();
    static final CheckedMap MAP =
            CheckedMap.of(PLAN.catalogue(), PLAN::findLayer, PLAN.rulesOn(GeodataFiles.DAY), PLAN.frame());

    private SubmittedReports() {}

    /**
     * Checks a file.
     *
     * @param parameters as a caller gave them
     */
    public static ConflictReport of(String name, byte[] bytes, Map<String, String> parameters) {
        return of(name, bytes, parameters, MAP, PLAN);
    }

    static ConflictReport of(String name, byte[] bytes, Map<String, String> parameters, CheckedMap map, PlanMap plan) {
        Works works = Works.of(parameters.getOrDefault("activity", "new-construction"));
        CoordinateOptions stated = new CoordinateOptions(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.ofNullable(parameters.get("accuracy")).map(Double::valueOf));
        GroundCheck check = new GroundCheck(map, works, CheckConditions.NONE);
        Submission submission = Submission.of(SubmittedFile.of(name, bytes), stated, map.territory(), map.frame());
        GroundReader reader = submission.grounds(map.frame());
        DuplicateOutlines outlines = new DuplicateOutlines();
        List<CheckedGround> grounds = new ArrayList<>();
        try (ParcelSource parcels = submission.parcels()) {
            for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                grounds.add(check.check(reader.read(next.get(), outlines.earlier(next.get())), true));
            }
        }
        return new ConflictReport(
                "0123456789abcdef01234567",
                Instant.parse("2026-11-01T03:04:05Z"),
                new ConflictReport.Question(GeodataFiles.DAY, ZoneId.of("Asia/Shanghai"), works, parameters),
                submission,
                Optional.empty(),
                map,
                grounds,
                GroundTotals.of(grounds, check),
                new ReportSurroundings(() -> Optional.of(plan), map.disclosed(), grounds));
    }

    /** Boundary points of square parcels beside each other, from a corner to the east. */
    public static byte[] squares(int count, int north, int east, int side) {
        StringBuilder text = new StringBuilder(
                "[属性描述]\n格式版本号=1.01版本\n数据产生单位=示例\n坐标系=2000国家大地坐标系\n几度分带=3\n投影类型=高斯克吕格\n计量单位=米\n带号=40\n精度=0.01\n转换参数=,,,,,,\n[地块坐标]\n");
        for (int i = 0; i < count; i++) {
            int y = east + 40_000_000 + i % 6 * (side + 100);
            int x = north + i / 6 * (side + 100);
            text.append("4,%.4f,DK%03d,地块%d,面,,商服用地,,@\n".formatted(side * side / 1e4, i + 1, i + 1));
            int[][] corners = {{0, 0}, {0, side}, {side, side}, {side, 0}, {0, 0}};
            for (int k = 0; k < corners.length; k++) {
                text.append("J%d,1,%d.000,%d.000\n".formatted(k % 4 + 1, x + corners[k][0], y + corners[k][1]));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
