package org.spatialplan.web.answer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A list without geometry.
 *
 * @param <T> its items
 */
@Schema(description = "A part of a list.")
public record ItemList<T>(
        @Schema(description = "how many match") int numberMatched,
        @Schema(description = "how many are in this part of the list") int numberReturned,
        List<PageLink> links,
        List<T> items) {

    public ItemList(int numberMatched, List<PageLink> links, List<T> items) {
        this(numberMatched, items.size(), links, items);
    }
}
