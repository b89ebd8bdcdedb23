package org.spatialplan.edit;

import java.util.Optional;

/**
 * An item that both the draft and a newer version of the plan changed, in different ways.
 *
 * @param base in the plan from which the draft starts; empty if it did not exist
 * @param working in the draft; empty if it was deleted there
 * @param current in the newer plan; empty if it is not there
 */
public record Clash(
        ItemRef item, Optional<ItemContent> base, Optional<ItemContent> working, Optional<ItemContent> current) {}
