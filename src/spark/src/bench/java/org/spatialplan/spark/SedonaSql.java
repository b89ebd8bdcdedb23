package org.spatialplan.spark;

import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * The question as somebody writes it in SQL: how much of each parcel the polygons cover, by Sedona's join over polygons that
 * {@code ST_SubDivideExplode} cut. Features that overlap count for each; there are no rules, accuracies or faults, and only parcels that meet a polygon get a row.
 */
final class SedonaSql {

    private static final int MAX_VERTICES = 256;
    private final SparkSession sedona;

    /**
     * @param layer file of a layer of the lake
     * @param parcels file of parcels
     */
    SedonaSql(SparkSession spark, String layer, String parcels) {
        sedona = SedonaContext.create(spark);
        sedona.read().format("geoparquet").load(layer).createOrReplaceTempView("lines");
        sedona.read().format("geoparquet").load(parcels).createOrReplaceTempView("parcels");
    }

    /** Writes the rows, and returns their number. */
    long run(String folder) {
        sedona.sql("SELECT ST_SubDivideExplode(geometry, " + MAX_VERTICES + ") AS geometry FROM lines")
                .createOrReplaceTempView("pieces");
        sedona.sql("SELECT p.DKBH AS id, sum(ST_AreaSpheroid(ST_Intersection(p.geometry, l.geometry))) AS overlap"
                        + " FROM parcels p JOIN pieces l ON ST_Intersects(p.geometry, l.geometry) GROUP BY p.DKBH")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder);
        return sedona.read().parquet(folder).count();
    }
}
