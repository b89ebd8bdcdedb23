package org.spatialplan.bench.rival;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.spatialplan.shape.CityShapes;

/**
 * Measures ours and the rivals in turn on the same data and prints every row with its target and whether it was met. Run
 * with {@code bin/bench-rivals}: {@code --only tiles,http} runs some groups, {@code --rounds 3} each of them so many times,
 * {@code --vertices 5000000} on a line of so many,
 * {@code --write docs/benchmarks.md} puts the tables into the page.
 */
public final class RivalBenchmark {

    private static final int ROUNDS = 5;
    private final List<String> only = new ArrayList<>();
    private Path page;
    private int rounds = ROUNDS;
    private int vertices = CityShapes.VERTICES;

    private RivalBenchmark(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--only" -> only.addAll(Arrays.asList(arguments[++i].split(",")));
                case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
                case "--vertices" -> vertices = Integer.parseInt(arguments[++i]);
                case "--write" -> page = Path.of(arguments[++i]);
                default -> rounds = Integer.parseInt(arguments[i]);
            }
        }
        List<String> known = Groups.ALL.stream().map(Group::name).toList();
        if (!known.containsAll(only)) {
            throw new IllegalArgumentException("There is no such group among " + known + ": " + only);
        }
    }

    public static void main(String[] arguments) throws Exception {
        new RivalBenchmark(arguments).run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (Workload workload = new Workload(rounds, vertices)) {
            for (Group group : Groups.ALL) {
                if (only.isEmpty() || only.contains(group.name())) {
                    run(group, workload);
                }
            }
        }
    }

    private void run(Group group, Workload workload) throws Exception {
        System.out.println(group.title());
        Ratios ratios = new Ratios();
        Machine machine = Machine.before();
        group.measuring().run(workload, ratios);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(text, false, StandardCharsets.UTF_8)) {
            out.println("**" + group.title() + "** " + machine.after(workload) + "\n");
            ratios.print(out);
        }
        String table = text.toString(StandardCharsets.UTF_8);
        System.out.println("\n" + table);
        write(group, table);
    }

    private void write(Group group, String table) throws IOException {
        if (page != null) {
            new GeneratedTables(page).put(group.name(), table);
        }
    }
}
