package org.spatialplan.app.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.Caller;
import org.spatialplan.access.Right;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;

/**
 * Makes callers of the claims that the city's login tells of a person. Of several roles the one with the most rights
 * counts. A person without a role may what anybody may. Thread-safe.
 */
final class Persons {

    private final LoginSettings settings;
    private final Optional<Role> withoutRole;

    Persons(LoginSettings settings, AccessSettings access) {
        this.settings = settings;
        this.withoutRole = access.openReading() ? Optional.of(Role.READER) : Optional.empty();
    }

    /**
     * Makes a caller.
     *
     * @param claims of a token whose signature, issuer, audience and time were checked
     */
    Caller caller(Map<String, Object> claims) {
        String subject = String.valueOf(claims.get("sub"));
        Optional<Role> role = values(claims, settings.rolesClaim()).stream()
                .flatMap(value -> role(value).stream())
                .max(Comparator.comparingLong(Persons::rights));
        return new Caller(
                Caller.Kind.PERSON,
                "person:" + subject,
                name(claims, subject),
                role.or(() -> withoutRole),
                layers(claims, role));
    }

    private static long rights(Role role) {
        return Arrays.stream(Right.values()).filter(role::may).count();
    }

    private Optional<Role> role(String value) {
        return Role.find(settings.roles().getOrDefault(value, value));
    }

    private SeenLayers layers(Map<String, Object> claims, Optional<Role> role) {
        Collection<String> written =
                new TreeSet<>(settings.layersClaim().isEmpty() ? List.of() : values(claims, settings.layersClaim()));
        role.map(Role::code).map(settings.seenByRole()::get).ifPresent(written::addAll);
        return role.filter(own -> own == Role.ADMINISTRATOR).isPresent() ? SeenLayers.ALL : SeenLayers.of(written);
    }

    private String name(Map<String, Object> claims, String subject) {
        return Stream.of(settings.nameClaim(), "preferred_username", "email")
                .map(claims::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(subject);
    }

    /** Lists the values of a claim: a text, texts separated by spaces, or a list; empty if it is something else. */
    private static List<String> values(Map<String, Object> claims, String path) {
        Object found = claims;
        for (String step : path.split("[.]")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        if (found instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return found instanceof String text ? List.of(text.strip().split("[ ,]+")) : List.of();
    }
}
