package org.spatialplan.report.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.parcel.DeclaredArea;
import org.spatialplan.report.GroundSize;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.ground.Diagnosis;
import org.spatialplan.submission.ground.Ground;

/** What was submitted: the file, its coordinates, and each parcel with the declared area beside the measured one. */
final class SubmissionSection {

    private static final String NONE = "–";

    private final ConflictReport report;
    private final GroundSizes sizes;
    private final PaperWords words;
    private final PaperNumbers numbers;

    SubmissionSection(ConflictReport report, GroundSizes sizes, PaperWords words, PaperNumbers numbers) {
        this.report = report;
        this.sizes = sizes;
        this.words = words;
        this.numbers = numbers;
    }

    Map<String, Object> view() {
        Submission submission = report.submission();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("file", submission.file() == null ? NONE : submission.file().name());
        view.put("sha256", submission.file() == null ? NONE : submission.file().sha256());
        view.put("format", FormatWords.of(submission.format(), words));
        view.put("system", words.text(SystemWords.of(submission.reading())));
        view.put("accuracy", accuracy());
        view.put("parcels", report.grounds().stream().map(this::parcel).toList());
        view.put("total", total());
        view.put(
                "planes",
                sizes.zones().stream()
                        .map(zone -> words.text(SystemWords.of(zone)))
                        .toList());
        return view;
    }

    private String accuracy() {
        double metres = report.submission().accuracyM();
        boolean stated = report.submission().remarks().stream()
                .noneMatch(remark -> remark.code().equals(Diagnosis.ACCURACY_NOT_STATED));
        return stated
                ? words.text("paper.accuracy", PaperNumbers.metres(metres))
                : words.text("paper.accuracy.not-stated", PaperNumbers.metres(metres));
    }

    private Map<String, Object> parcel(CheckedGround checked) {
        Ground ground = checked.ground();
        Optional<GroundSize> size = sizes.of(checked);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", ground.number());
        view.put("id", GroundName.id(ground).isEmpty() ? NONE : GroundName.id(ground));
        view.put("name", ground.name().isEmpty() ? NONE : ground.name());
        view.put(
                "ellipsoid",
                size.map(GroundSize::ellipsoid)
                        .map(area -> numbers.m2(area.m2()))
                        .orElseGet(() -> other(size)));
        view.put(
                "projected",
                size.map(GroundSize::projected)
                        .map(area -> numbers.m2(area.m2()))
                        .orElse(NONE));
        view.put("bound", bound(ground));
        declared(ground, size, view);
        return view;
    }

    /** The size of a line or of points, which have no area. */
    private String other(Optional<GroundSize> size) {
        return size.map(GroundSize::lengthM)
                .map(metres -> words.text("paper.length", numbers.m2(metres)))
                .or(() -> size.map(GroundSize::points).map(count -> words.text("paper.count.points", count)))
                .orElse(NONE);
    }

    /** Surveyors declare the area in the plane of the zone, so the difference is to that. */
    private void declared(Ground ground, Optional<GroundSize> size, Map<String, Object> view) {
        Optional<GroundSize.Area> measured = size.flatMap(
                known -> Optional.ofNullable(known.projected()).or(() -> Optional.ofNullable(known.ellipsoid())));
        Optional<DeclaredArea.InUnit> inUnit =
                measured.flatMap(area -> ground.declared().flatMap(declared -> declared.beside(area.m2())));
        view.put("declared", inUnit.map(declared -> numbers.m2(declared.m2())).orElseGet(() -> plain(ground)));
        view.put("declaredUnit", inUnit.map(this::declaredAs).orElse(""));
        view.put(
                "difference",
                inUnit.map(declared -> numbers.difference(
                                rounded(measured.orElseThrow().m2()) - rounded(declared.m2())))
                        .orElse(NONE));
    }

    private String plain(Ground ground) {
        return ground.declared()
                .map(declared -> words.text(
                        "paper.declared.unit-unknown",
                        PaperNumbers.grouped(
                                BigDecimal.valueOf(declared.stated().amount()))))
                .orElse(NONE);
    }

    private String declaredAs(DeclaredArea.InUnit declared) {
        return declared.unit() == AreaUnit.SQUARE_METRE
                ? ""
                : words.text(
                        "paper.declared.in-unit",
                        PaperNumbers.grouped(BigDecimal.valueOf(
                                        declared.m2() / declared.unit().toM2(1))
                                .setScale(4, RoundingMode.HALF_UP)),
                        declared.unit().text());
    }

    private static double rounded(double m2) {
        return BigDecimal.valueOf(m2)
                .setScale(PaperNumbers.M2_DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** What the accuracy of the outline means for the area: at most the outline's length times the accuracy. */
    private String bound(Ground ground) {
        return ground.shape(2)
                .filter(shape -> shape.accuracyM() > 0)
                .map(shape -> words.text("paper.area.bound", numbers.m2(bound(shape))))
                .orElse("");
    }

    private static double bound(UncertainShape shape) {
        return shape.ground().getLength() * shape.accuracyM();
    }

    /** Parcels with an area, together; ground that several hold counts once. */
    private Map<String, Object> total() {
        double m2 = sizes.siteM2();
        if (m2 == 0) {
            return Map.of();
        }
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("m2", numbers.m2(m2));
        view.put("ha", numbers.ha(m2));
        view.put("mu", numbers.mu(m2));
        view.put("once", sizes.isOnce() ? words.text("paper.total.once") : "");
        return view;
    }
}
