package org.spatialplan.query.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.spatialplan.query.ComparedText;
import org.spatialplan.query.PlanMap;

/**
 * What has a name on one map: see {@link NamedThing.Kind}. Chinese is found anywhere in a name, English from the beginning of
 * a word, pinyin from any character on, whole or abbreviated. Immutable, thread-safe.
 */
public final class NameSearch {

    /** Whole names first, then beginnings; among equals what is sought more often, and shorter names. */
    private static final Comparator<SearchedName.Rank> BEST = Comparator.comparingInt(SearchedName.Rank::distance)
            .thenComparing(SearchedName.Rank::script)
            .thenComparing(rank -> rank.thing().kind())
            .thenComparingInt(rank -> rank.thing().nameZh().length());

    private final List<SearchedName> names;

    private NameSearch(Collection<NamedThing> things) {
        this.names = things.stream().map(SearchedName::new).toList();
    }

    public static NameSearch of(PlanMap map) {
        return new NameSearch(new NamedThings(map).all());
    }

    /** All that match, the best first. */
    public List<NameHit> find(String typed) {
        String compared = ComparedText.of(typed).strip();
        return names.stream()
                .flatMap(name -> name.rank(compared).stream())
                .sorted(BEST)
                .map(rank -> new NameHit(rank.thing(), rank.script()))
                .toList();
    }
}
