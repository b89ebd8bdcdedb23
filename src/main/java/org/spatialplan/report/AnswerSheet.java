package org.spatialplan.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.spatialplan.check.ConflictState;
import org.spatialplan.text.LocalizedText;

/**
 * The answers to a kept report (复核意见), each beside what the report itself says. Immutable.
 *
 * @param number of the kept report
 * @param sha256 of the report's JSON
 * @param original address of the document as it was kept, without the answers
 * @param zone of the city, in which moments are printed
 * @param answers in their order
 */
public record AnswerSheet(String number, String sha256, String original, ZoneId zone, List<Answer> answers) {

    /** Copies the list. */
    public AnswerSheet {
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param number from 1
     * @param name of who gave it
     * @param ground number of the ground that is meant; null for all
     * @param line id of the line that is contested; null for a remark
     * @param verdicts what the report says by that line, the gravest first
     * @param text the remark or the reason
     * @param hash of the answer, hexadecimal
     */
    public record Answer(
            int number,
            Instant time,
            String name,
            Long ground,
            String line,
            List<Verdict> verdicts,
            String text,
            String hash) {

        /** Copies the list. */
        public Answer {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * What the report says of a ground by a line.
     *
     * @param ground its number
     * @param line names of the line
     * @param involvement a word of {@link org.spatialplan.check.Involvement}
     * @param reason why the state is what it is
     */
    public record Verdict(
            long ground, LocalizedText line, String involvement, ConflictState state, LocalizedText reason) {}
}
