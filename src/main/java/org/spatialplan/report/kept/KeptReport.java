package org.spatialplan.report.kept;

import java.time.Instant;
import java.util.Map;

/**
 * The record of a kept report. What was kept never changes.
 *
 * @param id 160 random bits, hexadecimal, which nobody guesses: the address holds it
 * @param report id of the report, the same for the same question on the same data
 * @param time when it was checked, and kept
 * @param file name of the submitted file
 * @param grounds number of grounds
 * @param state the gravest of all grounds
 * @param program version of the program that made it
 * @param parts the SHA-256 of each of its files by their names
 */
public record KeptReport(
        String id,
        String report,
        Instant time,
        String file,
        int grounds,
        String state,
        String program,
        Map<String, String> parts) {

    /** The report as JSON. */
    public static final String JSON = "report.json";

    /** The submitted file. */
    static final String SUBMITTED = "submitted";

    /** The file of the approval, if there was one. */
    static final String APPROVAL = "approval";

    /** Copies the parts. */
    public KeptReport {
        parts = Map.copyOf(parts);
    }

    /** Whether it holds a file. */
    public boolean has(String part) {
        return parts.containsKey(part);
    }
}
