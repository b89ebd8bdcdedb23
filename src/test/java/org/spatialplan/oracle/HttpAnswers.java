package org.spatialplan.oracle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.VerdictChange;
import tools.jackson.databind.JsonNode;

/** Reads what the service answers over HTTP. */
final class HttpAnswers {

    private HttpAnswers() {}

    static Verdict verdict(JsonNode conflict) {
        return new Verdict(state(conflict), certain(conflict), findings(conflict), totals(conflict));
    }

    private static ConflictState state(JsonNode conflict) {
        boolean outside = conflict.path("reason").asString("").equals("outside-territory");
        return outside ? ConflictState.CLEAR : stated(conflict);
    }

    private static ConflictState stated(JsonNode answer) {
        return ConflictState.valueOf(
                answer.path("state").asString("").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Optional<Boolean> certain(JsonNode conflict) {
        return state(conflict) == ConflictState.CLEAR
                ? Optional.of(true)
                : Optional.ofNullable(conflict.path("certainty").asString(null)).map("certain"::equals);
    }

    private static List<Verdict.Finding> findings(JsonNode conflict) {
        return conflict.path("findings")
                .valueStream()
                .map(finding -> new Verdict.Finding(
                        finding.path("feature").asString("").replace("red-lines/", ""),
                        dimension(finding),
                        finding.path("certainty").asString("").equals("certain"),
                        finding.path("distance_m").asDouble(),
                        sizes(finding.path("overlap")),
                        uncovered(finding)))
                .toList();
    }

    private static List<Verdict.Total> totals(JsonNode conflict) {
        return conflict.path("totals")
                .valueStream()
                .map(total -> new Verdict.Total(
                        dimension(total),
                        sizes(total.path("overlap")),
                        total.path("overlap").path("share").asDouble(),
                        uncovered(total)))
                .toList();
    }

    private static int dimension(JsonNode of) {
        return switch (of.path("link").asString("")) {
            case "area" -> 2;
            case "line" -> 1;
            default -> 0;
        };
    }

    private static Optional<Verdict.Sizes> uncovered(JsonNode of) {
        return Optional.of(of.path("uncovered")).filter(JsonNode::isObject).map(HttpAnswers::sizes);
    }

    private static Verdict.Sizes sizes(JsonNode overlap) {
        return new Verdict.Sizes(
                overlap.path("size").asDouble(),
                overlap.path("least").asDouble(),
                overlap.path("most").asDouble());
    }

    /** @param pieces the same audit as GeoJSON */
    static AuditVerdict audit(JsonNode audit, JsonNode pieces) {
        Map<String, AuditVerdict.Zone> zones = audit.path("zones")
                .valueStream()
                .collect(Collectors.toMap(zone -> zone.path("zone").asString(), HttpAnswers::zone));
        List<AuditVerdict.Piece> lost = pieces.path("features")
                .valueStream()
                .filter(piece -> piece.at("/properties/change").asString().equals("lost"))
                .filter(piece -> piece.path("properties").has("sliver"))
                .map(HttpAnswers::piece)
                .toList();
        return new AuditVerdict(
                m2(audit, "lost"),
                m2(audit, "gained"),
                m2(audit, "net"),
                zones,
                lost,
                stated(audit),
                Optional.ofNullable(audit.path("certainty").asString(null)).map("certain"::equals));
    }

    private static AuditVerdict.Zone zone(JsonNode zone) {
        return new AuditVerdict.Zone(
                m2(zone, "from"), m2(zone, "to"), m2(zone, "lost"), m2(zone, "lost_to_zones"), m2(zone, "gained"));
    }

    private static double m2(JsonNode of, String area) {
        return of.path(area).path("m2").asDouble();
    }

    private static AuditVerdict.Piece piece(JsonNode piece) {
        JsonNode properties = piece.path("properties");
        return new AuditVerdict.Piece(
                properties.path("zone").asString(),
                properties.path("kind").asString().equals("zone"),
                geometry(piece.path("geometry")),
                properties.path("certainty").asString().equals("certain"),
                properties.path("sliver").asBoolean());
    }

    private static Geometry geometry(JsonNode geometry) {
        try {
            return new GeoJsonReader().read(geometry.toString());
        } catch (ParseException e) {
            throw new AssertionError(geometry.toString(), e);
        }
    }

    /** What a changed layer does to one project. @param id of the project as a subject */
    static VerdictChange.Kind change(JsonNode changes, String id) {
        for (VerdictChange.Kind kind : VerdictChange.Kind.values()) {
            boolean named = changes.path(kind.name().toLowerCase(Locale.ROOT))
                    .valueStream()
                    .anyMatch(change ->
                            id.equals("projects/" + change.path("number").asInt()));
            if (named) {
                return kind;
            }
        }
        return VerdictChange.Kind.UNCHANGED;
    }
}
