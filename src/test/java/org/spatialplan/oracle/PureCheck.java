package org.spatialplan.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.InventedRules;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Territory;
import org.spatialplan.check.Works;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/** Asks the check itself, without files or HTTP, under the real rules. */
final class PureCheck {

    static final GroundFrame FRAME = GroundFrame.about(118.5);
    static final RuleSet RULES = InventedRules.EARLY;

    private PureCheck() {}

    static Verdict answer(OracleCase question) {
        return answer(report(question));
    }

    static SubjectReport report(OracleCase question) {
        return check(question.features()).check(subject(question), terms(question));
    }

    private static CheckConditions terms(OracleCase question) {
        return new CheckConditions(false, question.approval().map(area -> Areas.union(List.of(FRAME.toGround(area)))));
    }

    private static ConflictCheck check(List<Plotted> features) {
        return new CheckedMap(List.of(layer(features)), List.of(), Territory.EVERYWHERE, FRAME).check();
    }

    static CheckedLayer layer(List<Plotted> features) {
        VersionInfo info = new VersionInfo(
                "red-lines", 1, "0".repeat(64), "test", VersionInfo.Origin.BUNDLED, Instant.EPOCH, features.size(), 0);
        LayerDefinition definition = new LayerDefinition(
                "red-lines",
                "红线",
                "Red line",
                "",
                "",
                "protection",
                List.of(),
                false,
                true,
                LocalizedText.NONE,
                Optional.of(RULES.id()),
                Optional.empty());
        List<Feature> made = features.stream().map(PureCheck::feature).toList();
        return CheckedLayer.of(definition, LayerIndex.of(new LayerVersion(info, made), FRAME), RULES);
    }

    static Feature feature(Plotted plotted) {
        return new Feature(
                plotted.id(),
                plotted.id(),
                plotted.id(),
                Optional.of(plotted.geometry())
                        .filter(geometry -> !geometry.isEmpty())
                        .map(PureCheck::imported),
                OptionalDouble.of(plotted.accuracyM()),
                "test",
                "CC0-1.0",
                Status.SKETCHED,
                LocalDate.EPOCH,
                Map.of("zone", plotted.zone()));
    }

    /** An import unites the parts of a collection. */
    private static Geometry imported(Geometry geometry) {
        return geometry.getClass() == GeometryCollection.class ? geometry.union() : geometry;
    }

    static CheckSubject subject(OracleCase question) {
        return new CheckSubject("subject", new Works(question.activities(), Map.of()), Set.of(), parts(question));
    }

    /** As a submitted ground is read: one part for each dimension, what it holds twice counts once. */
    private static List<Part> parts(OracleCase question) {
        List<Part> parts = new ArrayList<>();
        for (int dimension : new int[] {2, 1, 0}) {
            Dimensions.part(question.ground(), dimension)
                    .map(part -> part instanceof Polygon ? part : part.union())
                    .map(part -> part(label(dimension), part, question.accuracyM()))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private static Part part(String label, Geometry lonLat, double accuracyM) {
        return new Part(label, new UncertainShape(FRAME.toGround(lonLat), accuracyM), false);
    }

    private static String label(int dimension) {
        return switch (dimension) {
            case 2 -> "area";
            case 1 -> "line";
            default -> "points";
        };
    }

    private static int dimension(String label) {
        return label.equals("area") ? 2 : label.equals("line") ? 1 : 0;
    }

    private static Verdict answer(SubjectReport report) {
        return new Verdict(
                report.state(),
                report.certainty().map(certainty -> certainty.isCertain()),
                report.findings().stream()
                        .map(finding -> new Verdict.Finding(
                                finding.feature().id(),
                                dimension(finding.part()),
                                finding.certainty().isCertain(),
                                finding.distanceM(),
                                sizes(finding.overlap()),
                                finding.uncovered().map(PureCheck::sizes)))
                        .toList(),
                report.totals().stream()
                        .map(total -> new Verdict.Total(
                                dimension(total.part()),
                                sizes(total.overlap()),
                                total.overlap().share(),
                                total.uncovered().map(PureCheck::sizes)))
                        .toList());
    }

    private static Verdict.Sizes sizes(Overlap overlap) {
        return new Verdict.Sizes(overlap.size(), overlap.least(), overlap.most());
    }
}
