package org.spatialplan.web.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.TreeMap;
import org.spatialplan.web.answer.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Completes the document {@code /v3/api-docs} with what all operations share. */
@Component
@Order // last: the others add schemas
final class ApiDocument implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
                .referencedSchemas
                .forEach(api.getComponents()::addSchemas);
        Problems.responses().forEach(api.getComponents()::addResponses);
        api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
    }
}
