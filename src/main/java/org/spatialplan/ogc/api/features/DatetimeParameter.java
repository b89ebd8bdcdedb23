package org.spatialplan.ogc.api.features;

import java.time.Instant;
import java.util.Optional;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.web.parameter.MomentParameter;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.Today;

/**
 * {@code datetime}: the collection as it was. A version holds from when it became current until the next does; of an
 * interval, that which holds at its end is answered.
 */
final class DatetimeParameter {

    static final QueryParameter<String> DATETIME =
            QueryParameter.text("datetime").means("此时的版本 / the version of that time, RFC 3339");

    private final VectorCatalogue catalogue;
    private final Today today;

    DatetimeParameter(VectorCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.today = new Today(catalogue.map().catalogue().timeZone(), now);
    }

    /**
     * Empty if there was no version yet.
     *
     * @throws org.spatialplan.query.BadParameterException if it is no moment or interval, or lies ahead
     */
    Optional<FeatureTable> table(Optional<String> text, FeatureTable now) {
        Optional<Instant> end = MomentParameter.parseEnd(DATETIME.name(), text.orElse(null), today);
        return end.isEmpty() ? Optional.of(now) : catalogue.find(now.type().id(), end.get());
    }
}
