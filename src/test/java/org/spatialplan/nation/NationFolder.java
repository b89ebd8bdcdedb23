package org.spatialplan.nation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where everything is. This class knows nothing but Java. */
public record NationFolder(Path root) {

    private static final String ROWS = "rows";

    /** The lake of a city. */
    public Path lake(NationCity city) {
        return root.resolve("lake-" + name(city));
    }

    /** The parcels for {@link ParcelRow#read}. */
    public Path parcels(ParcelSet set) {
        return root.resolve("parcels-" + name(set) + ".rows");
    }

    /** The parcels of a doubtful file for {@link ParcelRow#read}. */
    public Path parcels(DoubtfulFile file) {
        return root.resolve("doubtful-" + name(file) + ".rows");
    }

    /** The same for the service. */
    Path geoPackage(ParcelSet set) {
        return work().resolve("parcels-" + name(set) + ".gpkg");
    }

    /** What the service answers: CSV with a header, one row a parcel in the order of the file. */
    public Path rows(NationQuestion question) {
        return root.resolve(ROWS).resolve(name(question) + ".csv");
    }

    /** The area that an approval covers, for {@link ParcelRow#read}. */
    public Path approval() {
        return root.resolve("approval.rows");
    }

    /** The same for the service. */
    Path approvalPackage() {
        return work().resolve("approval.gpkg");
    }

    /** What the service says of doubtful files, see {@link DoubtfulFile}. */
    public Path codes(DoubtfulFile file) {
        return root.resolve(ROWS).resolve(name(file) + ".codes");
    }

    /** The moment between two versions of a layer, as text. */
    public String earlier() {
        try {
            return Files.readString(earlierFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path earlierFile() {
        return root.resolve("earlier.txt");
    }

    /** Gone in the end. */
    Path work() {
        return root.resolve("work");
    }

    /** What a city's service begins with. */
    Path geodata(NationCity city) {
        return work().resolve("city-" + name(city));
    }

    /** The store of a city's service. Those that hold the same layers share it. */
    Path data(NationCity city) {
        return work().resolve("data-" + city.isVague());
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
