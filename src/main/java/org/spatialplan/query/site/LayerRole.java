package org.spatialplan.query.site;

import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerDefinition.Derivation;
import org.spatialplan.layer.LinkPlacement;

/** What a layer's features are to a site. */
enum LayerRole {
    /** A control line: the verdict tells of it. */
    CONTROL_LINE,
    DISTRICTS,
    /** Townships and other named places. */
    PLACES,
    /** Items of the plan, which are found by their links. */
    PLAN,
    /** Repeats the drawings of another layer. */
    REPEATED,
    /** Any other. */
    GROUND;

    static LayerRole of(LayerDefinition layer) {
        if (layer.rules().isPresent()) {
            return CONTROL_LINE;
        }
        if (layer.isMadeOfLinks()) {
            return PLAN;
        }
        if (layer.derivation().map(Derivation::rule).filter(LayerRole::repeats).isPresent()) {
            return REPEATED;
        }
        return switch (layer.id()) {
            case LinkPlacement.DISTRICTS -> DISTRICTS;
            case LinkPlacement.PLACES -> PLACES;
            default -> GROUND;
        };
    }

    private static boolean repeats(Derivation.Rule rule) {
        return rule == Derivation.Rule.SYSTEM || rule == Derivation.Rule.UNION;
    }
}
