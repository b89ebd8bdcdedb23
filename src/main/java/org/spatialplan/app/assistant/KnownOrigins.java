package org.spatialplan.app.assistant;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sites whose pages may ask. A page of another site may reach the service under a name of its own that its owner lets
 * point here (DNS rebinding), so that a name alone proves nothing: only those of the setting are admitted, and pages of
 * the machine itself. Programs send no origin. Immutable.
 */
final class KnownOrigins {

    private static final String ALL = "*";
    private static final Pattern OWN_MACHINE =
            Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");

    private final List<String> named;

    /** @param named by the setting; a star admits all */
    KnownOrigins(List<String> named) {
        this.named = named.stream().map(String::strip).toList();
    }

    /** @param origin as the browser sends it; null of a program */
    boolean admit(String origin) {
        return origin == null
                || named.contains(ALL)
                || named.contains(origin)
                || OWN_MACHINE.matcher(origin).matches();
    }
}
