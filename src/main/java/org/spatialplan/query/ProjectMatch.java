package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.plan.Project;

/**
 * A project that answers a question, and why.
 *
 * @param reasons the links that answer its spatial part, the surest first; empty if the question has no spatial part
 * @param certainty the weaker of the spatial parts, each as sure as its surest link; empty if the question has no
 *     spatial part
 */
public record ProjectMatch(Project project, List<LinkMatch> reasons, Optional<Certainty> certainty) {}
