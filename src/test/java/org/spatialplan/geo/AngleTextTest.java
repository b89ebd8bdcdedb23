package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.spatialplan.geo.AngleText.Axis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Angles as people write them; the page's script is held to the same cases. */
class AngleTextTest {

    private static final Path CASES = Path.of("src/test/resources/golden/lists/angles.json");

    @Test
    void readsTheGoldenCases() throws IOException {
        JsonNode cases = new JsonMapper().readTree(CASES.toFile());

        assertThat(cases.size()).isGreaterThan(40);
        for (JsonNode one : cases) {
            String text = one.get("text").asString();
            Optional<AngleText> read = AngleText.parse(text);
            if (one.get("degrees").isNull()) {
                assertThat(read).as(text).isEmpty();
            } else {
                assertThat(read).as(text).isPresent();
                assertThat(read.get().degrees())
                        .as(text)
                        .isCloseTo(one.get("degrees").asDouble(), within(1e-12));
                Optional<Axis> axis = one.get("axis").isNull()
                        ? Optional.empty()
                        : Optional.of(one.get("axis").asString().equals("lat") ? Axis.LATITUDE : Axis.LONGITUDE);
                assertThat(read.get().axis()).as(text).isEqualTo(axis);
            }
        }
    }

    /** No text makes it fail or take long. */
    @Test
    void readsAnyText() {
        String signs = "0123456789.°′″'\":NSEW+- 度分秒东经北纬度lat１";
        Random random = new Random(94);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(45); k > 0; k--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            AngleText.parse(text.toString())
                    .ifPresent(angle -> assertThat(angle.degrees()).isBetween(-180.0, 180.0));
        }
    }
}
