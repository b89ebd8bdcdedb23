package org.spatialplan.app.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.assistant.Arguments;
import org.spatialplan.assistant.Tool;
import org.spatialplan.assistant.ToolAnswer;
import org.spatialplan.assistant.Tools;
import org.spatialplan.assistant.Turns;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.web.parameter.QueryParameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages in, messages out: what is no message, what is no tool, and what a tool refuses. */
class AssistantProtocolTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Turns NO_LIMITS = new Turns() {
        @Override
        public <T> T pass(long vertices, Supplier<T> work) {
            return work.get();
        }
    };

    private final AssistantProtocol protocol = new AssistantProtocol(
            new Tools(
                    List.of(
                            tool("count", () -> new ToolAnswer("三 three", new Counted(3, 1.5, null))),
                            tool("refuse", () -> {
                                throw UnknownNameException.of("project", "999", List.of("99"));
                            }),
                            tool("fail", () -> {
                                throw new IllegalStateException("secret of the inside");
                            }),
                            tool("leave", () -> {
                                throw new WorkCancelledException();
                            })),
                    NO_LIMITS),
            JSON,
            "1");

    private record Counted(int count, double worstM, String note) {}

    private static Tool tool(String name, Supplier<ToolAnswer> answer) {
        QueryParameter<Integer> year =
                QueryParameter.whole("year", 2000, 2100).means("A year.").example("2024");
        return new Tool(name, new LocalizedText("数", "Count"), "Counts.", Counted.class, List.of(year)) {
            @Override
            public ToolAnswer ask(Arguments asked) {
                return answer.get();
            }
        };
    }

    private JsonNode ask(String method, String parameters) {
        return JSON.readTree(protocol.answer("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"" + method
                        + "\",\"params\":" + parameters + "}")
                .orElseThrow()
                .message());
    }

    private JsonNode call(String tool, String arguments) {
        return ask("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
    }

    @Test
    void describesItsTools() {
        JsonNode tool = ask("tools/list", "{}").at("/result/tools/0");

        assertThat(tool.path("title").stringValue()).isEqualTo("数 Count");
        assertThat(tool.at("/annotations/readOnlyHint").booleanValue()).isTrue();
        assertThat(tool.at("/inputSchema/properties/year"))
                .isEqualTo(JSON.readTree("{\"type\":\"integer\",\"minimum\":2000,\"maximum\":2100,"
                        + "\"description\":\"A year.\",\"examples\":[2024]}"));
        assertThat(tool.at("/inputSchema/properties").propertyNames()).containsExactly("year", "lang");
        assertThat(tool.at("/inputSchema/additionalProperties").booleanValue()).isFalse();
        assertThat(tool.path("outputSchema"))
                .isEqualTo(JSON.readTree("{\"type\":\"object\",\"properties\":{\"count\":{\"type\":\"integer\"},"
                        + "\"worst_m\":{\"type\":\"number\"},\"note\":{\"type\":\"string\"}},"
                        + "\"required\":[\"count\",\"worst_m\"]}"));
    }

    @Test
    void anAnswerIsTextAndValues() {
        JsonNode result = call("count", "{\"year\":2024}").path("result");

        assertThat(result.at("/content/0/text").stringValue()).isEqualTo("三 three");
        assertThat(result.path("structuredContent")).isEqualTo(JSON.readTree("{\"count\":3,\"worst_m\":1.5}"));
        assertThat(result.path("isError").booleanValue()).isFalse();
    }

    @Test
    void whatAToolRefusesIsAnErrorOfTheToolThatSaysWhatToDo() {
        JsonNode result = call("refuse", "{\"year\":2024}").path("result");

        assertThat(result.path("isError").booleanValue()).isTrue();
        assertThat(result.at("/content/0/text").stringValue()).contains("99", "[unknown-project]", "find_projects");
        assertThat(result.at("/structuredContent/near/0").stringValue()).isEqualTo("99");
    }

    @Test
    void anArgumentThatIsNotKnownWidensNothing() {
        JsonNode result = call("count", "{\"yaer\":2024}").path("result");

        assertThat(result.path("isError").booleanValue()).isTrue();
        assertThat(result.at("/content/0/text").stringValue()).contains("yaer", "year", "[unknown-parameter]");
    }

    @Test
    void anArgumentThatIsNullIsLeftOut() {
        assertThat(call("count", "{\"year\":null,\"yaer\":null}")
                        .at("/result/isError")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aFaultOfTheProgramTellsNothingOfItsInside() {
        JsonNode result = call("fail", "{}").path("result");

        assertThat(result.path("isError").booleanValue()).isTrue();
        assertThat(result.at("/content/0/text").stringValue()).doesNotContain("inside", "Exception");
    }

    /** Then there is nobody to be told, over HTTP the door knows what to do. */
    @Test
    void workForWhichNobodyWaitsEnds() {
        String message =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"leave\",\"arguments\":{}}}";

        assertThat(JSON.readTree(protocol.answer(message).orElseThrow().message())
                        .path("error")
                        .path("code")
                        .intValue())
                .isEqualTo(-32603);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|-32700",
                "[1|-32700",
                "nonsense|-32700",
                "null|-32600",
                "1|-32600",
                "[]|-32600",
                "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]|-32600",
                "{}|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}|-32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}|-32600",
            })
    void whatIsNoMessageIsRefusedWithoutAnId(String message, int code) {
        AssistantProtocol.Reply reply = protocol.answer(message).orElseThrow();

        assertThat(reply.isError()).isTrue();
        JsonNode answer = JSON.readTree(reply.message());
        assertThat(answer.path("id").isNull()).isTrue();
        assertThat(answer.at("/error/code").intValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nosuch/method|{}|-32601", "tools/call|{\"name\":\"nosuch\"}|-32602"})
    void whatThereIsNotIsAnErrorOfTheProtocol(String method, String parameters, int code) {
        JsonNode answer = ask(method, parameters);

        assertThat(answer.at("/error/code").intValue()).isEqualTo(code);
        assertThat(answer.path("id").stringValue()).isEqualTo("a");
    }

    @Test
    void aNotificationIsNotAnswered() {
        assertThat(protocol.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                .isEmpty();
        assertThat(protocol.answer("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":"
                        + "{\"requestId\":1}}"))
                .isEmpty();
    }

    @Test
    void anUnknownVersionIsAnsweredWithTheNewest() {
        JsonNode known = ask(
                "initialize",
                "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
        JsonNode unknown = ask(
                "initialize",
                "{\"protocolVersion\":\"2999-01-01\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");

        assertThat(known.at("/result/protocolVersion").stringValue()).isEqualTo("2025-06-18");
        assertThat(unknown.at("/result/protocolVersion").stringValue())
                .isEqualTo(protocol.versions().get(protocol.versions().size() - 1));
    }

    @Test
    void messagesAreLines() throws IOException {
        String ping = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
        String tooLong = "\"" + "x".repeat(1 << 20) + "\"";
        StringWriter answers = new StringWriter();

        new AssistantMessages(protocol).answer(new StringReader(ping + "\r\n\n" + tooLong + "\n" + ping), answers);

        assertThat(answers.toString().lines()).hasSize(3);
        assertThat(answers.toString().lines().toList())
                .satisfies(lines ->
                        assertThat(JSON.readTree(lines.get(0)).path("result")).isEmpty())
                .satisfies(lines -> assertThat(lines.get(1)).contains("-32600", "1048576"))
                .satisfies(lines -> assertThat(lines.get(2)).isEqualTo(lines.get(0)));
    }

    @Test
    void twoToolsOfOneNameAreADefect() {
        Tool one = tool("one", () -> new ToolAnswer("", new Counted(0, 0, null)));

        assertThatThrownBy(() -> new AssistantProtocol(new Tools(List.of(one, one), NO_LIMITS), JSON, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:6274",
                "https://127.0.0.1",
                "http://[::1]:8080",
                "https://map.city.example",
            })
    void pagesOfTheMachineAndOfNamedSitesAsk(String origin) {
        assertThat(new KnownOrigins(List.of(" https://map.city.example ")).admit(origin))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "http://evil.example",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://map.city.example",
                "https://map.city.example.evil.example",
                "https://map.city.example:444",
                "file://localhost",
            })
    void pagesOfOthersDoNot(String origin) {
        assertThat(new KnownOrigins(List.of("https://map.city.example")).admit(origin))
                .isFalse();
    }

    @Test
    void aStarAdmitsAllAndProgramsSendNone() {
        assertThat(new KnownOrigins(List.of("*")).admit("http://evil.example")).isTrue();
        assertThat(new KnownOrigins(List.of()).admit(null)).isTrue();
    }
}
