package org.spatialplan.parcel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spatialplan.text.LocalizedText;

/** The units of stated areas. 1 ha = 15 亩 = 10,000 m². */
public enum AreaUnit {
    SQUARE_METRE("m2", 1, "平方米", "平米", "㎡", "sqm"),
    MU("mu", 10_000.0 / 15, "亩", "市亩"),
    HECTARE("ha", 10_000, "公顷", "hm2", "hectare", "hectares"),
    SQUARE_KILOMETRE("km2", 1_000_000, "平方公里", "平方千米"),
    TEN_THOUSAND_MU("wan_mu", 100_000_000.0 / 15, "万亩");

    private final String symbol;
    private final double squareMetres;
    private final List<String> names;

    AreaUnit(String symbol, double squareMetres, String... names) {
        this.symbol = symbol;
        this.squareMetres = squareMetres;
        this.names = List.of(names);
    }

    /** Finds a unit by its symbol. */
    public static Optional<AreaUnit> find(String symbol) {
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(symbol))
                .findFirst();
    }

    /**
     * Finds a unit by its symbol or a name that people use.
     *
     * @param name half-width, without blanks
     */
    static Optional<AreaUnit> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(unit -> unit.symbol.equals(lower) || unit.names.contains(lower))
                .findFirst();
    }

    /** The symbol: stable, lower case. */
    public String symbol() {
        return symbol;
    }

    /** The name in both languages. */
    public LocalizedText text() {
        return new LocalizedText(names.get(0), symbol);
    }

    /** Converts an amount in this unit to m². */
    public double toM2(double amount) {
        return amount * squareMetres;
    }
}
