package org.spatialplan.format.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointHeader.Attribute;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.parcel.SystemNote;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Finds the coordinate reference system of a file's points from its header and its points, and notes contradictions.
 *
 * @param byCaller the system that the caller states; it corrects a wrong 带号 if it agrees with the points
 */
public record BoundaryPointSystem(BoundaryPointHeader header, Optional<Crs> byCaller, Notes notes) {

    private static final String CONTRADICTION = "zone-contradicts-points";

    /**
     * The system; empty if it is uncertain.
     *
     * @param place of the points that show the meaning of the columns
     */
    public Optional<Crs> of(BoundaryPointColumns columns, String place) {
        boolean datumKnown = checkDatum();
        if (columns.inDegrees()) {
            return degrees(columns, place).filter(any -> datumKnown);
        }
        boolean projectionKnown = checkProjection();
        boolean widthKnown = checkWidth();
        return metres(columns, place)
                .filter(any -> datumKnown
                        && projectionKnown
                        && (widthKnown || columns.prefix().isPresent()));
    }

    private Optional<Crs> degrees(BoundaryPointColumns columns, String place) {
        Optional<BoundaryPointUnit> unit = header.unitRead();
        LocalizedText reading = Messages.of("format.degrees-reading", columns.text());
        if (unit.equals(Optional.of(BoundaryPointUnit.DEGREE))) {
            notes.info("degrees-read", place, Messages.of("format.degrees-read", reading));
        } else if (!unit.equals(Optional.of(BoundaryPointUnit.PACKED_DMS))) { // of which the units tell
            notes.warning("degrees-found", place, Messages.of("format.degrees-found", reading));
        }
        noteUnusedZone();
        return Optional.of(Crs.ofEpsg(4490));
    }

    /** Notes a zone in the header of a file in degrees, which is ignored since degrees have no zone. */
    private void noteUnusedZone() {
        String said = Stream.of(header.projection(), header.zoneWidth(), header.zone())
                .flatMap(Optional::stream)
                .map(Attribute::value)
                .collect(Collectors.joining(", "));
        if (!said.isEmpty()) {
            notes.info(
                    "zone-not-used",
                    place(header.zone().or(header::zoneWidth).or(header::projection), ""),
                    Messages.of("format.zone-not-used", said));
        }
    }

    private boolean checkProjection() {
        if (header.isGaussKruger()) {
            return true;
        }
        Attribute said = header.projection().orElseThrow();
        refuse(
                "projection-not-supported",
                place(header.projection(), ""),
                Messages.of("format.projection-not-supported", said.value()));
        return false;
    }

    private Optional<Crs> metres(BoundaryPointColumns columns, String place) {
        OptionalInt said = zoneSaid();
        OptionalInt meant = columns.prefix().isPresent() ? columns.prefix() : said;
        if (meant.isEmpty() && refusesWidthAsNumber()) {
            return Optional.empty();
        }
        if (!checkMeridians(meant)) {
            return Optional.empty();
        }
        if (columns.prefix().isPresent()) {
            checkZone(columns.prefix().getAsInt(), place);
            return zone(columns.prefix().getAsInt(), true);
        }
        if (said.isEmpty()) {
            noteUnknownZone(place);
            return Optional.empty();
        }
        Optional<Crs> crs = zone(said.getAsInt(), false);
        notes.info("zone-prefix-missing", place, Messages.of("format.zone-prefix-missing", said.getAsInt(), id(crs)));
        return crs;
    }

    /**
     * Refuses a file whose 带号 holds the width of zones, where a meridian beside it tells which number is missing. 带号 is
     * what is wrong, and not the meridian.
     */
    private boolean refusesWidthAsNumber() {
        OptionalInt width = header.widthInZone();
        Optional<Integer> number = width.isEmpty()
                ? Optional.empty()
                : header.meridians().stream()
                        .flatMap(meridian -> meridian.number(width.getAsInt()).stream())
                        .findFirst();
        number.ifPresent(zone -> {
            String crs = id(zone(zone, false));
            LocalizedText text = Messages.of("format.zone-is-width", width.getAsInt(), zone, crs);
            byCaller.ifPresentOrElse(
                    stated -> notes.warning(
                            "zone-is-width",
                            place(header.zone(), ""),
                            Messages.of("format.taken-crs-says", text, stated)),
                    () -> notes.add(Finding.error("zone-is-width", place(header.zone(), ""), text)
                            .withRemedy(Map.of("crs", crs))));
        });
        return number.isPresent();
    }

