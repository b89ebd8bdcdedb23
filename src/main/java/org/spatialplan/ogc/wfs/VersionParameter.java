package org.spatialplan.ogc.wfs;

import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;

/** Negotiates the version of a GetCapabilities (06-121r9, 7.3.2 and D.11). */
final class VersionParameter {

    private VersionParameter() {}

    /** Returns the first acceptable version that is known, or the nearest below an old VERSION, or the highest. */
    static WfsVersion negotiate(Kvp kvp) {
        Optional<String> accepted = kvp.find("ACCEPTVERSIONS");
        if (accepted.isPresent()) {
            return Stream.of(accepted.get().split(","))
                    .flatMap(text -> WfsVersion.find(text.strip()).stream())
                    .findFirst()
                    .orElseThrow(() -> new OwsException(
                            OwsCode.VERSION_NEGOTIATION_FAILED,
                            "acceptVersions",
                            "None of the versions '" + accepted.get() + "' is offered; offered are 2.0.0 and 1.1.0"));
        }
        return kvp.find("VERSION").map(VersionParameter::old).orElse(WfsVersion.V2_0_0);
    }

    private static WfsVersion old(String text) {
        return WfsVersion.find(text.strip())
                .orElse(text.strip().compareTo("2") < 0 ? WfsVersion.V1_1_0 : WfsVersion.V2_0_0);
    }
}
