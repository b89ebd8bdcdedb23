package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** The command that the first start names makes a key for this service, and not for another data folder. */
class FirstKeyTest {

    @Test
    void theCommandNamesTheFoldersOfTheService() {
        assertThat(FirstKey.options(new MockEnvironment())).isEmpty();
        assertThat(FirstKey.options(new MockEnvironment()
                        .withProperty("spatialplan.data", "my city data")
                        .withProperty("spatialplan.geodata", "my-city")))
                .isEqualTo(" --data \"my city data\" --set spatialplan.geodata=my-city");
    }
}
