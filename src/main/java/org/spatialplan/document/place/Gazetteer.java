package org.spatialplan.document.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Lineal;
import org.spatialplan.document.place.PlaceName.Kind;
import org.spatialplan.document.place.PlaceName.Strength;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;

/**
 * Finds the names of features in a text. Of the names that begin at a character the longest one counts, and the search
 * continues after it. A feature's names are its {@code name_zh}, the words in its brackets or after a slash, the
 * entries of its attribute {@code aliases}, and the name without its kind. Immutable and thread-safe.
 */
public final class Gazetteer {

    private static final Pattern BRACKETS = Pattern.compile("[（(]([^（）()]*)[）)]");
    private static final Pattern TOWNSHIP = Pattern.compile(".*(?:镇|乡|街道)");
    private static final List<String> KINDS = List.of("森林公园", "郊野公园", "湿地公园", "公园", "水库", "街道", "镇", "乡", "古村落", "村");
    private static final int SHORTEST = 2;
    /** The shortest name without its district: 金井智能装备工业园 of 晋江金井智能装备工业园; less would not be a name. */
    private static final int MIN_WITHOUT_DISTRICT = 8;

    private final Map<String, List<PlaceName>> names = new HashMap<>();
    private final List<PlaceName> remarks = new ArrayList<>();
    private final Set<String> prefixes = new LinkedHashSet<>();
    private final Map<String, Set<String>> around = new HashMap<>();
    private int longest;

    private Gazetteer() {}

    /**
     * Collects the names of features.
     *
     * @param layers current versions; derived layers have no names of their own and are left out
     */
    public static Gazetteer of(
            String cityZh, Collection<LayerDefinition> definitions, Collection<LayerVersion> layers) {
        Gazetteer gazetteer = new Gazetteer();
        gazetteer.prefixes.add(withoutKind(cityZh));
        layers.stream()
                .filter(layer -> layer.info().layer().equals(LinkPlacement.DISTRICTS))
                .flatMap(layer -> layer.features().stream())
                .forEach(district -> gazetteer.prefixes.add(withoutKind(district.nameZh())));
        for (LayerVersion layer : layers) {
            boolean computed = definitions.stream()
                    .anyMatch(definition -> definition.id().equals(layer.info().layer())
                            && definition.derivation().isPresent()
                            && !definition.id().equals(LinkPlacement.CITY));
            if (!computed) {
                layer.features().forEach(feature -> gazetteer.add(layer, feature, cityZh));
            }
        }
        gazetteer.addRemarks();
        return gazetteer;
    }

