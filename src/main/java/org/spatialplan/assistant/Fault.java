package org.spatialplan.assistant;

import java.util.List;
import java.util.Map;
import org.spatialplan.geo.CodedException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Language;

/**
 * Why a question was not answered, and what to do about it.
 *
 * @param code stable, in lower case with hyphens
 * @param message what is wrong
 * @param argument that cannot be understood; null if it is none
 * @param expected what would be right; null if that is not one thing
 * @param near values that may have been meant
 * @param remarks what looks wrong about submitted coordinates, with the arguments that would mend it
 */
record Fault(String code, String message, String argument, String expected, List<String> near, List<Remark> remarks) {

    /** What to do, by the code: keys of messages. */
    private static final Map<String, String> ADVICE = Map.of(
            "unknown-layer", "assistant.advice.layers",
            "unknown-feature", "assistant.advice.places",
            "unknown-place", "assistant.advice.places",
            "unknown-project", "assistant.advice.projects",
            "too-busy", "assistant.advice.again",
            "takes-too-long", "assistant.advice.less",
            "too-many-vertices", "assistant.advice.less",
            "too-complex", "assistant.advice.less",
            "input-suspect", "assistant.advice.remedies");

    static Fault of(CodedException e, Language language) {
        String message = language.text(e.text());
        if (e instanceof BadParameterException bad) {
            return new Fault(e.code(), message, bad.parameter(), bad.expected().en(), bad.near(), List.of());
        }
        if (e instanceof UnknownNameException unknown) {
            return new Fault(e.code(), message, null, null, unknown.near(), List.of());
        }
        List<Remark> remarks = e instanceof SuspectInputException suspect
                ? suspect.remarks().stream()
                        .map(remark -> Remark.of(remark, language))
                        .toList()
                : List.of();
        return new Fault(e.code(), message, null, null, List.of(), remarks);
    }

    /** The fault in words; near values are in the message. */
    String inWords(Language language) {
        AnswerText text = new AnswerText(language).line("assistant.fault", message, code);
        remarks.forEach(remark -> text.item(remark.inWords()));
        if (ADVICE.containsKey(code)) {
            text.line(ADVICE.get(code));
        }
        return text.toString();
    }
}
