package org.spatialplan.store;

/** The differences of the databases' SQL. */
public enum Dialect {
    /** H2: geometry and attributes are stored as they are, bytes and text. */
    H2 {
        @Override
        String geometryValue(String wkb) {
            return wkb;
        }

        @Override
        String geometryColumn(String column) {
            return column;
        }

        @Override
        String jsonValue(String text) {
            return text;
        }

        @Override
        boolean isOfOneProcess() {
            return true;
        }
    },

    /** PostGIS: geometry is typed, in CGCS2000, but it is transferred as WKB. */
    POSTGIS {
        @Override
        String geometryValue(String wkb) {
            return "ST_GeomFromWKB(" + wkb + ", 4490)";
        }

        @Override
        String geometryColumn(String column) {
            return "ST_AsBinary(" + column + ") as " + column;
        }

        @Override
        String jsonValue(String text) {
            return "cast(" + text + " as json)";
        }

        @Override
        boolean isOfOneProcess() {
            return false;
        }
    };

    /** Returns the expression that stores a bound parameter of WKB, or null. */
    abstract String geometryValue(String wkb);

    /** Returns the expression that selects a geometry as WKB, under the column's name. */
    abstract String geometryColumn(String column);

    /** Returns the expression that stores a bound parameter of JSON text. */
    abstract String jsonValue(String text);

    /** Tests whether only one process can open the database. */
    abstract boolean isOfOneProcess();
}
