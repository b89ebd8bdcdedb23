package org.spatialplan.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.layer.Feature;
import org.spatialplan.plan.Link;
import org.spatialplan.text.Messages;

/**
 * What a request says of the place that was drawn for a project or an action.
 *
 * @param accuracyM how far the true outline may be from the drawn one, in metres; above 0
 * @param evidence what shows that the item is there
 * @param basis whether the plan names the place
 * @param note may be empty
 */
record PlaceForm(double accuracyM, String evidence, Link.Basis basis, String note) {

    static final String ACCURACY = "place_accuracy_m";
    static final String EVIDENCE = "place_evidence";
    static final String BASIS = "place_basis";
    static final String NOTE = "place_note";

    /** Names of the properties that can be set. */
    static final List<String> NAMES = List.of(ACCURACY, EVIDENCE, BASIS, NOTE);

    private static final int MAX_EVIDENCE = 500;
    private static final double MAX_ACCURACY_M = 100_000;

    /** Takes what is said, as it is, until there is a drawing; empty if nothing is said. */
    static Optional<ItemContent> statement(SentProperties sent) {
        Map<String, Object> values = new LinkedHashMap<>();
        NAMES.forEach(name -> values.put(name, sent.text(name, SubjectForm.MAX_TEXT)));
        return values.values().stream().allMatch(""::equals) ? Optional.empty() : Optional.of(new ItemContent(values));
    }

    /** Writes what was said before there is a drawing. */
    static Map<String, Object> write(ItemContent statement) {
        Map<String, Object> values = new LinkedHashMap<>(statement.values());
        values.replaceAll((name, value) -> "".equals(value) ? null : value);
        return values;
    }

    /** Writes the properties; all are null where nothing was drawn. */
    static Map<String, Object> write(Optional<Feature> place, Optional<Link> link) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                ACCURACY,
                place.map(Feature::accuracyM)
                        .map(metres -> (Object) metres.orElseThrow())
                        .orElse(null));
        values.put(EVIDENCE, link.map(Link::words).orElse(null));
        values.put(
                BASIS,
                link.map(named -> named.basis().name().toLowerCase(Locale.ROOT)).orElse(null));
        values.put(NOTE, link.map(Link::note).orElse(null));
        return values;
    }

    /**
     * Reads the properties of a drawn place. A drawing without a stated accuracy is refused: no default would be true
     * of it. Without a basis the place is assumed.
     *
     * @throws EditRefusedException naming the property at fault
     */
    static PlaceForm read(SentProperties sent) {
        double accuracyM = sent.decimal(ACCURACY)
                .orElseThrow(() -> new EditRefusedException(
                        "accuracy-missing", ACCURACY, Messages.of("edit.accuracy-missing", ACCURACY)))
                .doubleValue();
        if (!(accuracyM > 0) || accuracyM > MAX_ACCURACY_M) {
            throw SentProperties.refused(ACCURACY, Messages.of("edit.place-accuracy", ACCURACY, accuracyM));
        }
        return new PlaceForm(
                accuracyM,
                sent.required(EVIDENCE, MAX_EVIDENCE),
                sent.text(BASIS, 20).isEmpty() ? Link.Basis.ASSUMED : sent.constant(BASIS, Link.Basis.class),
                sent.text(NOTE, SubjectForm.MAX_TEXT));
    }
}
