package org.spatialplan.bench.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.bench.rival.GeneratedTables;

/**
 * Measures the job on Spark beside Sedona SQL and beside one process, all on the same data, and prints what each took and whether the
 * goals were met. Run with {@code bin/bench-spark}: {@code --only 50k,200k} runs some cases, {@code --heap 2g --cores 4} gives processes
 * more, {@code --without sedona} leaves a contender out, {@code --write docs/benchmarks.md} puts the tables into the page, {@code --verbose} shows
 * each stage.
 */
public final class BatchBenchmark {

    private final List<String> only = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final Map<Case, Map<Contender, Cost>> costs = new LinkedHashMap<>();
    private String heap = "1g";
    private int cores = 2;
    private boolean verbose;
    private Path page;

    private BatchBenchmark(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--only" -> only.addAll(List.of(arguments[++i].split(",")));
                case "--without" -> without.addAll(List.of(arguments[++i].split(",")));
                case "--heap" -> heap = arguments[++i];
                case "--cores" -> cores = Integer.parseInt(arguments[++i]);
                case "--write" -> page = Path.of(arguments[++i]);
                case "--verbose" -> verbose = true;
                default -> throw new IllegalArgumentException("There is no option " + arguments[i]);
            }
        }
        List<String> known = Case.ALL.stream().map(Case::name).toList();
        if (!known.containsAll(only)) {
            throw new IllegalArgumentException("There is no such case among " + known + ": " + only);
        }
    }

    public static void main(String[] arguments) throws Exception {
        new BatchBenchmark(arguments).run();
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Processes processes = new Processes(heap, cores, verbose);
        int turn = 0;
        for (Case asked : Case.ALL) {
            if (only.isEmpty() || only.contains(asked.name())) {
                run(asked, processes, turn++);
            }
        }
        String text = "Processes of " + heap + " of heap and " + cores + " cores, Java "
                + Runtime.version().feature() + ", " + LocalDate.now(ZoneOffset.UTC) + ".\n\n"
                + new CostTables(costs).markdown();
        System.out.println("\n" + text);
        if (page != null) {
            new GeneratedTables(page).put("spark", text);
        }
    }

    /** The order changes from case to case: what the machine does beside does not always meet the same contender. */
    private void run(Case asked, Processes processes, int turn) throws IOException, SQLException, InterruptedException {
        List<Contender> order = new ArrayList<>(asked.contenders());
        order.removeIf(contender -> without.contains(contender.key()));
        Collections.rotate(order, turn);
        costs.put(asked, new EnumMap<>(Contender.class));
        for (Contender contender : order) {
            System.out.println(asked.name() + ": " + contender.title());
            try {
                Cost cost = processes.run(asked, contender);
                costs.get(asked).put(contender, cost);
                System.out.printf(
                        Locale.ROOT,
                        "  %.1f s, %.1f s of CPU, load %.0f%n",
                        cost.cold("wall"),
                        cost.cold("cpu"),
                        cost.load());
            } catch (IOException e) {
                System.out.println("  " + e.getMessage());
            }
        }
    }
}
