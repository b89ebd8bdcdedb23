package org.spatialplan.report;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** The fixed words of a report in both languages. */
final class ReportWords {

    /** Times for people, to the second; give it a zone. */
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
            "legendCore",
            "legendZone",
            "legendPoint",
            "legendGround",
            "legendShared",
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

    static String state(String state, Language language) {
        return language.text(Messages.of("report.state." + state));
    }

    static String certainty(String certainty, Language language) {
        if (certainty == null) {
            return "–";
        }
        return certainty.equals("certain")
                ? language.text(Messages.of("report.certainty.certain"))
                : language.text(Messages.of("report.certainty.possible"));
    }

    static String unit(String measure, Language language) {
        return switch (measure) {
            case "area-m2" -> "m²";
            case "length-m" -> "m";
            default -> language.text(Messages.of("report.unit.points"));
        };
    }
}
