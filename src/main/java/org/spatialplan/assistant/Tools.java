package org.spatialplan.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.text.Language;

/** The questions that assistants may ask, and how they are asked. Thread-safe. */
public final class Tools {

    private final List<Tool> tools;
    private final Turns turns;

    public Tools(List<Tool> tools, Turns turns) {
        this.tools = List.copyOf(tools);
        this.turns = turns;
    }

    /** Lists the questions, those that are asked first before others. */
    public List<Tool> list() {
        return tools;
    }

    /**
     * What a call comes to.
     *
     * @param content a record: the answer, or what is wrong
     * @param isFault whether the question was not answered
     */
    public record Outcome(String text, Record content, boolean isFault) {}

    /**
     * Asks a question. What is wrong about it is told as an outcome, so that the assistant can mend it.
     *
     * @param values the arguments by their names, without nulls
     * @throws WorkCancelledException if nobody waits for the answer any more
     */
    public Outcome call(Tool tool, Map<String, String> values) {
        try {
            Arguments arguments = Arguments.of(tool, values);
            ToolAnswer answer = turns.pass(arguments.vertices(), () -> tool.ask(arguments));
            return new Outcome(answer.text(), answer.content(), false);
        } catch (WorkCancelledException e) {
            throw e;
        } catch (CodedException e) {
            Language language = Arguments.language(values);
            Fault fault = Fault.of(e, language);
            return new Outcome(fault.inWords(language), fault, true);
        }
    }

    /** Finds a question by its name. */
    public Optional<Tool> find(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
