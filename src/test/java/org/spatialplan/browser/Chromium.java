package org.spatialplan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The system's Chromium, driven by Playwright; nothing is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** No profile of somebody's, and nothing that calls home. */
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Path home;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path home, Playwright playwright, Browser browser) {
        this.home = home;
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Optional<Path> find() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** @param more arguments of the program */
    public static Chromium start(Path program, String... more) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path home = home();
        return new Chromium(
                home,
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setEnv(environment(home))
                                .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(more))
                                        .toList())));
    }

    /** It writes settings and reports of crashes even without a profile: into a home of its own, not into the user's. */
    private static Map<String, String> environment(Path home) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("XDG_"));
        environment.put("HOME", home.toString());
        return environment;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory("chromium-home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
