package org.spatialplan.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request to {@link GeoServerStandIn}. */
record StandInRequest(String method, String path, String query, String accept, String contentType, String body) {

    /** The path's variables, if the path is of the form; {@code *} stands for a variable. */
    Optional<String[]> match(String form) {
        Matcher matcher = Pattern.compile(form.replace(".", "\\.").replace("*", "([^/]+)"))
                .matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String[] variables = new String[matcher.groupCount()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = matcher.group(i + 1);
        }
        return Optional.of(variables);
    }

    boolean asks(String parameter) {
        return ("&" + query + "&").contains("&" + parameter + "&");
    }

    boolean hasType(String... types) {
        String type = contentType.split(";")[0];
        return java.util.List.of(types).contains(type);
    }

    /** The JSON below its root. @throws Refusal as GeoServer, if the root has another name or it is no JSON */
    ObjectNode json(String root) {
        if (!hasType("application/json", "text/json")) {
            throw new Refusal(415, "Content type '" + contentType + "' not supported");
        }
        ObjectNode node = (ObjectNode) new JsonMapper().readTree(body);
        if (!(node.get(root) instanceof ObjectNode thing) || node.size() != 1) {
            throw new Refusal(500, "expected " + root + ", found " + node.propertyNames());
        }
        return thing;
    }
}
