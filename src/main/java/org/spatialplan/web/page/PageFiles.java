package org.spatialplan.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of the map page and their version: a hash of all of them, so that a module and what it imports are always of one
 * version. Files in a jar are read once; files on a disk are read again when the page is opened, so that whoever edits them
 * sees the change. The build adds all modules as one file and all styles as one ({@code src/main/page}), which the page takes
 * where they are made of these modules and styles. Thread-safe.
 */
@Component
public final class PageFiles {

    /** Hexadecimal digits of a version. */
    static final int DIGITS = 12;

    static final String BUNDLED_MODULES = "bundle.js";
    static final String BUNDLED_STYLES = "bundle.css";

    /** A line for each file that the bundle is made of: its SHA-256, and its name. */
    static final String BUNDLE_SUMS = "bundle.sha256";

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:[^'\"]* from )?'\\./([\\w-]+\\.js)';");

    private final String location;
    private final PathMatchingResourcePatternResolver finder = new PathMatchingResourcePatternResolver();
    private volatile State state;

    /** What the files are at one moment. */
    private record State(String version, List<String> modules, boolean fixed, boolean bundled) {}

    /** @param settings which name the folder that has index.html and map/ */
    PageFiles(Environment settings) {
        this.location = settings.getRequiredProperty("spring.web.resources.static-locations");
        this.state = read();
    }

    /** The version of the files, {@value #DIGITS} hexadecimal digits. */
    public String version() {
        return state.version();
    }

    /** The modules that the page needs before it shows anything, the one that it starts first. */
    List<String> modules() {
        return isBundled() ? List.of(BUNDLED_MODULES) : state.modules();
    }

    /** Whether the page takes modules and styles as one file each. */
    boolean isBundled() {
        return state.bundled();
    }

    /** Reads files on a disk again. */
    void refresh() {
        if (!state.fixed()) {
            state = read();
        }
    }

    /** The folder of the page. */
    public String pageFolder() {
        return location;
    }

    /** The folder of the page's files. */
    public String folder() {
        return location + "map/";
    }

    private State read() {
        try {
            TreeMap<String, byte[]> files = new TreeMap<>();
            boolean fixed = true;
            String folder = folder();
            for (Resource file : finder.getResources(folder + "**/*.*")) {
                String address = file.getURL().toString();
                String name = address.substring(address.lastIndexOf("/map/") + "/map/".length());
                files.put(name, file.getContentAsByteArray());
                fixed &= !file.isFile();
            }
            return new State(hash(files), modules(files), fixed, isBundleOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the bundle is made of exactly these modules and styles, in the order of the page, by the hashes beside it. */
    private boolean isBundleOf(TreeMap<String, byte[]> files) throws IOException {
        if (!files.containsKey(BUNDLED_MODULES) || !files.containsKey(BUNDLE_SUMS)) {
            return false;
        }
        Set<String> made = new String(files.get(BUNDLE_SUMS), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toSet());
        Set<String> found = new HashSet<>(Set.of(
                sum("index.html", finder.getResource(location + "index.html").getContentAsByteArray())));
        files.forEach((name, bytes) -> {
            if (isBundled(name)) {
                found.add(sum(name.substring(name.lastIndexOf('/') + 1), bytes));
            }
        });
        return made.equals(found);
    }

    private static boolean isBundled(String name) {
        return !name.equals(BUNDLED_MODULES)
                && !name.equals(BUNDLED_STYLES)
                && (name.endsWith(".js") || name.endsWith(".css"));
    }

    private static String sum(String name, byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes)) + " " + name;
    }

    private static String hash(TreeMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (var file : files.entrySet()) {
            all.write(file.getKey().getBytes(StandardCharsets.UTF_8));
            all.write(0);
            all.write(sha256(file.getValue()));
        }
        return HexFormat.of().formatHex(Arrays.copyOf(sha256(all.toByteArray()), DIGITS / 2));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that {@code main.js} imports, directly or not; what is imported later is not among it. */
    private static List<String> modules(TreeMap<String, byte[]> files) {
        Set<String> found = new LinkedHashSet<>(List.of("main.js"));
        List<String> waiting = new ArrayList<>(found);
        while (!waiting.isEmpty()) {
            byte[] module = files.getOrDefault(waiting.remove(0), new byte[0]);
            Matcher imported = IMPORT.matcher(new String(module, StandardCharsets.UTF_8));
            while (imported.find()) {
                if (found.add(imported.group(1))) {
                    waiting.add(imported.group(1));
                }
            }
        }
        return List.copyOf(found);
    }
}
