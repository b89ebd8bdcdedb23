package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.plan.Body;

/** The bodies of the new plan: known bodies keep their ids, new ones get {@code body-<n>}. Not thread-safe. */
final class BodyRegister {

    private final Districts districts;
    private final BodyNames names;
    private final Map<String, Body> known = new LinkedHashMap<>();
    private final Map<String, Body> used = new LinkedHashMap<>();
    private final List<Body> added = new ArrayList<>();

    BodyRegister(Districts districts, Collection<Body> bodies) {
        this.districts = districts;
        bodies.forEach(body -> known.put(body.nameZh(), body));
        this.names = new BodyNames(districts, known::containsKey);
    }

    /** Returns the ids of the bodies in a cell. */
    List<String> ids(String cell) {
        return names.read(cell).stream().map(this::id).toList();
    }

    /** Lists the bodies that some cell names, in the order of first use. */
    List<Body> used() {
        return List.copyOf(used.values());
    }

    List<Body> added() {
        return List.copyOf(added);
    }

    private String id(String name) {
        Body body = known.computeIfAbsent(name, this::create);
        used.put(body.id(), body);
        return body.id();
    }

    private Body create(String name) {
        String district =
                districts.findLeading(name).map(Districts.District::id).orElse("");
        Body body = new Body(freeId(), name, name, level(name, district), district);
        added.add(body);
        return body;
    }

    private String freeId() {
        int n = 1;
        while (taken("body-" + n)) {
            n++;
        }
        return "body-" + n;
    }

    private boolean taken(String id) {
        return known.values().stream().anyMatch(body -> body.id().equals(id))
                || added.stream().anyMatch(body -> body.id().equals(id));
    }

    private static String level(String name, String district) {
        if (name.matches(".*(公司|集团).*")) {
            return "company";
        }
        if (name.matches(".*([镇乡](人民)?政府|街道办事处|街道办|各有关乡镇.*)")) {
            return "township";
        }
        if (name.matches(".*(管委会|中心|筹备组|开发区)")) {
            return "institution";
        }
        if (!district.isEmpty()) {
            return "county";
        }
        return name.startsWith("市") ? "city" : name.matches("(国家|中国|人民银行).*") ? "national" : "institution";
    }
}
