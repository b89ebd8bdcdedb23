package org.spatialplan.web;

import java.util.List;
import java.util.function.Function;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.parameter.PageParameters;

/** Parts of lists, with the links to their other parts. */
final class PagedLists {

    private PagedLists() {}

    /** The part that is asked for; only its items are made into answers. */
    static <T, A> ItemList<A> part(List<T> all, PageParameters paging, Function<T, A> answer) {
        PageParameters.Page page = paging.toPage();
        return new ItemList<>(
                all.size(),
                Links.paging(page, all.size()),
                page.of(all).stream().map(answer).toList());
    }
}