    /** Lists the names in a text, in its order. */
    public List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Optional<Mention> mention = longestAt(text, at);
            mention.ifPresent(mentions::add);
            at = mention.map(Mention::end).orElse(at + 1);
        }
        return mentions;
    }

    /** Returns districts with the districts that contain them: a zone's projects may name places of its county. */
    public Set<String> withSurrounding(Collection<String> districts) {
        Set<String> all = new LinkedHashSet<>(districts);
        districts.forEach(district -> all.addAll(around.getOrDefault(district, Set.of())));
        return all;
    }

    private Optional<Mention> longestAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length >= SHORTEST; length--) {
            List<PlaceName> found = names.get(text.substring(at, at + length));
            if (found != null) {
                return Optional.of(new Mention(at, at + length, found));
            }
        }
        return Optional.empty();
    }

    private void add(LayerVersion layer, Feature feature, String cityZh) {
        FeatureRef ref = new FeatureRef(layer.info().layer(), feature.id());
        Kind kind = kind(ref, feature);
        Set<String> districts = kind == Kind.DISTRICT ? Set.of(feature.id()) : ids(feature, "district");
        if (kind == Kind.DISTRICT) {
            around.put(feature.id(), ids(feature, "within"));
        }
        for (String full : fullNames(feature, kind, cityZh)) {
            put(new PlaceName(full, ref, feature.nameZh(), Strength.FULL, kind, districts));
            for (String brief : shortNames(full, kind, layer, feature)) {
                put(new PlaceName(brief, ref, feature.nameZh(), Strength.SHORT, kind, districts));
            }
        }
        Matcher brackets = BRACKETS.matcher(feature.nameZh());
        while (brackets.find()) {
            remarks.add(new PlaceName(brackets.group(1), ref, feature.nameZh(), Strength.SHORT, kind, districts));
        }
    }

    /** Adds the words in brackets as another name, unless they say where or how the feature is. */
    private void addRemarks() {
        remarks.stream()
                .filter(remark -> remark.words().length() > SHORTEST
                        && !names.containsKey(remark.words())
                        && prefixes.stream().noneMatch(prefix -> remark.words().startsWith(prefix)))
                .forEach(this::put);
    }

    private void put(PlaceName name) {
        if (name.words().length() < SHORTEST) {
            return;
        }
        List<PlaceName> same = names.computeIfAbsent(name.words(), words -> new ArrayList<>());
        if (same.stream().noneMatch(known -> known.feature().equals(name.feature()))) {
            same.add(name);
        }
        longest = Math.max(longest, name.words().length());
    }

    /** Returns the name without its kind: 洛江 of 洛江区; a zone (开发区, 投资区) has no shorter name. */
    private static String withoutKind(String district) {
        boolean county = district.length() > SHORTEST && district.matches(".*[县市区旗]") && !district.matches(".*[发资]区");
        return county ? district.substring(0, district.length() - 1) : district;
    }

    private static Kind kind(FeatureRef ref, Feature feature) {
        if (ref.layer().equals(LinkPlacement.CITY)) {
            return Kind.CITY;
        }
        if (ref.layer().equals(LinkPlacement.DISTRICTS)) {
            return Kind.DISTRICT;
        }
        boolean town = feature.text("kind").filter("town"::equals).isPresent()
                || TOWNSHIP.matcher(feature.nameZh()).matches();
        if (town) {
            return Kind.TOWNSHIP;
        }
        return feature.geometry().filter(Lineal.class::isInstance).isPresent() ? Kind.LINE : Kind.OTHER;
    }

    private static Set<String> ids(Feature feature, String attribute) {
        return feature.text(attribute).stream()
                .flatMap(list -> Arrays.stream(list.split(";")))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> fullNames(Feature feature, Kind kind, String cityZh) {
        Set<String> found = new LinkedHashSet<>();
        if (kind == Kind.CITY) {
            found.addAll(List.of(cityZh, "全市"));
        }
        Matcher brackets = BRACKETS.matcher(feature.nameZh());
        found.add(brackets.replaceAll(""));
        found.add(feature.nameZh());
        if (feature.attributes().get("aliases") instanceof List<?> aliases) {
            aliases.forEach(alias -> found.add(String.valueOf(alias)));
        } else {
            feature.text("aliases").stream()
                    .flatMap(list -> Arrays.stream(list.split(";")))
                    .forEach(found::add);
        }
        Set<String> parted = new LinkedHashSet<>();
        found.forEach(name -> parted.addAll(Arrays.asList(name.split("/"))));
        return parted;
    }

    private Set<String> shortNames(String full, Kind kind, LayerVersion layer, Feature feature) {
        Set<String> found = new LinkedHashSet<>();
        if (kind == Kind.DISTRICT && !withoutKind(full).equals(full)) {
            found.add(withoutKind(full));
        }
        KINDS.stream()
                .filter(full::endsWith)
                .findFirst()
                .map(ending -> full.substring(0, full.length() - ending.length()))
                .ifPresent(found::add);
        withoutParent(full, layer, feature).ifPresent(found::add);
        prefixes.stream()
                .filter(prefix -> full.startsWith(prefix) && full.length() >= prefix.length() + MIN_WITHOUT_DISTRICT)
                .forEach(prefix -> found.add(full.substring(prefix.length())));
        found.removeIf(name -> prefixes.stream().anyMatch(name::endsWith) && kind != Kind.DISTRICT);
        return found;
    }

    /** Returns the name without the parent river: 西溪 of 晋江西溪, which flows into 晋江. */
    private static Optional<String> withoutParent(String full, LayerVersion layer, Feature feature) {
        return Stream.concat(feature.text("flows_into").stream(), feature.text("parent").stream())
                .flatMap(id -> layer.findFeature(id).stream())
                .map(Feature::nameZh)
                .filter(parent -> full.startsWith(parent) && full.length() > parent.length())
                .map(parent -> full.substring(parent.length()))
                .findFirst();
    }

    /**
     * A name in a text.
     *
     * @param start index of its first character in the text
     * @param end index after its last character
     * @param names the features with that name
     */
    public record Mention(int start, int end, List<PlaceName> names) {
        public Mention {
            names = List.copyOf(names);
        }
    }
}
