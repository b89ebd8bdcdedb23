package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The command that the first start names makes a key for this service, and not for another data folder. */
class FirstKeyTest {

    @Test
    void theCommandNamesTheFoldersOfTheService() {
        assertThat(FirstKey.options(Path.of("data"), "classpath:/geodata/")).isEmpty();
        assertThat(FirstKey.options(Path.of("my city data"), "my-city"))
                .isEqualTo(" --data \"my city data\" --set spatialplan.geodata=my-city");
    }
}
