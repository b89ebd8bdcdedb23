package org.spatialplan.indicator;

import java.util.List;
import java.util.Optional;

/** The methods of one city's plan. An indicator without one is not computed from geometry. */
public record IndicatorMethods(List<IndicatorMethod> methods) {

    public IndicatorMethods {
        methods = List.copyOf(methods);
    }

    /** Finds the method of an indicator by its number. */
    public Optional<IndicatorMethod> find(int number) {
        return methods.stream().filter(method -> method.number() == number).findFirst();
    }
}
