package org.spatialplan.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spatialplan.conflict.BasisChange;
import org.spatialplan.conflict.CheckRequest;
import org.spatialplan.conflict.ConflictCheckService;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.RepeatedCheck;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.submission.SubmittedFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a report once more from its own JSON: the same file and parameters, on the layer versions, rules and days that it
 * states, and compares the figures. Thread-safe.
 */
public final class ReportRepetition {

    private static final String TABLE = "table";

    private final ConflictCheckService checks;
    private final Function<Map<String, String>, CheckRequest.InCityTime> parameters;
    private final JsonMapper mapper;

    /** @param parameters reads parameters from values by their names */
    public ReportRepetition(
            ConflictCheckService checks,
            Function<Map<String, String>, CheckRequest.InCityTime> parameters,
            JsonMapper mapper) {
        this.checks = checks;
        this.parameters = parameters;
        this.mapper = mapper;
    }

    /**
     * A report that was made once more.
     *
     * @param report with the time and days of the earlier one
     * @param changes what the earlier one was based on and is not the same any more
     * @param differences figures and words that are not the same
     */
    public record Repeated(ConflictReport report, List<BasisChange> changes, List<ReportDifference> differences) {

        /** Whether all figures are the same, on the same data and rules. */
        public boolean isSame() {
            return differences.isEmpty() && changes.stream().noneMatch(BasisChange::isOfSubstance);
        }
    }

    /** Reads a report as {@link EarlierReport#read} does. */
    public EarlierReport read(DataFile file) {
        return EarlierReport.read(file, mapper);
    }

    /**
     * Repeats a report.
     *
     * @param parcels the submitted file; empty to take it from the report
     * @throws NotRepeatableException if the file is missing or another one
     * @throws RuntimeException as {@link ConflictCheckService#prepare}
     */
    public Repeated repeat(EarlierReport earlier, Optional<DataFile> parcels) {
        return repeat(earlier, parcels, Optional.empty(), earlier.isWithParts());
    }

    /**
     * Repeats a report.
     *
     * @param givenApproval the file of the approval; empty to take it from the report
     * @param withParts whether the geometry of what is shared and of what stays free is wanted
     */
    public Repeated repeat(
            EarlierReport earlier, Optional<DataFile> parcels, Optional<DataFile> givenApproval, boolean withParts) {
        DataFile file = earlier.parcels(parcels);
        Optional<DataFile> approval = earlier.approval(givenApproval);
        Map<String, String> given = earlier.parameters();
        try (SubmittedFile submitted =
                SubmittedFile.of(file.name(), file.bytes(), Optional.ofNullable(given.get(TABLE)))) {
            RepeatedCheck check =
                    checks.prepareAgain(earlier.basis(), earlier.time(), parameters.apply(given), submitted, approval);
            ConflictReport report = check.check().report(file.bytes(), approval, withParts, done -> {});
            JsonNode now = mapper.readTree(mapper.writeValueAsBytes(ReportAnswer.of(report)));
            return new Repeated(report, check.changes(), ReportComparison.differences(earlier.answer(), now));
        }
    }
}
