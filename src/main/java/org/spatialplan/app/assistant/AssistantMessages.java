package org.spatialplan.app.assistant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Optional;

/**
 * Messages of the protocol line by line, as standard input and output carry them. One is answered after the other, until
 * the input ends. Used by one thread.
 */
public final class AssistantMessages {

    /** The longest message in characters, as many as a body over HTTP has bytes. */
    private static final int MAX_LENGTH = 1 << 20;

    private final AssistantProtocol protocol;

    public AssistantMessages(AssistantProtocol protocol) {
        this.protocol = protocol;
    }

    /** Answers all messages. A line that is too long is read to its end and refused; blank lines are passed over. */
    public void answer(Reader messages, Writer answers) throws IOException {
        BufferedReader input = new BufferedReader(messages);
        StringBuilder line = new StringBuilder();
        for (int c = input.read(); c >= 0; c = input.read()) {
            if (c == '\n') {
                answer(line, answers);
                line.setLength(0);
            } else if (line.length() <= MAX_LENGTH) {
                line.append((char) c);
            }
        }
        answer(line, answers);
    }

    private void answer(StringBuilder line, Writer answers) throws IOException {
        if (line.length() > MAX_LENGTH) {
            write(protocol.refusal("A message has at most " + MAX_LENGTH + " characters"), answers);
        } else if (!line.toString().isBlank()) {
            Optional<AssistantProtocol.Reply> reply = protocol.answer(line.toString());
            if (reply.isPresent()) {
                write(reply.get(), answers);
            }
        }
    }

    private static void write(AssistantProtocol.Reply reply, Writer answers) throws IOException {
        answers.write(reply.message());
        answers.write('\n');
        answers.flush();
    }
}
