package org.spatialplan.door.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.spatialplan.door.contract.Contract.Operation;
import org.spatialplan.door.contract.ContractAsker.Sent;
import org.spatialplan.door.contract.ContractAsker.Told;
import org.spatialplan.door.contract.PreparedRequest.Prepared;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.report.kept.KeptReports;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;
import org.spatialplan.web.MapRefresh;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The OpenAPI document against the service: every operation is asked in every format, with the example of every parameter,
 * and for every status that it names, and what is answered must be what the document says.
 */
@TestPropertySource(properties = {"spatialplan.access.open-reading=false", "spatialplan.reports.kept=true"})
@DirtiesContext
class ApiContractTest extends HttpTest {

    private static final String ANYBODY = "";
    private static final String ADMINISTRATOR = "administrator";
    private static final String READER = "reader";
    /** A test that makes its requests from a document must not pass because there are none. */
    private static final int MIN_REQUESTS = 300;

    /** A verb and what it is about. */
    private static final Pattern NAME = Pattern.compile("[a-z]+([A-Z][a-z]+)+");

    /**
     * What clients of other standards ask, which describe themselves, and the machinery: descriptions, probes, options. The items of the
     * working version are in /ogc/api for those who may edit.
     */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "OPTIONS .*|\\w+ (/ows|/wmts|/v3/api-docs|/swagger-ui|/actuator|/livez|/readyz|/error|/mcp)([/.].*)?"
                    + "|(POST|PUT|PATCH|DELETE) /ogc/collections/\\{}/items(/\\{})?");

    private static final int MIN_DOORS = 100;
    private static final int MIN_OGC = 50;

    /** Values of the variables in addresses of {@code /ogc/api}. */
    private static final Map<String, String> OGC = Map.ofEntries(
            Map.entry("collectionId", "rivers"),
            Map.entry("featureId", "jin-river"),
            Map.entry("styleId", "rivers"),
            Map.entry("recordId", "rivers"),
            Map.entry("tileMatrixSetId", "WebMercatorQuad"),
            Map.entry("tileMatrix", "8"),
            Map.entry("tileRow", "109"),
            Map.entry("tileCol", "212"),
            Map.entry("processId", "conflict-check"));

    private static JsonNode document;

    @Autowired
    private KeyRing keys;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private KeptReports reports;

    @Autowired
    private PlanStore plans;

    @Autowired
    private MapRefresh refresh;

    private final Map<String, String> kept = new LinkedHashMap<>();
    private Prepared prepared;
    private Contract contract;
    private ContractAsker asker;
    private Plan plan;

    @Test
    void everyAnswerIsWhatTheDocumentSays() {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            secrets.put(role.code(), key(role));
        }
        contract = Contract.of(document(secrets.get(ADMINISTRATOR)));
        asker = new ContractAsker(address(""), contract, secrets);
        prepared = PreparedRequest.read("/contract/requests.yaml");

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        plan = plans.findCurrent().orElseThrow().plan();
        kept.put("today", today.toString());
        kept.put("tomorrow", today.plusDays(1).toString());
        prepared.requests().forEach(this::ask);
        contract.operations().forEach(this::askByItsDescription);

        List<String> faults = asker.faults(prepared.unasked().keySet());
        if (!faults.isEmpty()) {
            fail("%d faults:%n%s", faults.size(), String.join("\n", faults));
        }
        assertThat(asker.count()).isGreaterThan(MIN_REQUESTS);
    }

    @Test
    void everyDoorIsInTheDocumentOrLinkedFromIt() {
        String secret = key(Role.ADMINISTRATOR);
        String key = "Bearer " + secret;
        JsonNode document = document(secret);
        Set<String> described = new TreeSet<>();
        Contract.of(document)
                .operations()
                .forEach(operation -> described.add(door(operation.method(), operation.path())));
        Contract.of(getWith("/ogc/api?f=json", "Authorization", key).json())
                .operations()
                .forEach(operation -> described.add(door(operation.method(), "/ogc" + operation.path())));
        Set<String> others = new TreeSet<>();
        Set<String> doors = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().keySet().forEach(info -> info.getPatternValues()
                    .forEach(path -> info.getMethodsCondition().getMethods().forEach(method -> {
                        String door = door(method.name(), path);
                        doors.add(door);
                        if (!described.contains(door)
                                && !ELSEWHERE.matcher(door).matches()) {
                            others.add(door);
                        }
                    })));
        }
        assertThat(others).isEmpty();
        assertThat(doors).hasSizeGreaterThan(MIN_DOORS);
        assertThat(described).isNotEmpty();
        assertThat(document.path("tags").toString()).contains("/ogc/api", "/ows?", "/wmts?", "/mcp");
    }

    /** What OGC's standards ask is described at /ogc/api: each of its questions is asked, and one with a mistake. */
    @Test
    void whatOgcAsksIsAnsweredAsItsDocumentSays() {
        String secret = key(Role.ADMINISTRATOR);
        Contract ogc = Contract.of(
                getWith("/ogc/api?f=json", "Authorization", "Bearer " + secret).json());
        ContractAsker asking = new ContractAsker(address("/ogc"), ogc, Map.of(ADMINISTRATOR, secret));

        for (Operation operation : ogc.operations()) {
            Set<String> variables = operation.parameters("path").stream()
                    .map(variable -> variable.path("name").stringValue())
                    .collect(Collectors.toSet());
            if (operation.method().equals("get") && !variables.contains("jobId")) {
                assertThat(OGC.keySet()).as(operation.path()).containsAll(variables);
                Sent sent = new Sent(operation, "get", OGC, Map.of(), Map.of(), ADMINISTRATOR, null, null);
                asking.ask(sent, 0);
                asking.ask(sent.with("no-such-parameter", "1"), 400);
            }
        }

        assertThat(asking.count()).isGreaterThan(MIN_OGC);
        assertThat(asking.faults().stream().filter(fault -> !fault.contains(" has the header ")))
                .isEmpty();
    }

    /** Method and address without the names of variables. */
    private static String door(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " "
                + path.replaceAll("\\{[^}]*}", "{}").replaceAll("(?<=.)/$", "");
    }

    @Test
    void everyOperationHasANameThatReadsWell() {
        List<String> names = Contract.of(document(key(Role.ADMINISTRATOR))).operations().stream()
                .map(Operation::id)
                .toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> NAME.matcher(name)
                .matches());
    }

    /** The document, which is asked for once: it takes longest of all answers. */
    private JsonNode document(String secret) {
        if (document == null) {
            document =
                    getWith("/v3/api-docs", "Authorization", "Bearer " + secret).json();
        }
        return document;
    }

    private String key(Role role) {
        KeyDraft draft =
                KeyDraft.of(role.code(), role.code(), List.of("all"), Optional.empty(), ZoneOffset.UTC, Instant.now());
        return keys.make(draft, Caller.anybody(Optional.empty())).secret();
    }

    private void ask(PreparedRequest request) {
        if (request.ask().startsWith("withdraw ")) {
            reports.deleteBeforeItsTime(filled(request.ask().substring("withdraw ".length())), "sent twice");
            return;
        }
        if (request.ask().startsWith("plan ")) {
            append(request.ask().equals("plan as it was") ? plan : withoutRelations(plan));
            return;
        }
        boolean known = !request.ask().contains(" ");
        Operation operation = known
                ? contract.get(request.ask())
                : new Operation(
                        filled(request.ask().split(" ")[1]), request.ask().split(" ")[0], MissingNode.getInstance());
        Sent sent = example(operation);
        for (Map.Entry<String, String> variable : request.path().entrySet()) {
            sent = sent.to(variable.getKey(), filled(variable.getValue()));
        }
        for (Map.Entry<String, String> parameter : request.query().entrySet()) {
            sent = sent.with(parameter.getKey(), filled(parameter.getValue()));
        }
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, filled(value)));
        byte[] body =
                request.body() == null ? sent.body() : filled(request.body()).getBytes(StandardCharsets.UTF_8);
        String type = request.type() == null ? sent.type() : request.type();
        Sent whole =
                new Sent(operation, operation.method(), sent.path(), sent.query(), headers, request.key(), type, body);
        if (request.until() != null) {
            Patience.until(
                    request.ask(), () -> asker.prepare(whole).get("/status").equals(request.until()));
            return;
        }
        List<String> formats = request.formats() ? operation.formats() : List.of("");
        for (String format : formats) {
            Told answer = known
                    ? asker.ask(format.isEmpty() ? whole : whole.with("f", format), request.status())
                    : asker.prepare(whole);
            request.keep().forEach((name, place) -> kept.put(name, answer.get(place)));
        }
    }

    private void append(Plan next) {
        plans.append(next, "c".repeat(64), Origin.IMPORTED, Instant.now());
        refresh.refresh();
    }

    /** Another plan, in which project 5 costs less. */
    private static Plan withoutRelations(Plan plan) {
        List<Project> projects = plan.projects().stream()
                .map(project -> project.number() != 5 ? project : cheaper(project))
                .toList();
        return plan.toBuilder()
                .projects(projects)
                .relations(List.of())
                .relationsKnown(false)
                .build();
    }

    private static Project cheaper(Project project) {
        return new Project(
                project.number(),
                project.nameZh(),
                project.nameEn(),
                project.field(),
                project.yearFrom(),
                project.yearTo(),
                1,
                project.bodies(),
                project.territory(),
                project.activities(),
                project.newLand(),
                project.summaryZh(),
                project.summaryEn(),
                project.quantities(),
                project.actions());
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : kept.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** The request that the examples of the document make. */
    private Sent example(Operation operation) {
        Map<String, String> path = new LinkedHashMap<>();
        operation.parameters("path").forEach(variable -> {
            String name = variable.path("name").stringValue();
            String address =
                    operation.path().substring(0, operation.path().indexOf("{" + name + "}") + name.length() + 2);
            String made = prepared.paths().get(address);
            path.put(name, made == null ? text(variable.path("example")) : filled(made));
        });
        Map<String, String> query = new LinkedHashMap<>();
        operation.parameters("query").stream()
                .filter(parameter -> parameter.path("required").asBoolean(false))
                .forEach(parameter -> query.put(parameter.path("name").stringValue(), text(parameter.path("example"))));
        Map<String, String> always = prepared.with().getOrDefault(operation.id(), Map.of());
        always.forEach((name, value) -> query.put(name, filled(value)));
        String type = null;
        byte[] body = null;
        if (always.containsKey("body")) {
            type = "application/json";
            body = query.remove("body").getBytes(StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, JsonNode> content :
                operation.node().path("requestBody").path("content").properties()) {
            JsonNode example = contract.exampleOf(content.getValue());
            if (body == null && !example.isMissingNode()) {
                type = content.getKey();
                body = text(example).getBytes(StandardCharsets.UTF_8);
            }
        }
        return new Sent(operation, operation.method(), path, query, Map.of(), ADMINISTRATOR, type, body);
    }

    private static String text(JsonNode value) {
        return value.isContainer() ? value.toString() : value.asString("");
    }

    private void askByItsDescription(Operation operation) {
        Sent example = example(operation);
        if (operation.isQuestion()) {
            asker.ask(example, 0);
            if (operation.formats().isEmpty()) {
                operation.mediaTypes().forEach(type -> asker.ask(example.accepting(type), 0));
            }
            operation.formats().forEach(format -> asker.ask(example.with("f", format), 0));
            operation.parameters("query").forEach(parameter -> askWith(parameter, example));
        }
        if (operation.statuses().contains("400")) {
            asker.ask(example.with("no-such-parameter", "1"), 400);
        }
        if (operation.statuses().contains("401")) {
            asker.ask(example.as(ANYBODY), 401);
        }
        if (operation.statuses().contains("403")) {
            asker.ask(example.as(READER), 403);
        }
        if (operation.statuses().contains("404")
                && !operation.parameters("path").isEmpty()) {
            JsonNode last = operation
                    .parameters("path")
                    .get(operation.parameters("path").size() - 1);
            boolean number = last.path("schema").path("type").asString("").equals("integer");
            asker.ask(example.to(last.path("name").stringValue(), number ? "999999" : "nosuch"), 404);
        }
        if (operation.statuses().contains("404") && operation.hasParameter("asOf")) {
            asker.ask(example.with("asOf", "2000-01-01"), 404);
        }
        asker.ask(example.by(contract.otherMethod(operation.path())), 405);
    }

    /** Asks with the example of a parameter, and with each word that it takes. */
    private void askWith(JsonNode parameter, Sent example) {
        String name = parameter.path("name").stringValue();
        if (name.equals("f")) {
            return;
        }
        Map<String, String> with = prepared.with()
                .getOrDefault(
                        example.operation().id() + "." + name, prepared.with().getOrDefault(name, Map.of()));
        if ("-".equals(with.get(name))) {
            return;
        }
        Sent sent = example;
        for (Map.Entry<String, String> other : with.entrySet()) {
            sent = sent.with(other.getKey(), filled(other.getValue()));
        }
        if (with.containsKey(name)) {
            asker.ask(sent, 0);
            return;
        }
        JsonNode values = parameter.path("schema").path("enum");
        if (values.isArray()) {
            for (JsonNode value : values) {
                asker.ask(sent.with(name, value.asString()), 0);
            }
        } else if (parameter.path("schema").path("type").asString("").equals("boolean")) {
            asker.ask(sent.with(name, "true"), 0);
        } else if (!parameter.has("example")) {
            asker.fault(example.operation().id() + ": the parameter " + name + " has no example");
        } else {
            asker.ask(sent.with(name, text(parameter.path("example"))), 0);
        }
    }
}
