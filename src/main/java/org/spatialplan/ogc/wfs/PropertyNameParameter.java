package org.spatialplan.ogc.wfs;

import java.util.List;
import org.spatialplan.ogc.fes.PropertyPath;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.query.filter.FilterException;

/** Reads PROPERTYNAME: the properties to return. */
final class PropertyNameParameter {

    private PropertyNameParameter() {}

    static List<String> parse(List<String> names, PropertyPath path) {
        return names.stream().map(name -> property(name, path)).toList();
    }

    private static String property(String name, PropertyPath path) {
        try {
            return path.readOwn(name, prefix -> null);
        } catch (FilterException e) {
            throw OwsException.invalid("propertyName", name, e.getMessage());
        }
    }
}
