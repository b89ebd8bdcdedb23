package org.spatialplan.conflict;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.conflict.ParcelOverlaps.Pair;
import org.spatialplan.format.read.ParcelSource.Severity;
import org.spatialplan.submission.DuplicateOutlines;
import org.spatialplan.submission.Remark;
import org.spatialplan.text.CountText;

/** Says that parcels of one submission lie upon each other, or that this was not looked for. Stateless and thread-safe. */
public final class OverlapRemark {

    private static final int PAIRS_TOLD = 10;

    private OverlapRemark() {}

    /** @param overlaps empty if there were more parcels, or more vertices, than are compared */
    public static Optional<Remark> of(Optional<ParcelOverlaps> overlaps) {
        return overlaps.isEmpty()
                ? Optional.of(notCompared(ParcelOverlaps.MAX_PARCELS, ParcelOverlaps.MAX_HELD))
                : of(overlaps.get());
    }

    static Optional<Remark> of(ParcelOverlaps overlaps) {
        List<Pair> shared = overlaps.pairs();
        if (shared.isEmpty() && overlaps.complete()) {
            return Optional.empty();
        }
        String pairs = shared.stream()
                .limit(PAIRS_TOLD)
                .map(pair -> String.format(Locale.ROOT, "%d–%d: %.2f m²", pair.one(), pair.other(), pair.areaM2()))
                .collect(Collectors.joining("; "));
        String more = shared.size() > PAIRS_TOLD ? "; …" : "";
        String least = overlaps.complete() ? "" : "≥ ";
        return Optional.of(remark(
                "parcels-overlap",
                Severity.WARNING,
                "地块之间相互重叠（" + least + shared.size() + " 对）：" + pairs + more + "。合计中重叠部分只计一次",
                "parcels of the file overlap (" + least + CountText.en(shared.size(), "pair") + "): " + pairs + more
                        + ". Their common ground counts once in sums"));
    }

    private static Remark notCompared(int most, long vertices) {
        return remark(
                "overlaps-not-compared",
                Severity.INFO,
                "超过 " + most + " 个地块或 " + vertices + " 个节点：未检查地块之间是否相互重叠（仅标出轮廓相同者，限前 " + DuplicateOutlines.MOST
                        + " 种轮廓），各行面积不可直接相加",
                "more than " + most
                        + " parcels, or than " + vertices
                        + " vertices: whether they overlap each other was not looked for (only the very same outlines"
                        + " are marked, among the first " + DuplicateOutlines.MOST
                        + "), so that areas of rows must not simply be summed");
    }

    private static Remark remark(String code, Severity severity, String zh, String en) {
        return new Remark(code, severity, "", zh, en, Map.of());
    }
}
