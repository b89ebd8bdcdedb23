package org.spatialplan.assistant;

import java.util.Map;
import java.util.stream.Collectors;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;

/**
 * Something that was noticed about what was submitted.
 *
 * @param severity info, warning or error
 * @param remedy the arguments that would mend it, by name
 */
record Remark(String code, String severity, String text, Map<String, String> remedy) {

    static Remark of(Finding finding, Language language) {
        return new Remark(
                finding.code(), EnumNames.of(finding.severity()), language.text(finding.text()), finding.remedy());
    }

    /** The remark in one line, with what to give for it. */
    String inWords() {
        return remedy.isEmpty()
                ? text
                : text + " → "
                        + remedy.entrySet().stream()
                                .map(argument -> argument.getKey() + "=" + argument.getValue())
                                .sorted()
                                .collect(Collectors.joining(", "));
    }
}
