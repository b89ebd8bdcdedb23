package org.spatialplan.ogc.wfs;

import java.util.Optional;
import org.spatialplan.ogc.ows.OwsException;

/** RESOLVE: what to do about references, which our features have none of. */
final class ResolveParameter {

    private ResolveParameter() {}

    static void require(WfsRequest request) {
        Optional<String> resolve = request.kvp().find("RESOLVE");
        if (resolve.isPresent() && !resolve.get().matches("local|none")) {
            throw OwsException.invalid("resolve", resolve.get(), "local or none");
        }
    }
}
