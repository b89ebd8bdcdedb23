package org.spatialplan.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.conflict.CheckBasis;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that was made before, read from its JSON or GeoJSON. Immutable. */
public final class EarlierReport {

    private final String name;
    private final JsonNode answer;
    private final Instant time;
    private final BasisAnswer stated;
    private final CheckBasis basis;

    private EarlierReport(String name, JsonNode answer, Instant time, BasisAnswer stated) {
        this.name = name;
        this.answer = answer;
        this.time = time;
        this.stated = stated;
        this.basis = stated.basis();
    }

    /**
     * Reads a report.
     *
     * @throws NotRepeatableException if it is none, or one of a version of the program that stated no basis
     */
    public static EarlierReport read(DataFile file, JsonMapper mapper) {
        try {
            JsonNode root = mapper.readTree(file.text());
            JsonNode answer = root.has("report") ? root.path("report") : root;
            BasisAnswer stated = mapper.treeToValue(answer.path("basis"), BasisAnswer.class);
            if (stated == null || !stated.isWhole()) {
                throw new NotRepeatableException(Messages.of("report.repeat.no-basis", file.name()));
            }
            return new EarlierReport(
                    file.name(), answer, Instant.parse(answer.path("time").asString("")), stated);
        } catch (JacksonException | DateTimeException e) {
            throw new NotRepeatableException(file.name(), e);
        }
    }

    /** The report as it was written. */
    JsonNode answer() {
        return answer;
    }

    /** When it was made. */
    Instant time() {
        return time;
    }

    CheckBasis basis() {
        return basis;
    }

    /** The version of the program that made it. */
    public String program() {
        return stated.program();
    }

    /** Its parameters by their names. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        answer.path("parameters")
                .properties()
                .forEach(
                        given -> parameters.put(given.getKey(), given.getValue().asString("")));
        return parameters;
    }

    /** Whether it has the geometry of what stays free. */
    boolean isWithParts() {
        return answer.path("grounds").valueStream().anyMatch(ground -> ground.path("free")
                .isObject());
    }

    /** The memory that the files which it holds take once they are unpacked, in bytes. */
    public long unpackedBytes() {
        return Stream.of(stated.submitted(), stated.approval())
                .filter(Objects::nonNull)
                .mapToLong(SubmittedContent::unpackedBytes)
                .sum();
    }

    /**
     * The file of the grounds.
     *
     * @param given the file, if the caller has it; needed where the report does not hold it
     * @throws NotRepeatableException if there is none, or it is another one
     */
    DataFile parcels(Optional<DataFile> given) {
        if (stated.submitted() == null) {
            throw new NotRepeatableException(Messages.of("report.repeat.no-file", name));
        }
        return given.map(file -> new DataFile(stated.submitted().name(), file.bytes()))
                .filter(stated.submitted()::isIt)
                .or(() -> given.isPresent()
                        ? Optional.empty()
                        : stated.submitted().file())
                .orElseThrow(() -> new NotRepeatableException(Messages.of(
                        "report.repeat.file-needed",
                        stated.submitted().name(),
                        stated.submitted().sha256())));
    }

    /**
     * The file of the approval; empty if there was none.
     *
     * @param given the file, if the caller has it; needed where the report does not hold it
     */
    Optional<DataFile> approval(Optional<DataFile> given) {
        return Optional.ofNullable(stated.approval())
                .map(approval -> given.map(file -> new DataFile(approval.name(), file.bytes()))
                        .filter(approval::isIt)
                        .or(approval::file)
                        .orElseThrow(() -> new NotRepeatableException(
                                Messages.of("report.repeat.file-needed", approval.name(), approval.sha256()))));
    }
}
