package org.spatialplan.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * Reports a date of validity that is in the future, or before that of an earlier version. A version decides from the
 * moment of its import, regardless of its date.
 */
final class ValidFromFindings {

    private ValidFromFindings() {}

    /**
     * Reports on the date of a version.
     *
     * @param versions all versions of the layer so far
     */
    static void of(LocalDate from, LocalDate today, List<VersionInfo> versions, Findings findings) {
        if (from.isAfter(today)) {
            findings.add("valid-from-ahead", Severity.WARNING, "", Messages.of("imports.valid-from-ahead", from));
        }
        versions.stream()
                .filter(version ->
                        version.provenance().validFrom().filter(from::isBefore).isPresent())
                .max(Comparator.comparing(
                        version -> version.provenance().validFrom().orElseThrow()))
                .ifPresent(newer -> {
                    LocalDate before = newer.provenance().validFrom().orElseThrow();
                    findings.add(
                            "valid-from-goes-back",
                            Severity.WARNING,
                            "",
                            Messages.of("imports.valid-from-goes-back", from, newer.number(), before));
                });
    }

    /**
     * Reports on the date of the rules.
     *
     * @param rules those of today, or the first ones if they are not in force yet
     */
    static void ofRules(RuleSet rules, LocalDate today, Findings findings) {
        if (rules.from().isAfter(today)) {
            findings.add(
                    "rules-not-yet-in-force",
                    Severity.WARNING,
                    "",
                    Messages.of(
                            "imports.rules-not-yet-in-force",
                            new LocalizedText(
                                    rules.source().titleZh(), rules.source().titleEn()),
                            rules.from()));
        }
    }
}
