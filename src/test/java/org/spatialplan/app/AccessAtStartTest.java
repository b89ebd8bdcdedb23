package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.check.Disclosure;

/** An operator reads in the log what the settings come to. */
class AccessAtStartTest {

    @Test
    void namesWhatIsSecretAndWhatChecksTell() {
        SecretLayers secret = new SecretLayers(Set.of("rivers", "parks"), Set.of("red-lines"));

        assertThat(AccessAtStart.text(false, secret, Disclosure.YES_OR_NO))
                .isEqualTo(
                        "Reading is closed: it needs a key or a login; secret layers: parks, rivers;"
                                + " secret imports, beside public versions that came with the service: red-lines;"
                                + " to callers who do not see them checks tell: yes-or-no (spatialplan.access.secret-in-checks)");
    }

    /** The command that the first start names makes a key for this service, and not for another data folder. */
    @Test
    void theCommandNamesTheFoldersOfTheService() {
        assertThat(AccessAtStart.firstKey(true, Path.of("data"), "classpath:/geodata/"))
                .contains("nobody changes anything over HTTP")
                .contains("--layers all (docs/access.md)");
        assertThat(AccessAtStart.firstKey(false, Path.of("my city data"), "my-city"))
                .contains("nobody may read or change anything without a key")
                .contains("--layers all --data \"my city data\" --set spatialplan.geodata=my-city (docs/access.md)");
    }

    @Test
    void saysThatNothingIsSecret() {
        assertThat(AccessAtStart.text(true, SecretLayers.NONE, Disclosure.NOTHING))
                .isEqualTo("Reading is open: anybody reads what is not secret; no layer is secret");
    }
}
