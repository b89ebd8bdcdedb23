package org.spatialplan.edit;

import java.util.List;
import java.util.Optional;

/**
 * What became of a request.
 *
 * @param draft after it
 * @param change empty if everything was so already, and nothing was changed
 * @param items the address of each request's item, in their order
 */
public record Applied(Draft draft, Optional<Change> change, List<ItemRef> items) {

    public Applied {
        items = List.copyOf(items);
    }
}
