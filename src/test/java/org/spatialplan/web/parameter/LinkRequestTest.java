package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.query.BadParameterException;
import tools.jackson.databind.json.JsonMapper;

/** A link shows what is somebody's own to everybody: it ends when it was meant to. */
class LinkRequestTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-12-01\"", "[\"2026-12-01\"]", "20261201", "{\"expiry\":\"2026-12-01\"}"})
    void whatIsNotUnderstoodIsRefused(String body) {
        assertThatThrownBy(() -> LinkRequest.of(JSON.readTree(body)))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("expires");
    }

    @Test
    void whoSaysNothingGetsTheUsualTime() {
        assertThat(LinkRequest.of(null).expires()).isNull();
        assertThat(LinkRequest.of(JSON.readTree("{}")).expires()).isNull();
    }
}
