package org.spatialplan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.read.BoundaryPointParcelReader;
import org.spatialplan.submission.CoordinateInterpretation;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedName;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Writes the circumstances of a check in one language, for a report that is signed. Immutable. */
final class ParameterWords {

    /** The parameters in the order of the report, without those that the report shows elsewhere. */
    private static final List<String> NAMES = List.of(
            "national-project", "newLand", "rulesAsOf", "layers", "crs", "axes", "datum", "table", "approval-table");

    private static final LocalizedText YES = Messages.of("report.parameter.yes");
    private static final LocalizedText NO = Messages.of("report.parameter.no");
    private static final Map<String, LocalizedText> VALUES = Map.of(
            "national-project=true",
            YES,
            "national-project=false",
            NO,
            "newLand=true",
            YES,
            "newLand=false",
            NO,
            "axes=xy",
            Messages.of("report.parameter.axes.xy"),
            "axes=yx",
            Messages.of("report.parameter.axes.yx"),
            "datum=gcj02",
            Messages.of("report.parameter.datum.gcj02"),
            "datum=bd09",
            Messages.of("report.parameter.datum.bd09"));

    private final ConflictReport report;
    private final Language language;

    ParameterWords(ConflictReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /** The activity that was judged, even if the request did not name one. */
    String activity() {
        LocalizedName activity = report.activityNamed();
        return language.text(
                Messages.of("report.parameter.activity", new LocalizedText(activity.nameZh(), activity.nameEn())));
    }

    /** The other parameters that were given. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        for (String name : NAMES) {
            String value = report.parameters().get(name);
            if (value != null) {
                given.add(language.text(Messages.of(
                        "report.parameter", Messages.of("report.parameter.name." + name), value(name, value))));
            }
        }
        return given;
    }

    private String value(String name, String value) {
        if (name.equals("layers")) {
            return Arrays.stream(value.split(","))
                    .map(id -> report.title(id.strip(), language))
                    .collect(Collectors.joining(language.text("、", ", ")));
        }
        LocalizedText known = VALUES.get(name + "=" + value);
        return known == null ? value : language.text(known);
    }

    /** The name of a file's format. */
    String format(String format) {
        return language == Language.EN && format.equals(BoundaryPointParcelReader.FORMAT)
                ? "boundary-point TXT"
                : format;
    }

    /** The steps from a file's coordinates to the plane in which areas are compared. */
    String path(CoordinateInterpretation reading) {
        double meridian = report.frame().centralMeridian();
        if (language == Language.EN) {
            return String.join(" → ", reading.path(meridian));
        }
        List<String> steps = new ArrayList<>();
        steps.add(
                reading.axesSwapped()
                        ? Messages.of("report.path.axes-swapped", reading.crs().id())
                                .zh()
                        : reading.crs().id());
        reading.datum()
                .ifPresent(offset -> steps.add(
                        Messages.of("report.path.datum", offset.name()).zh()));
        steps.add(Messages.of("report.path.ground", meridian).zh());
        return String.join(" → ", steps);
    }
}
