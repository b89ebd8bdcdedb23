package org.spatialplan.imports;

import java.util.List;
import java.util.Locale;
import org.spatialplan.format.read.ParcelSource.Severity;
import org.spatialplan.imports.ImportReport.Change;
import org.spatialplan.imports.ImportReport.Coverage;
import org.spatialplan.imports.ImportReport.LostLink;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.submission.Submission;
import org.spatialplan.text.CountText;

/** Says in words what the report's figures mean. */
final class ReportFindings {

    private final Findings findings;
    private final ImportRequest request;
    private final LayerDefinition layer;

    ReportFindings(Findings findings, ImportRequest request, LayerDefinition layer) {
        this.findings = findings;
        this.request = request;
        this.layer = layer;
    }

    void add(
            ReadFeatures features, Coverage coverage, Change change, List<LostLink> lost, List<DerivedChange> derived) {
        addRecord();
        addCounts(features);
        addCoverage(coverage);
        features.declaredArea()
                .filter(area -> area.differing() > 0)
                .ifPresent(area -> warn(
                        "area-declared-differs",
                        area.differing() + " 个要素的申报面积与图形面积相差超过 1%",
                        CountText.en(area.differing(), "feature declares", "features declare")
                                + " an area that differs by more than 1 % from the outline's"));
        addChange(change);
        if (!lost.isEmpty()) {
            warn(
                    "links-lost",
                    lost.size() + " 条规划关联将失去落点，改按规划点名的乡镇等单元或项目属地处理",
                    CountText.en(lost.size(), "link loses its ground", "links lose their ground")
                            + ": units that the plan names for it, or the territory, stand in");
        }
        derived.forEach(this::addDerived);
        layer.derivation().ifPresent(this::addReplaced);
    }

    /** Who answers for the data is part of the version. */
    private void addRecord() {
        require("source", request.source(), 1000);
        require("licence", request.provenance().licence(), 100);
        require("author", request.provenance().author(), 200);
        if (request.provenance().validFrom().isEmpty()) {
            error("record-incomplete", "未说明生效日期（valid-from）", "valid-from is not said");
        }
        if (request.provenance().note().length() > 2000) {
            error("record-too-long", "note 过长", "note has more than 2000 characters");
        }
    }

    private void require(String what, String text, int longest) {
        if (text.isBlank()) {
            error("record-incomplete", "未说明 " + what, what + " is not said");
        } else if (text.length() > longest) {
            error("record-too-long", what + " 过长", what + " has more than " + longest + " characters");
        }
    }

    private void addCounts(ReadFeatures features) {
        if (features.read() == 0) {
            error("no-features", "文件中没有要素", "the file holds no feature");
        } else if (features.spool().size() == 0) {
            error("nothing-importable", "没有可导入的要素", "none of the features can be imported");
        }
        if (features.withoutAccuracy() > 0 && request.statement().accuracyM().isEmpty()) {
            findings.add(
                    Submission.ACCURACY_NOT_STATED,
                    Severity.INFO,
                    "",
                    features.withoutAccuracy() + " 个要素未说明位置精度，按 0 米导入；可用列 accuracy_m 或参数 accuracy 说明",
                    CountText.en(features.withoutAccuracy(), "feature does", "features do")
                            + " not state an accuracy; 0 m is taken for it: say it in a column accuracy_m or with accuracy");
        }
        boolean onlyAreas = features.kinds().keySet().stream().allMatch(kind -> kind.endsWith("Polygon"));
        if (layer.rules().isPresent() && !onlyAreas) {
            warn("not-areas", "管控图层含有非面状要素", "the layer has rules but not all of its features are areas");
        }
    }

