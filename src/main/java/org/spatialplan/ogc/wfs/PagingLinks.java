package org.spatialplan.ogc.wfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spatialplan.layer.XmlName;
import org.spatialplan.ogc.ows.Kvp;

/**
 * Makes the addresses of the next and previous page. They contain the whole request as parameters, even if it was a
 * document, so that the service keeps no state between two pages. A filter that is too long for an address gets none.
 */
final class PagingLinks {

    private static final int LONGEST = 48_000;

    private final WfsRequest request;
    private final List<WfsQuery> queries;
    private final PageParameters page;

    PagingLinks(WfsRequest request, List<WfsQuery> queries, PageParameters page) {
        this.request = request;
        this.queries = queries;
        this.page = page;
    }

    /** Returns the next page, which is the first one after a request for the number alone. */
    Optional<String> next(long matched) {
        if (page.hits()) {
            return matched > page.start() ? address(page.start(), page.count()) : Optional.empty();
        }
        long after = (long) page.start() + page.count();
        return page.count() > 0 && after < matched ? address(after, page.count()) : Optional.empty();
    }

    Optional<String> previous() {
        if (page.hits() || page.start() == 0 || page.count() == 0) {
            return Optional.empty();
        }
        int before = Math.max(0, page.start() - page.count());
        return address(before, Math.min(page.count(), page.start()));
    }

    private Optional<String> address(long start, int count) {
        Map<String, String> parameters = new LinkedHashMap<>(
                request.isXml() ? ofDocument() : request.kvp().values());
        parameters.remove("RESULTTYPE");
        parameters.remove("MAXFEATURES");
        parameters.put("STARTINDEX", Long.toString(start));
        parameters.put("COUNT", Integer.toString(count));
        return Optional.of(ServiceUrls.of(request.address(), parameters)).filter(address -> address.length() < LONGEST);
    }

    private Map<String, String> ofDocument() {
        Kvp kvp = request.kvp();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("SERVICE", "WFS");
        parameters.put("VERSION", request.version().text());
        parameters.put("REQUEST", request.operation());
        kvp.find("OUTPUTFORMAT").ifPresent(format -> parameters.put("OUTPUTFORMAT", format));
        kvp.find("VALUEREFERENCE").ifPresent(reference -> parameters.put("VALUEREFERENCE", reference));
        kvp.find(AsOfParameter.NAME).ifPresent(moment -> parameters.put(AsOfParameter.NAME, moment));
        parameters.put(
                "TYPENAMES", groups(query -> Optional.of(query.table().type().id())));
        putAny("FILTER", query -> query.text().filter().map(FilterText::of), parameters);
        putAny(
                "PROPERTYNAME",
                // XML names have no comma
                query -> Optional.of(
                                query.properties().stream().map(XmlName::of).collect(Collectors.joining(",")))
                        .filter(names -> !names.isEmpty()),
                parameters);
        putAny("SORTBY", query -> query.text().sortBy(), parameters);
        putAny("SRSNAME", query -> query.text().srsName(), parameters);
        return parameters;
    }

    private void putAny(String name, Function<WfsQuery, Optional<String>> value, Map<String, String> parameters) {
        if (queries.stream().anyMatch(query -> value.apply(query).isPresent())) {
            parameters.put(name, groups(value));
        }
    }

    private String groups(Function<WfsQuery, Optional<String>> value) {
        return queries.stream()
                .map(query -> "(" + value.apply(query).orElse("") + ")")
                .collect(Collectors.joining());
    }
}
