package org.spatialplan.conflict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.site.SharedProject;
import org.spatialplan.query.site.SharedProjects;
import org.spatialplan.query.site.SiteSurroundings;
import org.spatialplan.query.site.SurroundingsFinder;
import org.spatialplan.submission.ground.Ground;

/**
 * What is at the grounds of a report and what is planned there. It is computed when a document first asks, because rows
 * of many parcels do not show it. A ground that would take too much of the time that is left for the document is given
 * up, and {@link #missing} says so; in an attempt that is repeated with more time nothing is given up, see {@link
 * WorkLimit#isAttempt}. Thread-safe.
 */
public final class ReportSurroundings {

    /** The number of grounds, from the first, whose surroundings are told one by one. */
    public static final int MAX_GROUNDS = 200;

    /** All grounds together may take the time that the calling thread has left, divided by this. */
    private static final int SHARE_OF_ALL = 2;

    /** One ground of several may take what is left of that, divided by this; the only one all of it. */
    private static final int SHARE_OF_ONE = 2;

    private final Supplier<Optional<PlanMap>> maps;
    private final List<CheckedLayer> lines;
    private final List<CheckedGround> grounds;
    private final LongSupplier leftNanos;
    private final Map<Long, Optional<SiteSurroundings>> found = new HashMap<>();
    private Optional<PlanMap> map;
    private SurroundingsFinder finder;
    private List<SharedProject> shared;
    private final List<Long> notCompared = new ArrayList<>();
    private Long budgetNanos;

    /**
     * Prepares the surroundings of a report.
     *
     * @param maps finds the map of the moment of the check, asked at most once; empty if there is none any more
     * @param lines the layers of control lines that were checked
     * @param grounds all of the report, in the order of the file
     */
    public ReportSurroundings(Supplier<Optional<PlanMap>> maps, List<CheckedLayer> lines, List<CheckedGround> grounds) {
        this(maps, lines, grounds, WorkLimit::leftNanos);
    }

    /**
     * Prepares the surroundings of a report, as above.
     *
     * @param leftNanos tells the time that the calling thread has left when they are first asked for
     */
    public ReportSurroundings(
            Supplier<Optional<PlanMap>> maps,
            List<CheckedLayer> lines,
            List<CheckedGround> grounds,
            LongSupplier leftNanos) {
        this.maps = maps;
        this.leftNanos = leftNanos;
        this.lines = List.copyOf(lines);
        this.grounds = List.copyOf(grounds);
    }

    /** Makes the surroundings of a report whose map is not known. */
    public static ReportSurroundings unknown() {
        return new ReportSurroundings(Optional::empty, List.of(), List.of());
    }

    /** Returns the map on which they were looked for; empty if there is none. */
    public synchronized Optional<PlanMap> map() {
        if (map == null) {
            map = maps.get();
        }
        return map;
    }

    /** Returns how many grounds, from the first, are told one by one. */
    public int told() {
        return map().isPresent() ? Math.min(MAX_GROUNDS, grounds.size()) : 0;
    }

    /**
     * Finds what is at a ground; if empty, {@link #missing} says why.
     *
     * @throws org.spatialplan.geo.OverLimitException if the limits of the calling thread are reached
     */
    public synchronized Optional<SiteSurroundings> find(CheckedGround checked) {
        Ground ground = checked.ground();
        if (whyNotLooked(ground).isPresent()) {
            return Optional.empty();
        }
        if (finder == null) {
            finder = new SurroundingsFinder(map.orElseThrow(), lines);
        }
        return found.computeIfAbsent(ground.number(), any -> findWithinShare(ground));
    }

    /** Tells why the surroundings of a ground are not told; empty if they are. It looks for them. */
    public Optional<NoSurroundings> missing(CheckedGround checked) {
        return find(checked).isPresent()
                ? Optional.empty()
                : whyNotLooked(checked.ground()).or(() -> Optional.of(NoSurroundings.NO_TIME));
    }

    /** Lists the numbers of the grounds whose surroundings are not told, by the reason. It looks for them. */
    public Map<NoSurroundings, List<Long>> missing(List<CheckedGround> asked) {
        Map<NoSurroundings, List<Long>> numbers = new EnumMap<>(NoSurroundings.class);
        for (CheckedGround checked : asked) {
            missing(checked).ifPresent(why -> numbers.computeIfAbsent(why, any -> new ArrayList<>())
                    .add(checked.ground().number()));
        }
        return numbers;
    }

    private Optional<NoSurroundings> whyNotLooked(Ground ground) {
        if (map().isEmpty()) {
            return Optional.of(NoSurroundings.NO_MAP);
        }
        if (ground.parts().isEmpty()) {
            return Optional.of(NoSurroundings.BROKEN);
        }
        return ground.number() > MAX_GROUNDS ? Optional.of(NoSurroundings.AFTER_FIRST) : Optional.empty();
    }

    private Optional<SiteSurroundings> findWithinShare(Ground ground) {
        return withinShare(() -> finder.find(shapes(ground)));
    }

    /** Works within the share of one ground; empty if it does not suffice. */
    private <T> Optional<T> withinShare(Supplier<T> work) {
        if (budgetNanos == null) {
            budgetNanos = leftNanos.getAsLong() / SHARE_OF_ALL;
        }
        if (budgetNanos <= 0 && !WorkLimit.isAttempt()) {
            return Optional.empty();
        }
        long since = System.nanoTime();
        try {
            long share = grounds.size() > 1 ? budgetNanos / SHARE_OF_ONE : budgetNanos;
            return Optional.of(WorkLimit.within(share, Long.MAX_VALUE, () -> false, work));
        } catch (OverLimitException e) {
            WorkLimit.ask();
            if (WorkLimit.isAttempt() && !e.isOfShape()) {
                throw e;
            }
            return Optional.empty();
        } finally {
            budgetNanos -= System.nanoTime() - since;
        }
    }

    /**
     * Lists the projects that several grounds meet or may meet, of all grounds of the report.
     *
     * @throws org.spatialplan.geo.OverLimitException if the limits of the calling thread are reached
     */
    public synchronized List<SharedProject> sharedProjects() {
        if (shared == null) {
            shared = map().map(this::collect).orElse(List.of());
        }
        return shared;
    }

    /** Lists the numbers of the grounds that would have taken too long to be compared. */
    public synchronized List<Long> notCompared() {
        sharedProjects();
        return List.copyOf(notCompared);
    }

    private List<SharedProject> collect(PlanMap known) {
        if (grounds.size() < 2) {
            return List.of();
        }
        SharedProjects projects = new SharedProjects(known);
        for (CheckedGround checked : grounds) {
            Ground ground = checked.ground();
            if (withinShare(() -> projects.add(ground.number(), shapes(ground))).isEmpty()) {
                notCompared.add(ground.number());
            }
        }
        return projects.list();
    }

    private static List<UncertainShape> shapes(Ground ground) {
        return ground.parts().stream().map(Part::shape).toList();
    }
}