    private void addCoverage(Coverage coverage) {
        if (coverage.overlaps() > 0) {
            warn(
                    "overlaps",
                    coverage.overlaps() + " 处要素相互重叠，共 " + m2(coverage.overlapM2()) + " 平方米",
                    CountText.en(coverage.overlaps(), "overlap") + " between features, " + m2(coverage.overlapM2())
                            + " m² in all");
        }
        if (coverage.gaps() > 0) {
            warn(
                    "gaps",
                    coverage.gaps() + " 处相邻要素间有窄于 1 米的缝隙，共 " + m2(coverage.gapM2()) + " 平方米",
                    CountText.en(coverage.gaps(), "gap") + " narrower than 1 m between neighbours, "
                            + m2(coverage.gapM2()) + " m² in all");
        }
        if (!coverage.complete()) {
            warn(
                    "coverage-not-wholly-checked",
                    "要素过密或过于复杂，未检查全部重叠与缝隙",
                    "too many or too complex neighbours: not all overlaps and gaps were looked for");
        }
    }

    private void addChange(Change change) {
        if (change.sameFile()) {
            warn("same-file", "现行版本即来自同一文件", "the current version came from the very same file");
        }
        if (layer.rules().isPresent() && change.against() > 0) {
            addReduction(change);
        }
        if (layer.id().equals(LinkPlacement.DISTRICTS) && change.removed().count() > 0) {
            warn(
                    "territories-lost",
                    "规划项目所在县区可能不再存在，改按全市处理",
                    "territories of projects may be gone; the whole city stands in for them");
        }
    }

    private void addReduction(Change change) {
        if (change.areaBeforeM2().isEmpty() || change.areaAfterM2().isEmpty()) {
            warn(
                    "area-not-compared",
                    "未检查全部重叠，面积是否减少无法比较",
                    "not all overlaps were looked for: whether the area is reduced cannot be told");
            return;
        }
        long lostM2 = change.areaBeforeM2().getAsLong() - change.areaAfterM2().getAsLong();
        if (lostM2 > 1) {
            warn(
                    "area-reduced",
                    "面积减少 " + m2(lostM2) + " 平方米（要求面积不减少）",
                    "the area shrinks by " + m2(lostM2) + " m² (it must not be reduced)");
        }
    }

    private void addDerived(DerivedChange change) {
        if (change.renewed()) {
            findings.add(
                    "derived-layer-renewed",
                    Severity.INFO,
                    "",
                    String.format(
                            Locale.ROOT,
                            "由本图层推算的图层 %s 随之更新：新增 %d、删除 %d、移动 %d、属性变化 %d、不变 %d",
                            change.layer(),
                            change.added().count(),
                            change.removed().count(),
                            change.moved().count(),
                            change.changed().count(),
                            change.unchanged()),
                    String.format(
                            Locale.ROOT,
                            "the layer %s, which is computed from this one, is renewed with it: %d added, %d removed, %d moved,"
                                    + " %d changed, %d unchanged",
                            change.layer(),
                            change.added().count(),
                            change.removed().count(),
                            change.moved().count(),
                            change.changed().count(),
                            change.unchanged()));
        } else {
            warn(
                    "derived-layer-stale",
                    "由本图层推算的图层 " + change.layer() + " 不会随之更新，此后标明已过时：" + change.zh(),
                    "the layer " + change.layer()
                            + ", which is computed from this one, is not renewed and says from then on"
                            + " that it is out of date: " + change.en());
        }
    }

    /** Whoever brings his own data answers for them. */
    private void addReplaced(LayerDefinition.Derivation made) {
        warn(
                "derived-layer-replaced",
                "本图层原由图层 " + made.from() + " 推算；导入后不再随其更新，并标明不是由其推算",
                "this layer is computed from " + made.from()
                        + "; from the import on it is not renewed with that one, and says"
                        + " that it is not computed from it");
    }

    private static String m2(double area) {
        return String.format(Locale.ROOT, "%,.0f", area);
    }

    private void warn(String code, String zh, String en) {
        findings.add(code, Severity.WARNING, "", zh, en);
    }

    private void error(String code, String zh, String en) {
        findings.add(code, Severity.ERROR, "", zh, en);
    }
}
