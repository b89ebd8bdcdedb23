package org.spatialplan.app.assistant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.spatialplan.assistant.Tool;
import org.spatialplan.assistant.ToolSchema;
import org.spatialplan.assistant.Tools;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;
import org.spatialplan.web.problem.RequestId;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The tools as the protocol describes and calls them. Thread-safe. */
final class OfferedTools {

    private static final Logger LOG = LoggerFactory.getLogger(OfferedTools.class);

    private final Tools tools;
    private final JsonMapper mapper;

    OfferedTools(Tools tools, JsonMapper mapper) {
        this.tools = tools;
        this.mapper = mapper.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    List<SyncToolSpecification> list() {
        return tools.list().stream()
                .map(tool -> new SyncToolSpecification(
                        described(tool), (McpTransportContext context, CallToolRequest call) -> called(tool, call)))
                .toList();
    }

    private static McpSchema.Tool described(Tool tool) {
        return McpSchema.Tool.builder(tool.name(), ToolSchema.ofArguments(tool))
                .title(tool.title().pair())
                .description(tool.description())
                .outputSchema(ToolSchema.ofAnswer(tool))
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(tool.title().pair())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }

    private CallToolResult called(Tool tool, CallToolRequest call) {
        try {
            Tools.Outcome outcome = tools.call(tool, texts(call.arguments()));
            return CallToolResult.builder()
                    .addTextContent(outcome.text())
                    .structuredContent(mapper.convertValue(outcome.content(), Map.class))
                    .isError(outcome.isFault())
                    .build();
        } catch (WorkCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            String id = Optional.ofNullable(MDC.get(RequestId.KEY)).orElse("-");
            LOG.error("The tool {} failed, request {}", tool.name(), id, e);
            return CallToolResult.builder()
                    .addTextContent(Messages.of("app.assistant.failed", id).both())
                    .isError(true)
                    .build();
        }
    }

    /** The arguments as texts, as they would stand in an address. Null is left out. */
    private Map<String, String> texts(Map<String, Object> arguments) {
        Map<String, String> texts = new LinkedHashMap<>();
        Optional.ofNullable(arguments).orElse(Map.of()).forEach((name, value) -> {
            if (value != null) {
                texts.put(name, text(value));
            }
        });
        return texts;
    }

    /** Lists of numbers and words are joined by commas, as bbox and lines are; anything else is GeoJSON. */
    private String text(Object value) {
        if (value instanceof Number number) {
            return PlainNumber.of(number);
        }
        if (value instanceof Collection<?> list && list.stream().noneMatch(OfferedTools::isNested)) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value instanceof String || value instanceof Boolean
                ? value.toString()
                : mapper.writeValueAsString(value);
    }

    private static boolean isNested(Object value) {
        return value instanceof Map || value instanceof Collection;
    }
}
