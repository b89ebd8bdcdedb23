package org.spatialplan.bench.rival;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spatialplan.shape.CityShapes;

/** All parcels at once: what of each do which polygons cover, and do the answers agree. */
final class AllParcels {

    private final CityShapes data;
    private final PostgisRival postgis;
    private final GeosRival geos;
    private final Ours ours;
    private final List<Round> rounds = new ArrayList<>();

    /** Seconds of each. */
    private record Round(double parallelPlan, double twoConnections, double inGeos, double inOurs) {}

    AllParcels(CityShapes data, PostgisRival postgis, GeosRival geos, Ours ours) {
        this.data = data;
        this.postgis = postgis;
        this.geos = geos;
        this.ours = ours;
    }

    AllParcels run(int warmUp, int count) throws Exception {
        for (int round = -warmUp; round < count; round++) {
            if (round == 0) {
                rounds.clear();
            }
            rounds.add(new Round(
                    postgis.allByParallelPlan(),
                    postgis.allByTwoConnections(),
                    geos.bulk().seconds(),
                    ours.all()));
        }
        return this;
    }

    void tell(Ratios ratios) throws Exception {
        double parallelPlan = rate(Round::parallelPlan);
        double twoConnections = rate(Round::twoConnections);
        ratios.knownRate("all parcels into a table: PostGIS, parallel plan", parallelPlan);
        ratios.knownRate("all parcels into a table: PostGIS, two connections", twoConnections);
        ratios.rate("all parcels in memory, two threads: GEOS", rate(Round::inGeos), rate(Round::inOurs), 1);
        tellAgreement(ratios);
    }

    private void tellAgreement(Ratios ratios) throws Exception {
        Pairs theirs = postgis.pairs();
        Pairs found = ours.pairs();
        Agreement agreement = Agreement.of(data, theirs, found);
        System.out.printf("PostGIS and ours: %s%nGEOS: %s%n%n", agreement, geos.bulk());
        ratios.same(
                "pairs of a parcel and a polygon: PostGIS",
                theirs.areasM2().size(),
                found.areasM2().size(),
                "the same but for touches within 1e-9, areas within 0.1 %",
                agreement.holds());
    }

    /** Of the best round: what else the machine does can only slow a round down. */
    private double rate(ToDoubleFunction<Round> seconds) {
        return data.parcels().size()
                / rounds.stream().mapToDouble(seconds).min().orElseThrow();
    }
}
