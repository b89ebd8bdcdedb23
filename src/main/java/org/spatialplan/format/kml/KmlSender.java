package org.spatialplan.format.kml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.xml.XmlFile;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Finds out whether a file's degrees are those of a shifted Chinese web map. KML is in WGS 84 by its standard, but Ovi
 * (奥维) writes GCJ-02 since its version 9.3, and says so in {@code OvCoordType}; other map programs do it without a word.
 * Used by one thread.
 */
final class KmlSender {

    /** The code of the finding that the file states a shift. */
    static final String STATED = "offset-stated";

    private static final Pattern WEB_MAPS = Pattern.compile(
            "奥维|ovital|ovimap|91卫图|91weitu|水经注|bigemap|大地图|高德|amap|百度地图|腾讯地图", Pattern.CASE_INSENSITIVE);

    private final Optional<ChinaOffset> byCaller;
    private Optional<String> stated = Optional.empty();
    private Optional<String> named = Optional.empty();
    private boolean ovi;
    private boolean own;
    private long line;

    /**
     * Nothing known so far.
     *
     * @param byCaller the shift that the caller states
     */
    KmlSender(Optional<ChinaOffset> byCaller) {
        this.byCaller = byCaller;
    }

    /** Looks for a program's name in a text about the whole file. */
    void see(String text) {
        if (named.isEmpty() && !own) {
            named = WEB_MAPS.matcher(text).results().map(found -> found.group()).findFirst();
        }
    }

    /** Takes the mark of our own files, whose descriptions name sources of data and no program. */
    void seeOwn() {
        own = true;
    }

    /** Takes an attribute that only Ovi writes. */
    void seeOvi() {
        ovi = true;
    }

    /**
     * Reads the {@code OvCoordType} that starts here to its end.
     *
     * @throws DataFileException if another one was read before
     */
    void readStated(XmlFile xml) {
        long at = xml.line();
        String type = xml.text(100).orElse("").toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (type.isEmpty()) {
            return;
        }
        if (stated.isPresent()
                && offset(stated.get()).isPresent() != offset(type).isPresent()) {
            throw xml.malformed(Messages.of("format.kml.offsets-mixed", stated.get(), type));
        }
        if (stated.isEmpty()) {
            stated = Optional.of(type);
            line = at;
        }
    }

    private static Optional<ChinaOffset> offset(String type) {
        return switch (type) {
            case "GCJ02" -> Optional.of(ChinaOffset.GCJ02);
            case "BD09" -> Optional.of(ChinaOffset.BD09);
            default -> Optional.empty();
        };
    }

    /** The notes. A stated shift that the caller does not state is an error, with the remedy. */
    List<Finding> notes() {
        Optional<ChinaOffset> shift = stated.flatMap(KmlSender::offset);
        if (stated.isPresent()) {
            return shift.equals(byCaller)
                    ? List.of()
                    : List.of(shift.map(this::unheeded).orElseGet(this::contradicted));
        }
        Optional<String> sender = named.or(() -> ovi ? Optional.of("奥维") : Optional.empty());
        return byCaller.isPresent() || sender.isEmpty()
                ? List.of()
                : List.of(Finding.warning("maybe-gcj02", "", Messages.of("format.kml.maybe-gcj02", sender.get()))
                        .withRemedy(Map.of("datum", "gcj02")));
    }

    private Finding unheeded(ChinaOffset shift) {
        return Finding.error(STATED, "line " + line, Messages.of("format.kml.offset-stated", stated.orElse("")))
                .withRemedy(Map.of("datum", shift.name().toLowerCase(Locale.ROOT)));
    }

    private Finding contradicted() {
        return Finding.warning(
                "offset-contradicted",
                "line " + line,
                Messages.of("format.kml.offset-contradicted", stated.orElse(""), byCaller.orElseThrow()));
    }
}
