package org.spatialplan.edit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.geo.Reach;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Evidence;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.PlanException;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;

/** Reads and writes a link as properties, and checks it by the rules of an import. Stateless and thread-safe. */
final class LinkForm {

    static final String ID = "id";
    static final String SUBJECT = "subject";
    static final String TARGET = "target";
    static final String REACH_FROM = "reach_from";
    static final String REACH_TO = "reach_to";
    private static final String ROLE = "role";
    private static final String PRECISION = "precision";
    private static final String BASIS = "basis";
    private static final String ACCURACY = "accuracy_m";
    private static final String EVIDENCE = "evidence";
    private static final String WORDS = "words";
    private static final String NOTE = "note";

    private static final int MAX_TARGET = 300;
    private static final int MAX_EVIDENCE = 200;
    private static final int MAX_WORDS = 500;
    private static final Pattern ID_SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** Names of the properties that can be set. */
    static final List<String> NAMES =
            List.of(ID, SUBJECT, TARGET, REACH_FROM, REACH_TO, ROLE, PRECISION, BASIS, ACCURACY, EVIDENCE, WORDS, NOTE);

    /** Properties that follow from the target and its place. They may be sent back and are not heeded. */
    static final Set<String> READ_ONLY = Set.of("target_name_zh", "target_name_en", "placing");

    private LinkForm() {}

    static Map<String, Object> write(Link link) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(ID, link.id());
        values.put(SUBJECT, link.subject().toString());
        values.put(TARGET, link.target());
        values.put(
                REACH_FROM, link.reach().map(Reach::from).map(LinkForm::lonLat).orElse(null));
        values.put(REACH_TO, link.reach().map(Reach::to).map(LinkForm::lonLat).orElse(null));
        values.put(ROLE, word(link.role()));
        values.put(PRECISION, word(link.precision()));
        values.put(BASIS, word(link.basis()));
        values.put(ACCURACY, link.accuracyM().isPresent() ? link.accuracyM().getAsDouble() : null);
        values.put(EVIDENCE, link.evidence());
        values.put(WORDS, link.words());
        values.put(NOTE, link.note());
        return values;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String lonLat(Coordinate place) {
        return PlainNumber.of(place.x) + " " + PlainNumber.of(place.y);
    }

    /**
     * Reads a link. Whether its target exists is not checked here.
     *
     * @param id of the link
     * @param before the link as it was
     * @throws EditRefusedException naming the property at fault
     */
    static Link read(SentProperties sent, String id, Optional<Link> before, Plan plan) {
        if (!ID_SHAPE.matcher(id).matches()) {
            throw SentProperties.refused(ID, Messages.of("edit.link-id", id));
        }
        sent.requireAll(SUBJECT, TARGET, ROLE, PRECISION, BASIS);
        Subject subject = subject(sent, plan);
        Precision precision = sent.constant(PRECISION, Precision.class);
        Optional<Reach> reach = reach(sent);
        if (reach.isPresent() != (precision == Precision.REACH)) {
            throw SentProperties.refused(reach.isPresent() ? PRECISION : REACH_FROM, Messages.of("edit.reach"));
        }
        return new Link(
                id,
                subject,
                sent.required(TARGET, MAX_TARGET),
                reach,
                sent.constant(ROLE, Role.class),
                precision,
                sent.constant(BASIS, Link.Basis.class),
                accuracyM(sent),
                evidence(sent, subject, before, plan),
                precision == Precision.CITYWIDE ? sent.text(WORDS, MAX_WORDS) : sent.required(WORDS, MAX_WORDS),
                sent.text(NOTE, SubjectForm.MAX_TEXT));
    }

    private static Subject subject(SentProperties sent, Plan plan) {
        String text = sent.required(SUBJECT, MAX_EVIDENCE);
        Subject subject;
        try {
            subject = Subject.parse(text);
        } catch (PlanException e) {
            throw new EditRefusedException(e.code(), SUBJECT, e.text());
        }
        SubjectForm.requireKnown(SUBJECT, List.of(text), any -> subject.kind().hasLinks() && plan.has(subject));
        return subject;
    }

    private static OptionalDouble accuracyM(SentProperties sent) {
        Optional<BigDecimal> number = sent.decimal(ACCURACY);
        if (number.filter(value -> value.signum() < 0).isPresent()) {
            throw SentProperties.refused(
                    ACCURACY, Messages.of("edit.accuracy", ACCURACY, PlainNumber.of(number.get())));
        }
        return number.stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    /** Reads where in the plan the words are; without a value, in the row of the item itself. */
    private static String evidence(SentProperties sent, Subject subject, Optional<Link> before, Plan plan) {
        String text = sent.text(EVIDENCE, MAX_EVIDENCE);
        if (text.isEmpty()) {
            return ownRow(subject, plan);
        }
        boolean isSame = before.filter(link -> link.evidence().equals(text)).isPresent();
        if (!isSame && !Evidence.isReference(text)) {
            throw SentProperties.refused(EVIDENCE, Messages.of("edit.evidence", text));
        }
        return text;
    }

    /** Returns the place of an item in the plan. */
    static String ownRow(Subject subject, Plan plan) {
        return switch (subject.kind()) {
            case ACTIONS -> {
                Action action = plan.findAction(subject.id()).orElseThrow();
                yield "box" + action.box() + "/item/" + action.item();
            }
            case TASKS -> plan.findTask(subject.id()).map(Task::evidence).orElseThrow();
            case PROJECTS, PATHWAYS, INDICATORS -> "annex3/row/" + subject.id();
        };
    }

    private static Optional<Reach> reach(SentProperties sent) {
        return sent.text(REACH_FROM, 100).isEmpty() && sent.text(REACH_TO, 100).isEmpty()
                ? Optional.empty()
                : Optional.of(new Reach(lonLat(sent, REACH_FROM), lonLat(sent, REACH_TO)));
    }

    private static Coordinate lonLat(SentProperties sent, String name) {
        String text = sent.required(name, 100);
        String[] parts = text.split("[\\s,]+");
        try {
            if (parts.length == 2) {
                double lon = Double.parseDouble(parts[0]);
                double lat = Double.parseDouble(parts[1]);
                if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
                    return new Coordinate(lon, lat);
                }
            }
        } catch (NumberFormatException e) {
            // refused below, with the value
        }
        throw SentProperties.refused(name, Messages.of("edit.lon-lat", name, text));
    }
}
