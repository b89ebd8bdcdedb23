package org.spatialplan.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.spatialplan.nation.ParcelRow;

/** How parcels are laid out in files. */
enum Layout {
    /** In one file, in the order of the service's file. */
    ONE_FILE(1, new Random(0), true, "geometry"),
    /** In several files of different length, in another order. */
    SHUFFLED(4, new Random(4490), true, "geometry"),
    /** The same without boxes, and with a name of the column that is not the usual one. */
    SHUFFLED_AND_BARE(7, new Random(4528), false, "图形");

    private final int files;
    private final Random random;
    private final boolean covered;
    private final String geometry;

    Layout(int files, Random random, boolean covered, String geometry) {
        this.files = files;
        this.random = random;
        this.covered = covered;
        this.geometry = geometry;
    }

    /**
     * Writes files.
     *
     * @param system of {@link GeoParquetFile}
     * @return the parcels in the order of the files
     */
    List<ParcelRow> write(List<ParcelRow> parcels, int system, Path folder) throws IOException {
        List<ParcelRow> order = new ArrayList<>(parcels);
        if (files > 1) {
            Collections.shuffle(order, random);
        }
        GeoParquetFile file = new GeoParquetFile(system, covered, geometry);
        for (int i = 0; i < files; i++) {
            file.write(order.subList(start(i, order), start(i + 1, order)), folder.resolve("部分-" + i + ".parquet"));
        }
        return order;
    }

    /** Each file is longer than the one before it. */
    private int start(int file, List<ParcelRow> all) {
        return (int) ((long) all.size() * file * file / (files * files));
    }
}
