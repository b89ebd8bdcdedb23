package org.spatialplan.assistant;

import java.util.List;
import java.util.stream.Stream;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.web.parameter.QueryParameter;

/** A question that an assistant may ask. Each has a language as its last argument. Thread-safe. */
public abstract class Tool {

    private final String name;
    private final LocalizedText title;
    private final String description;
    private final Class<? extends Record> content;
    private final List<QueryParameter<?>> arguments;

    /**
     * A question.
     *
     * @param name by which it is called, in lower case with underscores
     * @param description when to ask it and what is answered, for the assistant
     * @param content type of what is answered beside the text
     * @param arguments what may be given beside the language, each with its schema and its parser
     */
    protected Tool(
            String name,
            LocalizedText title,
            String description,
            Class<? extends Record> content,
            List<QueryParameter<?>> arguments) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.content = content;
        this.arguments =
                Stream.concat(arguments.stream(), Stream.of(Arguments.LANG)).toList();
    }

    /**
     * Answers the question.
     *
     * @throws org.spatialplan.geo.CodedException if an argument cannot be understood, names nothing that is known, or
     *     costs too much
     */
    public abstract ToolAnswer ask(Arguments asked);

    /** The names of the arguments without which it cannot be asked. */
    public List<String> required() {
        return List.of();
    }

    public final String name() {
        return name;
    }

    public final LocalizedText title() {
        return title;
    }

    public final String description() {
        return description;
    }

    public final Class<? extends Record> content() {
        return content;
    }

    public final List<QueryParameter<?>> arguments() {
        return arguments;
    }
}
