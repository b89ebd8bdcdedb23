package org.spatialplan.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.DegreeGrid;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.ZoneRule.Where;

/** One search, see {@link SiteSearch}. Used by one thread. */
final class SiteSearchRun {

    /** A check of a place costs about as much as this number of tried positions. */
    private static final int POSITIONS_A_CHECK = 20;

    private static final Coordinate ORIGINAL = new Coordinate(0, 0);

    private final CheckedMap map;
    private final Function<CheckSubject, SubjectReport> check;
    private final CheckSubject site;
    private final SearchTerms terms;
    private final WithinArea within;
    private final List<ForbiddenGround> forbidden;
    private final List<TurnedSite> turned;
    private final PriorityQueue<Step> steps = new PriorityQueue<>(Comparator.comparingDouble(Step::distanceM)
            .thenComparingInt(Step::turn)
            .thenComparingLong(Step::number));
    private final List<MovedSite> found = new ArrayList<>();
    private final List<TakenGround> taken = new ArrayList<>();
    private long made;
    private int positions;

    SiteSearchRun(
            CheckedMap map,
            List<ForbiddenGround> forbidden,
            Function<CheckSubject, SubjectReport> check,
            CheckSubject site,
            SearchTerms terms) {
        this.map = map;
        this.check = check;
        this.site = site;
        this.terms = terms;
        this.within = new WithinArea(terms.within());
        this.forbidden = forbidden;
        this.turned = IntStream.range(0, terms.turns())
                .mapToObj(turn -> TurnedSite.of(site, turn * terms.turnDegrees()))
                .toList();
    }

    /**
     * Something to look at next.
     *
     * @param distanceM the shortest distance of its translations
     * @param number in the order in which steps were made
     * @param place a translation at which the site has room; empty for a cell that is not looked at yet
     * @param cell the cell that is still to be looked at; empty if that was done
     */
    private record Step(
            double distanceM, int turn, long number, Optional<Coordinate> place, Optional<Translations> cell) {}

    SiteSearch.Result run() {
        addWhole();
        boolean ended = false;
        while (!steps.isEmpty() && found.size() < terms.count()) {
            WorkLimit.ask();
            Step step = steps.poll();
            ended |= positions >= terms.maxPositions();
            if (step.place().isPresent()) {
                take(step, step.place().get(), ended);
            } else if (!ended) {
                open(step.cell().orElseThrow());
            }
        }
        return new SiteSearch.Result(List.copyOf(found), positions, !ended);
    }

    /** Adds the original place, and for each direction all translations that keep the site in the box of the area. */
    private void addWhole() {
        if (roomM(turned.get(0), turned.get(0).shape(), SiteSearch.ROOM_M) >= SiteSearch.ROOM_M) {
            add(0, ORIGINAL, Optional.empty());
        }
        Envelope box = within.box();
        for (int turn = 0; turn < turned.size(); turn++) {
            Envelope own = turned.get(turn).shape().getEnvelopeInternal();
            if (own.getWidth() <= box.getWidth() && own.getHeight() <= box.getHeight()) {
                add(new Translations(
                        turn,
                        new Envelope(
                                box.getMinX() - own.getMinX(),
                                box.getMaxX() - own.getMaxX(),
                                box.getMinY() - own.getMinY(),
                                box.getMaxY() - own.getMaxY())));
            }
        }
    }

    private void add(Translations cell) {
        steps.add(new Step(length(cell.shortest()), cell.turn(), made++, Optional.empty(), Optional.of(cell)));
    }

    private void add(int turn, Coordinate place, Optional<Translations> cell) {
        steps.add(new Step(length(place), turn, made++, Optional.of(place), cell));
    }

    private static double length(Coordinate translation) {
        return Math.hypot(translation.x, translation.y);
    }

