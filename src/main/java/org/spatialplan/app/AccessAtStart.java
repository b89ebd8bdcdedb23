package org.spatialplan.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.check.Disclosure;
import org.spatialplan.text.EnumNames;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says at the start who may read, which layers are secret, what checks tell of them, and, as long as no administrator has a
 * key, how the first one is made: a wrong setting is seen at once.
 */
@Component
final class AccessAtStart {

    private static final Logger LOG = LoggerFactory.getLogger("org.spatialplan");

    private final AccessSettings access;
    private final SecretLayers secret;
    private final KeyRing keys;
    private final SpatialPlanSettings settings;

    AccessAtStart(AccessSettings access, SecretLayers secret, KeyRing keys, SpatialPlanSettings settings) {
        this.access = access;
        this.secret = secret;
        this.keys = keys;
        this.settings = settings;
    }

    /** Before the line that says where the service is, which is the last one. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        LOG.info(text(access.openReading(), secret, settings.access().secretInChecks()));
        if (!keys.holds(Role.ADMINISTRATOR)) {
            LOG.info(firstKey(access.openReading(), settings.data(), settings.geodata()));
        }
    }

    static String text(boolean open, SecretLayers secret, Disclosure disclosed) {
        List<String> parts = new ArrayList<>();
        parts.add(
                open
                        ? "Reading is open: anybody reads what is not secret"
                        : "Reading is closed: it needs a key or a login");
        if (secret.layers().isEmpty() && secret.imports().isEmpty()) {
            parts.add("no layer is secret");
        } else {
            named("secret layers: ", secret.layers(), parts);
            named("secret imports, beside public versions that came with the service: ", secret.imports(), parts);
            parts.add("to callers who do not see them checks tell: " + EnumNames.of(disclosed)
                    + " (spatialplan.access.secret-in-checks)");
        }
        return String.join("; ", parts);
    }

    /** How the first key is made; the command finds the data of this service, where they are not where it looks by itself. */
    static String firstKey(boolean open, Path data, String geodata) {
        return "No administrator has a key: "
                + (open
                        ? "anybody reads, and nobody changes anything over HTTP"
                        : "nobody may read or change anything without a key")
                + ". Make the first one on this machine, with the embedded database while the service is stopped:"
                + " bin/spatial-plan keys create --name \"<who>\" --role administrator --layers all"
                + option(" --data ", data.toString(), "data")
                + option(" --set spatialplan.geodata=", geodata, "classpath:/geodata/")
                + " (docs/access.md)";
    }

    private static String option(String name, String value, String usual) {
        if (value.equals(usual)) {
            return "";
        }
        return name + (value.contains(" ") ? '"' + value + '"' : value);
    }

    private static void named(String title, Set<String> layers, List<String> parts) {
        if (!layers.isEmpty()) {
            parts.add(title + String.join(", ", new TreeSet<>(layers)));
        }
    }
}
