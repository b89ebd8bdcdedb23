package org.spatialplan.app.assistant;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;

/**
 * Validates nothing: arguments are read by the parsers of the API, which refuse in its words, and answers are made from
 * the records that their schemas are made from. Tests validate both.
 */
final class OwnSchemas implements JsonSchemaValidator {

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object content) {
        return ValidationResponse.asValid(null);
    }
}
