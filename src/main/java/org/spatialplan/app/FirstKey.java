package org.spatialplan.app;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.access.AccessSettings;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start how the first key is made, as long as there is none of an administrator. */
@Component
final class FirstKey {

    private static final Logger LOG = LoggerFactory.getLogger("org.spatialplan");

    private final KeyRing keys;
    private final AccessSettings access;
    private final SpatialPlanSettings settings;

    FirstKey(KeyRing keys, AccessSettings access, SpatialPlanSettings settings) {
        this.keys = keys;
        this.access = access;
        this.settings = settings;
    }

    /** Before the line that says where the service is, which is the last one. */
    @Order(0)
    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        if (!keys.holds(Role.ADMINISTRATOR)) {
            LOG.info(
                    "No administrator has a key: {}. Make the first one on this machine, with the embedded database while"
                            + " the service is stopped: bin/spatial-plan keys create --name \"<who>\" --role administrator --layers all{}"
                            + " (docs/access.md)",
                    access.openReading()
                            ? "anybody reads, and nobody changes anything over HTTP"
                            : "nobody may read or change anything without a key",
                    options(settings.data(), settings.geodata()));
        }
    }

    /** The options with which the command finds the data of this service, where they are not where it looks by itself. */
    static String options(Path data, String geodata) {
        return option(" --data ", data.toString(), "data")
                + option(" --set spatialplan.geodata=", geodata, "classpath:/geodata/");
    }

    private static String option(String name, String value, String usual) {
        if (value.equals(usual)) {
            return "";
        }
        return name + (value.contains(" ") ? '"' + value + '"' : value);
    }
}
