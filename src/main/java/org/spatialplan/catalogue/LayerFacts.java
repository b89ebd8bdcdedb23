package org.spatialplan.catalogue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.layer.Attachments;

/**
 * What the features of a layer tell together.
 *
 * @param earliest date of the oldest data; empty if no feature has a date
 * @param latest date of the newest data
 * @param worstAccuracyM how far a true outline may be from the drawn one at worst, in metres; empty if nothing is located
 * @param licences of the features, sorted
 * @param located number of features with a place
 */
public record LayerFacts(
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        OptionalDouble worstAccuracyM,
        List<String> licences,
        int located) {

    private static final Attachments.Key<LayerFacts> FACTS = new Attachments.Key<>();

    public LayerFacts {
        licences = List.copyOf(licences);
    }

    /** Collects the facts once for the table. */
    static LayerFacts of(FeatureTable table) {
        return table.attachments().get(FACTS, () -> collect(table.rows()));
    }

    private static LayerFacts collect(List<SimpleFeature> rows) {
        TreeSet<LocalDate> days = new TreeSet<>();
        TreeSet<String> licences = new TreeSet<>();
        OptionalDouble worst = OptionalDouble.empty();
        int located = 0;
        for (SimpleFeature row : rows) {
            if (row.getAttribute("as_of") instanceof Date day) {
                days.add(day.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
            }
            if (row.getAttribute("licence") instanceof String licence && !licence.isBlank()) {
                licences.add(licence);
            }
            if (row.getAttribute("accuracy_m") instanceof Number metres) {
                worst = OptionalDouble.of(Math.max(metres.doubleValue(), worst.orElse(0)));
            }
            located += FeatureTable.geometry(row) == null ? 0 : 1;
        }
        return new LayerFacts(
                days.stream().findFirst(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.last()),
                worst,
                List.copyOf(licences),
                located);
    }
}
