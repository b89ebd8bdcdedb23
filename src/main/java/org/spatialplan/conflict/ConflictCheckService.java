package org.spatialplan.conflict;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ground.GroundCheck;
import org.spatialplan.conflict.ground.ParcelLimits;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.ApprovalFile;
import org.spatialplan.submission.Submission;
import org.spatialplan.submission.SubmittedFile;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;

/**
 * The entry to the conflict check of submitted parcels: {@link #prepare} reads and diagnoses a file and chooses layers and rules; the
 * {@link PreparedCheck} then makes a {@link ConflictReport} of few parcels, or writes rows of many. Thread-safe.
 */
public final class ConflictCheckService {

    private final CheckedMaps maps;
    private final Clock clock;
    private final GroundCheck.Watch watch;
    private final Supplier<GroundCheck.Watch> withheld;
    private final Supplier<ParcelLimits> limits;
    private final LayerRemark layers;

    /** A check that recognises no layers among the submitted files. */
    public ConflictCheckService(CheckedMaps maps, Clock clock, GroundCheck.Watch watch, Supplier<ParcelLimits> limits) {
        this(maps, DataStandard.NONE, clock, watch, () -> GroundCheck.Watch.NOBODY, limits);
    }

    /**
     * @param standard by which a file is told that is a layer rather than parcels
     * @param watch is told of each ground that was checked
     * @param withheld makes what is told of each ground for which verdicts say less than they know; it is asked by the thread
     *     that prepares a check, which knows the caller
     * @param limits what one parcel may cost at the moment
     */
    public ConflictCheckService(
            CheckedMaps maps,
            DataStandard standard,
            Clock clock,
            GroundCheck.Watch watch,
            Supplier<GroundCheck.Watch> withheld,
            Supplier<ParcelLimits> limits) {
        this.withheld = withheld;
        this.layers = new LayerRemark(standard);
        this.maps = maps;
        this.clock = clock;
        this.watch = watch;
        this.limits = limits;
    }

    /**
     * Prepares a check on the layers of the day that the request names, by default on the current ones.
     *
     * @param approval the file of the area that an approval covers; if there is none, that of the request is used
     * @throws BadParameterException if the request cannot be understood
     * @throws NoMapAtTimeException if there was no map yet at the moment that it names
     * @throws SuspectInputException if the file, or the approval, looks so wrong that nothing can be decided on it
     * @throws DataFileException if the file, or the approval, cannot be read, or holds nothing that can be
     * @throws OverLimitException if the approval, or the first parcels, have more vertices than memory has room for
     */
    public PreparedCheck prepare(CheckRequest.InCityTime request, SubmittedFile file, Optional<DataFile> approval) {
        return prepare(request, file, approval, Optional.empty(), maps.lines());
    }

    /**
     * Prepares a check that may run again later and is to use the same layers then.
     *
     * @param begun when it began: the moment as of which layers are chosen, unless the request names one
     * @throws RuntimeException as {@link #prepare(CheckRequest.InCityTime, SubmittedFile, Optional)}
     */
    public PreparedCheck prepareAsOf(
            Instant begun, CheckRequest.InCityTime request, SubmittedFile file, Optional<DataFile> approval) {
        return prepare(request, file, approval, Optional.of(begun), maps.lines());
    }

    /**
     * Checks few sites and finds what of them stays free of all that forbids, and where else they would be.
     *
     * @param asked what is wanted beside the check
     * @throws TooManyParcelsException if there are too many sites
     * @throws RuntimeException as {@link #prepare(CheckRequest.InCityTime, SubmittedFile, Optional)}
     */
    public AlternativesReport findAlternatives(
            CheckRequest.InCityTime wanted,
            SubmittedFile file,
            Optional<DataFile> approval,
            AlternativesRequest asked) {
        PlanMap map = maps.map();
        PreparedCheck prepared = prepare(wanted, file, approval, Optional.empty(), maps.lines());
        CheckRequest request = wanted.read(map.catalogue().timeZone(), clock.instant());
        Optional<SearchArea> within = asked.within()
                .map(text -> SearchArea.read(text, request.coordinates(), prepared.submission(), map, prepared));
        return prepared.alternatives(asked, within);
    }

    /**
     * Compares the verdicts on submitted sites by two states of a control line.
     *
     * @throws TooManyParcelsException if there are too many sites
     * @throws RuntimeException as {@link #prepare(CheckRequest.InCityTime, SubmittedFile, Optional)}
     */
    public SiteChanges findChanges(CheckRequest.InCityTime wanted, SubmittedFile file, LineChange line) {
        CheckRequest request = wanted.read(maps.map().catalogue().timeZone(), clock.instant());
        CheckedMap after = line.after();
        Submission submission = Submission.of(file, request.coordinates(), after.territory(), after.frame())
                .requireReadable();
        return SiteChanges.of(
                submission,
                request.terms().worksIn(after),
                request.terms().conditions(Optional.empty()),
                line,
                limits.get());
    }

