package org.spatialplan.web;

import java.util.List;
import java.util.function.Function;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.parameter.PageParameters;

/** Answers lists page by page, with links to the other pages. */
final class PagedLists {

    private PagedLists() {}

    /** The page that is asked for. Only its items are converted to answers. */
    static <T, A> ItemList<A> part(List<T> all, PageParameters paging, Function<T, A> answer) {
        PageParameters.Page page = paging.toPage();
        return new ItemList<>(
                all.size(),
                Links.paging(page, all.size()),
                page.of(all).stream().map(answer).toList());
    }
}
