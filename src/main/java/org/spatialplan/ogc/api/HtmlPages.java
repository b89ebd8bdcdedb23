package org.spatialplan.ogc.api;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** Shows the OGC APIs to people: pages from templates, with the style and the scripts of the map page. Thread-safe. */
public final class HtmlPages {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().defaultValue("").emptyStringIsFalse(true).withLoader(HtmlPages::open);
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    /** Words of all pages, {@code ogc.page.<word>}. */
    private static final List<String> WORDS =
            List.of("addresses", "copied", "copy", "copy-of", "map", "map-keys", "on-map", "path", "theme");

    private HtmlPages() {}

    /**
     * Makes a page.
     *
     * @param template name of a file in {@code /ogc}
     * @param title of the page
     * @param crumbs pages above it, outermost first
     * @param model further values of the template
     */
    public static String render(
            OgcRequest request, String template, String title, List<Crumb> crumbs, Map<String, ?> model) {
        Map<String, Object> values = new LinkedHashMap<>(model);
        Language other = request.language() == Language.ZH ? Language.EN : Language.ZH;
        values.put("root", request.address(""));
        values.put(
                "product",
                request.language()
                        .text(Messages.of("ogc.spatial-plan", request.city().name())));
        values.put("home", MapPageLinks.home(request));
        values.put("words", words(request.language()));
        values.put("lang", request.language().tag());
        values.put("title", title);
        values.put("crumbs", linked(request, crumbs));
        values.put("below", !crumbs.isEmpty());
        values.put("json", request.here("f", "json"));
        values.put("otherLanguage", request.here("lang", other == Language.EN ? "en" : "zh", "f", "html"));
        values.put("otherTag", other.tag());
        values.put("otherLanguageName", other == Language.EN ? "English" : "中文");
        return TEMPLATES
                .computeIfAbsent(template, name -> COMPILER.compile(open(name)))
                .execute(values);
    }

    private static Map<String, String> words(Language language) {
        return WORDS.stream()
                .collect(Collectors.toMap(word -> word, word -> language.text(Messages.of("ogc.page." + word))));
    }

    /**
     * A page above another one.
     *
     * @param path within the service
     * @param title in the language of the page
     */
    public record Crumb(String path, String title) {}

    /** The address of a page in the language of the current page. */
    public static String page(OgcRequest request, String path) {
        return request.address(path, "f", "html", "lang", request.language() == Language.ZH ? "zh" : "en");
    }

    private static List<Map<String, String>> linked(OgcRequest request, List<Crumb> crumbs) {
        List<Map<String, String>> linked = new ArrayList<>();
        crumbs.forEach(crumb -> linked.add(Map.of("href", page(request, crumb.path()), "title", crumb.title())));
        return linked;
    }

    private static Reader open(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(HtmlPages.class.getResourceAsStream("/ogc/" + name + ".mustache"), name),
                StandardCharsets.UTF_8);
    }
}
