package org.spatialplan.query;

import java.util.Optional;
import java.util.OptionalInt;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.geo.Certainty;

/**
 * A question about actions or tasks; all given conditions must hold.
 *
 * @param field id of a field
 * @param body id of a responsible body
 * @param chapter chapter of tasks
 * @param text words that must all occur in names, summaries, bodies or places
 * @param near a feature within a distance
 * @param bbox CRS84 degrees
 * @param certainty of the spatial part
 */
public record ItemQuestion(
        Optional<String> field,
        Optional<String> body,
        OptionalInt chapter,
        Optional<String> text,
        Optional<ProjectQuestion.Near> near,
        Optional<Envelope> bbox,
        Optional<Certainty> certainty) {}
