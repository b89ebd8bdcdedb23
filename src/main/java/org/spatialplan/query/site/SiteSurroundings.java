package org.spatialplan.query.site;

import java.util.List;
import org.spatialplan.plan.Subject;

/**
 * What is at a site and what is planned there: all that it meets or may meet and that is no control line, and how far
 * away the nearest of the other kinds is. Immutable.
 *
 * @param districts that it is in, or may be in, the surest first
 * @param townships that it may be in, the nearest seat first: a township is known as a point with an accuracy, so it is
 *     rarely more than possible
 * @param items projects, actions and tasks with a place of their own near the site: the surest first, then the nearest
 * @param inUnits projects, actions and tasks of which no more is known than that they are somewhere in a township or
 *     district that the site meets, in the plan's order
 * @param citywide how many projects, actions and tasks may be anywhere in the city, and so here too
 * @param features of all other layers, the surest first, then the nearest
 * @param nearest for each layer without rules that the site does not meet, and for each control line, the nearest
 *     feature
 * @param notExcluded features of layers without rules whose place nobody knows and that may be here
 */
public record SiteSurroundings(
        List<MetFeature> districts,
        List<MetFeature> townships,
        List<MetItem> items,
        List<MetItem> inUnits,
        int citywide,
        List<MetFeature> features,
        List<NearFeature> nearest,
        List<UnlocatedFeature> notExcluded) {

    public SiteSurroundings {
        districts = List.copyOf(districts);
        townships = List.copyOf(townships);
        items = List.copyOf(items);
        inUnits = List.copyOf(inUnits);
        features = List.copyOf(features);
        nearest = List.copyOf(nearest);
        notExcluded = List.copyOf(notExcluded);
    }

    /** Lists the items of one kind that have a place of their own near the site. */
    public List<MetItem> items(Subject.Kind kind) {
        return items.stream().filter(item -> item.subject().kind() == kind).toList();
    }
}
