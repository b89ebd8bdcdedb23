package org.spatialplan.edit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.LinkedLayers;
import org.spatialplan.plan.Plan;
import org.spatialplan.text.Messages;

/** What the properties of projects and actions share. Stateless and thread-safe. */
final class SubjectForm {

    static final String FIELD = "field";
    static final String NAME_ZH = "name_zh";
    static final String NAME_EN = "name_en";
    static final String SUMMARY_ZH = "summary_zh";
    static final String SUMMARY_EN = "summary_en";
    static final String BODIES = "bodies";

    static final int MAX_NAME = 500;
    static final int MAX_ID = 100;
    static final int MAX_TEXT = 2000;

    /** Properties that follow from others. They may be sent back and are not heeded. */
    static final Set<String> READ_ONLY = Stream.concat(
                    Stream.of("id", "links", "precision", "accuracy_m", "source", "licence", "status", "as_of"),
                    LinkedLayers.ASKED.stream())
            .collect(Collectors.toUnmodifiableSet());

    private SubjectForm() {}

    static String field(SentProperties sent, Plan plan) {
        String field = sent.required(FIELD, MAX_ID);
        requireKnown(FIELD, List.of(field), id -> plan.findField(id).isPresent());
        return field;
    }

    static List<String> bodies(SentProperties sent, Plan plan) {
        List<String> bodies = sent.list(BODIES);
        requireKnown(BODIES, bodies, id -> plan.findBody(id).isPresent());
        return bodies;
    }

    /** Returns the English name; one that is missing is the Chinese one, as in an import of a plan. */
    static String nameEn(SentProperties sent) {
        String english = sent.text(NAME_EN, MAX_NAME);
        return english.isEmpty() ? sent.required(NAME_ZH, MAX_NAME) : english;
    }

    static void requireKnown(String property, Collection<String> ids, Predicate<String> isKnown) {
        ids.stream().filter(id -> !isKnown.test(id)).findFirst().ifPresent(id -> {
            throw new EditRefusedException(
                    "reference-unresolved", property, Messages.of("edit.reference", property, id));
        });
    }
}
