package org.spatialplan.conformance;

import com.occamlab.te.Engine;
import com.occamlab.te.Generator;
import com.occamlab.te.RuntimeOptions;
import com.occamlab.te.SetupOptions;
import com.occamlab.te.TEClassLoader;
import com.occamlab.te.TECore;
import com.occamlab.te.index.Index;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Runs a suite of CTL scripts in TEAM Engine, without forms: each suite has a start that takes its answers as
 * parameters.
 */
final class CtlRun {

    private static final String SESSION = "run";
    private static final String HELPER = "ctl:";
    private static final int MAX_ASSERTION_LENGTH = 140;
    private static final int MAX_MESSAGES = 240;

    private final Path folder;
    private final Path work;

    CtlRun(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    void run(TestSuite suite, Map<String, String> arguments, OutcomeTally tally) throws Exception {
        Path script = script(suite.start());
        SetupOptions setup = new SetupOptions();
        setup.addSource(engineScripts().toFile());
        setup.addSource(script.toFile());
        Index index = Generator.generateXsl(setup);
        RuntimeOptions options = new RuntimeOptions();
        options.setLogDir(work.toFile());
        options.setWorkDir(work.toFile());
        options.setSessionId(SESSION);
        arguments.forEach((name, value) -> options.addParam(name + "=" + value));
        TEClassLoader resources =
                new TEClassLoader(List.of(new File(script.getParent().toFile(), "resources")));
        new TECore(new Engine(index, setup.getSourcesName(), resources), index, options).execute();
        tally(work.resolve(SESSION), tally);
    }

    /** TEAM Engine's own scripts: it reads them from files, and here they are in a jar. */
    private Path engineScripts() throws IOException {
        Path scripts = Files.createDirectories(work.resolve("engine"));
        for (String name : List.of("parsers.ctl", "functions.ctl")) {
            try (InputStream script = TECore.class.getResourceAsStream("/com/occamlab/te/scripts/" + name)) {
                Files.copy(script, scripts.resolve(name));
            }
        }
        return scripts;
    }

    private Path script(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .min(Comparator.comparingInt(Path::getNameCount))
                    .orElseThrow(() -> new IOException("no script " + name + " under " + folder));
        }
    }

    private static void tally(Path logs, OutcomeTally tally) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        List<Path> files;
        try (Stream<Path> all = Files.walk(logs)) {
            files = all.filter(file -> file.endsWith("log.xml")).sorted().toList();
        }
        for (Path file : files) {
            Document log = parser.parse(file.toFile());
            Path caller = file.getParent().resolveSibling("log.xml");
            tally(log, Files.exists(caller) ? name(parser.parse(caller.toFile())) : "", tally);
        }
    }

    /** @param caller the test that this one is part of; a suite's helpers are tests too */
    private static void tally(Document log, String caller, OutcomeTally tally) {
        Element start = first(log, "starttest");
        Element end = first(log, "endtest");
        if (start == null) {
            return;
        }
        String test = name(log).startsWith(HELPER) ? caller + " → " + name(log) : name(log);
        if (end == null) {
            tally.fail(test, "did not end");
            return;
        }
        switch (Integer.parseInt(end.getAttribute("result"))) {
            case TECore.FAIL -> tally.fail(test, shortened(text(start, "assertion")) + " — " + messages(log));
            case TECore.INHERITED_FAILURE -> {
                // A group: the test that failed in it is counted itself.
            }
            case TECore.SKIPPED, TECore.NOT_TESTED -> tally.skip();
            default -> tally.pass();
        }
    }

    private static String messages(Document log) {
        StringJoiner messages = new StringJoiner("; ");
        for (String element : List.of("message", "parser", "exception")) {
            NodeList nodes = log.getElementsByTagName(element);
            for (int i = 0; i < nodes.getLength(); i++) {
                String message = nodes.item(i).getTextContent().strip();
                if (!message.isEmpty()) {
                    messages.add(message);
                }
            }
        }
        // What went wrong stands at the end; before it the scripts say what they are doing.
        String all = messages.toString();
        return all.substring(Math.max(0, all.length() - MAX_MESSAGES));
    }

    private static String shortened(String assertion) {
        String line = assertion.replaceAll("\\s+", " ").strip();
        return line.length() > MAX_ASSERTION_LENGTH ? line.substring(0, MAX_ASSERTION_LENGTH) + "…" : line;
    }

    private static String name(Document log) {
        Element start = first(log, "starttest");
        return start == null ? "" : start.getAttribute("prefix") + ":" + start.getAttribute("local-name");
    }

    private static String text(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }

    private static Element first(Document log, String name) {
        return (Element) log.getElementsByTagName(name).item(0);
    }
}
