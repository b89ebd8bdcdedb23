package org.spatialplan.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.check.Disclosure;
import org.spatialplan.text.EnumNames;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start who may read, which layers are secret, and what checks tell of them: a wrong setting is seen at once. */
@Component
final class AccessAtStart {

    private static final Logger LOG = LoggerFactory.getLogger("org.spatialplan");

    private final AccessSettings access;
    private final SecretLayers secret;
    private final Disclosure disclosed;

    AccessAtStart(AccessSettings access, SecretLayers secret, SpatialPlanSettings settings) {
        this.access = access;
        this.secret = secret;
        this.disclosed = settings.access().secretInChecks();
    }

    /** Before the line that says where the service is, which is the last one. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        LOG.info(text(access.openReading(), secret, disclosed));
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

    private static void named(String title, Set<String> layers, List<String> parts) {
        if (!layers.isEmpty()) {
            parts.add(title + String.join(", ", new TreeSet<>(layers)));
        }
    }
}
