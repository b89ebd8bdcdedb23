package org.spatialplan.ogc.wfs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.ReadyFilter;
import org.spatialplan.web.working.WorkingCollections;
import org.springframework.stereotype.Component;

/**
 * The feature types of the service: those of the map and, for callers who may edit, those of the plan's working version,
 * which exist for nobody else. Thread-safe.
 */
@Component
class WfsTypes {

    private final VectorCatalogue catalogue;
    private final WorkingCollections working;

    WfsTypes(VectorCatalogue catalogue, WorkingCollections working) {
        this.catalogue = catalogue;
        this.working = working;
    }

    /** Lists all types; without those of the working version while the database is away. */
    List<FeatureTable> list() {
        return Stream.concat(catalogue.list().stream(), listWorking()).toList();
    }

    private Stream<FeatureTable> listWorking() {
        if (!mayEdit()) {
            return Stream.of();
        }
        try {
            return working().types().values().stream().map(WorkingType::table);
        } catch (StoreUnavailableException e) {
            return Stream.of();
        }
    }

    /** Finds a type as it is now. */
    Optional<FeatureTable> find(String id) {
        return catalogue
                .find(id)
                .or(() -> isWorking(id) ? working().find(id).map(WorkingType::table) : Optional.empty());
    }

    /** Finds a type of the map as of a moment. */
    Optional<FeatureTable> find(String id, Instant asOf) {
        return catalogue.find(id, asOf);
    }

    /** Tests whether there is a type. */
    boolean isType(String id) {
        return isWorking(id) || catalogue.find(id).isPresent();
    }

    /** Tests for a type of the working version, which the caller may change. */
    boolean isWorking(String id) {
        return WorkingTypes.NAMES.contains(id)
                && mayEdit()
                && catalogue.find(id).isEmpty();
    }

    /** Tests whether the caller may change the plan's working version. */
    boolean mayEdit() {
        return working.mayEdit();
    }

    /** Reads the types of the working version in one state of it. */
    WorkingTypes working() {
        return WorkingTypes.of(working.read());
    }

    /** Requires the right to change the plan's working version, see {@link WorkingCollections#requireEdit()}. */
    void requireEdit() {
        working.requireEdit();
    }

    /** Returns the map of the current types. */
    PlanMap map() {
        return catalogue.map();
    }

    /** Returns what prepares parsed filters for the tables' schemas. */
    ReadyFilter filters() {
        return catalogue.filters();
    }

    /** Returns the frame in which the city is measured. */
    GroundFrame frame() {
        return catalogue.frame();
    }
}
