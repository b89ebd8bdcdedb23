package org.spatialplan.app;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches where {@code spatialplan.database.url} is set; compose files set it to the empty text for the embedded
 * database.
 */
class PostgisCondition implements Condition {

    private static final String URL = "spatialplan.database.url";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty(URL, "").isBlank();
    }
}
