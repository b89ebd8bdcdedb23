package org.spatialplan.app;

import java.time.Clock;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.auditlog.AuditTrail;
import org.spatialplan.edit.ChangeStore;
import org.spatialplan.edit.CurrentDraft;
import org.spatialplan.edit.Editors;
import org.spatialplan.edit.Publication;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.store.StoreLock;
import org.spatialplan.store.StoreSnapshot;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes what changes the plan: imports of texts, versions, the working version. */
@Configuration(proxyBeanMethods = false)
class EditWiring {

    @Bean
    PlanImports planImports(CityData city, LayerStore layers, PlanStore plans, Clock clock) {
        return new PlanImports(city, layers, plans, clock);
    }

    @Bean
    PlanVersions planVersions(PlanStore plans, LayerStore layers, StoreLock lock, AuditTrail trail, Clock clock) {
        return new PlanVersions(plans, layers, lock, trail, clock);
    }

    @Bean
    DraftMaps draftMaps(CityData city, LiveMap live, LayerStore layers) {
        return new DraftMaps(city, live, layers);
    }

    @Bean
    Editors editors(LiveMap live, CurrentCaller caller) {
        return new EditorsOfMap(live, caller);
    }

    @Bean
    WorkingVersion workingVersion(
            ChangeStore changes,
            PlanStore plans,
            LayerStore layers,
            StoreSnapshot snapshot,
            DraftMaps maps,
            CityData city,
            Clock clock) {
        return new WorkingVersion(
                changes,
                new CurrentDraft(changes, plans, layers, snapshot::read),
                new Publication(changes, plans, layers, maps::require),
                maps::city,
                clock,
                city.catalogue().timeZone());
    }
}
