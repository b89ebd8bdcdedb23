package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spatialplan.web.HttpTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is asked, no answer is a failure of the service: thousands of requests at all doors (a million by {@code bin/fuzz}), each with something in it that
 * makes no sense, over the line as they are. What is refused is refused in the form of the door, and no word of the inside
 * goes out.
 */
class FuzzTest extends HttpTest {

    private static final int REQUESTS = Integer.getInteger("fuzz", 1_200);

    /** Requests that were once answered wrongly, as they go over the line. */
    private static final Path KEPT = Path.of("src/test/resources/fuzz/requests");

    @Autowired
    private Map<String, RequestMappingHandlerMapping> handlers;

    @Test
    void noRequestIsAFailure() throws InterruptedException {
        FuzzReport report = new FuzzReport();
        try (LogWatch log = new LogWatch(Level.WARN)) {
            List<Offer> offers =
                    Offers.of(get("/v3/api-docs").json(), get("/ogc/api").json());
            new DoorFuzz(URI.create(address("/")), offers, new Bodies(files()), List.of(), log::takeErrors)
                    .run(0, REQUESTS, 1, report);
        }
        assertThat(report.faults()).isEmpty();
        assertThat(report.requests()).isEqualTo(REQUESTS);
    }

    @Test
    void whatWasOnceAnsweredWronglyIsNot() throws IOException {
        try (Stream<Path> files = Files.list(KEPT);
                RawClient client = new RawClient(URI.create(address("/")))) {
            for (Path file : files.sorted().toList()) {
                FuzzedRequest request = FuzzedRequest.parse(Files.readAllBytes(file));
                assertThat(AnswerRules.fault(request, client.send(request.bytes(), request.isHead())))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    /** By its code alone: what no document describes is fuzzed as well. */
    @Test
    void everyHandlerIsADoor() {
        Set<String> asked = Offers.of(
                        get("/v3/api-docs").json(), get("/ogc/api").json())
                .stream()
                .map(Offers::shape)
                .collect(Collectors.toSet());
        List<String> handled = handlers.values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.spatialplan"))
                .map(Map.Entry::getKey)
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream()
                                .map(path -> new Offer(method.name(), path, Map.of(), Map.of(), List.of()))))
                .filter(offer -> !offer.path().startsWith("/ogc/api"))
                .map(Offers::shape)
                .toList();
        assertThat(handled).hasSizeGreaterThan(60).allMatch(asked::contains);
    }

    private List<byte[]> files() {
        return Bodies.FORMATS.stream()
                .map(format -> get("/ogc/collections/parks/items", "f", format, "limit", "2")
                        .bytes())
                .toList();
    }
}
