package org.spatialplan.assistant;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Writes an answer line by line in one language. Not thread-safe. */
final class AnswerText {

    private static final String ITEM = "- ";

    private final Language language;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> said = new HashSet<>();

    AnswerText(Language language) {
        this.language = language;
    }

    /** Adds a line from a message. */
    AnswerText line(String key, Object... arguments) {
        return plain(language.text(Messages.of(key, arguments)));
    }

    /** Adds a line as it is; nothing if it is empty. */
    AnswerText plain(String line) {
        if (!line.isEmpty()) {
            text.append(line).append('\n');
        }
        return this;
    }

    /** Adds a line unless it was added before: what several findings have in common is read once. */
    AnswerText once(String line) {
        return said.add(line) ? plain(line) : this;
    }

    /** Adds an item of a list. */
    AnswerText item(String line) {
        return plain(ITEM + line);
    }

    /** Adds an item of a list from a message. */
    AnswerText item(String key, Object... arguments) {
        return item(language.text(Messages.of(key, arguments)));
    }

    /** Adds a line that lists names after a message; nothing without names. */
    AnswerText names(String key, List<String> names) {
        return names.isEmpty() ? this : line(key, listed(names));
    }

    /** Things of several words each, in one line. */
    String listed(Collection<String> things) {
        return String.join(language.text("；", "; "), things);
    }

    /** Adds what every answer ends with: what only illustrates, and whose data they are. */
    AnswerText sources(Sources sources) {
        names("assistant.illustrative", sources.illustrative());
        return names("assistant.sources", sources.credits());
    }

    /** Names in one line. */
    String joined(Collection<String> names) {
        return String.join(language.text("、", ", "), names);
    }

    /** Things in one line, each by its name. */
    <T> String joined(Collection<T> things, Function<T, String> name) {
        return joined(things.stream().map(name).collect(Collectors.toList()));
    }

    String word(String key, Object... arguments) {
        return language.text(Messages.of(key, arguments));
    }

    String text(LocalizedText both) {
        return language.text(both);
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