    /** The zone in 带号 or, if it is missing, the zone about a meridian that is stated elsewhere. */
    private OptionalInt zoneSaid() {
        if (header.zone().isPresent()) {
            return header.zoneNumber();
        }
        return header.meridians().stream()
                .flatMap(meridian -> meridian.number(header.width().orElse(3)).stream())
                .mapToInt(number -> number)
                .findFirst();
    }

    /**
     * Whether all statements about the central meridian agree.
     *
     * @param zone in which the points would be read
     */
    private boolean checkMeridians(OptionalInt zone) {
        List<BoundaryPointMeridian> others = header.meridians().stream()
                .filter(meridian -> zone.isEmpty() || !meridian.isOf(zone.getAsInt()))
                .toList();
        others.forEach(other -> refuse(
                "meridian-contradicts-zone",
                "line " + other.said().line(),
                zone.isEmpty()
                        ? Messages.of(
                                "format.meridian-contradicts-zone.unread",
                                other.said().value())
                        : Messages.of(
                                "format.meridian-contradicts-zone", other.said().value(), zone.getAsInt())));
        return others.isEmpty();
    }

    /** Refuses a file that cannot be read, unless the caller states its system. */
    private void refuse(String code, String place, LocalizedText text) {
        byCaller.ifPresentOrElse(
                crs -> notes.warning(code, place, Messages.of("format.taken-crs-says", text, crs)),
                () -> notes.error(code, place, text));
    }

    private void checkZone(int prefix, String place) {
        OptionalInt said = header.zoneNumber();
        boolean unreadable = said.isEmpty() && header.zone().isPresent();
        if (!unreadable && (said.isEmpty() || said.getAsInt() == prefix || header.isMeridianOf(prefix))) {
            return;
        }
        String zone = header.zone().map(Attribute::value).orElse("");
        LocalizedText text = Messages.of("format.zone-contradicts-points", zone, prefix);
        if (byCaller.flatMap(Crs::zone).map(GaussKruger::prefix).equals(Optional.of(OptionalInt.of(prefix)))) {
            notes.warning(
                    CONTRADICTION,
                    place(header.zone(), place),
                    Messages.of("format.taken-crs-says-agrees", text, byCaller.get()));
        } else {
            Optional<Crs> fitting = zone(prefix, true);
            Finding error = Finding.error(
                    CONTRADICTION,
                    place(header.zone(), place),
                    Messages.of("format.zone-contradicts-points.remedy", text, prefix, id(fitting)));
            notes.add(fitting.map(crs -> error.withRemedy(Map.of("crs", crs.id())))
                    .orElse(error));
        }
    }

    private void noteUnknownZone(String place) {
        String said = header.zone().map(Attribute::value).orElse("");
        notes.warning("zone-unknown", place(header.zone(), place), Messages.of("format.zone-unknown", said));
    }

    private boolean checkDatum() {
        String value = header.system().map(Attribute::value).orElse("");
        switch (header.datum()) {
            case OTHER ->
                notes.error(
                        SystemNote.OTHER_DATUM, place(header.system(), ""), UnknownCrsException.otherDatumText(value));
            case NOT_STATED -> notes.warning("datum-not-stated", "", Messages.of("format.datum-not-stated"));
            default -> {}
        }
        return header.datum() != BoundaryPointHeader.Datum.OTHER;
    }

    /**
     * Checks the width of zones. In China numbers of 3-degree and 6-degree zones are different, so the number decides;
     * zones of 1.5 degrees have no number.
     */
    private boolean checkWidth() {
        String value = header.zoneWidth().map(Attribute::value).orElse("");
        if (!value.isEmpty() && header.width().isEmpty()) {
            refuse(
                    "zone-width-not-supported",
                    place(header.zoneWidth(), ""),
                    Messages.of("format.zone-width-not-supported", value));
            return false;
        }
        int number = header.zoneNumber().orElse(0);
        GaussKruger.ofNumber(number, true)
                .filter(zone -> header.width().orElse(zone.width()) != zone.width())
                .ifPresent(zone -> notes.warning(
                        "zone-width-contradicts-zone",
                        place(header.zoneWidth(), ""),
                        Messages.of("format.zone-width-contradicts-zone", value, number, zone.width())));
        return true;
    }

    private static Optional<Crs> zone(int number, boolean prefixed) {
        return GaussKruger.ofNumber(number, prefixed).map(zone -> Crs.ofEpsg(zone.epsg()));
    }

    private static String id(Optional<Crs> crs) {
        return crs.map(Crs::id).orElse("");
    }

    private static String place(Optional<Attribute> attribute, String otherwise) {
        return attribute.map(said -> "line " + said.line()).orElse(otherwise);
    }
}
