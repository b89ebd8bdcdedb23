package org.spatialplan.edit;

import static org.spatialplan.edit.SubjectForm.BODIES;
import static org.spatialplan.edit.SubjectForm.FIELD;
import static org.spatialplan.edit.SubjectForm.MAX_ID;
import static org.spatialplan.edit.SubjectForm.MAX_NAME;
import static org.spatialplan.edit.SubjectForm.MAX_TEXT;
import static org.spatialplan.edit.SubjectForm.NAME_EN;
import static org.spatialplan.edit.SubjectForm.NAME_ZH;
import static org.spatialplan.edit.SubjectForm.SUMMARY_EN;
import static org.spatialplan.edit.SubjectForm.SUMMARY_ZH;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Project.ActionOfProject;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;
import org.spatialplan.text.Messages;

/** Reads and writes a project as properties, and checks it by the rules of an import. Stateless and thread-safe. */
final class ProjectForm {

    static final String NUMBER = "number";
    private static final String YEAR_FROM = "year_from";
    private static final String YEAR_TO = "year_to";
    private static final String INVESTMENT = "investment_wan_yuan";
    private static final String TERRITORY = "territory";
    private static final String ACTIVITY = "activity";
    private static final String NEW_LAND = "new_land";
    private static final String NOT_EXACT = "not_exact";
    private static final String ACTIONS = "actions";
    private static final List<String> COMPARISONS = List.of("≈", ">=", "<=", ">", "<");
    private static final String EXACTLY = "=";

    private static final int MAX_NUMBER = 999_999;
    private static final long MAX_INVESTMENT = 1_000_000_000_000L;
    private static final int MAX_ACTIVITY = 100;
    /** What the stores keep: 24 digits, 6 of them decimals. */
    private static final int MAX_DECIMALS = 6;

    private static final BigDecimal MAX_QUANTITY = BigDecimal.TEN.pow(18);

    private ProjectForm() {}

    /** Lists the names of the properties that can be set. */
    static List<String> names(Plan plan) {
        List<String> names = new ArrayList<>(List.of(
                NUMBER,
                NAME_ZH,
                NAME_EN,
                FIELD,
                YEAR_FROM,
                YEAR_TO,
                INVESTMENT,
                BODIES,
                TERRITORY,
                ACTIVITY,
                NEW_LAND,
                SUMMARY_ZH,
                SUMMARY_EN));
        plan.quantityKinds().stream().map(QuantityKind::id).forEach(names::add);
        names.add(NOT_EXACT);
        names.add(ACTIONS);
        return names;
    }

