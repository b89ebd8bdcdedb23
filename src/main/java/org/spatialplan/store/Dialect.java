package org.spatialplan.store;

/** Where the databases' SQL differs. */
public enum Dialect {
    /** Geometry and attributes are what was put there: bytes and text. */
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

    /** Geometry is typed, in CGCS2000; it travels as WKB all the same. */
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

    /** The expression that stores a bound parameter of WKB, or null. */
    abstract String geometryValue(String wkb);

    /** The expression that selects a geometry as WKB, under the column's name. */
    abstract String geometryColumn(String column);

    /** The expression that stores a bound parameter of JSON text. */
    abstract String jsonValue(String text);

    /** Whether nobody else can have the database open. */
    abstract boolean isOfOneProcess();
}
