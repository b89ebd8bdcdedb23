package org.spatialplan.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.spatialplan.format.read.ParcelSource.Severity;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;

/** A version decides from the moment it is imported, whatever its date says: a date ahead, or an older one than before, is told. */
final class ValidFromFindings {

    private ValidFromFindings() {}

    /** @param versions of the layer so far */
    static void of(LocalDate from, LocalDate today, List<VersionInfo> versions, Findings findings) {
        if (from.isAfter(today)) {
            findings.add(
                    "valid-from-ahead",
                    Severity.WARNING,
                    "",
                    "生效日期 " + from + " 尚未到来；导入后即作为现行版本用于检查",
                    "valid-from " + from + " lies ahead; once imported the version decides at once");
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
                            "生效日期 " + from + " 早于第 " + newer.number() + " 版的 " + before,
                            "valid-from " + from + " lies before that of version " + newer.number() + ", " + before);
                });
    }

    /** @param rules those of today, or the first if they are yet to come */
    static void ofRules(RuleSet rules, LocalDate today, Findings findings) {
        if (rules.from().isAfter(today)) {
            findings.add(
                    "rules-not-yet-in-force",
                    Severity.WARNING,
                    "",
                    "本图层的规则依据“" + rules.source().titleZh() + "”自 " + rules.from() + " 起施行，尚未施行",
                    "the rules of the layer follow '" + rules.source().titleEn() + "', in force from " + rules.from()
                            + " on, which lies ahead");
        }
    }
}
