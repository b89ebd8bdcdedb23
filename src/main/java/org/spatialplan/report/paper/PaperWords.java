package org.spatialplan.report.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Overlap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The fixed words of the page in one language. Stateless. */
final class PaperWords {

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("yyyy-MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");
    private static final String BEIJING = "+08:00";

    private final Language language;

    PaperWords(Language language) {
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** The words that the template asks for by their names. */
    Map<String, String> forTemplate() {
        return new Named();
    }

    /** A text with arguments. */
    String text(String key, Object... arguments) {
        return language.text(Messages.of(key, arguments));
    }

    String text(LocalizedText both) {
        return language.text(both);
    }

    /** A name that there is in both languages. */
    String name(String zh, String en) {
        return language.text(zh, en);
    }

    String state(ConflictState state) {
        return text("paper.state." + EnumNames.of(state));
    }

    String certainty(Certainty certainty) {
        return text("report.certainty." + EnumNames.of(certainty));
    }

    /** A state with its certainty, if anything was decided. */
    String verdict(ConflictState state, Optional<Certainty> certainty) {
        return certainty
                .map(known -> text("paper.state-certainty", state(state), certainty(known)))
                .orElseGet(() -> state(state));
    }

    String unit(Overlap.Measure measure) {
        return switch (measure) {
            case AREA_M2 -> text("paper.unit.m2");
            case LENGTH_M -> text("paper.unit.m");
            case COUNT, NONE -> text("report.unit.points");
        };
    }

    String day(Instant time, ZoneId zone) {
        return (language == Language.ZH ? DAY_ZH : DAY_EN).withZone(zone).format(time);
    }

    /** A moment to a second, with its time zone in words. */
    String moment(Instant time, ZoneId zone) {
        String offset = OFFSET.withZone(zone).format(time);
        return text(
                offset.equals(BEIJING) ? "paper.moment.beijing" : "paper.moment",
                day(time, zone),
                TIME.withZone(zone).format(time),
                offset);
    }

    /** Texts by the name that a template gives them. */
    private final class Named extends AbstractMap<String, String> {

        @Override
        public boolean containsKey(Object name) {
            return true;
        }

        @Override
        public String get(Object name) {
            return text("paper.word." + name);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return Set.of(); // the template asks by name only
        }
    }
}
