package org.spatialplan.fuzz;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Entry point of {@code bin/fuzz} for the parsers: Jazzer changes samples until they reach code that none has reached, in a process for
 * each parser. What it reached is kept in {@code target/fuzz/<parser>/corpus} and is where the next run begins.
 */
public final class ParserFuzzCommand {

    private static final Path FOLDER = Path.of("target/fuzz");

    /** One input, in seconds, before it counts as a finding. */
    private static final int MAX_SECONDS = 60;

    private ParserFuzzCommand() {}

    /** {@code --parser <id, or all> [--seconds N]}; ends with 1 if a parser failed. */
    public static void main(String[] arguments) throws Exception {
        String wanted = option(arguments, "--parser", "all");
        int seconds = Integer.parseInt(option(arguments, "--seconds", "60"));
        List<Parser> parsers = Arrays.stream(Parser.values())
                .filter(parser -> wanted.equals("all") || wanted.equals(parser.id()))
                .toList();
        if (parsers.isEmpty()) {
            throw new IllegalArgumentException("No parser is called " + wanted + ", there are "
                    + Arrays.stream(Parser.values()).map(Parser::id).toList());
        }
        int findings = 0;
        for (Parser parser : parsers) {
            findings += fuzz(parser, seconds);
        }
        System.out.println(findings + " findings in " + parsers.size() + " parsers, " + seconds + " s each");
        System.exit(findings == 0 ? 0 : 1);
    }

    /** Returns how many inputs were read wrongly. */
    private static int fuzz(Parser parser, int seconds) throws IOException, InterruptedException {
        Path folder = FOLDER.resolve(parser.id());
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<byte[]> samples = ParserSamples.of(parser);
        for (int i = 0; i < samples.size(); i++) {
            Files.write(corpus.resolve("sample-" + i), samples.get(i));
        }
        for (Map.Entry<String, byte[]> kept : parser.kept().entrySet()) {
            Files.write(corpus.resolve("kept-" + kept.getKey()), kept.getValue());
        }
        Path log = folder.resolve("log.txt");
        new ProcessBuilder(command(parser, folder, corpus, seconds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<Path> found = found(folder);
        System.out.println(parser.id() + ": " + lastState(log) + ", " + found.size() + " findings " + found);
        return found.size();
    }

    private static List<String> command(Parser parser, Path folder, Path corpus, int seconds) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dfuzz.parser=" + parser.id(),
                "-cp",
                System.getProperty("jazzer") + File.pathSeparator + System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerTarget.class.getName(),
                "--instrumentation_includes=org.spatialplan.**:org.wololo.**:org.locationtech.jts.io.**",
                "--custom_hook_includes=org.spatialplan.**",
                "--keep_going=20"));
        command.add("-max_total_time=" + seconds);
        command.add("-timeout=" + MAX_SECONDS);
        command.add("-rss_limit_mb=0");
        command.add("-artifact_prefix=" + folder + File.separator);
        command.add(corpus.toString());
        return command;
    }

    /** Jazzer writes what made a parser fail beside its corpus: {@code crash-…}, {@code timeout-…}. */
    private static List<Path> found(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*"))
                    .sorted()
                    .toList();
        }
    }

    /** Its last line on runs and coverage. */
    private static String lastState(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.matches("#\\d+.*cov: .*"))
                .reduce("no run (" + log + ")", (before, last) -> last);
    }

    private static String option(String[] arguments, String name, String otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return otherwise;
    }
}
