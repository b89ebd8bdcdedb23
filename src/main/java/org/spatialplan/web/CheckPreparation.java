package org.spatialplan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.CheckedVersions;
import org.spatialplan.check.Works;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.format.city.DataFile;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.GroundCheck;
import org.spatialplan.report.ParcelLimits;
import org.spatialplan.submission.ApprovalArea;
import org.spatialplan.submission.CoordinateOptions;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.web.gate.Gate;
import org.spatialplan.web.parameter.CheckParameters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes a check ready to run from what a request says. Thread-safe. */
@Component
public class CheckPreparation {

    private final Supplier<PlanMap> maps;
    private final ConflictChecks checks;
    private final CheckedVersions versions;
    private final Clock clock;
    private final GroundCheck.Watch watch;
    private final Supplier<ParcelLimits> limits;

    /** @param gate there is none where nobody asks from outside */
    CheckPreparation(
            Supplier<PlanMap> maps,
            ConflictChecks checks,
            CheckedVersions versions,
            Clock clock,
            ObjectProvider<GroundCheck.Watch> watch,
            ObjectProvider<Gate> gate) {
        this.maps = maps;
        this.checks = checks;
        this.versions = versions;
        this.clock = clock;
        this.watch = watch.getIfAvailable(() -> GroundCheck.Watch.NOBODY);
        Gate known = gate.getIfAvailable();
        this.limits = known == null ? () -> ParcelLimits.NONE : known::parcelLimits;
    }

    /** A diagnosed file and the check that its parcels are to pass. */
    public record Prepared(
            Submission submission, GroundCheck check, ZoneId timeZone, Optional<ApprovalArea> approval) {}

    /**
     * Reads the parameters and diagnoses the file.
     *
     * @param approval the area that an approval covers, unless the parameters hold it
     * @param at the moment as of which layers are chosen, unless the parameters say; empty for now
     * @throws NoMapAtTimeException if there was no map yet
     * @throws OverLimitException if the approval, or the first parcels, have more vertices than memory has room for
     */
    public Prepared prepare(
            CheckParameters parameters, SubmittedFile file, Optional<DataFile> approval, Optional<Instant> at) {
        ParcelLimits most = limits.get();
        PlanMap map = maps.get();
        ZoneId zone = map.catalogue().timeZone();
        Optional<Instant> moment = parameters.moment(zone, clock.instant()).or(() -> at);
        moment.ifPresent(this::requireMap);
        LocalDate day = LocalDate.ofInstant(moment.orElse(clock.instant()), zone);
        CheckedMap chosen =
                parameters.chosenFrom(layers(moment, map, parameters.rulesDay().orElse(day)));
        Works works = parameters.worksIn(chosen);
        CoordinateOptions stated = parameters.statement();
        Submission submission =
                Submission.of(file, stated, chosen.territory(), chosen.frame()).requireReadable();
        Optional<ApprovalArea> approved = approval.or(() -> SubmittedBody.bytes(parameters.approval())
                        .map(bytes -> new DataFile(ApprovalArea.UNNAMED, bytes)))
                .map(given -> WorkLimit.within(
                        Long.MAX_VALUE,
                        most.mostVertices(),
                        () -> false,
                        () -> ApprovalArea.read(
                                given,
                                parameters.chosenApprovalTable(),
                                stated,
                                submission.reading(),
                                chosen.territory(),
                                chosen.frame())));
        CheckConditions terms = new CheckConditions(parameters.isNationalProject(), approved.map(ApprovalArea::ground));
        return new Prepared(
                submission.with(approved.map(ApprovalArea::remarks).orElse(List.of())),
                new GroundCheck(chosen, works, terms, day, watch, most),
                zone,
                approved);
    }

    /** As for every other question, so that a report of layers that held nothing is not taken for one of then. */
    private void requireMap(Instant moment) {
        checks.times().stream().findFirst().filter(moment::isBefore).ifPresent(first -> {
            throw NoMapAtTimeException.nothingYet(moment);
        });
    }

    private CheckedMap layers(Optional<Instant> at, PlanMap map, LocalDate rulesDay) {
        return at.map(moment -> versions.asOf(
                        layer -> map.findVersion(layer, moment),
                        map.catalogue(),
                        map::findLayer,
                        map.rulesOn(rulesDay),
                        map.frame()))
                .orElseGet(() -> {
                    ProjectChecks today = checks.of(map);
                    return today.areOf(map, rulesDay)
                            ? today.checked()
                            : CheckedMap.of(map.catalogue(), map::findLayer, map.rulesOn(rulesDay), map.frame());
                });
    }
}
