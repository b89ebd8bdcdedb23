package org.spatialplan.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.web.parameter.AcceptedLanguage;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Writes into the page where the current version of its files is, and has the browser load at once what it would otherwise find
 * one after the other: modules and words. Thread-safe.
 */
public final class VersionedPage implements ResourceTransformer {

    private static final Pattern STYLES =
            Pattern.compile("(?:<link rel=\"stylesheet\" href=\"map/style/[\\w-]+\\.css\">\\s*)+");

    private final PageFiles files;

    public VersionedPage(PageFiles files) {
        this.files = files;
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource page, ResourceTransformerChain chain)
            throws IOException {
        files.refresh();
        String folder = "map/" + files.version() + "/";
        String written = page.getContentAsString(StandardCharsets.UTF_8);
        String text = (files.isBundled() ? bundled(written) : written)
                .replace("=\"map/", "=\"" + folder)
                .replace(
                        "<script src=\"" + folder + "theme-first.js\">",
                        early(request, folder) + "<script src=\"" + folder + "theme-first.js\">");
        return new TransformedResource(page, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bundled(String page) {
        return STYLES.matcher(page)
                .replaceAll("<link rel=\"stylesheet\" href=\"map/" + PageFiles.BUNDLED_STYLES + "\">\n")
                .replace("map/main.js", "map/" + PageFiles.BUNDLED_MODULES);
    }

    private String early(HttpServletRequest request, String folder) {
        boolean english = AcceptedLanguage.find(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .filter("en"::equals)
                .isPresent();
        String words = "<link rel=\"preload\" href=\"" + folder + "text/" + (english ? "en" : "zh")
                + ".json\" as=\"fetch\" crossorigin=\"anonymous\">\n";
        return words
                + files.modules().stream()
                        .map(module -> "<link rel=\"modulepreload\" href=\"" + folder + module + "\">\n")
                        .collect(Collectors.joining());
    }
}
