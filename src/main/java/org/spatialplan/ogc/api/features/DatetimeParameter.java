package org.spatialplan.ogc.api.features;

import java.time.Instant;
import java.util.Optional;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.VectorCatalogue;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.MomentParameter;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.parameter.Today;

/**
 * The parameter {@code datetime}: the collection as it was at a moment. A version is current until the next version
 * replaces it. For an interval, the version that is current at its end is answered.
 */
final class DatetimeParameter {

    static final QueryParameter<String> DATETIME = QueryParameter.text("datetime")
            .means(Messages.of("ogc.parameter.datetime").both());

    private final VectorCatalogue catalogue;
    private final Today today;

    DatetimeParameter(VectorCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.today = new Today(catalogue.map().catalogue().timeZone(), now);
    }

    /**
     * The collection at the requested moment; empty if it had no version yet.
     *
     * @param now the collection as it is now
     * @throws org.spatialplan.query.BadParameterException if the text is neither a moment nor an interval, or is in the
     *     future
     */
    Optional<FeatureTable> table(Optional<String> text, FeatureTable now) {
        Optional<Instant> end = MomentParameter.parseEnd(DATETIME.name(), text.orElse(null), today);
        return end.isEmpty() ? Optional.of(now) : catalogue.find(now.type().id(), end.get());
    }
}
