package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void saysThatNothingIsSecret() {
        assertThat(AccessAtStart.text(true, SecretLayers.NONE, Disclosure.NOTHING))
                .isEqualTo("Reading is open: anybody reads what is not secret; no layer is secret");
    }
}
