package org.spatialplan.check;

import java.util.List;
import org.spatialplan.index.Coverage;

/**
 * What one place shares with one layer.
 *
 * @param met the features that it meets or may meet, by their numbers
 * @param together what it shares with all of them; ground of several features counts once
 */
record LayerHits(List<Hit> met, Coverage together) {

    static final LayerHits NONE = new LayerHits(List.of(), Coverage.NONE);
}
