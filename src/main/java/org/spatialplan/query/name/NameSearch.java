package org.spatialplan.query.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spatialplan.layer.Attachments;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.PlanMap;

/**
 * Searches the names on one map; {@link NamedThing.Kind} lists what has one. Chinese matches anywhere in a name,
 * English at the beginning of a word, pinyin from any character on, whole or abbreviated. Immutable and thread-safe.
 */
public final class NameSearch {

    /** Orders whole names first, then beginnings; then by how often a kind is searched, then shorter names. */
    private static final Comparator<SearchedName.Rank> BEST = Comparator.comparingInt(SearchedName.Rank::distance)
            .thenComparing(SearchedName.Rank::script)
            .thenComparing(rank -> rank.thing().kind())
            .thenComparingInt(rank -> rank.thing().nameZh().length());

    private static final Attachments.Key<NameSearch> SEARCH = new Attachments.Key<>();

    private final List<SearchedName> names;

    private NameSearch(Collection<NamedThing> things) {
        this.names = things.stream().map(SearchedName::new).toList();
    }

    /** Prepares the names of a map. */
    public static NameSearch of(PlanMap map) {
        return new NameSearch(new NamedThings(map).all());
    }

    /** Returns the search of a map, which is made once for each map, current or earlier. */
    public static NameSearch on(PlanMap map) {
        return map.attachments().get(SEARCH, () -> of(map));
    }

    /** Finds all that match, the best first; if none has what is typed as it is, those that have each of its words. */
    public List<NameHit> find(String typed) {
        String compared = ComparedText.of(typed).strip();
        List<NameHit> asTyped = find(name -> name.rank(compared));
        List<String> words = List.of(compared.split("\\s+"));
        return asTyped.isEmpty() && words.size() > 1 ? find(name -> name.rankOfEach(words)) : asTyped;
    }

    private List<NameHit> find(Function<SearchedName, Optional<SearchedName.Rank>> rankOf) {
        return names.stream()
                .flatMap(name -> rankOf.apply(name).stream())
                .sorted(BEST)
                .map(rank -> new NameHit(rank.thing(), rank.script()))
                .toList();
    }
}
