package org.spatialplan.web;

import java.util.Set;
import java.util.function.Supplier;
import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.access.Right;
import org.spatialplan.access.RightMissingException;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.query.PlanMap;
import org.springframework.stereotype.Component;

/**
 * Tells into which layers a caller may import. A report on an import compares with what is there, and with what is
 * computed from it, so only those import who see both. Thread-safe.
 */
@Component
public class ImportableLayers {

    private final Supplier<PlanMap> maps;
    private final SecretLayers secret;
    private final CurrentCaller callers;

    ImportableLayers(Supplier<PlanMap> maps, SecretLayers secret, CurrentCaller callers) {
        this.maps = maps;
        this.secret = secret;
        this.callers = callers;
    }

    /**
     * Refuses a change of a layer, all of which the caller does not see.
     *
     * @throws RightMissingException if the layer, or one that is computed from it, is hidden from the caller
     */
    public void require(String layer) {
        if (!contain(layer)) {
            throw RightMissingException.ofLayer(callers.get(), Right.IMPORT, layer);
        }
    }

    /** Tests whether the caller sees all of a layer, and of those that are computed from it. */
    public boolean contain(String layer) {
        Caller caller = callers.get();
        HiddenLayers hidden = secret.hiddenFrom(caller.layers());
        Catalogue catalogue = maps.get().catalogue();
        Set<String> computed = catalogue.withDerived(Set.of(layer));
        return catalogue.withDerived(hidden.layers()).stream().noneMatch(computed::contains)
                && catalogue.withDerived(hidden.imports()).stream().noneMatch(computed::contains);
    }
}
