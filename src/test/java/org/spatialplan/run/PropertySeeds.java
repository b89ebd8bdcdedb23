package org.spatialplan.run;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives each property its seed of {@link Seeds}; jqwik has no setting for this. Registered for all properties in META-INF/services.
 * A property that states a seed itself keeps it.
 */
public final class PropertySeeds implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (context.attributes().seed().isEmpty()) {
            context.attributes().setSeed(Long.toString(seed(context)));
        }
        return property.execute();
    }

    /** Before the hooks that a test registers itself. */
    @Override
    public int aroundPropertyProximity() {
        return -1_000;
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    static long seed(PropertyLifecycleContext context) {
        return Seeds.of(context.containerClass().getName() + "."
                + context.targetMethod().getName());
    }
}
