package org.spatialplan.assistant;

import java.util.List;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.web.parameter.QueryParameter;

/**
 * A question that an assistant may ask. Immutable.
 *
 * @param name by which it is called, in lower case with underscores
 * @param description when to ask it and what is answered, for the assistant
 * @param arguments what may be given, each with its schema and its parser
 * @param required names of the arguments without which it cannot be asked
 * @param content type of what is answered beside the text
 */
public record Tool(
        String name,
        LocalizedText title,
        String description,
        List<QueryParameter<?>> arguments,
        List<String> required,
        Class<? extends Record> content,
        Question question) {

    public Tool {
        arguments = List.copyOf(arguments);
        required = List.copyOf(required);
    }

    /** Answers the question. */
    @FunctionalInterface
    public interface Question {

        /**
         * Answers the question.
         *
         * @throws org.spatialplan.geo.CodedException if an argument cannot be understood, names nothing that is known,
         *     or costs too much
         */
        ToolAnswer ask(Arguments arguments);
    }
}
