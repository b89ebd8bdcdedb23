package org.spatialplan.app.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A key is used before the handler is known: the log names the door, and not what the address holds. */
class RequestCircumstancesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/reports/6f1c0123456789abcdef0123456789abcdef0123 /reports/{}",
                "/ogc/collections/links-working/items/L028 /ogc/collections/links-working/items/{}",
                "/api/projects/95 /api/projects/{}",
                "/api/x/118.6,24.9%20%22x/ /api/x/{}/",
                "/api/layers/red-lines /api/layers/red-lines",
                "/api/%E6%9D%8E /api/{}",
                "/abcdefghijklmnopqrstuvwxyzabcdefghijkl/a /{}/a",
                "/ /"
            })
    void onlyWordsOfAnAddressAreLogged(String address, String logged) {
        assertThat(RequestCircumstances.path(new MockHttpServletRequest("GET", address)))
                .isEqualTo(logged);
    }
}
