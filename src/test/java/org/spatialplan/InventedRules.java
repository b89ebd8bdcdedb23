package org.spatialplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.RuleSetReader;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet;

/** Rules made up for tests: what the law changes in the bundled ones changes no test of the check. */
public final class InventedRules {

    private static final String FILE = "/rules/line-of-tests.yaml";

    public static final RuleHistory HISTORY = new RuleSetReader().read(file());

    /** Before anything changed. */
    public static final RuleSet EARLY =
            HISTORY.on(LocalDate.parse("2026-03-14")).orElseThrow();

    /** From 2026-03-15 on. */
    public static final RuleSet LATE = HISTORY.on(LocalDate.parse("2026-03-15")).orElseThrow();

    private InventedRules() {}

    public static DataFile file() {
        try (InputStream in = InventedRules.class.getResourceAsStream(FILE)) {
            return new DataFile("rules/line-of-tests.yaml", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