    static Map<String, Object> write(Project project, Plan plan) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(NUMBER, project.number());
        values.put(NAME_ZH, project.nameZh());
        values.put(NAME_EN, project.nameEn());
        values.put(FIELD, project.field());
        values.put(YEAR_FROM, project.yearFrom());
        values.put(YEAR_TO, project.yearTo());
        values.put(INVESTMENT, project.investment());
        values.put(BODIES, String.join(";", project.bodies()));
        values.put(TERRITORY, String.join(";", project.territory()));
        values.put(ACTIVITY, project.activity());
        values.put(NEW_LAND, project.newLand().orElse(null));
        values.put(SUMMARY_ZH, project.summaryZh());
        values.put(SUMMARY_EN, project.summaryEn());
        plan.quantityKinds().forEach(kind -> values.put(kind.id(), null));
        project.quantities().forEach(quantity -> values.put(quantity.kind(), quantity.value()));
        values.put(NOT_EXACT, project.quantitiesNotExact());
        values.put(
                ACTIONS,
                String.join(
                        ";",
                        project.actions().stream().map(ActionOfProject::action).toList()));
        return values;
    }

    /**
     * Reads a project.
     *
     * @param before the project as it was; what no property says, such as notes on figures, stays
     * @throws EditRefusedException naming the property at fault
     */
    static Project read(SentProperties sent, Optional<Project> before, Plan plan, EditedCity city) {
        sent.requireAll(NUMBER, NAME_ZH, FIELD, YEAR_FROM, YEAR_TO, INVESTMENT, ACTIVITY, SUMMARY_ZH);
        int number = number(sent);
        int from = (int) sent.integer(YEAR_FROM, 1900, 2200);
        int to = (int) sent.integer(YEAR_TO, 1900, 2200);
        if (to < from) {
            throw SentProperties.refused(YEAR_TO, Messages.of("edit.years", from, to));
        }
        List<String> territory = sent.list(TERRITORY);
        SubjectForm.requireKnown(TERRITORY, territory, id -> city.find(LinkPlacement.DISTRICTS, id)
                .isPresent());
        return new Project(
                number,
                sent.required(NAME_ZH, MAX_NAME),
                SubjectForm.nameEn(sent),
                SubjectForm.field(sent, plan),
                from,
                to,
                sent.integer(INVESTMENT, 0, MAX_INVESTMENT),
                SubjectForm.bodies(sent, plan),
                territory,
                activities(sent, city),
                sent.flag(NEW_LAND),
                sent.required(SUMMARY_ZH, MAX_TEXT),
                sent.text(SUMMARY_EN, MAX_TEXT),
                quantities(sent, before, plan),
                ties(sent, number, before, plan));
    }

    static int number(SentProperties sent) {
        return (int) sent.integer(NUMBER, 1, MAX_NUMBER);
    }

    private static List<String> activities(SentProperties sent, EditedCity city) {
        sent.required(ACTIVITY, MAX_ACTIVITY);
        List<String> activities = sent.list(ACTIVITY);
        for (String activity : activities) {
            city.rules().values().stream()
                    .filter(rules -> !rules.knowsActivity(activity))
                    .findFirst()
                    .ifPresent(rules -> {
                        throw new EditRefusedException(
                                "activity-unknown",
                                ACTIVITY,
                                Messages.of(
                                        "edit.activity-unknown",
                                        rules.id(),
                                        activity,
                                        String.join(
                                                ", ",
                                                rules.newest().activities().keySet())));
                    });
        }
        return activities;
    }

    private static List<Quantity> quantities(SentProperties sent, Optional<Project> before, Plan plan) {
        Map<String, Quantity> known = new LinkedHashMap<>();
        before.ifPresent(project -> project.quantities().forEach(quantity -> known.put(quantity.kind(), quantity)));
        Map<String, String> comparisons = comparisons(sent);
        List<String> kinds = new ArrayList<>(known.keySet());
        plan.quantityKinds().stream()
                .map(QuantityKind::id)
                .filter(kind -> !kinds.contains(kind))
                .forEach(kinds::add);
        List<Quantity> quantities = new ArrayList<>();
        for (String kind : kinds) {
            String comparison = Optional.ofNullable(comparisons.remove(kind)).orElse(EXACTLY);
            Optional<Quantity> was = Optional.ofNullable(known.get(kind));
            Optional<BigDecimal> value = figure(sent, kind);
            if (value.isEmpty() && !comparison.equals(EXACTLY)) {
                throw SentProperties.refused(NOT_EXACT, Messages.of("edit.not-exact-nothing", kind));
            }
            value.ifPresent(number -> quantities.add(was.filter(
                            same -> same.value().compareTo(number) == 0
                                    && same.comparison().equals(comparison))
                    .orElseGet(() -> new Quantity(
                            kind, number, comparison, was.map(Quantity::note).orElse("")))));
        }
        if (!comparisons.isEmpty()) {
            throw SentProperties.refused(
                    NOT_EXACT,
                    Messages.of(
                            "edit.not-exact-nothing",
                            comparisons.keySet().iterator().next()));
        }
        return quantities;
    }

    private static Optional<BigDecimal> figure(SentProperties sent, String kind) {
        Optional<BigDecimal> value = sent.decimal(kind).map(BigDecimal::stripTrailingZeros);
        value.filter(number -> number.scale() > MAX_DECIMALS || number.abs().compareTo(MAX_QUANTITY) >= 0)
                .ifPresent(number -> {
                    throw SentProperties.refused(
                            kind, Messages.of("edit.quantity", kind, MAX_DECIMALS, number.toPlainString()));
                });
        return value.map(number -> number.scale() < 0 ? number.setScale(0) : number);
    }

    private static Map<String, String> comparisons(SentProperties sent) {
        Map<String, String> comparisons = new HashMap<>();
        for (String part : sent.list(NOT_EXACT)) {
            String[] words = part.split("\\s+");
            if (words.length != 2 || !COMPARISONS.contains(words[1]) || comparisons.put(words[0], words[1]) != null) {
                throw SentProperties.refused(
                        NOT_EXACT, Messages.of("edit.not-exact", String.join(", ", COMPARISONS), part));
            }
        }
        return comparisons;
    }

    /** Reads the actions that the project carries out; a tie that was there keeps its evidence. */
    private static List<ActionOfProject> ties(SentProperties sent, int number, Optional<Project> before, Plan plan) {
        List<String> ids = sent.list(ACTIONS);
        SubjectForm.requireKnown(
                ACTIONS, ids, id -> id.length() <= MAX_ID && plan.findAction(id).isPresent());
        List<ActionOfProject> known = before.map(Project::actions).orElse(List.of());
        List<ActionOfProject> ties = new ArrayList<>();
        for (String id : ids) {
            List<ActionOfProject> same =
                    known.stream().filter(tie -> tie.action().equals(id)).toList();
            ties.addAll(
                    same.isEmpty() ? List.of(new ActionOfProject(id, "subject", "annex3/row/" + number, "")) : same);
        }
        return ties;
    }
}
