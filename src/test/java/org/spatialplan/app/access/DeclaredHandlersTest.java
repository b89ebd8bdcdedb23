package org.spatialplan.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** A handler without a declared right keeps the service from starting, whatever kind of handler it is. */
class DeclaredHandlersTest {

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withUserConfiguration(Mvc.class, HandlerConfiguration.class)
            .withBean(WebEndpointProperties.class);

    @Test
    void aResourceWithARightStarts() {
        service.withUserConfiguration(Declared.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aResourceWithoutARightDoesNot() {
        service.withUserConfiguration(Declared.class, Undeclared.class).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure())
                    .isInstanceOf(UndeclaredRightException.class)
                    .hasMessageContaining("Undeclared#answer");
        });
    }

    @Test
    void aHandlerThatIsABeanDoesNot() {
        service.withUserConfiguration(NamedHandler.class)
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(UndeclaredRightException.class));
    }

    @Test
    void aFunctionDoesNot() {
        service.withUserConfiguration(Functions.class)
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(UndeclaredRightException.class));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Mvc {}

    @RestController
    @Requires(Right.READ)
    static class Declared {

        @GetMapping("/declared")
        String answer() {
            return "";
        }
    }

    @RestController
    static class Undeclared {

        @Requires(Right.READ)
        @GetMapping("/declared-too")
        String other() {
            return "";
        }

        @GetMapping("/undeclared")
        String answer() {
            return "";
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NamedHandler {

        @Bean("/named")
        HttpRequestHandler named() {
            return (request, response) -> response.setStatus(200);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Functions {

        @Bean
        RouterFunction<ServerResponse> functions() {
            return org.springframework.web.servlet.function.RouterFunctions.route()
                    .GET("/function", request -> ServerResponse.ok().build())
                    .build();
        }
    }
}
