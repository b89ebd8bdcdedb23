package org.spatialplan.nation;

import java.util.Map;

/**
 * What the service and the job are asked, with the parameters by the service's names. {@value #EARLIER} as a date is the moment between the
 * two versions of a layer, which {@link NationFolder#earlier} holds. This class knows nothing but Java.
 */
public enum NationQuestion {
    /** Lines whose layers hold something, all of it located. */
    EXACT(NationCity.EXACT, ParcelSet.ALL, Map.of("accuracy", "0", "lines", NationQuestion.LOCATED)),
    /** All lines: one has no layer, others have a stand-in. */
    ALL_LINES(NationCity.EXACT, ParcelSet.SOME, Map.of("newLand", "true")),
    /** Parcels in metres of a zone. */
    IN_METRES(NationCity.EXACT, ParcelSet.SOME_IN_METRES, Map.of("lines", NationQuestion.LOCATED)),
    /** Without the line that has a rule for all ground outside: silence is clear. */
    VAGUE(NationCity.VAGUE, ParcelSet.ALL, Map.of("accuracy", "0.5", "lines", NationQuestion.SILENT)),
    /** A line of which one feature is not located: silence is no data, everywhere. */
    UNLOCATED(NationCity.VAGUE, ParcelSet.SOME, Map.of("accuracy", "0.5", "lines", "forests,permanent-farmland")),
    /** Everything else that may be asked, at once. */
    OPTIONS(
            NationCity.VAGUE,
            ParcelSet.SOME,
            Map.of(
                    "accuracy", "0.5",
                    "lines", "ecological-red-line,river-management,coastline,town-development-boundary",
                    "activity", "linear-infrastructure,existing-facilities",
                    "national-project", "true",
                    "newLand", "true",
                    "asOf", NationQuestion.EARLIER,
                    "rulesAsOf", "2024-06-01",
                    "approval", NationQuestion.APPROVAL)),
    WEST(NationCity.WEST, ParcelSet.SOME, Map.of("accuracy", "0.5", "lines", NationQuestion.SILENT)),
    EAST(NationCity.EAST, ParcelSet.SOME, Map.of("accuracy", "0.5", "lines", NationQuestion.SILENT));

    /** In the place of a moment. */
    public static final String EARLIER = "earlier";
    /** In the place of a file, {@link NationFolder#approval}. */
    public static final String APPROVAL = "approval";
    /** Lines whose layers hold something, all of it located. */
    static final String LOCATED =
            "permanent-farmland,ecological-red-line,town-development-boundary,river-management,coastline";

    static final String SILENT = "permanent-farmland,ecological-red-line,river-management,coastline";

    private final NationCity city;
    private final ParcelSet parcels;
    private final Map<String, String> parameters;

    NationQuestion(NationCity city, ParcelSet parcels, Map<String, String> parameters) {
        this.city = city;
        this.parcels = parcels;
        this.parameters = parameters;
    }

    /** Who answers. */
    public NationCity city() {
        return city;
    }

    /** What is checked. */
    public ParcelSet parcels() {
        return parcels;
    }

    /** By the names of the service's parameters. */
    public Map<String, String> parameters() {
        return parameters;
    }
}
