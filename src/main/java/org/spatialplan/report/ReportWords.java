package org.spatialplan.report;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Overlap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** The fixed words of a report in both languages. Stateless. */
final class ReportWords {

    /** Writes times for people, to a second; a time zone has to be set. */
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    /** The names of the fixed words in the templates. */
    private static final List<String> NAMES = List.of(
            "title",
            "idWord",
            "timeWord",
            "asOfWord",
            "rulesAsOfWord",
            "withoutRulesWord",
            "conclusionWord",
            "limitsWord",
            "remarksWord",
            "approvalWord",
            "fileWord",
            "groundWord",
            "areaWord",
            "hectareWord",
            "muWord",
            "stateTitle",
            "certaintyWord",
            "featureWord",
            "zoneWord",
            "sizeWord",
            "uncoveredWord",
            "ruleWord",
            "activitiesWord",
            "outcomesWord",
            "needsWord",
            "totalWord",
            "layersWord",
            "versionWord",
            "rulesFromWord",
            "validFromWord",
            "sourcesWord",
            "parametersWord",
            "crsWord",
            "formatWord",
            "accuracyWord",
            "methodWord",
            "method",
            "legendWord",
            "mapWord",
            "scaleWord",
            "preparedWord",
            "reviewedWord",
            "dateWord");

    private ReportWords() {}

    static Map<String, Object> in(Language language) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("colon", language.text("：", ": "));
        words.put("comma", language.text("，", ", "));
        words.put("semicolon", language.text("；", "; "));
        words.put("open", language.text("（", " ("));
        words.put("close", language.text("）", ")"));
        NAMES.forEach(name -> words.put(name, language.text(Messages.of("report.word." + name))));
        return words;
    }

    static String state(ConflictState state, Language language) {
        return language.text(Messages.of("report.state." + EnumNames.of(state)));
    }

    static String certainty(Certainty certainty, Language language) {
        return language.text(Messages.of("report.certainty." + EnumNames.of(certainty)));
    }

    static String unit(Overlap.Measure measure, Language language) {
        return switch (measure) {
            case AREA_M2 -> "m²";
            case LENGTH_M -> "m";
            case COUNT, NONE -> language.text(Messages.of("report.unit.points"));
        };
    }

    static String hectares(GroundSize.Area area, Language language) {
        return language.text(Messages.of("report.hectares", String.format(Locale.ROOT, "%.4f", area.ha())));
    }
}
