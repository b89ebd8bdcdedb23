package org.spatialplan.format.standard;

import java.util.List;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A layer of a norm that a file nearly is: it has most columns of a form, and lacks some of those that tell it.
 *
 * @param missing the telling columns that it lacks
 */
public record NearLayer(StandardLayer layer, LayerForm form, List<String> missing) {

    public NearLayer {
        missing = List.copyOf(missing);
    }

    /** What it looks like, what it lacks, and what would tell it. */
    public LocalizedText text() {
        return Messages.of(
                "format.nearly-recognised",
                layer.name(),
                layer.title(),
                form.title(),
                String.join(", ", missing),
                String.join(", ", form.telling()));
    }
}
