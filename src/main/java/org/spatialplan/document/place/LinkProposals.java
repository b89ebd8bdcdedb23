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
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/**
 * Proposes links for one project or action from its words. A name means the feature in the districts of its row; a name
 * without a feature there is left out. The finest places win: a district is proposed only where nothing finer in it is
 * named. Immutable and thread-safe.
 */
public final class LinkProposals {

    /** Words for a stretch of a line, which a name alone cannot locate. */
    private static final Pattern STRETCH = Pattern.compile("^(?:流域)?(?:[（(]?[^，。、；]{0,8}段|上游|中游|下游|干流|两岸)");

    /** Words after a short name that make it part of another name: 溪美大桥 is not 溪美街道. */
    private static final Pattern GOES_ON = Pattern.compile("^(?:大桥|桥|大道|高速|[^，。、；和（）]{0,8}(?:公司|集团|工业园|产业园))");

    private final Gazetteer gazetteer;
    private final String cityZh;

    public LinkProposals(Gazetteer gazetteer, String cityZh) {
        this.gazetteer = gazetteer;
        this.cityZh = cityZh;
    }

    /**
     * Proposes links for one item.
     *
     * @param territory ids of the item's districts; empty if it is not confined
     * @param passages the most important first
     */
    public List<ProposedLink> propose(Subject subject, Collection<String> territory, List<Passage> passages) {
        Set<String> context = context(territory, passages);
        Found found = new Found(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
        for (Passage passage : passages) {
            List<Mention> mentions = gazetteer.find(passage.text());
            for (int i = 0; i < mentions.size(); i++) {
                List<PlaceName> fitting = listFitting(mentions.get(i), passage, context, territory);
                for (PlaceName name : fitting) {
                    found.names().putIfAbsent(name.feature(), name);
                    found.links()
                            .putIfAbsent(
                                    name.feature(), link(subject, passage, mentions.get(i), name, fitting.size() > 1));
                    if (name.kind() == Kind.DISTRICT && !isFollowed(mentions, i, name)) {
                        found.alone().add(name.feature());
                    }
                }
            }
        }
        List<ProposedLink> links = withoutCoarse(found, territory);
        return links.isEmpty() && territory.isEmpty() ? List.of(wholeCity(subject, passages.get(0))) : links;
    }

    /** Tests whether the district only says where the next place is, as in 惠安林辋溪. */
    private static boolean isFollowed(List<Mention> mentions, int i, PlaceName district) {
        return i + 1 < mentions.size()
                && mentions.get(i + 1).start() == mentions.get(i).end()
                && mentions.get(i + 1).names().stream().anyMatch(name -> name.districts()
                        .contains(district.feature().id()));
    }

    /** Proposes the whole city for words without a place. */
    private ProposedLink wholeCity(Subject subject, Passage passage) {
        return new ProposedLink(
                subject,
                new FeatureRef(LinkPlacement.CITY, LinkPlacement.CITY),
                Role.WITHIN,
                Precision.CITYWIDE,
                passage.evidence(),
                cityZh,
                passage.line(),
                "",
                "no place is named");
    }

    /** Returns the districts of the row, or else those that its words name. */
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

    private static List<PlaceName> listFitting(
            Mention mention, Passage passage, Set<String> context, Collection<String> territory) {
        boolean partOfOther =
                GOES_ON.matcher(passage.text().substring(mention.end())).find();
        List<PlaceName> fitting = mention.names().stream()
                .filter(name -> fits(
                        name, context, !territory.isEmpty(), mention.names().size()))
                .filter(name -> name.strength() == Strength.FULL || name.kind() == Kind.DISTRICT || !partOfOther)
                .filter(name ->
                        !passage.townshipsOnly() || name.kind() == Kind.TOWNSHIP && name.strength() == Strength.FULL)
                .toList();
        // the row's own district is meant by its name before a river or a park that is called like it
        List<PlaceName> districts = fitting.stream()
                .filter(name -> name.kind() == Kind.DISTRICT)
                .filter(name -> name.strength() == Strength.FULL
                        || territory.contains(name.feature().id()))
                .toList();
        if (!districts.isEmpty()) {
            return districts;
        }
        boolean full = fitting.stream().anyMatch(name -> name.strength() == Strength.FULL);
        return fitting.stream()
                .filter(name -> !full
                        || name.strength() == Strength.FULL
                        || name.kind() == Kind.TOWNSHIP && !territory.isEmpty())
                .toList();
    }

    /**
     * Tests whether a name fits: full names fit in their districts, and anywhere if the row has no territory; short
     * names need the context more.
     */
    private static boolean fits(PlaceName name, Set<String> context, boolean confined, int sameWords) {
        boolean inContext = name.districts().stream().anyMatch(context::contains);
        if (inContext || name.kind() == Kind.CITY) {
            return true;
        }
        boolean anywhere = !confined || name.districts().isEmpty();
        return anywhere && (name.strength() == Strength.FULL && context.isEmpty() || sameWords == 1);
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

    private static List<ProposedLink> withoutCoarse(Found found, Collection<String> territory) {
        Set<String> covered = new LinkedHashSet<>();
        found.names().values().stream()
                .filter(name -> isFine(name.kind()))
                .forEach(name -> covered.addAll(name.districts()));
        boolean anyDistrict = found.names().values().stream().anyMatch(name -> name.kind() == Kind.DISTRICT);
        List<ProposedLink> kept = new ArrayList<>();
        found.links().forEach((feature, link) -> {
            Kind kind = found.names().get(feature).kind();
            boolean coarse = kind == Kind.DISTRICT
                    && (territory.isEmpty()
                            ? !found.alone().contains(feature)
                            : covered.contains(feature.id()) || !territory.contains(feature.id()));
            boolean coarser = kind == Kind.CITY && (anyDistrict || !covered.isEmpty());
            if (!coarse && !coarser) {
                kept.add(link);
            }
        });
        kept.sort(Comparator.comparing(ProposedLink::precision));
        return kept;
    }

    /**
     * The places that were found.
     *
     * @param alone districts that are also named on their own
     */
    private record Found(
            Map<FeatureRef, ProposedLink> links, Map<FeatureRef, PlaceName> names, Set<FeatureRef> alone) {}

    /**
     * Words of the item.
     *
     * @param column the column's title, for example 项目名称
     * @param townshipsOnly whether only townships count, as among the responsible bodies
     */
    public record Passage(String column, int line, String evidence, String text, boolean townshipsOnly) {}
}
