package org.spatialplan.ogc.wfs;

import java.util.Optional;
import org.spatialplan.ogc.ows.OwsException;

/** Reads RESOLVE, the treatment of references, which these features do not have. */
final class ResolveParameter {

    private ResolveParameter() {}

    static void require(WfsRequest request) {
        Optional<String> resolve = request.kvp().find("RESOLVE");
        if (resolve.isPresent() && !resolve.get().matches("local|none")) {
            throw OwsException.invalid("resolve", resolve.get(), "local or none");
        }
    }
}
