package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.spatialplan.report.kept.OpinionRefusedException;
import tools.jackson.databind.json.JsonMapper;

/** An answer to a report means what it says. */
class OpinionRequestTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Else it would be an answer to the whole report. */
    @Test
    void aLineThatIsNoTextIsRefused() {
        assertThatThrownBy(() -> OpinionRequest.of(JSON.readTree("{\"line\":[\"forests\"],\"text\":\"contested\"}")))
                .isInstanceOf(OpinionRefusedException.class)
                .hasMessage("line is text");
        assertThat(OpinionRequest.of(JSON.readTree("{\"line\":null,\"text\":\"a\"}"))
                        .line())
                .isNull();
    }
}
