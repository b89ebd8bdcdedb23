package org.spatialplan.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.app.start.SpatialPlanApplication;

/** The command {@code mcp}, started by the client of the protocol's SDK as an assistant starts it. */
@Tag("service")
class AssistantCommandTest {

    @TempDir
    private Path folder;

    /** Where the locale knows no Chinese, too. */
    @Test
    void answersOverStandardInputAndOutput() {
        ServerParameters command = ServerParameters.builder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .args(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SpatialPlanApplication.class.getName(),
                        "mcp",
                        "--data",
                        folder.resolve("data").toString())
                .addEnvVar("LC_ALL", "C")
                .build();
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        List<ProcessHandle> started;
        try (McpSyncClient client = McpClient.sync(new StdioClientTransport(command, McpJsonDefaults.getMapper()))
                .requestTimeout(Duration.ofMinutes(2))
                .initializationTimeout(Duration.ofMinutes(2))
                .enableCallToolSchemaCaching(true)
                .build()) {
            client.initialize();
            started = ProcessHandle.current()
                    .children()
                    .filter(process -> !before.contains(process))
                    .toList();

            assertThat(client.listTools().tools()).hasSize(7);
            assertThat(ask(client, "describe_place", Map.of("place", "洛阳江")).content())
                    .first()
                    .satisfies(content ->
                            assertThat(((TextContent) content).text()).contains("洛阳江", "1500"));
            assertThat(ask(client, "check_site", Map.of("site", "POINT (118.69 24.92)"))
                            .isError())
                    .isFalse();
            assertThat(ask(client, "check_site", Map.of("site", "POINT (24.92 118.69)"))
                            .isError())
                    .isTrue();
        }
        // the client does not wait for the command, which still writes into its folder
        assertThat(started).isNotEmpty().allSatisfy(process -> process.onExit().join());
    }

    private static CallToolResult ask(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }
}
