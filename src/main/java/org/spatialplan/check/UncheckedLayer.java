package org.spatialplan.check;

import java.util.Optional;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;

/**
 * A layer of a control line that cannot be checked: without it the line is never clear.
 *
 * @param line the control line; named by the layer if no rules are in force
 * @param rules those in force; empty if none are: then that is the reason, else the layer holds nothing
 */
public record UncheckedLayer(ControlLine line, LayerDefinition definition, Optional<RuleSet> rules) {

    /** Returns the id of the layer. */
    public String layer() {
        return definition.id();
    }

    /** Tests whether the layer holds nothing at the moment of the check. */
    public boolean isMissing() {
        return rules.isPresent();
    }
}
