package org.spatialplan.app.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.spatialplan.run.CrashImages.Image;
import org.springframework.util.FileSystemUtils;

/** Starts the service on what a kill leaves at every fault point, as {@code bin/kills} does. */
final class Kills {

    /** Places that are reached once for each feature, row or file: the first and the next few are enough. */
    private static final int MAX_TIMES = 3;

    /** The same for statements of the migrations of a first start, all of which SafeMigrationTest tries. */
    private static final Set<String> MANY =
            Set.of("migration.beforeEachMigrate", "migration.afterEachMigrate", "migration.afterEachMigrateStatement");

    private Kills() {}

    /** @param arguments phases, such as {@code import backup}; all if there are none */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("spatialplan-kills");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> phases = new TreeMap<>();
        try {
            List<Image> images = KilledService.work(
                    folder,
                    (phase, place, time) ->
                            (arguments.length == 0 || List.of(arguments).contains(phase))
                                    && time <= (MANY.contains(place) ? 1 : MAX_TIMES));
            System.err.println(images.size() + " places");
            for (Image image : images) {
                List<String> faults = KilledService.faults(image);
                phases.merge(image.name().substring(0, image.name().indexOf(' ')), 1, Integer::sum);
                System.err.println((faults.isEmpty() ? "well   " : "WRONG  ") + image.name() + " " + faults);
                if (!faults.isEmpty()) {
                    wrong.add(image.name() + " " + faults);
                }
                FileSystemUtils.deleteRecursively(image.folder().getParent());
            }
            System.err.println(
                    images.size() + " kills " + phases + ", after " + wrong.size() + " of them something was wrong");
            wrong.forEach(System.err::println);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(wrong.isEmpty() ? 0 : 1);
    }
}
