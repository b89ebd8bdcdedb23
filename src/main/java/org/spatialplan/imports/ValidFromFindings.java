package org.spatialplan.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/** A version decides from the moment it is imported, whatever its date says: a date ahead, or an older one than before, is told. */
final class ValidFromFindings {

    private ValidFromFindings() {}

    /** @param versions of the layer so far */
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

    /** @param rules those of today, or the first if they are yet to come */
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
