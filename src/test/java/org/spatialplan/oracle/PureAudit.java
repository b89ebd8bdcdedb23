package org.spatialplan.oracle;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.geo.Certainty;
import org.spatialplan.history.AreaAudit;
import org.spatialplan.history.GroundPiece;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.history.SliverTolerance;
import org.spatialplan.history.ZoneArea;

/** Asks the audit itself, without files or HTTP. */
final class PureAudit {

    private PureAudit() {}

    static AuditVerdict answer(List<Plotted> before, List<Plotted> after) {
        return verdict(AreaAudit.of(LayerDiff.of(
                PureCheck.layer(before).index(),
                PureCheck.layer(after).index(),
                "zone",
                PureCheck.FRAME,
                SliverTolerance.DEFAULT)));
    }

    private static AuditVerdict verdict(AreaAudit audit) {
        return new AuditVerdict(
                audit.lostM2(),
                audit.gainedM2(),
                audit.netM2(),
                audit.diff().zones().stream().collect(Collectors.toMap(ZoneArea::zone, PureAudit::zone)),
                audit.diff().lost().stream().map(PureAudit::piece).toList(),
                audit.state(),
                audit.certainty().map(Certainty::isCertain));
    }

    private static AuditVerdict.Zone zone(ZoneArea zone) {
        return new AuditVerdict.Zone(zone.fromM2(), zone.toM2(), zone.lostM2(), zone.lostToZonesM2(), zone.gainedM2());
    }

    private static AuditVerdict.Piece piece(GroundPiece piece) {
        return new AuditVerdict.Piece(
                piece.zone(),
                piece.kind() == GroundPiece.Kind.ZONE,
                PureCheck.FRAME.toLonLat(piece.ground()),
                piece.certainty().isCertain(),
                piece.sliver());
    }
}
