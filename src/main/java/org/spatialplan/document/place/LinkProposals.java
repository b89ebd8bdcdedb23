package org.spatialplan.document.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.spatialplan.document.place.Gazetteer.Mention;
import org.spatialplan.document.place.PlaceName.Kind;
import org.spatialplan.document.place.PlaceName.Strength;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/**
 * Proposes links for one project or action from its words. A name is taken for the feature in the districts of its row; a name
 * that no feature there bears is left out. The finest places win: districts are proposed only where nothing finer is named in
 * them. Immutable and thread-safe.
 */
public final class LinkProposals {

    /** A stretch of a line is meant, which no name can place. */
    private static final Pattern STRETCH = Pattern.compile("^(?:流域)?(?:[（(]?[^，。、；]{0,8}段|上游|中游|下游|干流|两岸)");

    private final Gazetteer gazetteer;

    public LinkProposals(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * @param territory ids of the subject's districts; empty if it is confined to none
     * @param passages in the order of their weight
     */
    public List<ProposedLink> propose(Subject subject, Collection<String> territory, List<Passage> passages) {
        Set<String> context = context(territory, passages);
        Map<FeatureRef, ProposedLink> proposed = new LinkedHashMap<>();
        Map<FeatureRef, PlaceName> names = new LinkedHashMap<>();
        for (Passage passage : passages) {
            if (passage.onlyIfNothingElse() && names.values().stream().anyMatch(name -> isFine(name.kind()))) {
                continue;
            }
            for (Mention mention : gazetteer.find(passage.text())) {
                List<PlaceName> fitting = fitting(mention, context);
                for (PlaceName name : fitting) {
                    names.putIfAbsent(name.feature(), name);
                    proposed.putIfAbsent(name.feature(), link(subject, passage, mention, name, fitting.size() > 1));
                }
            }
        }
        return withoutCoarse(proposed, names, territory);
    }

    /** The districts of the row, and if it has none those that its words name. */
    private Set<String> context(Collection<String> territory, List<Passage> passages) {
        if (!territory.isEmpty()) {
            return gazetteer.withSurrounding(territory);
        }
        Set<String> named = new LinkedHashSet<>();
        for (Passage passage : passages) {
            gazetteer.find(passage.text()).stream()
                    .flatMap(mention -> mention.names().stream())
                    .filter(name -> name.kind() == Kind.DISTRICT)
                    .forEach(name -> named.add(name.feature().id()));
        }
        return gazetteer.withSurrounding(named);
    }

    private static List<PlaceName> fitting(Mention mention, Set<String> context) {
        List<PlaceName> fitting = mention.names().stream()
                .filter(name -> fits(name, context, mention.names()))
                .toList();
        boolean full = fitting.stream().anyMatch(name -> name.strength() == Strength.FULL);
        List<PlaceName> strongest = fitting.stream()
                .filter(name -> !full || name.strength() == Strength.FULL)
                .toList();
        // a district's name is its name before it is that of a park within it
        return strongest.stream().anyMatch(name -> name.kind() == Kind.DISTRICT)
                ? strongest.stream()
                        .filter(name -> name.kind() == Kind.DISTRICT)
                        .toList()
                : strongest;
    }

    private static boolean fits(PlaceName name, Set<String> context, List<PlaceName> sameWords) {
        if (name.kind() == Kind.CITY || name.kind() == Kind.DISTRICT && context.isEmpty()) {
            return true;
        }
        boolean inContext = name.districts().stream().anyMatch(context::contains);
        if (inContext) {
            return true;
        }
        boolean placeless = context.isEmpty() || name.districts().isEmpty();
        return placeless && name.strength() == Strength.FULL
                || placeless && sameWords.size() == 1 && name.words().length() > 2;
    }

    private static ProposedLink link(
            Subject subject, Passage passage, Mention mention, PlaceName name, boolean ambiguous) {
        String words = passage.text().substring(mention.start(), mention.end());
        String after = passage.text().substring(mention.end());
        String note = "";
        if (ambiguous) {
            note = "several features are called so; keep the right one";
        } else if (name.kind() == Kind.LINE && STRETCH.matcher(after).find()) {
            note = "only a stretch may be meant: give reach_from and reach_to, and the precision reach";
        } else if (name.strength() == Strength.SHORT && isFine(name.kind())) {
            note = "short for " + name.featureName();
        }
        return new ProposedLink(
                subject,
                name.feature(),
                role(name.kind()),
                precision(name.kind()),
                passage.evidence(),
                words,
                passage.line(),
                passage.column() + " " + (mention.start() + 1),
                note);
    }

    private static Role role(Kind kind) {
        return switch (kind) {
            case CITY, DISTRICT, TOWNSHIP -> Role.WITHIN;
            case LINE -> Role.ALONG;
            case OTHER -> Role.SITE;
        };
    }

    private static Precision precision(Kind kind) {
        return switch (kind) {
            case CITY -> Precision.CITYWIDE;
            case DISTRICT -> Precision.DISTRICT;
            case TOWNSHIP -> Precision.TOWNSHIP;
            case LINE, OTHER -> Precision.FEATURE;
        };
    }

    private static boolean isFine(Kind kind) {
        return kind != Kind.CITY && kind != Kind.DISTRICT;
    }

    private List<ProposedLink> withoutCoarse(
            Map<FeatureRef, ProposedLink> proposed, Map<FeatureRef, PlaceName> names, Collection<String> territory) {
        Set<String> covered = new LinkedHashSet<>();
        names.values().stream().filter(name -> isFine(name.kind())).forEach(name -> covered.addAll(name.districts()));
        boolean anyDistrict = names.values().stream().anyMatch(name -> name.kind() == Kind.DISTRICT);
        List<ProposedLink> kept = new ArrayList<>();
        proposed.forEach((feature, link) -> {
            Kind kind = names.get(feature).kind();
            boolean coarse = kind == Kind.DISTRICT
                    && (covered.contains(feature.id()) || !territory.isEmpty() && !territory.contains(feature.id()));
            boolean coarser = kind == Kind.CITY && (anyDistrict || !covered.isEmpty());
            if (!coarse && !coarser) {
                kept.add(link);
            }
        });
        kept.sort(Comparator.comparing(ProposedLink::precision));
        return kept;
    }

    /**
     * Words of the subject.
     *
     * @param column what they are, for example 项目名称
     * @param onlyIfNothingElse whether they count only where the passages before name no place within a district
     */
    public record Passage(String column, int line, String evidence, String text, boolean onlyIfNothingElse) {}
}
