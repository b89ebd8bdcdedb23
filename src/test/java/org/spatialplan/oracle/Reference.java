package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.ConflictState;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.oracle.Expected.Finding;
import org.spatialplan.oracle.Expected.Sizes;
import org.spatialplan.oracle.Expected.Total;
import org.spatialplan.oracle.LaidCase.Drawn;

/**
 * The slow and plain answer: whole geometries, overlaid, grown and shrunk by JTS. No index, no pieces, no sweep, and nothing of
 * the check.
 */
record Reference(GroundFrame frame, RuleSet rules) {

    Expected answer(OracleCase question) {
        LaidCase laid = new LaidCase(question, frame);
        return new Question(laid, new Encounters(laid), new Sizing(laid), new Judgement(laid, rules)).answer();
    }

    private record Question(LaidCase laid, Encounters encounters, Sizing sizing, Judgement judgement) {

        Expected answer() {
            List<Finding> findings = new ArrayList<>();
            List<Total> totals = new ArrayList<>();
            boolean required = false;
            for (Geometry part : laid.ground().dimensions()) {
                List<Finding> ofPart = findings(part);
                findings.addAll(ofPart);
                Optional<Total> total = total(part, ofPart);
                total.ifPresent(totals::add);
                required |= part.getDimension() < 2
                        && total.filter(one -> one.sizes().drawn().low() > 0).isPresent();
            }
            List<String> hairs = new ArrayList<>();
            findings.stream()
                    .filter(finding -> finding.met() == Fact.HAIR)
                    .forEach(finding -> hairs.add("contact of " + finding.feature()));
            Set<ConflictState> states = judgement.states(findings, totals, required);
            hairs.addAll(judgement.hairs());
            return new Expected(states, judgement.certainty(states, findings), findings, totals, hairs);
        }

        private List<Finding> findings(Geometry part) {
            return laid.features().stream()
                    .map(feature -> finding(part, feature))
                    .toList();
        }

        private Finding finding(Geometry part, Drawn feature) {
            double slack = laid.accuracyM() + feature.accuracyM();
            double distance = feature.region().distanceM(part);
            Fact met = slack == 0 ? encounters.meets(part, feature) : encounters.within(distance, slack);
            boolean decidable = met.may() && judgement.isAgreed(feature.plotted());
            Fact certain = !decidable ? Fact.NO : slack == 0 ? Fact.YES : encounters.certain(part, feature, slack);
            return new Finding(
                    feature.plotted().id(),
                    part.getDimension(),
                    met,
                    certain,
                    judgement.state(feature.plotted()),
                    distance,
                    met.may() ? sizing.sizes(part, List.of(feature)) : null,
                    met.may() ? sizing.uncovered(part, List.of(feature)) : Optional.empty());
        }

        /** What the part shares with all that it may meet; empty if that is nothing. */
        private Optional<Total> total(Geometry part, List<Finding> ofPart) {
            List<Drawn> met = new ArrayList<>();
            for (int i = 0; i < ofPart.size(); i++) {
                if (ofPart.get(i).met().may()) {
                    met.add(laid.features().get(i));
                }
            }
            if (met.isEmpty()) {
                return Optional.empty();
            }
            Finding only = ofPart.get(laid.features().indexOf(met.get(0)));
            Sizes sizes = met.size() == 1 ? only.sizes() : sizing.sizes(part, met);
            Optional<Sizes> uncovered = met.size() == 1 ? only.uncovered() : sizing.uncovered(part, met);
            return Optional.of(sizing.total(part, sizes, uncovered));
        }
    }
}
