package org.spatialplan.app.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import org.spatialplan.access.Right;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the API description how a caller tells who it is, and which operations need that. */
@Component
final class AccessDescription implements OpenApiCustomizer {

    private static final String KEY = "key";
    private static final String PASSWORD = "keyAsPassword";
    private static final String LOGIN = "login";

    private final LoginSettings login;

    AccessDescription(LoginSettings login) {
        this.login = login;
    }

    @Override
    public void customise(OpenAPI api) {
        List<String> ways = new ArrayList<>(List.of(KEY, PASSWORD));
        api.getComponents()
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("spk_…")
                                .description("a key of this service: Authorization: Bearer spk_…"))
                .addSecuritySchemes(
                        PASSWORD,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("the same key as the password of any user"));
        if (login.takesTokens()) {
            ways.add(LOGIN);
            api.getComponents()
                    .addSecuritySchemes(
                            LOGIN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.OPENIDCONNECT)
                                    .openIdConnectUrl(
                                            login.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                                    .description("a token of the city's own login: Authorization: Bearer …"));
        }
        api.getPaths().values().forEach(item -> item.readOperations().forEach(operation -> require(operation, ways)));
    }

    /** Reading needs a key only where the service does not read openly. */
    private static void require(Operation operation, List<String> ways) {
        Object right = operation.getExtensions().get("x-right");
        if (Right.READ.code().equals(right)) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        if (!Right.NONE.code().equals(right)) {
            ways.forEach(way -> operation.addSecurityItem(new SecurityRequirement().addList(way)));
        }
    }
}
