package org.spatialplan.imports;

import java.util.Arrays;
import java.util.Optional;

/** In which a column may state areas. 1 ha = 15 亩 = 10,000 m². */
public enum AreaUnit {
    SQUARE_METRE("m2", 1),
    MU("mu", 10_000.0 / 15),
    HECTARE("ha", 10_000),
    SQUARE_KILOMETRE("km2", 1_000_000);

    private final String symbol;
    private final double squareMetres;

    AreaUnit(String symbol, double squareMetres) {
        this.symbol = symbol;
        this.squareMetres = squareMetres;
    }

    static Optional<AreaUnit> find(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }

    String symbol() {
        return symbol;
    }

    double toM2(double amount) {
        return amount * squareMetres;
    }
}
