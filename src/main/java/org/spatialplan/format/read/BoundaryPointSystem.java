package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.read.BoundaryPointHeader.Attribute;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.UnknownCrsException;

/**
 * Decides which system the points of a file are in, from its header and its points, and notes what does not agree.
 *
 * @param byCaller what the caller says; it mends a wrong 带号 if it agrees with the points
 */
record BoundaryPointSystem(BoundaryPointHeader header, Optional<Crs> byCaller, Notes notes) {

    private static final String CONTRADICTION = "zone-contradicts-points";

    /** The system; empty if it cannot be told. @param place of the points that the columns were told from */
    Optional<Crs> of(BoundaryPointColumns columns, String place) {
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
        String zh = "按" + columns.zh() + "读取（EPSG:4490）";
        String en = "read as " + columns.en() + " (EPSG:4490)";
        if (unit.equals(Optional.of(BoundaryPointUnit.DEGREE))) {
            notes.info("degrees-read", place, "坐标为度，" + zh, "the coordinates are degrees, " + en);
        } else if (!unit.equals(Optional.of(BoundaryPointUnit.PACKED_DMS))) { // of which the units tell
            notes.warning("degrees-found", place, "坐标为度而不是米，" + zh, "the coordinates are degrees, not metres; " + en);
        }
        noteUnusedZone();
        return Optional.of(Crs.ofEpsg(4490));
    }

    /** Degrees have no zone, so what the head says of one counts for nothing. */
    private void noteUnusedZone() {
        String said = Stream.of(header.projection(), header.zoneWidth(), header.zone())
                .flatMap(Optional::stream)
                .map(Attribute::value)
                .collect(Collectors.joining(", "));
        if (!said.isEmpty()) {
            notes.info(
                    "zone-not-used",
                    place(header.zone().or(header::zoneWidth).or(header::projection), ""),
                    "坐标为度，属性描述中的投影、几度分带、带号（" + said + "）不起作用",
                    "the coordinates are degrees: projection, 几度分带 and 带号 of the head (" + said + ") are not used");
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
                "投影类型为“" + said.value() + "”，只能读取高斯-克吕格投影；请先转换",
                "投影类型 is '" + said.value() + "'; only Gauss-Krüger can be read: transform the points first");
        return false;
    }

    private Optional<Crs> metres(BoundaryPointColumns columns, String place) {
        OptionalInt said = zoneSaid();
        OptionalInt meant = columns.prefix().isPresent() ? columns.prefix() : said;
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
        notes.info(
                "zone-prefix-missing",
                place,
                "所属为 " + said.getAsInt() + " 带，但东坐标没有带号前缀，按 " + id(crs) + " 读取",
                "the zone is " + said.getAsInt() + " but the eastings carry no zone prefix; read as " + id(crs));
        return crs;
    }

    /** 带号, or where it is missing the zone about a meridian that stands elsewhere. */
    private OptionalInt zoneSaid() {
        if (header.zone().isPresent()) {
            return header.zoneNumber();
        }
        return header.meridians().stream()
                .flatMap(meridian -> meridian.number(header.width().orElse(3)).stream())
                .mapToInt(number -> number)
                .findFirst();
    }

    /** Whether all that the head says of the central meridian is one thing. @param zone that the points would be read in */
    private boolean checkMeridians(OptionalInt zone) {
        List<BoundaryPointMeridian> others = header.meridians().stream()
                .filter(meridian -> zone.isEmpty() || !meridian.isOf(zone.getAsInt()))
                .toList();
        others.forEach(other -> refuse(
                "meridian-contradicts-zone",
                "line " + other.said().line(),
                "属性描述写明中央子午线“" + other.said().value() + "”，"
                        + (zone.isEmpty() ? "不是可读取的分带" : "与 " + zone.getAsInt() + " 带不符"),
                "the head states the central meridian '" + other.said().value() + "', "
                        + (zone.isEmpty() ? "of no zone that is read" : "not that of zone " + zone.getAsInt())));
        return others.isEmpty();
    }

    /** What cannot be read forbids an answer, unless the caller says which system it is. */
    private void refuse(String code, String place, String zh, String en) {
        byCaller.ifPresentOrElse(
                crs -> notes.warning(
                        code, place, zh + "；按参数 crs=" + crs + " 执行", en + "; taken as crs=" + crs + " says"),
                () -> notes.error(code, place, zh, en));
    }

    private void checkZone(int prefix, String place) {
        OptionalInt said = header.zoneNumber();
        boolean unreadable = said.isEmpty() && header.zone().isPresent();
        if (!unreadable && (said.isEmpty() || said.getAsInt() == prefix || header.isMeridianOf(prefix))) {
            return;
        }
        String zone = header.zone().map(Attribute::value).orElse("");
        String zh = "带号为 " + zone + "，而东坐标的带号前缀为 " + prefix;
        String en = "带号 is " + zone + " but the eastings carry the zone prefix " + prefix;
        if (byCaller.flatMap(Crs::zone).map(GaussKruger::prefix).equals(Optional.of(OptionalInt.of(prefix)))) {
            notes.warning(
                    CONTRADICTION,
                    place(header.zone(), place),
                    zh + "；按参数 crs=" + byCaller.get() + " 执行，与东坐标一致",
                    en + "; taken as crs=" + byCaller.get() + " says, which agrees with the eastings");
        } else {
            notes.error(CONTRADICTION, place(header.zone(), place), zh, en);
        }
    }

    private void noteUnknownZone(String place) {
        String said = header.zone().map(Attribute::value).orElse("");
        notes.warning(
                "zone-unknown",
                place(header.zone(), place),
                "东坐标没有带号前缀，带号为“" + said + "”，无法确定坐标系",
                "the eastings carry no zone prefix and 带号 is '" + said + "', so the zone cannot be told");
    }

    private boolean checkDatum() {
        String value = header.system().map(Attribute::value).orElse("");
        switch (header.datum()) {
            case OTHER ->
                notes.error(
                        ParcelSource.Note.OTHER_DATUM,
                        place(header.system(), ""),
                        UnknownCrsException.otherDatumZh(value),
                        UnknownCrsException.otherDatumEn(value));
            case NOT_STATED ->
                notes.warning(
                        "datum-not-stated", "", "文件没有写明坐标系，按 2000 国家大地坐标系读取", "坐标系 is not stated; taken as CGCS2000");
            default -> {}
        }
        return header.datum() != BoundaryPointHeader.Datum.OTHER;
    }

    /** Zone numbers of 3 and 6 degrees do not meet in China, so the number counts; zones of 1.5 degrees have none. */
    private boolean checkWidth() {
        String value = header.zoneWidth().map(Attribute::value).orElse("");
        if (!value.isEmpty() && header.width().isEmpty()) {
            refuse(
                    "zone-width-not-supported",
                    place(header.zoneWidth(), ""),
                    "几度分带为“" + value + "”，只能读取 3 度带和 6 度带",
                    "几度分带 is '" + value + "'; only zones of 3 and 6 degrees can be read");
            return false;
        }
        int number = header.zoneNumber().orElse(0);
        GaussKruger.ofNumber(number, true)
                .filter(zone -> header.width().orElse(zone.width()) != zone.width())
                .ifPresent(zone -> notes.warning(
                        "zone-width-contradicts-zone",
                        place(header.zoneWidth(), ""),
                        "几度分带为 " + value + "，但带号 " + number + " 属于 " + zone.width() + " 度带",
                        "几度分带 is " + value + " but 带号 " + number + " is a zone of " + zone.width() + " degrees"));
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
