package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What all sites may do, if the setting names no site but a star. */
class CrossOriginConfigurationTest {

    @Test
    void aStarIsForReadingWithoutASession() throws Exception {
        MockHttpServletResponse read = ask("*", "GET", null);
        assertThat(read.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(read.getHeader("Access-Control-Allow-Credentials")).isNull();

        assertThat(ask("*", "OPTIONS", "POST").getStatus()).isEqualTo(200);
        assertThat(ask("*", "OPTIONS", "PUT").getStatus()).isEqualTo(403);
        assertThat(ask("*", "OPTIONS", "DELETE").getStatus()).isEqualTo(403);
    }

    @Test
    void aStarAmongNamesIsAStar() throws Exception {
        assertThat(ask("https://gis.example, *", "GET", null).getHeader("Access-Control-Allow-Credentials"))
                .isNull();
        assertThat(ask("https://gis.example", "OPTIONS", "PUT").getStatus()).isEqualTo(403);
        assertThat(ask("https://any.example", "OPTIONS", "PUT").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse ask(String origins, String method, String asked)
            throws ServletException, IOException {
        SpatialPlanSettings settings = new Binder(
                        new MapConfigurationPropertySource(Map.of("spatialplan.origins", origins)))
                .bind("spatialplan", SpatialPlanSettings.class)
                .get();
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/projects/95");
        request.addHeader("Origin", "https://any.example");
        if (asked != null) {
            request.addHeader("Access-Control-Request-Method", asked);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new CrossOriginConfiguration()
                .crossOrigin(settings)
                .getFilter()
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
