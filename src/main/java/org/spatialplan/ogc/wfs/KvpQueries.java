package org.spatialplan.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsException;
import org.w3c.dom.Element;

/**
 * Reads the queries of key-value parameters. Several types are {@code (a)(b)} in 2.0 and {@code a,b} in 1.1; then the
 * other parameters have one group for each, or one for all.
 */
final class KvpQueries {

    private static final Pattern BETWEEN_GROUPS = Pattern.compile("\\)\\s*\\(");

    private KvpQueries() {}

    static List<QueryText> read(WfsRequest request) {
        Kvp kvp = withFilter(request.kvp());
        List<List<String>> types = types(request);
        List<String> ids = list(kvp.find("RESOURCEID").or(() -> kvp.find("FEATUREID")));
        if (types.isEmpty() && ids.isEmpty()) {
            throw OwsException.missing(request.version().typeNames());
        }
        requireOne(kvp);
        int queries = Math.max(1, types.size());
        List<QueryText> texts = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            texts.add(new QueryText(
                    types.isEmpty() ? List.of() : types.get(i),
                    request.namespaces(),
                    group(kvp, "FILTER", i, queries).map(KvpQueries::filter),
                    group(kvp, "CQL_FILTER", ";", i, queries),
                    kvp.find("BBOX"),
                    ids,
                    list(group(kvp, "PROPERTYNAME", i, queries)).stream()
                            .filter(name -> !name.equals("*"))
                            .toList(),
                    group(kvp, "SORTBY", i, queries),
                    group(kvp, "SRSNAME", i, queries)));
        }
        return texts;
    }

    /** Accepts {@code query}, OWSLib's name for the filter of 2.0. */
    private static Kvp withFilter(Kvp kvp) {
        return kvp.find("FILTER").isPresent()
                ? kvp
                : kvp.find("QUERY").map(query -> kvp.with("FILTER", query)).orElse(kvp);
    }

    private static List<List<String>> types(WfsRequest request) {
        Optional<String> text =
                request.kvp().find("TYPENAMES").or(() -> request.kvp().find("TYPENAME"));
        if (text.isEmpty()) {
            return List.of();
        }
        boolean joinsByComma = request.version() == WfsVersion.V2_0_0;
        return groups(text.get()).stream()
                .flatMap(group -> joinsByComma
                        ? Stream.of(list(Optional.of(group)))
                        : list(Optional.of(group)).stream().map(List::of))
                .toList();
    }

    /**
     * Checks that there is one way to choose features (09-025r2, 7.9.2.3); only a CQL filter may be joined with a box.
     */
    private static void requireOne(Kvp kvp) {
        List<String> present = Stream.of("FILTER", "RESOURCEID", "FEATUREID", "BBOX")
                .filter(name -> kvp.find(name).isPresent())
                .toList();
        if (present.size() > 1) {
            throw OwsException.invalid(
                    present.get(1).toLowerCase(java.util.Locale.ROOT),
                    kvp.find(present.get(1)).orElse(""),
                    "only one of filter, resourceId and bbox");
        }
    }

    private static Element filter(String text) {
        return FilterParameter.parse(text);
    }

    private static Optional<String> group(Kvp kvp, String name, int i, int queries) {
        return kvp.find(name).map(text -> pick(name, groups(text), i, queries)).filter(text -> !text.isBlank());
    }

    private static Optional<String> group(Kvp kvp, String name, String separator, int i, int queries) {
        return kvp.find(name).map(text -> queries == 1 ? text : pick(name, List.of(text.split(separator)), i, queries));
    }

    private static String pick(String name, List<String> groups, int i, int queries) {
        if (groups.size() != 1 && groups.size() != queries) {
            throw OwsException.invalid(
                    name.toLowerCase(java.util.Locale.ROOT),
                    String.join(")(", groups),
                    "one group, or one for each of " + queries + " types");
        }
        return groups.get(groups.size() == 1 ? 0 : i).strip();
    }

    private static List<String> groups(String text) {
        String stripped = text.strip();
        return stripped.startsWith("(") && stripped.endsWith(")")
                ? List.of(BETWEEN_GROUPS.split(stripped.substring(1, stripped.length() - 1), -1))
                : List.of(stripped);
    }

    static List<String> list(Optional<String> text) {
        return text.stream()
                .flatMap(all -> Stream.of(all.split(",")))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
