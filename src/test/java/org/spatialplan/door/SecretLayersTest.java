package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.app.CityImports;
import org.spatialplan.app.ServiceUnderTest;
import org.spatialplan.layer.PlanStore;
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

    /** Questions at each door; {@code -Dmatrix=1000} asks all. */
    private static final int AT_A_DOOR = Integer.getInteger("matrix", 7);

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private ServiceUnderTest secret;
    private ServiceUnderTest twin;

    @BeforeAll
    void start() throws IOException {
        secret = ServiceUnderTest.start(
                "--spatialplan.data=" + folder.resolve("secret"),
                "--spatialplan.access.secret-layers=red-lines,rivers,water-sources",
                "--spatialplan.access.secret-imports=parks");
        String plan = secret.get(PlanStore.class).findCurrent().orElseThrow().sha256();
        twin = ServiceUnderTest.start(
                "--spatialplan.data=" + folder.resolve("twin"),
                "--spatialplan.geodata=" + TwinData.write(folder.resolve("geodata"), TAKEN_OUT),
                "--plan-hash=" + plan);
        CityImports.of(secret).importSecret();
        CityImports.of(secret).importPublic();
        CityImports.of(twin).importPublic();
    }

    @AfterAll
    void stop() {
        for (ServiceUnderTest service : new ServiceUnderTest[] {secret, twin}) {
            if (service != null) {
                service.close();
            }
        }
    }

    @Test
    void everyDoorAnswersLikeAServiceThatNeverHadTheLayers() {
        List<Question> questions = sample(questions(), "secret layers");
        List<String> leaks =
                questions.stream().map(this::leak).flatMap(Optional::stream).toList();

        assertThat(leaks).as("of %d questions", questions.size()).isEmpty();
    }

    /** A handler that is added is asked, or this fails. */
    @Test
    void everyHandlerIsAsked() {
        List<Question> asked = sample(questions(), "secret layers");

        assertThat(Handlers.of(secret.context())
                        .filter(handler -> asked.stream().noneMatch(handler::isAskedBy)))
                .isEmpty();
    }

    /** Tells how two services differ; a difference that comes of load, such as a limit of time, is not there again. */
    private Optional<String> leak(Question question) {
        return differences(question).isEmpty()
                ? Optional.empty()
                : Optional.of(differences(question))
                        .filter(Predicate.not(List::isEmpty))
                        .map(found -> question + "\n    " + String.join("\n    ", found));
    }

    private List<String> differences(Question question) {
        return question.ask(secret.port()).differences(question.ask(twin.port()));
    }

    private List<Question> questions() {
        return Questions.all(json(Question.get("/v3/api-docs")), json(Question.get("/ogc/api?f=json")));
    }

    /** Draws some questions at each door; the first at a door is without parameters, and is always among them. */
    private static List<Question> sample(List<Question> all, String name) {
        Random random = Seeds.random(name);
        Map<String, List<Question>> byDoor =
                all.stream().collect(Collectors.groupingBy(Question::door, LinkedHashMap::new, Collectors.toList()));
        return byDoor.values().stream()
                .flatMap(door -> {
                    List<Question> rest = new ArrayList<>(door.subList(1, door.size()));
                    Collections.shuffle(rest, random);
                    return Stream.concat(Stream.of(door.get(0)), rest.stream().limit(AT_A_DOOR));
                })
                .toList();
    }

    private JsonNode json(Question question) {
        return JSON.readTree(question.ask(secret.port()).body());
    }
}