    private void open(Translations cell) {
        positions++;
        TurnedSite shape = turned.get(cell.turn());
        double radiusM = cell.radiusM();
        double roomM = roomM(shape, shape.at(cell.centre()), radiusM + SiteSearch.ROOM_M) - SiteSearch.ROOM_M;
        if (roomM >= radiusM) {
            add(cell.turn(), cell.shortest(), Optional.of(cell));
            return;
        }
        if (roomM >= 0) {
            add(cell.turn(), cell.centre(), Optional.empty());
        }
        if (roomM >= 0 || !meetsEverywhere(shape, cell)) {
            halve(cell);
        }
    }

    private void halve(Translations cell) {
        if (cell.radiusM() > terms.resolutionM()) {
            cell.halves().forEach(this::add);
        }
    }

    /** Measures the room of a shape in the area, beside the places that are taken and beside forbidden ground. */
    private double roomM(TurnedSite of, Geometry shape, double limitM) {
        double room = Math.min(limitM, within.roomM(shape) + SiteSearch.ROOM_M);
        for (TakenGround ground : taken) {
            room = room < SiteSearch.ROOM_M ? room : Math.min(room, ground.roomM(shape, room));
        }
        for (ForbiddenGround ground : forbidden) {
            room = room < SiteSearch.ROOM_M ? room : Math.min(room, ground.roomM(shape, of.accuracyM(), room));
        }
        return room;
    }

    /** Tests whether the site surely has no room for any translation of a cell. */
    private boolean meetsEverywhere(TurnedSite shape, Translations cell) {
        Optional<Geometry> core = shape.shrunkAt(cell.radiusM(), cell.centre());
        if (core.isPresent()) {
            return roomM(shape, core.get(), SiteSearch.ROOM_M) < SiteSearch.ROOM_M;
        }
        Envelope point = shape.pointIn(cell);
        return within.isOutside(point) || forbidden.stream().anyMatch(ground -> ground.surelyHolds(point));
    }

    /** Takes a place if it still has room and the check finds no conflict there; its cell is looked at again. */
    private void take(Step step, Coordinate place, boolean ended) {
        TurnedSite shape = turned.get(step.turn());
        Geometry moved = shape.at(place);
        boolean besideTaken = taken.stream().allMatch(ground -> ground.roomM(moved, SiteSearch.ROOM_M) > 0);
        Optional<MovedSite> checked = besideTaken ? checked(shape, place) : Optional.empty();
        checked.ifPresent(found::add);
        checked.ifPresent(site -> taken.add(new TakenGround(moved)));
        if (!ended && step.cell().isPresent()) {
            if (besideTaken && checked.isEmpty()) {
                halve(step.cell().get());
            } else {
                add(step.cell().get());
            }
        }
    }

    /** Checks the site at a place, with rounded coordinates; empty if something forbids it or there are no data. */
    private Optional<MovedSite> checked(TurnedSite shape, Coordinate place) {
        positions += POSITIONS_A_CHECK;
        List<Geometry> lonLat = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Part part : shape.partsAt(place)) {
            Geometry rounded =
                    DegreeGrid.onGrid(map.frame().toLonLat(part.shape().ground()));
            lonLat.add(rounded);
            parts.add(new Part(
                    part.label(),
                    new UncertainShape(
                            map.frame().toGround(rounded), part.shape().accuracyM()),
                    false));
        }
        if (!parts.stream().allMatch(part -> map.territory().holds(part.shape()))) {
            return Optional.empty();
        }
        SubjectReport report = check.apply(new CheckSubject(site.id(), site.works(), site.territory(), parts));
        return report.findings().stream().anyMatch(this::forbids)
                ? Optional.empty()
                : Optional.of(new MovedSite(
                        lonLat.stream().reduce(GroundParts::beside).orElseThrow(),
                        place.x,
                        place.y,
                        shape.degrees(),
                        report));
    }

    private boolean forbids(Finding finding) {
        return finding.state() == ConflictState.CONFLICT && (!terms.asDrawn() || isDrawnThere(finding));
    }

    /** Tests whether what is found is met as drawn; the distance of a setback is that to the feature itself. */
    private static boolean isDrawnThere(Finding finding) {
        return finding.zone().extent().where() == Where.INSIDE
                ? finding.distanceM() == 0
                : !finding.overlap().isEmpty();
    }
}
