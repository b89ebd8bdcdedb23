package org.spatialplan.ogc.words;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.feature.TimeValue;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerSentences;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;
import org.spatialplan.text.answer.LocalizedName;

/**
 * Says values of features as people do: words for codes, names for ids, with links to what they name. A code without words
 * stays as it is. Immutable.
 */
public final class ValueWords {

    /** Properties whose values are ids of features, and the layer of these. */
    private static final Map<String, String> LAYERS = Map.ofEntries(
            Map.entry("district", "districts"),
            Map.entry("territory", "districts"),
            Map.entry("within", "districts"),
            Map.entry("flows_into", "rivers"),
            Map.entry("river", "rivers"),
            Map.entry("rivers", "rivers"),
            Map.entry("river_basins", "river-systems"),
            Map.entry("bays", "bays"),
            Map.entry("townships", "places"),
            Map.entry("protected_area", "protected-areas"),
            Map.entry("parent", "industrial-parks"));

    /** The property that names waters in Chinese; the layer of these that have an English name. */
    private static final String WATERS = "flows_into_text_zh";

    private static final String BAYS = "bays";

    private static final Set<String> BODIES = Set.of("bodies", "lead_body");
    private static final Set<String> ACTIVITIES = Set.of("activity", "decided_by");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    /** From here on thousands are parted: years are not. */
    private static final double GROUPED = 10_000;

    private final PlanMap map;
    private final LocalDate day;
    private final Language language;
    private final Function<FeatureRef, String> pages;

    /**
     * Says values.
     *
     * @param day of the rules that name activities
     * @param pages the addresses of features' pages
     */
    public ValueWords(PlanMap map, LocalDate day, Language language, Function<FeatureRef, String> pages) {
        this.map = map;
        this.day = day;
        this.language = language;
        this.pages = pages;
    }

    /** The language of the words. */
    public Language language() {
        return language;
    }

    /** Whether a property is for the readers of the language: what is said in both is read in one. */
    public boolean isRead(String name, FeatureType type) {
        String own = language.text("_zh", "_en");
        String other = language.text("_en", "_zh");
        return !name.endsWith(other)
                || type.findProperty(name.substring(0, name.length() - other.length()) + own)
                        .isEmpty();
    }

    /** A part of a value. @param href what it names; empty for nothing */
    public record Word(String text, String href) {

        public static Word plain(String text) {
            return new Word(text, "");
        }
    }

    /** The parts of a value; none for a missing value. */
    public List<Word> of(Object value, Property property) {
        if (value == null) {
            return List.of();
        }
        Object plain = TimeValue.plain(value, property);
        if (plain instanceof Boolean flag) {
            return List.of(Word.plain(say(Messages.of(flag ? "feature.value.yes" : "feature.value.no"))));
        }
        if (plain instanceof Number number) {
            return List.of(Word.plain(number(number)));
        }
        return text(plain.toString(), property.name());
    }

    private List<Word> text(String value, String property) {
        if (value.isBlank()) {
            return List.of();
        }
        if (LayerSentences.PROPERTIES.contains(property)) {
            return List.of(Word.plain(say(map.catalogue().sentences().of(value))));
        }
        List<Optional<Word>> members = Arrays.stream(value.split(";"))
                .map(String::strip)
                .map(member -> member(member, property))
                .toList();
        return members.stream().allMatch(Optional::isEmpty)
                ? List.of(Word.plain(say(map.catalogue().words().of(value))))
                : known(value, members);
    }

    private static List<Word> known(String value, List<Optional<Word>> members) {
        String[] written = value.split(";");
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            String plain = written[i].strip();
            words.add(members.get(i).orElseGet(() -> Word.plain(plain)));
        }
        return words;
    }

    /** A member in words; empty if it is neither a known code nor a known id. */
    private Optional<Word> member(String member, String property) {
        return Messages.find("feature.value." + property + "." + member)
                .map(text -> Word.plain(say(text)))
                .or(() -> ofPlan(member, property))
                .or(() -> FeatureRef.parse(member).flatMap(this::feature))
                .or(() -> Optional.ofNullable(LAYERS.get(property))
                        .flatMap(layer -> feature(new FeatureRef(layer, member))));
    }

    private Optional<Word> ofPlan(String id, String property) {
        Plan plan = map.plan();
        if (BODIES.contains(property)) {
            return plan.findBody(id).map(body -> Word.plain(language.text(body.nameZh(), body.nameEn())));
        }
        if (ACTIVITIES.contains(property)) {
            return activity(id);
        }
        return switch (property) {
            case "field" -> plan.findField(id).map(field -> Word.plain(language.text(field.nameZh(), field.nameEn())));
            case "actions" ->
                plan.findAction(id)
                        .map(action -> item("actions", id, id + " " + language.text(action.nameZh(), action.nameEn())));
            case "projects" -> project(id);
            case WATERS -> bay(id);
            default -> Optional.empty();
        };
    }

    private Optional<Word> bay(String nameZh) {
        return Names.called(BAYS, nameZh, map)
                .map(bay -> item(BAYS, bay.id(), language.text(bay.nameZh(), bay.nameEn())));
    }

    private Optional<Word> project(String number) {
        return WHOLE.matcher(number).matches()
                ? map.plan()
                        .findProject(Integer.parseInt(number))
                        .map(project -> item(
                                "projects", number, number + " " + language.text(project.nameZh(), project.nameEn())))
                : Optional.empty();
    }

    /** The class of activity as the first line names it that knows it. */
    private Optional<Word> activity(String id) {
        return map.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .flatMap(rules -> map.findRules(rules).stream())
                .flatMap(history ->
                        Optional.ofNullable(history.nearest(day).activities().get(id)).stream())
                .findFirst()
                .map(activity -> Word.plain(language.text(activity.nameZh(), activity.nameEn())));
    }

    /** A feature by its name; empty if there is none. */
    private Optional<Word> feature(FeatureRef ref) {
        LocalizedName named = Names.feature(ref.layer(), ref.id(), map);
        return named.nameZh().equals(ref.id())
                ? Optional.empty()
                : Optional.of(item(ref.layer(), ref.id(), language.text(named.nameZh(), named.nameEn())));
    }

    private Word item(String layer, String id, String name) {
        return new Word(name, pages.apply(new FeatureRef(layer, id)));
    }

    private String number(Number number) {
        if (Math.abs(number.doubleValue()) < GROUPED) {
            return PlainNumber.of(number);
        }
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        format.setMaximumFractionDigits(6);
        return format.format(number);
    }

    private String say(LocalizedText text) {
        return language.text(text);
    }
}
