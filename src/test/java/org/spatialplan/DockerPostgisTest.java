package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("service")
class DockerPostgisTest {

    @Test
    void testsRunOnTheImageThatIsDeployed() throws IOException {
        assertThat(Files.readAllLines(Path.of("docker/compose.yaml")))
                .anyMatch(line -> line.strip().equals("image: " + DockerPostgis.IMAGE));
    }
}
