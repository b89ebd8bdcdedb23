package org.spatialplan.ogc.fes;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.Property;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.query.NearNames;
import org.spatialplan.query.filter.FilterException;

/**
 * Reads the name of a property in a filter: {@code name_zh}, {@code plan:name_zh}, {@code plan:rivers/plan:name_zh},
 * each perhaps followed by {@code [1]}; by its name in the schema or its own. Properties
 * have one simple value, so no more of XPath is needed.
 */
public final class PropertyPath {

    static final String BOUNDED_BY = "gml:boundedBy";

    /** Properties that every GML feature may have, but never has here. */
    static final String VALUELESS = "gml:";

    private static final Set<String> GML_PROPERTIES =
            Set.of("name", "description", "descriptionReference", "identifier", "metaDataProperty", "location");

    private static final Pattern STEP =
            Pattern.compile("(?:([\\w.-]+):)?([\\w.-]+)(?:\\[1])?", Pattern.UNICODE_CHARACTER_CLASS);

    private final FesContext context;

    public PropertyPath(FesContext context) {
        this.context = context;
    }

    /**
     * Reads a property with a simple value or a geometry.
     *
     * @throws FilterException if there is no such property
     */
    public String readOwn(String path, UnaryOperator<String> declared) {
        String name = read(path, declared);
        if (name.equals(BOUNDED_BY) || name.equals(VALUELESS)) {
            throw unknown(path);
        }
        return name;
    }

    /**
     * Returns the property's name, {@link FeatureType#GEOMETRY} for the geometry, {@link #BOUNDED_BY} for the envelope,
     * {@link #VALUELESS} for the other properties of every GML feature.
     *
     * @param declared namespaces by prefix at the path; null for an unknown prefix
     * @throws FilterException if there is no such property
     */
    String read(String path, UnaryOperator<String> declared) {
        try {
            return readSteps(path, declared);
        } catch (FilterException e) {
            // a column may be called "a/b" or "a:b"
            return context.type().findProperty(path.strip()).map(Property::name).orElseThrow(() -> e);
        }
    }

    private String readSteps(String path, UnaryOperator<String> declared) {
        String last = path.strip();
        int slash = last.lastIndexOf('/');
        if (slash >= 0) {
            requireType(last.substring(0, slash));
            last = last.substring(slash + 1);
        }
        Matcher step = STEP.matcher(last);
        if (!step.matches()) {
            throw unknown(path);
        }
        Optional<String> namespace = Optional.ofNullable(step.group(1)).flatMap(prefix -> namespace(prefix, declared));
        String name = step.group(2);
        boolean gml = namespace
                .map(uri -> uri.startsWith("http://www.opengis.net/gml"))
                .orElse("gml".equals(step.group(1)));
        if (gml && name.equals("boundedBy")) {
            return BOUNDED_BY;
        }
        if (gml && GML_PROPERTIES.contains(name)) {
            return VALUELESS;
        }
        if (gml || namespace.isPresent() && !namespace.get().equals(GmlFeatureWriter.NAMESPACE)) {
            throw unknown(path);
        }
        return own(name).orElseThrow(() -> unknown(path));
    }

    /** Finds a property by its XML name or its own. */
    private Optional<String> own(String name) {
        return name.equals(FeatureType.GEOMETRY)
                ? Optional.of(name)
                : context.type().findXmlProperty(name).map(Property::name);
    }

    private void requireType(String steps) {
        Matcher step = STEP.matcher(steps.startsWith("/") ? steps.substring(1) : steps);
        if (!step.matches() || !step.group(2).equals(context.type().id())) {
            throw new FilterException("a path from " + context.type().id() + " (found '" + steps + "')");
        }
    }

    private Optional<String> namespace(String prefix, UnaryOperator<String> declared) {
        return Optional.ofNullable(declared.apply(prefix))
                .or(() -> Optional.ofNullable(context.namespaces().get(prefix)));
    }

    private FilterException unknown(String path) {
        NearNames names = new NearNames();
        context.type().properties().forEach(property -> names.offer(property.name(), property.name()));
        return new FilterException(
                "a property of " + context.type().id() + " ('" + path + "' is none)", names.nearest(path));
    }
}
