package org.spatialplan.report.kept;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.conflict.CheckBasis;

/**
 * The record of a kept report. What was kept never changes.
 *
 * @param id 160 random bits, hexadecimal, which nobody guesses: the address holds it
 * @param number running within a year, {@code 2026-000123}; empty for reports of versions that gave none
 * @param report id of the report, the same for the same question on the same data
 * @param time when it was checked, and kept
 * @param keeper who kept it
 * @param file name of the submitted file
 * @param grounds number of grounds
 * @param state the gravest of all grounds
 * @param program version of the program that made it
 * @param basis the layer versions and rules that decided its figures, each with its hash; empty as {@code number}
 * @param parts the SHA-256 of each of its files by their names
 */
public record KeptReport(
        String id,
        String number,
        String report,
        Instant time,
        Keeper keeper,
        String file,
        int grounds,
        String state,
        String program,
        List<Used> basis,
        Map<String, String> parts) {

    /** The report as JSON. */
    public static final String JSON = "report.json";

    /** The submitted file. */
    static final String SUBMITTED = "submitted";

    /** The file of the approval, if there was one. */
    static final String APPROVAL = "approval";

    /**
     * A layer version or a state of rules that was used.
     *
     * @param name for example {@code red-lines@3}, or {@code rules/farmland@2026-01-01}
     * @param sha256 of its data or file, hexadecimal
     */
    public record Used(String name, String sha256) {}

    /** Copies the collections. */
    public KeptReport {
        number = number == null ? "" : number;
        keeper = keeper == null ? Keeper.UNKNOWN : keeper;
        basis = basis == null ? List.of() : List.copyOf(basis);
        parts = Map.copyOf(parts);
    }

    /** Lists what a check was based on. */
    static List<Used> used(CheckBasis basis) {
        return Stream.concat(
                        basis.layers().stream().flatMap(used -> used.version().stream()
                                .map(version -> new Used(used.layer() + "@" + version.number(), version.sha256()))),
                        basis.rules().stream()
                                .map(rules -> new Used("rules/" + rules.id() + "@" + rules.from(), rules.sha256())))
                .toList();
    }

    /** Whether it holds a file. */
    public boolean has(String part) {
        return parts.containsKey(part);
    }

    /** The SHA-256 of its JSON, which names it in the audit log. */
    @JsonIgnore
    public String sha256() {
        return parts.getOrDefault(JSON, "");
    }

    /** The SHA-256 of what was sent. */
    @JsonIgnore
    public String sentSha256() {
        return parts.getOrDefault(SUBMITTED, "");
    }

    /** Its number, or the id of its report if it has none. */
    @JsonIgnore
    public String name() {
        return number.isEmpty() ? report : number;
    }
}
