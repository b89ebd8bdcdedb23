package org.spatialplan.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.web.HttpTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for assistants over HTTP, asked by the client of the protocol's SDK, which validates every answer against the schema that
 * the tool states. What it answers is what the API answers.
 */
class AssistantDoorTest extends HttpTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PAGE = Path.of("docs/assistants.md");
    private static final Pattern ASKED =
            Pattern.compile("(<!-- asked: (\\w+) (\\{.*?}) -->\n```\n)(.*?)(\n```\n<!-- /asked -->)", Pattern.DOTALL);

    private McpSyncClient client;

    @BeforeEach
    void connect() {
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder(address(""))
                        .endpoint("/mcp")
                        .build())
                .enableCallToolSchemaCaching(true)
                .build();
        client.initialize();
    }

    @AfterEach
    void close() {
        client.close();
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private JsonNode ask(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        return JSON.valueToTree(result.structuredContent());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }

    @Test
    void offersFewReadingToolsWithSchemasThatAreValid() {
        List<McpSchema.Tool> tools = client.listTools().tools();

        assertThat(tools)
                .extracting(McpSchema.Tool::name)
                .containsExactly(
                        "find_projects",
                        "describe_place",
                        "check_site",
                        "explain_verdict",
                        "plan_sums",
                        "plan_ties",
                        "layer_facts");
        for (McpSchema.Tool tool : tools) {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.inputSchema()).containsEntry("additionalProperties", false);
            McpJsonDefaults.getSchemaValidator().assertConforms(tool.name(), tool.inputSchema());
            McpJsonDefaults.getSchemaValidator().assertConforms(tool.name(), tool.outputSchema());
            assertThat(JSON.valueToTree(tool.inputSchema()).path("properties"))
                    .as(tool.name())
                    .allSatisfy(
                            argument -> assertThat(argument.path("description").stringValue())
                                    .isNotBlank());
        }
    }

    @Test
    void findsTheProjectsThatTheApiFinds() {
        JsonNode api = get("/api/projects", "touches", "river-systems/luoyang-river", "certainty", "certain")
                .json();
        JsonNode found = ask(
                "find_projects", Map.of("touches", "river-systems/luoyang-river", "certainty", "certain", "limit", 2));

        assertThat(found.path("matched").intValue())
                .isEqualTo(api.path("numberMatched").intValue());
        assertThat(found.path("next_offset").intValue()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            assertThat(found.at("/projects/" + i + "/number").intValue())
                    .isEqualTo(api.at("/features/" + i + "/properties/number").intValue());
            assertThat(found.at("/projects/" + i + "/why").stringValue())
                    .isEqualTo(api.at("/features/" + i + "/properties/reasons/0/why/zh")
                            .stringValue());
        }
    }

    /** A box is four numbers, in a text or in a list. */
    @Test
    void aListOfNumbersIsABox() {
        List<Double> box = List.of(118.5, 24.8, 118.8, 25.1);
        JsonNode listed = ask("find_projects", Map.of("bbox", box));

        assertThat(listed.path("matched").intValue()).isPositive();
        assertThat(listed).isEqualTo(ask("find_projects", Map.of("bbox", "118.5,24.8,118.8,25.1")));
    }

    @ParameterizedTest
    @CsvSource({"district, ''", "bay, ''", "year, ''", "field, sewer_pipe_km"})
    void sumsAsTheApiSums(String by, String quantity) {
        Map<String, Object> arguments = new HashMap<>(Map.of("by", by, "period", "to-2025", "lang", "en"));
        String[] query = {"by", by, "period", "to-2025"};
        if (!quantity.isEmpty()) {
            arguments.put("quantity", quantity);
            query = new String[] {"by", by, "period", "to-2025", "quantity", quantity};
        }
        JsonNode api = get("/api/projects/summary", query).json();
        JsonNode sums = ask("plan_sums", arguments);

        assertThat(sums.path("projects")).isEqualTo(api.path("count"));
        assertThat(sums.path("investment")).isEqualTo(api.path("investment"));
        assertThat(sums.path("additive")).isEqualTo(api.path("additive"));
        assertThat(sums.at("/without_group/projects")).isEqualTo(api.at("/without_group/count"));
        assertThat(sums.at("/quantity/total/value")).isEqualTo(api.at("/quantity/total/sum"));
        assertThat(sums.path("groups")).hasSameSizeAs(api.path("groups"));
        assertThat(sums.at("/groups/0/name")).isEqualTo(api.at("/groups/0/name_en"));
        assertThat(sums.at("/groups/0/possible/investment")).isEqualTo(api.at("/groups/0/possible/investment"));
    }

    /** Money by district is what the rows say; by bay it depends on drawings, some of which only illustrate. */
    @Test
    void sumsSayOnWhoseDataTheyRest() {
        JsonNode ofRows = ask("plan_sums", Map.of("by", "district"));
        CallToolResult byBay = call("plan_sums", Map.of("by", "bay"));
        JsonNode ofBays = JSON.valueToTree(byBay.structuredContent());

        assertThat(ofRows.path("illustrative").booleanValue()).isFalse();
        assertThat(ofRows.path("sources")).isEmpty();
        assertThat(ofRows.path("source").stringValue()).contains("附件3");
        assertThat(ofBays.path("illustrative").booleanValue()).isTrue();
        assertThat(ofBays.path("sources").toString()).contains("OpenStreetMap");
        assertThat(text(byBay)).contains("示意", "OpenStreetMap");
    }

    @Test
    void tellsChainsAsTheApiDoes() {
        JsonNode api = get("/api/chains", "indicator", "21").json();
        JsonNode chains = ask("plan_ties", Map.of("indicator", 21, "limit", 50));

        assertThat(chains.path("matched")).isEqualTo(api.path("numberMatched"));
        assertThat(chains.at("/chains/0/project/id").stringValue())
                .isEqualTo("projects/" + api.at("/items/0/project/number").intValue());
        assertThat(chains.at("/chains/0/basis")).isEqualTo(api.at("/items/0/basis"));
        assertThat(chains.at("/chains/0/serves/basis")).isEqualTo(api.at("/items/0/serves/basis"));
        assertThat(ask("plan_ties", Map.of("gap", "action-without-project")).path("matched"))
                .isEqualTo(get("/api/chains", "gap", "action-without-project")
                        .json()
                        .path("numberMatched"));
    }

    @Test
    void tellsOverlapsAsTheApiDoes() {
        JsonNode api = get("/api/projects/80/overlaps").json();
        JsonNode overlaps = ask("plan_ties", Map.of("about", "overlaps", "project", 80));

        assertThat(overlaps.path("matched")).isEqualTo(api.path("numberMatched"));
        assertThat(overlaps.at("/overlaps/0/certainty")).isEqualTo(api.at("/items/0/certainty"));
        assertThat(overlaps.at("/overlaps/0/reasons/0/why")).isEqualTo(api.at("/items/0/reasons/0/why/zh"));
        assertThat(overlaps.path("sources")).isNotEmpty();
        assertThat(ask("plan_ties", Map.of("about", "overlaps", "reason", "same-works"))
                        .path("matched"))
                .isEqualTo(get("/api/overlaps", "reason", "same-works").json().path("numberMatched"));
    }

    @Test
    void tellsTheOrderAsTheApiDoes() {
        JsonNode api = get("/api/order").json();
        JsonNode order = ask("plan_ties", Map.of("about", "order", "lang", "en"));

        assertThat(order.path("order")).hasSameSizeAs(api.path("items"));
        assertThat(order.at("/order/0/finding")).isEqualTo(api.at("/items/0/finding"));
        assertThat(order.at("/order/0/why")).isEqualTo(api.at("/items/0/why/en"));
        assertThat(order.path("silence")).isEqualTo(api.at("/remark/en"));
        String project = api.at("/items/0/project/id").stringValue().replace("projects/", "");
        assertThat(ask("plan_ties", Map.of("about", "order", "project", project))
                        .path("order"))
                .isNotEmpty();
    }

    @Test
    void checksASiteAsTheApiDoes() {
        String site = "POLYGON ((118.672 24.94, 118.70 24.94, 118.70 24.96, 118.672 24.96, 118.672 24.94))";
        JsonNode api = post("/api/conflicts", "text/plain", site, "activity", "linear-infrastructure", "accuracy", "5")
                .json();
        JsonNode checked = ask(
                "check_site", Map.of("site", site, "activity", "linear-infrastructure", "accuracy", 5, "lang", "en"));
        JsonNode verdict = checked.at("/verdicts/0");

        assertThat(checked.path("state")).isEqualTo(api.path("state"));
        assertThat(checked.path("certainty")).isEqualTo(api.path("certainty"));
        assertThat(checked.path("illustrative").booleanValue()).isTrue();
        assertThat(verdict.at("/size/area_m2")).isEqualTo(api.at("/grounds/0/size/ellipsoid/m2"));
        JsonNode line = api.at("/grounds/0/conflict/lines/0");
        assertThat(verdict.at("/lines/0/line/id")).isEqualTo(line.at("/line/id"));
        assertThat(verdict.at("/lines/0/shared/least")).isEqualTo(line.at("/overlap/least"));
        assertThat(verdict.at("/lines/0/shared/most")).isEqualTo(line.at("/overlap/most"));
        assertThat(verdict.path("lines").size() + verdict.path("lines_not_met").size())
                .isEqualTo(api.at("/grounds/0/conflict/lines").size());
    }

    /** Assistants often send GeoJSON as it is, not as a text. */
    @Test
    void aSiteMayBeGeoJson() {
        Map<String, Object> point = Map.of("type", "Point", "coordinates", List.of(118.69, 24.92));

        assertThat(ask("check_site", Map.of("site", point)).path("state"))
                .isEqualTo(ask("check_site", Map.of("site", "POINT (118.69 24.92)"))
                        .path("state"));
    }

    @Test
    void explainsAProjectAsTheApiJudgesIt() {
        JsonNode api = get("/api/projects/95").json().at("/properties/conflicts");
        JsonNode explained = ask("explain_verdict", Map.of("project", 95, "lang", "en"));

        assertThat(explained.path("state")).isEqualTo(api.path("state"));
        assertThat(explained.path("why")).isEqualTo(api.at("/reason_text/en"));
        assertThat(explained.at("/findings/0/feature/id")).isEqualTo(api.at("/findings/0/feature"));
        assertThat(explained.at("/findings/0/slack_m")).isEqualTo(api.at("/findings/0/slack_m"));
        assertThat(explained.at("/findings/0/law/0").stringValue()).isNotBlank();
    }

    @Test
    void describesAPlaceByPinyinAndByAddress() {
        JsonNode byName = ask("describe_place", Map.of("place", "luoyangjiang"));
        JsonNode byAddress = ask("describe_place", Map.of("place", "rivers/luoyang-river"));
        JsonNode api = get("/api/projects", "touches", "rivers/luoyang-river").json();

        assertThat(byName.path("id").stringValue()).isEqualTo("rivers/luoyang-river");
        assertThat(byName.path("projects")).isEqualTo(byAddress.path("projects"));
        assertThat(byName.at("/projects/certain").intValue()
                        + byName.at("/projects/possible").intValue())
                .isEqualTo(api.path("numberMatched").intValue());
        assertThat(byName.path("accuracy_m").doubleValue()).isEqualTo(1500);
    }

    @Test
    void aPlaceThatNobodyHasDrawnIsNotMadeUp() {
        CallToolResult result = call("describe_place", Map.of("place", "新告", "lang", "en"));
        JsonNode place = JSON.valueToTree(result.structuredContent());

        assertThat(place.path("located").booleanValue()).isFalse();
        assertThat(place.has("bbox")).isFalse();
        assertThat(place.path("rows")).isNotEmpty();
        assertThat(text(result)).contains("Nobody knows where it is");
    }

    @Test
    void tellsOfALayerWhatTheApiTells() {
        JsonNode api = get("/api/layers/red-lines").json();
        JsonNode layer = ask("layer_facts", Map.of("layer", "red-lines")).at("/layers/0");
        JsonNode all = ask("layer_facts", Map.of());

        assertThat(layer.path("illustrative").booleanValue()).isTrue();
        assertThat(layer.path("worst_accuracy_m").doubleValue())
                .isEqualTo(api.path("worst_accuracy_m").doubleValue());
        assertThat(layer.at("/details/limits")).isEqualTo(api.at("/limits/zh"));
        assertThat(all.path("layers").size())
                .isEqualTo(get("/api/layers").json().path("numberMatched").intValue());
    }

    /** Errors of tools, which an assistant reads and mends; not of the protocol, which end its work. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find_projects | {\"district\":\"luojian\"} | luojiang",
                "find_projects | {\"feild\":\"rivers\"} | field",
                "find_projects | {\"year\":1066} | 2000",
                "find_projects | {\"touches\":\"rivers/luoyang\"} | rivers/luoyang-river",
                "find_projects | {\"filter\":\"investment >\"} | filter",
                "find_projects | {\"limit\":51} | 50",
                "find_projects | {\"field\":\"\"} | field",
                "find_projects | {\"lang\":\"fr\"} | zh",
                "find_projects | {\"asOf\":\"2999-01-01\"} | asOf",
                "describe_place | {} | place",
                "describe_place | {\"place\":\"nosuchplace\"} | layer_facts",
                "check_site | {} | site",
                "check_site | {\"site\":\"POINT (24.92 118.69)\"} | axes=yx",
                "check_site | {\"site\":\"POLYGON ((\"} | [",
                "check_site | {\"site\":\"POINT (118.69 24.92)\",\"lines\":\"nosuch\"} | ecological-red-line",
                "check_site | {\"site\":\"POINT (118.69 24.92)\",\"crs\":\"EPSG:1\"} | EPSG:1",
                "explain_verdict | {} | site",
                "explain_verdict | {\"project\":95,\"accuracy\":3} | accuracy",
                "explain_verdict | {\"project\":9999} | find_projects",
                "plan_sums | {\"by\":\"colour\"} | district",
                "plan_ties | {\"about\":\"colour\"} | overlaps",
                "plan_ties | {\"project\":9999} | project",
                "plan_ties | {\"about\":\"order\",\"gap\":\"action-without-project\"} | gap",
                "plan_ties | {\"reason\":\"same-works\"} | chains",
                "check_site | {\"site\":\"POINT (118.69 24.92)\",\"national-project\":\"true\",\"nationalProject\":\"false\"} | nationalProject",
                "layer_facts | {\"layer\":\"river\"} | river-systems",
            })
    void whatIsWrongIsToldWithWhatToDo(String tool, String arguments, String told) {
        CallToolResult result = call(tool, JSON.readValue(arguments, Map.class));

        assertThat(result.isError()).isTrue();
        assertThat(text(result)).contains(told).containsPattern("\\[[a-z-]+]");
        assertThat(JSON.valueToTree(result.structuredContent()).path("code").stringValue())
                .isNotBlank();
    }

    /** Printed conversations are real. After a change run this test with -Dregenerate and commit what changed. */
    @Test
    void theConversationOnThePageIsReal() throws IOException {
        Matcher asked = ASKED.matcher(Files.readString(PAGE));
        String real = asked.replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                + text(call(found.group(2), JSON.readValue(found.group(3), Map.class)))
                + found.group(5)));
        if (System.getProperty("regenerate") != null) {
            Files.writeString(PAGE, real);
        }

        assertThat(real).contains("<!-- asked: check_site");
        assertThat(Files.readString(PAGE)).isEqualTo(real);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Origin | http://evil.example | 403",
                "Origin | null | 403",
                "Origin | http://localhost:6274 | 200",
                "MCP-Protocol-Version | 2025-06-18 | 200",
                "MCP-Protocol-Version | 1999-01-01 | 400",
            })
    void headersAreHeeded(String name, String value, int status) {
        Answer answer = postJson("/mcp", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}", name, value);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.json().path("jsonrpc").stringValue()).isEqualTo("2.0");
    }

    @Test
    void thereAreNoSessionsAndNoStreams() {
        Answer answer = postJson("/mcp", "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(get("/mcp").status()).isEqualTo(405);
        assertThat(send("DELETE", "/mcp", null).status()).isEqualTo(405);
    }
}
