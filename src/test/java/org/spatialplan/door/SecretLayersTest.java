package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.app.CityImports;
import org.spatialplan.app.ServiceUnderTest;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.run.Patience;
import org.spatialplan.run.Seeds;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A secret layer leaks through no door: every handler answers somebody who does not see it byte for byte as a service that never had
 * the layer, its twin. All that differs between two services is the port, and the second in the header Date.
 */
@Tag("service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretLayersTest {

    private static final List<String> TAKEN_OUT = List.of("red-lines", "rivers", "river-systems", "river-buffers");

    /** With {@code -Dmatrix} all questions are asked of all callers; it takes some minutes. */
    private static final boolean ALL = System.getProperty("matrix") != null;

    /** Questions at each door beside the first. */
    private static final int AT_A_DOOR = 1;

    /** Of the questions that are asked of anybody, others are asked one in this many. */
    private static final int PART = 25;

    /** Questions for records of the catalogue. */
    private static final int RECORDS = 40;

    /** The key of a caller who sees every layer. */
    private static final String TOKEN = "a key of sixteen letters and more";

    private static final String[] SEEING = {"Authorization", "Bearer " + TOKEN};

    private static final int TRIES = 4;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private ServiceUnderTest secret;
    private ServiceUnderTest twin;
    private ServiceUnderTest open;
    private List<Question> questions;

    @BeforeAll
    void start() throws IOException {
        // of the bundled folder itself the styles have other words
        Path all = TwinData.write(folder.resolve("all"), List.of());
        secret = start(
                "secret",
                "--spatialplan.geodata=" + all,
                "--spatialplan.access.secret-layers=red-lines,rivers,water-sources",
                "--spatialplan.access.secret-imports=parks");
        open = start("open", "--spatialplan.geodata=" + all);
        String plan = secret.get(PlanStore.class).findCurrent().orElseThrow().sha256();
        Path geodata = TwinData.write(folder.resolve("geodata"), TAKEN_OUT);
        twin = start("twin", "--spatialplan.geodata=" + geodata, "--plan-hash=" + plan);
        for (ServiceUnderTest service : List.of(secret, open)) {
            CityImports.of(service).importSecret();
        }
        for (ServiceUnderTest service : List.of(secret, open, twin)) {
            CityImports.of(service).importPublic();
        }
    }

    private static ServiceUnderTest start(String data, String... settings) {
        return ServiceUnderTest.start(Stream.concat(
                        Stream.of("--spatialplan.data=" + folder.resolve(data), "--spatialplan.imports.token=" + TOKEN),
                        Stream.of(settings))
                .toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        for (ServiceUnderTest service : new ServiceUnderTest[] {secret, twin, open}) {
            if (service != null) {
                service.close();
            }
        }
    }

    @Test
    void everyDoorAnswersLikeAServiceThatNeverHadTheLayers() {
        List<Question> questions = sample("secret layers");
        List<String> leaks = questions.stream()
                .flatMap(question -> difference(question, twin).stream())
                .toList();

        assertThat(leaks).as("of %d questions", questions.size()).isEmpty();
    }

    /** Records by both standards: of the many questions at the address that CSW shares, the sample has few. */
    @Test
    void theCatalogueHasNoRecordOfASecretLayer() {
        List<Question> all = new ArrayList<>(questions().stream()
                .filter(question -> question.target().contains("/collections/catalogue/items")
                        || question.target().contains("SERVICE=CSW")
                        || new String(question.body(), StandardCharsets.UTF_8).contains("/cat/csw/"))
                .toList());
        Collections.shuffle(all, Seeds.random("catalogue"));
        List<Question> asked = ALL ? all : all.subList(0, RECORDS);

        assertThat(asked.stream().flatMap(question -> difference(question, twin).stream()))
                .isEmpty();
        assertThat(asked.stream()
                        .limit(RECORDS / 4)
                        .flatMap(question -> difference(question.with(SEEING), open).stream()))
                .isEmpty();
        Question rivers = Question.get("/ogc/collections/catalogue/items/rivers");
        assertThat(rivers.ask(secret.port()).status()).isEqualTo(404);
        assertThat(rivers.with(SEEING).ask(secret.port()).status()).isEqualTo(200);
    }

    /** Who sees the layers gets the answers of a service without secrets. */
    @Test
    void whoSeesTheLayersIsAnsweredLikeByAServiceWithoutSecrets() {
        List<String> differences = fewer("seen layers").stream()
                .filter(Question::isReading)
                .map(question -> question.with(SEEING))
                .flatMap(question -> difference(question, open).stream())
                .toList();

        assertThat(differences).isEmpty();
    }

    /** A planner asks at doors that are shut to anybody. */
    @Test
    void aPlannerWhoDoesNotSeeTheLayersIsAnsweredLikeByTheTwin() {
        String[] here = planner(secret);
        String[] there = planner(twin);
        List<String> leaks = fewer("planner").stream()
                .filter(Question::isReading)
                .filter(question -> !question.target().startsWith("/api/caller"))
                .flatMap(question -> difference(question.with(here), twin, question.with(there)).stream())
                .toList();

        assertThat(leaks).isEmpty();
    }

    private static String[] planner(ServiceUnderTest service) {
        KeyDraft draft = new KeyDraft("planner", Role.PLANNER, SeenLayers.PUBLIC, Optional.empty());
        return new String[] {
            "Authorization",
            "Bearer " + service.get(KeyRing.class).make(draft, Caller.SERVICE).secret()
        };
    }

    /** The tag of an answer to somebody who sees a layer tells others nothing. */
    @Test
    void aTagOfWhatOthersSeeIsUnknown() {
        List<Question> tagged = sample("tags").stream()
                .filter(Question::isOfPictures)
                .flatMap(question ->
                        question.with(SEEING).ask(secret.port()).headers().getOrDefault("etag", List.of()).stream()
                                .map(tag -> question.with("If-None-Match", tag)))
                .toList();

        assertThat(tagged).hasSizeGreaterThan(5);
        assertThat(tagged.stream().flatMap(question -> difference(question, twin).stream()))
                .isEmpty();
    }

    @Test
    void aReportOfSomebodyWhoSeesTheLayersIsRepeatedWithoutThem() {
        byte[] report = Questions.check("/api/conflicts?f=json")
                .with(SEEING)
                .ask(secret.port())
                .body();
        assertThat(new String(report, StandardCharsets.UTF_8)).contains("red-lines", "official");
        Question repeat = new Question(
                "repeat", "POST", "/api/conflicts/repeat", List.of("Content-Type", "application/json"), report);

        assertThat(repeat.ask(secret.port()).status()).isEqualTo(200);
        assertThat(difference(repeat, twin)).isEmpty();
    }

    /** A job has a thread of its own, which must see what its asker sees. */
    @Test
    void aJobSeesWhatItsAskerSees() {
        Question job = Questions.job().with("Prefer", "respond-async");
        String secretly = result(job, secret);

        assertThat(secretly).isEqualTo(result(job, twin)).doesNotContain("official");
        assertThat(result(job.with(SEEING), secret))
                .isEqualTo(result(job.with(SEEING), open))
                .contains("official");
    }

    /** Somebody who learns the id of a job does not see in its result what a secret layer told. */
    @Test
    void aJobIsFoundByThoseWhoSeeItsLayers() {
        String location =
                created(Questions.job().with("Prefer", "respond-async").with(SEEING), secret);

        assertThat(Question.get(location).ask(secret.port()).status()).isEqualTo(404);
        assertThat(Question.get(location + "/results").ask(secret.port()).status())
                .isEqualTo(404);
        assertThat(Question.get(location).with(SEEING).ask(secret.port()).status())
                .isEqualTo(200);
    }

    private static String created(Question job, ServiceUnderTest service) {
        return URI.create(job.ask(service.port()).headers().get("location").get(0))
                .getPath();
    }

    private static String result(Question job, ServiceUnderTest service) {
        List<String> headers = job.headers().subList(4, job.headers().size());
        Question results = Question.get(created(job, service) + "/results").with(headers.toArray(String[]::new));
        Patience.until("the job is done", () -> results.ask(service.port()).status() == 200);
        return results.ask(service.port()).text();
    }

    /** Who watches the service is not given a layer for it. */
    @Test
    void figuresTellWhatAnybodySees() {
        assertThat(features("rivers", open)).isPositive();
        assertThat(features("rivers", secret)).isNaN();
        assertThat(features("water-sources", secret)).isNaN();
        assertThat(features("parks", secret)).isEqualTo(features("parks", twin));
    }

    private static double features(String layer, ServiceUnderTest service) {
        return service.get(MeterRegistry.class)
                .get("spatialplan.layer.features")
                .tag("layer", layer)
                .gauge()
                .value();
    }

    /** A handler that is added is asked, or this fails. */
    @Test
    void everyHandlerIsAsked() {
        List<Question> asked = sample("secret layers");

        assertThat(Handlers.of(secret.context())
                        .filter(handler -> asked.stream().noneMatch(handler::isAskedBy)))
                .isEmpty();
    }

    /**
     * Tells how two services differ. A difference that comes of load, such as a limit of time, is not there again: what
     * differs is asked some times more.
     */
    private Optional<String> difference(Question question, ServiceUnderTest other, Question there) {
        List<String> found = List.of("not asked");
        for (int i = 0; i < TRIES && !found.isEmpty(); i++) {
            found = question.ask(secret.port()).differences(there.ask(other.port()));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(question + "\n    " + String.join("\n    ", found));
    }

    private Optional<String> difference(Question question, ServiceUnderTest other) {
        return difference(question, other, question);
    }

    /** Of the documents, which are asked for once: they take longest of all answers. */
    private List<Question> questions() {
        if (questions == null) {
            questions = Questions.all(json(Question.get("/v3/api-docs")), json(Question.get("/ogc/api?f=json")));
        }
        return questions;
    }

    /** Draws a part of the questions that are asked of anybody. */
    private List<Question> fewer(String name) {
        List<Question> all = new ArrayList<>(sample(name));
        Collections.shuffle(all, Seeds.random("fewer " + name));
        return all.subList(0, ALL ? all.size() : all.size() / PART);
    }

    /** Draws some questions at each door; the first at a door is without parameters, and is always among them. */
    private List<Question> sample(String name) {
        Random random = Seeds.random(name);
        Map<String, List<Question>> byDoor = questions().stream()
                .collect(Collectors.groupingBy(Question::door, LinkedHashMap::new, Collectors.toList()));
        return byDoor.values().stream()
                .flatMap(door -> {
                    List<Question> rest = new ArrayList<>(door.subList(1, door.size()));
                    Collections.shuffle(rest, random);
                    return Stream.concat(
                            Stream.of(door.get(0)), rest.stream().limit(ALL ? Integer.MAX_VALUE : AT_A_DOOR));
                })
                .toList();
    }

    private JsonNode json(Question question) {
        return JSON.readTree(question.ask(secret.port()).body());
    }
}
