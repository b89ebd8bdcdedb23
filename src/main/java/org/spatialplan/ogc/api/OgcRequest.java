package org.spatialplan.ogc.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.AcceptedLanguage;
import org.spatialplan.web.parameter.FormatParameter;
import org.spatialplan.web.parameter.QueryParameter;
import org.spatialplan.web.problem.UnknownParameterException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A request to one of the OGC APIs' resources: parameters, each at most once and known; the encoding and language that are
 * wanted; addresses as the client sees them.
 */
public final class OgcRequest {

    private final Map<String, String> parameters;
    private final String base;
    private final String path;
    private final MediaFormat format;
    private final Language language;

    private OgcRequest(
            Map<String, String> parameters, String base, String path, MediaFormat format, Language language) {
        this.parameters = parameters;
        this.base = base;
        this.path = path;
        this.format = format;
        this.language = language;
    }

    /**
     * Reads a request.
     *
     * @param offered encodings of the resource, the default first
     * @param known its parameters beside {@code f} and {@code lang}
     * @throws UnknownParameterException for any other parameter
     */
    public static OgcRequest of(HttpServletRequest request, List<MediaFormat> offered, Collection<String> known) {
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> names =
                Stream.concat(Stream.of("f", "lang"), known.stream()).toList();
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                throw new UnknownParameterException(name, names);
            }
            if (values.length != 1) {
                throw new BadParameterException(
                        name, Arrays.toString(values), Messages.of("query.expected.given-once"));
            }
            parameters.put(name, values[0]);
        });
        MediaFormat format =
                FormatParameter.choose(parameters.get(FormatParameter.NAME), request.getHeader("Accept"), offered);
        Language language = language(Optional.ofNullable(parameters.get("lang")), request.getHeader("Accept-Language"));
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new OgcRequest(parameters, base, path, format, language);
    }

    public MediaFormat format() {
        return format;
    }

    /** Whether the answer is a page for people. */
    public boolean isHtml() {
        return format.equals(MediaFormat.HTML);
    }

    public Language language() {
        return language;
    }

    /** A parameter's value; given but blank is a fault, so that a slip never widens the answer. */
    public Optional<String> find(String parameter) {
        String value = parameters.get(parameter);
        if (value != null && value.isBlank()) {
            throw new BadParameterException(parameter, value, Messages.of("query.expected.not-empty"));
        }
        return Optional.ofNullable(value);
    }

    /**
     * The value of a parameter.
     *
     * @throws BadParameterException for what is blank or no value of it
     */
    public <T> Optional<T> find(QueryParameter<T> parameter) {
        return find(parameter.name()).map(parameter::read);
    }

    /** The absolute address of a path of this service, with pairs of query names and values that are encoded here. */
    public String address(String servicePath, String... query) {
        StringBuilder address = new StringBuilder(base).append(servicePath);
        for (int i = 0; i < query.length; i += 2) {
            append(address, i == 0, query[i], query[i + 1]);
        }
        return address.toString();
    }

    /** This very request's address with some parameters replaced; pairs of name and value, null to leave one out. */
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

    /** Everything that could be an end of a name or value is encoded, so that it survives being taken apart. */
    private static void append(StringBuilder address, boolean first, String name, String value) {
        address.append(first ? '?' : '&')
                .append(UriUtils.encode(name, java.nio.charset.StandardCharsets.UTF_8))
                .append('=')
                .append(UriUtils.encode(value, java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Chinese unless the client asks for English. */
    private static Language language(Optional<String> lang, String accept) {
        if (lang.isPresent()) {
            return switch (lang.get().toLowerCase(Locale.ROOT)) {
                case "zh", "zh-cn" -> Language.ZH;
                case "en" -> Language.EN;
                default -> throw new BadParameterException("lang", lang.get(), Messages.of("query.expected.zh-or-en"));
            };
        }
        return AcceptedLanguage.find(accept).filter("en"::equals).isPresent() ? Language.EN : Language.ZH;
    }
}
