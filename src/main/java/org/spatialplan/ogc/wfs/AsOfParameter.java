package org.spatialplan.ogc.wfs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.web.parameter.MomentParameter;

/**
 * The parameter ASOF: the feature types at a moment. It belongs to this service: the standard's way, a version or a
 * time at each fes:ResourceId, works only for features with known identifiers. In a document it is an attribute of the
 * operation, or in the address to which the document is sent, which leaves the document valid.
 *
 * @param moment empty for now
 */
record AsOfParameter(WfsTypes types, Optional<Instant> moment) {

    static final String NAME = "ASOF";

    /**
     * Parses the parameter.
     *
     * @throws OwsException if it is not a moment, or later than today
     */
    static AsOfParameter parse(WfsRequest request, WfsTypes types, Instant now) {
        try {
            String text = request.kvp().find(NAME).orElse(null);
            return new AsOfParameter(
                    types,
                    MomentParameter.parse("asOf", text, types.map().catalogue().timeZone(), now));
        } catch (BadParameterException e) {
            throw OwsException.invalid("asOf", e.value(), e.expected().en());
        }
    }

    /**
     * Finds a feature type.
     *
     * @throws OwsException if the type is known and had no data yet
     */
    Optional<FeatureTable> find(String type) {
        Optional<FeatureTable> now = types.find(type);
        if (moment.isEmpty() || now.isEmpty()) {
            return now;
        }
        if (types.isWorking(type)) {
            throw OwsException.invalid(
                    "asOf", moment.get().toString(), "none: the working version has only its newest state");
        }
        return Optional.of(then(type)
                .orElseThrow(() -> OwsException.invalid(
                        "asOf", moment.get().toString(), "a moment not before the first version of " + type)));
    }

    /** Lists all types that had data. */
    List<FeatureTable> list() {
        return types.list().stream()
                .flatMap(now -> moment.isEmpty()
                        ? Optional.of(now).stream()
                        : types.isWorking(now.type().id())
                                ? Stream.of()
                                : then(now.type().id()).stream())
                .toList();
    }

    private Optional<FeatureTable> then(String type) {
        try {
            return types.find(type, moment.orElseThrow());
        } catch (NoMapAtTimeException e) {
            throw OwsException.invalid("asOf", moment.orElseThrow().toString(), e.getMessage());
        }
    }
}