    /**
     * Prepares a check that was made before, on the layer versions, rules and days that it used.
     *
     * @param earlier what it was based on
     * @param time when it was made
     * @throws RuntimeException as {@link #prepare(CheckRequest.InCityTime, SubmittedFile, Optional)}
     */
    public RepeatedCheck prepareAgain(
            CheckBasis earlier,
            Instant time,
            CheckRequest.InCityTime wanted,
            SubmittedFile file,
            Optional<DataFile> approval) {
        PlanMap map = maps.map();
        CheckedLines lines = maps.lines();
        CheckRequest request = wanted.read(map.catalogue().timeZone(), time);
        Instant moment = request.asOf().orElse(time);
        EarlierBasis basis = new EarlierBasis(earlier, lines.map(), moment);
        CheckedMap chosen = request.chooseLayers(maps.ofEarlier(basis, lines, earlier.rulesDay()));
        Days days = new Days(earlier.day(), earlier.rulesDay(), map.catalogue().timeZone());
        PreparedCheck check = prepare(
                request, file, approval, chosen, days, () -> maps.planAt(moment), Clock.fixed(time, days.zone()));
        return new RepeatedCheck(check, basis.changes());
    }

    private PreparedCheck prepare(
            CheckRequest.InCityTime wanted,
            SubmittedFile file,
            Optional<DataFile> approval,
            Optional<Instant> begun,
            CheckedLines lines) {
        PlanMap map = maps.map();
        ZoneId zone = map.catalogue().timeZone();
        Instant now = clock.instant();
        CheckRequest request = wanted.read(zone, now);
        Optional<Instant> moment = request.asOf().or(() -> begun);
        moment.ifPresent(maps::requireMap);
        LocalDate day = LocalDate.ofInstant(moment.orElse(now), zone);
        LocalDate rulesDay = request.rulesDay().orElse(day);
        CheckedMap chosen = request.chooseLayers(
                moment.map(then -> maps.asOf(then, lines, rulesDay)).orElseGet(() -> maps.current(lines, rulesDay)));
        return prepare(
                request,
                file,
                approval,
                chosen,
                new Days(day, rulesDay, zone),
                () -> moment.isEmpty() ? Optional.of(map) : maps.planAt(moment.get()),
                clock);
    }

    /**
     * The days of a check.
     *
     * @param day of the check, or as of which layers were chosen
     * @param rulesDay whose rules are used
     * @param zone of both
     */
    private record Days(LocalDate day, LocalDate rulesDay, ZoneId zone) {}

    private PreparedCheck prepare(
            CheckRequest request,
            SubmittedFile file,
            Optional<DataFile> approval,
            CheckedMap chosen,
            Days days,
            Supplier<Optional<PlanMap>> plan,
            Clock time) {
        ParcelLimits most = limits.get();
        Works works = request.terms().worksIn(chosen);
        Submission submission = Submission.of(file, request.coordinates(), chosen.territory(), chosen.frame())
                .requireReadable();
        Optional<ApprovalArea> approved =
                approval.or(request::approval).map(given -> read(given, request, submission, chosen, most));
        CheckConditions conditions = request.terms().conditions(approved.map(ApprovalArea::ground));
        List<Finding> remarks =
                new ArrayList<>(approved.map(ApprovalArea::remarks).orElse(List.of()));
        layers.of(submission.head(), maps.map().catalogue()).ifPresent(remarks::add);
        return new PreparedCheck(
                submission.with(remarks),
                approved,
                new GroundCheck(chosen, works, conditions, watch(chosen), most),
                new ConflictReport.Question(days.day(), days.rulesDay(), days.zone(), works, request.given()),
                plan,
                time);
    }

    private GroundCheck.Watch watch(CheckedMap chosen) {
        return chosen.withheld().isEmpty() ? watch : watch.and(withheld.get());
    }

    private static ApprovalArea read(
            DataFile approval, CheckRequest request, Submission submission, CheckedMap map, ParcelLimits most) {
        return WorkLimit.within(
                Long.MAX_VALUE,
                most.maxVertices(),
                () -> false,
                () -> ApprovalFile.read(
                        approval,
                        request.approvalTable(),
                        request.coordinates(),
                        submission.reading(),
                        map.territory(),
                        map.frame()));
    }
}
