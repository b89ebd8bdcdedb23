package org.spatialplan.spark;

import org.apache.spark.sql.SparkSession;
import org.spatialplan.geo.GroundFrame;

/** Placeholder: counts the rows of a file of parcels. */
public final class SparkCheck {

    private SparkCheck() {}

    /** Runs the job. */
    public static void main(String[] arguments) throws java.io.IOException {
        if (arguments.length == 0 || arguments[0].equals("--help")) {
            System.out.println("Usage: bin/spark-check LAKE PARCELS -o OUT");
            return;
        }
        try (SparkSession session =
                SparkSession.builder().appName("spark-check").getOrCreate()) {
            System.out.println(session.read().parquet(arguments[1]).count() + " rows; " + GroundFrame.class.getName());
        }
    }
}
