package org.spatialplan.conflict;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.conflict.BasisChange.Kind;
import org.spatialplan.conflict.CheckBasis.UsedRules;
import org.spatialplan.conflict.CheckBasis.UsedVersion;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Excerpt;

/** Finds what an earlier check was based on, and tells what of it is not the same any more. Used by one thread. */
final class EarlierBasis {

    private static final int HASH_SHOWN = 12;

    private final CheckBasis basis;
    private final PlanMap map;
    private final Instant moment;
    private final Map<String, BasisChange> changes = new LinkedHashMap<>();

    /** @param moment of the check, by which a version is found that its report does not tell */
    EarlierBasis(CheckBasis basis, PlanMap map, Instant moment) {
        this.moment = moment;
        this.basis = basis;
        this.map = map;
    }

    /** Finds the version of a layer to use; empty if the layer held nothing then. */
    Optional<VersionInfo> findVersion(String layer) {
        return basis.isWithheld(layer)
                ? map.findInForce(layer, moment)
                : basis.findVersion(layer).flatMap(used -> find(layer, used));
    }

    /** Tests whether a layer is without a version because the one that was in force is not public. */
    boolean isOutOfForce(String layer) {
        return basis.findVersion(layer).isEmpty() && map.isOutOfForce(layer, moment);
    }

    /** The version of that number and hash; else of that hash; else of that number; else the newest. */
    private Optional<VersionInfo> find(String layer, UsedVersion used) {
        List<VersionInfo> stored = map.versions(layer);
        Optional<VersionInfo> numbered = stored.stream()
                .filter(version -> version.number() == used.number())
                .findFirst();
        if (numbered.filter(version -> version.sha256().equals(used.sha256())).isPresent()) {
            return numbered;
        }
        Optional<VersionInfo> same = stored.stream()
                .filter(version -> version.sha256().equals(used.sha256()))
                .findFirst();
        Optional<VersionInfo> chosen = same.or(() -> numbered)
                .or(() -> stored.isEmpty() || map.concealed().isConcealed(layer)
                        ? Optional.empty()
                        : Optional.of(stored.get(stored.size() - 1)));
        Kind kind = same.isPresent()
                ? Kind.VERSION_RENUMBERED
                : numbered.isPresent() ? Kind.VERSION_DIFFERS : Kind.VERSION_GONE;
        note(
                kind,
                layer,
                described(used.number(), used.sha256()),
                chosen.map(version -> described(version.number(), version.sha256()))
                        .orElse(""));
        return chosen;
    }

    /** What changed of the layers that were asked for so far, of the rules, and of the frame. */
    List<BasisChange> changes() {
        Map<String, RuleSet> rules = map.rulesOn(basis.rulesDay());
        for (UsedRules before : basis.rules()) {
            Optional<UsedRules> now = Optional.ofNullable(rules.get(before.id()))
                    .map(found -> new UsedRules(found.id(), found.from(), found.sha256()));
            if (!now.equals(Optional.of(before))) {
                note(
                        now.isPresent() ? Kind.RULES_DIFFER : Kind.RULES_GONE,
                        before.id(),
                        described(before),
                        now.map(EarlierBasis::described).orElse(""));
            }
        }
        double meridian = map.frame().centralMeridian();
        if (meridian != basis.centralMeridian()) {
            note(Kind.FRAME_DIFFERS, "", basis.centralMeridian() + "°", meridian + "°");
        }
        return List.copyOf(changes.values());
    }

    private void note(Kind kind, String subject, String before, String now) {
        changes.put(kind + " " + subject, new BasisChange(kind, subject, before, now));
    }

    private static String described(int number, String sha256) {
        return number + " (SHA-256 " + shortened(sha256) + ")";
    }

    private static String described(UsedRules rules) {
        return rules.from() + " (SHA-256 " + shortened(rules.sha256()) + ")";
    }

    private static String shortened(String sha256) {
        return Excerpt.of(sha256, HASH_SHOWN);
    }
}
