package org.spatialplan.ogc.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.AcceptedLanguage;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.problem.UnknownParameterException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A request to a resource of the OGC APIs: its parameters, each known and given at most once; the requested format and
 * language; addresses as the client sees them.
 */
public final class OgcRequest {

    private final Map<String, String> parameters;
    private final String base;
    private final String path;
    private final MediaFormat format;
    private final Optional<Language> asked;
    private final PageCity city;

    private OgcRequest(
            Map<String, String> parameters,
            String base,
            String path,
            MediaFormat format,
            Optional<Language> asked,
            PageCity city) {
        this.parameters = parameters;
        this.base = base;
        this.path = path;
        this.format = format;
        this.asked = asked;
        this.city = city;
    }

    /**
     * Reads a request.
     *
     * @param offered formats of the resource, the default first
     * @param known its parameters besides {@code f} and {@code lang}
     * @throws UnknownParameterException for any other parameter
     */
    public static OgcRequest of(HttpServletRequest request, List<MediaFormat> offered, Collection<String> known) {
        List<String> names =
                Stream.concat(Stream.of("f", "lang"), known.stream()).toList();
        return read(request, offered, names, Set.of());
    }

    /**
     * Reads a request to a resource that is the same in every language, but for its refusals.
     *
     * @param offered formats of the resource, the default first
     * @param known its parameters besides {@code f} and {@code lang}
     * @param lists those that may be given several times, as if all values were in one, with commas between
     * @throws UnknownParameterException for any other parameter
     */
    public static OgcRequest ofPicture(
            HttpServletRequest request, List<MediaFormat> offered, Collection<String> known, Set<String> lists) {
        List<String> names =
                Stream.concat(Stream.of("f", "lang"), known.stream()).toList();
        return read(request, offered, names, lists);
    }

    private static OgcRequest read(
            HttpServletRequest request, List<MediaFormat> offered, List<String> names, Set<String> lists) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new UnknownParameterException(name, names);
            }
            if (values.length != 1 && !lists.contains(name)) {
                throw new BadParameterException(
                        name, Arrays.toString(values), Messages.of("query.expected.given-once"));
            }
            parameters.put(name, String.join(",", values));
        });
        MediaFormat format =
                FormatParameter.choose(parameters.get(FormatParameter.NAME), request.getHeader("Accept"), offered);
        Optional<Language> asked =
                asked(Optional.ofNullable(parameters.get("lang")), request.getHeader("Accept-Language"));
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new OgcRequest(parameters, base, path, format, asked, PageCity.of(request));
    }

    /** The parameters that were given, by name. */
    public Map<String, String> parameters() {
        return java.util.Collections.unmodifiableMap(parameters);
    }

    /** The path of the request within the service. */
    public String path() {
        return path;
    }

    /** The format of the answer. */
    public MediaFormat format() {
        return format;
    }

    /** Whether the answer is a page for people. */
    public boolean isHtml() {
        return format.equals(MediaFormat.HTML);
    }

    /** The language of a page: Chinese unless the client asks for English. */
    public Language language() {
        return asked.orElse(Language.ZH);
    }

    /** The city that answers. */
    PageCity city() {
        return city;
    }

    /** A moment as people of the city read it, with the offset of its time, to the minute. */
    public String moment(Instant instant) {
        return city.moment(instant);
    }

    /** The languages of what {@link #say} says, as tags. */
    public String languages() {
        return isHtml() || asked.isPresent() ? language().tag() : "zh-CN, en";
    }

    /** A text as a page or document says it: in the language of the client, in both for a document if it asks for none. */
    public String say(LocalizedText text) {
        return isHtml() || asked.isPresent() ? language().text(text) : text.both();
    }

    /**
     * The text of a parameter; empty if it is left out. A blank value is refused, so that a mistake never widens the
     * answer.
     */
    public Optional<String> find(String parameter) {
        String value = parameters.get(parameter);
        if (value != null && value.isBlank()) {
            throw new BadParameterException(parameter, value, Messages.of("query.expected.not-empty"));
        }
        return Optional.ofNullable(value);
    }

    /**
     * The value of a parameter; empty if it is left out.
     *
     * @throws BadParameterException if the text is blank or not a value of the parameter
     */
    public <T> Optional<T> find(QueryParameter<T> parameter) {
        return find(parameter.name()).map(parameter::read);
    }

    /**
     * The absolute address of a path of this service.
     *
     * @param query alternating names and values, which are encoded here
     */
    public String address(String servicePath, String... query) {
        StringBuilder address = new StringBuilder(base).append(servicePath);
        for (int i = 0; i < query.length; i += 2) {
            append(address, i == 0, query[i], query[i + 1]);
        }
        return address.toString();
    }

    /**
     * The address of this request with some parameters replaced.
     *
     * @param replaced alternating names and values; null leaves a parameter out
     */
    public String here(String... replaced) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        for (int i = 0; i < replaced.length; i += 2) {
            if (replaced[i + 1] == null) {
                all.remove(replaced[i]);
            } else {
                all.put(replaced[i], replaced[i + 1]);
            }
        }
        List<String> pairs = new ArrayList<>();
        all.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        return address(path, pairs.toArray(String[]::new));
    }

    /** Appends a pair. Every character that could end a name or value is encoded. */
    private static void append(StringBuilder address, boolean first, String name, String value) {
        address.append(first ? '?' : '&')
                .append(UriUtils.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                .append('=')
                .append(UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The language that the client asks for; empty if it asks for none that is known. */
    private static Optional<Language> asked(Optional<String> lang, String accept) {
        return lang.map(OgcRequest::named)
                .or(() -> AcceptedLanguage.find(accept).map(OgcRequest::named));
    }

    private static Language named(String lang) {
        return switch (lang.toLowerCase(Locale.ROOT)) {
            case "zh", "zh-cn" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new BadParameterException("lang", lang, Messages.of("query.expected.zh-or-en"));
        };
    }
}
