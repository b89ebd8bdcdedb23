package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.spatialplan.check.ConflictState;

/**
 * What an audit answered, by whichever door. Areas in m².
 *
 * @param lostPieces slivers among them
 * @param certain empty where that is not said
 */
record AuditVerdict(
        double lost,
        double gained,
        double net,
        Map<String, Zone> zones,
        List<Piece> lostPieces,
        ConflictState state,
        Optional<Boolean> certain) {

    record Zone(double from, double to, double lost, double toZones, double gained) {}

    /** @param ground degrees, longitude first */
    record Piece(String zone, boolean toOtherZone, Geometry ground, boolean certain, boolean sliver) {}

    /**
     * What is wrong with it; empty if nothing is.
     *
     * @param rounded by how much areas may be rounded for print, m²
     */
    List<String> deviations(AuditReference.Expected expected, double rounded) {
        List<String> wrong = new ArrayList<>();
        held("lost", expected.lost(), lost, rounded, wrong);
        held("gained", expected.gained(), gained, rounded, wrong);
        held("net", expected.net(), net, rounded, wrong);
        zones.forEach((name, zone) -> {
            AuditReference.Zone wanted = expected.zones().get(name);
            held(name + " from", wanted.from(), zone.from(), rounded, wrong);
            held(name + " to", wanted.to(), zone.to(), rounded, wrong);
            held(name + " lost", wanted.lost(), zone.lost(), rounded, wrong);
            held(name + " lost to zones", wanted.toZones(), zone.toZones(), rounded, wrong);
            held(name + " gained", wanted.gained(), zone.gained(), rounded, wrong);
        });
        lostPieces.forEach(piece -> piece(piece, expected, wrong));
        verdict(expected, wrong);
        return wrong;
    }

    private void verdict(AuditReference.Expected expected, List<String> wrong) {
        if (expected.states().isEmpty()) {
            return;
        }
        if (!expected.states().contains(state)) {
            wrong.add("expected " + expected.states() + ", found " + state);
        } else if (expected.certain() == Fact.YES && !certain.orElse(false)
                || expected.certain() == Fact.NO && certain.orElse(false)) {
            wrong.add(state + ", certain: expected " + expected.certain() + ", found " + certain);
        }
    }

    private static void piece(Piece piece, AuditReference.Expected expected, List<String> wrong) {
        if (piece.sliver()) {
            if (piece.certain()) {
                wrong.add("a sliver is never certain: " + piece);
            }
            return;
        }
        AuditReference.Zone zone = expected.zones().get(piece.zone());
        AuditDoubt.Surely surely = piece.toOtherZone() ? zone.surelyToZones() : zone.surelyGone();
        Fact wanted = surely.of(GeometryFixer.fix(expected.plane().toPlane(piece.ground())));
        if (wanted == Fact.YES && !piece.certain() || wanted == Fact.NO && piece.certain()) {
            wrong.add("piece of " + piece.zone() + ", certain: expected " + wanted + ", found " + piece);
        }
    }

    private static void held(String what, Range wanted, double found, double rounded, List<String> wrong) {
        if (found < wanted.low() - rounded || found > wanted.high() + rounded) {
            wrong.add(what + ": expected " + wanted + ", found " + found);
        }
    }
}
