package org.spatialplan.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.format.standard.PublishedTotal;
import org.spatialplan.format.standard.PublishedTotal.Basis;
import org.spatialplan.imports.ImportReport.DeclaredArea;
import org.spatialplan.imports.PublishedComparison.Explanation;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/** Compares the total of a file with the published area of its layer, and explains a difference. */
final class TotalComparison {

    /** The share below which a difference may come from the kind of area: plane or ellipsoid. */
    private static final double MAX_PLANE_SHARE = 0.003;

    private static final double ZONE_DEGREES = 3;
    private static final String LAND = "land";
    private static final String DECLARED = "declared";
    private static final String OUTLINE = "outline";

    private final PublishedTotal published;
    private final double agreement;
    private final Optional<StandardReading> standard;
    private final double measuredM2;
    private final OptionalDouble declaredM2;
    private final boolean declares;
    private final double totalM2;

    /**
     * A comparison.
     *
     * @param agreement share by which totals may differ and still agree
     * @param standard the reading of a recognised file
     * @param measuredM2 ground of all features; ground in several features counts once where that is known
     */
    TotalComparison(
            PublishedTotal published,
            double agreement,
            Optional<StandardReading> standard,
            double measuredM2,
            Optional<DeclaredArea> declared) {
        this.published = published;
        this.agreement = agreement;
        this.standard = standard;
        this.measuredM2 = measuredM2;
        this.declaredM2 =
                declared.map(area -> OptionalDouble.of(area.declaredM2())).orElse(OptionalDouble.empty());
        this.declares = published.basis() == Basis.DECLARED && declaredM2.isPresent();
        this.totalM2 = declares ? declaredM2.getAsDouble() : measuredM2;
    }

    /**
     * The comparison for the report.
     *
     * @param box of the file in degrees, longitude as x
     * @param validFrom day from which the file is valid, if it is stated
     */
    PublishedComparison result(Envelope box, Optional<LocalDate> validFrom) {
        List<Explanation> explanations = new ArrayList<>();
        if (!agrees(totalM2)) {
            addSea(explanations);
            addPart(explanations);
            addAreaType(box, explanations);
            addEdition(validFrom, explanations);
        }
        published.remarks().forEach(remark -> explanations.add(Explanation.of("remark", remark)));
        return new PublishedComparison(
                published.amount(),
                published.unit().symbol(),
                published.atLeast(),
                published.published(),
                published.source(),
                rounded(published.m2()),
                declares ? DECLARED : OUTLINE,
                rounded(totalM2),
                rounded(measuredM2),
                declaredM2,
                rounded(totalM2 - published.m2()),
                Math.rint(totalM2 / published.m2() * 1e6) / 1e6,
                agrees(totalM2),
                explanations);
    }

    private boolean agrees(double m2) {
        return Math.abs(m2 - published.m2()) <= agreement * published.m2();
    }

    /** Land and sea apart if the file tells them; else that it does not. */
    private void addSea(List<Explanation> explanations) {
        Map<String, StandardReading.ZoneSum> parts =
                standard.map(StandardReading::parts).orElse(Map.of());
        if (parts.isEmpty()) {
            explanations.add(Explanation.of("sea", Messages.of("imports.published.sea-unknown")));
            return;
        }
        double landM2 = Optional.ofNullable(parts.get(LAND))
                .map(land -> land.measuredM2)
                .orElse(0.0);
        double allM2 =
                parts.values().stream().mapToDouble(part -> part.measuredM2).sum();
        String key = agrees(landM2) ? "imports.published.sea-left-out" : "imports.published.sea";
        explanations.add(Explanation.of("sea", Messages.of(key, shown(landM2), shown(allM2 - landM2))));
    }

    private void addPart(List<Explanation> explanations) {
        if (totalM2 < published.m2()) {
            int districts = standard.map(reading -> reading.districts().size()).orElse(0);
            String share = String.format(Locale.ROOT, "%.2f", 100 * totalM2 / published.m2());
            explanations.add(Explanation.of(
                    "part-of-city",
                    districts == 0
                            ? Messages.of("imports.published.part", share)
                            : Messages.of("imports.published.part.districts", share, districts)));
        }
    }

    private void addAreaType(Envelope box, List<Explanation> explanations) {
        if (declaredM2.isPresent()) {
            explanations.add(Explanation.of(
                    "area-type",
                    Messages.of(
                            agrees(declares ? measuredM2 : declaredM2.getAsDouble())
                                    ? "imports.published.other-agrees"
                                    : "imports.published.declared",
                            shown(declaredM2.getAsDouble()),
                            shown(measuredM2))));
        }
        if (Math.abs(totalM2 / published.m2() - 1) <= MAX_PLANE_SHARE && !box.isNull()) {
            String excess = String.format(Locale.ROOT, "%.3f", 100 * planeExcess(box));
            explanations.add(Explanation.of("area-type", Messages.of("imports.published.plane", excess)));
        }
    }

    /**
     * The share by which areas in the plane of the three-degree Gauss-Krüger zone exceed those on the ellipsoid in the
     * middle of the box: the square of the scale, to the second order of the distance from the central meridian.
     */
    private static double planeExcess(Envelope box) {
        double longitude = box.centre().x;
        double meridian = ZONE_DEGREES * Math.rint(longitude / ZONE_DEGREES);
        double distance = Math.toRadians(longitude - meridian) * Math.cos(Math.toRadians(box.centre().y));
        return distance * distance;
    }

    private void addEdition(Optional<LocalDate> validFrom, List<Explanation> explanations) {
        explanations.add(Explanation.of(
                "edition",
                validFrom
                        .map(day -> Messages.of("imports.published.edition", published.published(), day))
                        .orElseGet(() -> Messages.of("imports.published.edition-unknown", published.published()))));
    }

    /** An area in the unit of the published one. */
    private LocalizedText shown(double m2) {
        AreaUnit unit = published.unit();
        String amount = String.format(Locale.ROOT, "%,.3f ", m2 / unit.toM2(1));
        return new LocalizedText(amount + unit.text().zh(), amount + unit.text().en());
    }

    private static double rounded(double m2) {
        return Math.rint(m2 * 100) / 100;
    }

    /** Adds the comparison to the findings of a report. */
    static void addFinding(PublishedComparison compared, Findings findings) {
        AreaUnit unit = AreaUnit.find(compared.unit()).orElseThrow();
        String total = String.format(Locale.ROOT, "%,.3f", compared.totalM2() / unit.toM2(1));
        String amount = String.format(Locale.ROOT, "%,.3f", compared.amount());
        String gap = String.format(Locale.ROOT, "%+,.3f", compared.differenceM2() / unit.toM2(1));
        LocalizedText kind = Messages.of(
                compared.compared().equals(DECLARED)
                        ? "imports.published.of-declared"
                        : "imports.published.of-outline");
        if (compared.agrees()) {
            findings.add(
                    "published-total-agrees",
                    Severity.INFO,
                    "",
                    Messages.of("imports.published-total-agrees", kind, total, unit.text(), amount, compared.source()));
        } else {
            findings.add(
                    "published-total-differs",
                    Severity.WARNING,
                    "",
                    Messages.of(
                            "imports.published-total-differs",
                            kind,
                            total,
                            unit.text(),
                            amount,
                            compared.source(),
                            gap,
                            explained(compared)));
        }
    }

    private static LocalizedText explained(PublishedComparison compared) {
        return new LocalizedText(
                String.join(
                        "；",
                        compared.explanations().stream().map(Explanation::zh).toList()),
                String.join(
                        "; ",
                        compared.explanations().stream().map(Explanation::en).toList()));
    }
}
