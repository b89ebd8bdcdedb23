package org.spatialplan.check;

import java.util.Optional;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;

/**
 * A layer of a control line that cannot be checked: without it the line is never clear.
 *
 * @param line the control line; named by the layer if no rules are in force
 * @param rules those in force; empty if none are: then that is the reason, else there is no version to check
 * @param notPublic whether a version is in force that the asker does not see, instead of the one that the asker sees
 */
public record UncheckedLayer(ControlLine line, LayerDefinition definition, Optional<RuleSet> rules, boolean notPublic) {

    /** Returns the id of the layer. */
    public String layer() {
        return definition.id();
    }

    /** Tests whether there is no version to check at the moment of the check: the layer holds nothing, or what it holds is not public. */
    public boolean isMissing() {
        return rules.isPresent();
    }
}
