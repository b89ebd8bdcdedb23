package org.spatialplan.format.gdal;

/** The drivers of GDAL that a sender's file may reach. All others are taken from the process before it opens anything. */
enum GdalDriver {
    FILE_GEODATABASE("OpenFileGDB"),
    /** Reads by ODBC, with the driver of mdbtools. */
    PERSONAL_GEODATABASE("PGeo"),
    DXF("DXF"),
    DWG("CAD"),
    MAPINFO("MapInfo File"),
    /** The driver of what is written. */
    GEOPACKAGE("GPKG");

    private final String gdalName;

    GdalDriver(String gdalName) {
        this.gdalName = gdalName;
    }

    /** The name by which GDAL knows it. */
    String gdalName() {
        return gdalName;
    }
}
