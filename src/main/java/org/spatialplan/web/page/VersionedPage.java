package org.spatialplan.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private final PageFiles files;

    public VersionedPage(PageFiles files) {
        this.files = files;
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource page, ResourceTransformerChain chain)
            throws IOException {
        files.refresh();
        String folder = "map/" + files.version() + "/";
        String text = page.getContentAsString(StandardCharsets.UTF_8)
                .replace("=\"map/", "=\"" + folder)
                .replace(
                        "<script src=\"" + folder + "theme-first.js\">",
                        early(request, folder) + "<script src=\"" + folder + "theme-first.js\">");
        return new TransformedResource(page, text.getBytes(StandardCharsets.UTF_8));
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
