package org.spatialplan.format.geopackage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;
import org.spatialplan.text.Severity;

/**
 * What a GeoPackage states about its feature tables (12-128r19, 1.1.2 and 2.1.5). Each query reads one plain table
 * without its indexes, which may differ from the table. Used by one thread.
 */
final class GeoPackageCatalogue {

    private static final String GEOMETRY_COLUMNS = "gpkg_geometry_columns";
    private static final String SYSTEMS = "gpkg_spatial_ref_sys";
    private static final int MAX_TABLES = 2_000;
    private static final int MAX_NAME_LENGTH = 1_000;
    private static final int MAX_DEFINITION_LENGTH = 100_000;

    private final String fileName;
    private final ReadOnlySqlite sqlite;
    private final TableKinds kinds;
    private final List<Finding> notes = new ArrayList<>();

    GeoPackageCatalogue(String fileName, ReadOnlySqlite sqlite, TableKinds kinds) {
        this.fileName = fileName;
        this.sqlite = sqlite;
        this.kinds = kinds;
    }

    /**
     * A table of features.
     *
     * @param geometry name of the geometry column
     * @param srsId key of its coordinate reference system
     */
    record FeatureTable(String name, String geometry, long srsId) {}

    /**
     * A row of {@code gpkg_spatial_ref_sys}.
     *
     * @param definitions in WKT 1 and WKT 2, without empty ones
     */
    record SpatialReference(String organization, int code, List<String> definitions) {

        static final SpatialReference NONE = new SpatialReference("", 0, List.of());

        private static SpatialReference of(String organization, int code, String... definitions) {
            return new SpatialReference(
                    organization,
                    code,
                    Stream.of(definitions)
                            .filter(text -> text != null && !text.isBlank() && !text.equalsIgnoreCase("undefined"))
                            .toList());
        }
    }

    /** Findings about tables that were left out. */
    List<Finding> notes() {
        return notes;
    }

    /**
     * Finds the table to read.
     *
     * @throws DataFileException if there is none, or there are several and none was chosen
     */
    FeatureTable chosen(TableChoice choice) throws SQLException {
        List<FeatureTable> tables = tables(choice.wanted());
        if (choice.wanted().isEmpty()) {
            return onlyFilled(choice, tables);
        }
        return tables.stream()
                .filter(candidate -> candidate.name.equals(choice.wanted().get()))
                .findFirst()
                .orElseThrow(() -> choice.refused(
                        fileName, tables.stream().map(FeatureTable::name).toList()));
    }

    private List<FeatureTable> tables(Optional<String> wanted) throws SQLException {
        kinds.columns(sqlite, GEOMETRY_COLUMNS);
        String sql = "SELECT " + start("table_name", MAX_NAME_LENGTH) + ", " + start("column_name", MAX_NAME_LENGTH)
                + ", srs_id FROM " + GEOMETRY_COLUMNS + " NOT INDEXED LIMIT " + (MAX_TABLES + 1);
        List<FeatureTable> tables = new ArrayList<>();
        List<String> others = new ArrayList<>();
        int rows = 0;
        try (Statement statement = sqlite.statement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                requireFew(++rows);
                String name = found.getString(1);
                if (kinds.isPlain(name)) {
                    tables.add(new FeatureTable(name, found.getString(2), found.getLong(3)));
                } else {
                    others.add(name);
                }
            }
        }
        if (rows == 0) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-no-feature-table"));
        }
        others.forEach(other -> leave(other, wanted, tables.isEmpty()));
        return tables;
    }

    /**
     * An SQL expression for the beginning of a text, one character longer than the longest permitted, so that a text
     * that is too long is noticed.
     */
    private static String start(String column, int longest) {
        return "substr(" + column + ", 1, " + (longest + 1) + ")";
    }

    private void requireFew(int rows) {
        if (rows > MAX_TABLES) {
            throw new DataFileException(fileName, 0, Messages.of("format.more-than-feature-tables", MAX_TABLES));
        }
    }

    /**
     * Finds the only table that has rows. Several such tables are refused, so that none is silently ignored. Empty
     * tables come from templates and are ignored.
     */
    private FeatureTable onlyFilled(TableChoice choice, List<FeatureTable> tables) throws SQLException {
        List<FeatureTable> filled = filled(tables);
        if (filled.size() > 1) {
            throw choice.refused(
                    fileName, filled.stream().map(FeatureTable::name).toList());
        }
        return filled.isEmpty() ? tables.get(0) : filled.get(0);
    }

    /** The names of all feature tables that have rows. */
    List<String> filledTables() throws SQLException {
        return filled(tables(Optional.empty())).stream().map(FeatureTable::name).toList();
    }

    private List<FeatureTable> filled(List<FeatureTable> tables) throws SQLException {
        List<FeatureTable> filled = new ArrayList<>();
        for (FeatureTable candidate : tables) {
            try (Statement statement = sqlite.statement();
                    ResultSet row = statement.executeQuery(
                            "SELECT 1 FROM " + GeoPackageWriter.quoted(candidate.name) + " NOT INDEXED LIMIT 1")) {
                if (row.next()) {
                    filled.add(candidate);
                }
            }
        }
        return filled;
    }

    /** Notes a view that is left out, or a table that was dropped and is still listed. One that was chosen is refused. */
    private void leave(String view, Optional<String> wanted, boolean alone) {
        if (alone || wanted.equals(Optional.of(view))) {
            throw new DataFileException(fileName, 0, Messages.of("format.feature-table-view-missing", view));
        }
        if (!kinds.exists(view)) {
            notes.add(Finding.info("table-dropped", "", Messages.of("format.table-dropped", view)));
            return;
        }
        notes.add(Finding.of(
                "view-left-out",
                wanted.isEmpty() ? Severity.WARNING : Severity.INFO,
                "",
                Messages.of("format.view-left-out", view)));
    }

    /** The coordinate reference system of a table; {@link SpatialReference#NONE} if the file does not state it. */
    SpatialReference system(FeatureTable table) throws SQLException {
        // the WKT 2 extension adds a column
        boolean second = kinds.columns(sqlite, SYSTEMS).stream()
                .anyMatch(column -> column.name().equals("definition_12_063"));
        String sql = "SELECT " + start("organization", MAX_NAME_LENGTH) + ", organization_coordsys_id, "
                + start("definition", MAX_DEFINITION_LENGTH) + ", "
                + (second ? start("definition_12_063", MAX_DEFINITION_LENGTH) : "NULL") + " FROM " + SYSTEMS
                + " NOT INDEXED WHERE srs_id = ? LIMIT 2";
        try (PreparedStatement question = sqlite.prepared(sql)) {
            question.setLong(1, table.srsId);
            try (ResultSet found = question.executeQuery()) {
                return found.next() ? onlyOne(found, table) : SpatialReference.NONE;
            }
        }
    }

    private SpatialReference onlyOne(ResultSet found, FeatureTable table) throws SQLException {
        SpatialReference system =
                SpatialReference.of(found.getString(1), found.getInt(2), found.getString(3), found.getString(4));
        if (found.next()) {
            throw new DataFileException(fileName, 0, Messages.of("format.two-rows-srs-id", SYSTEMS, table.srsId));
        }
        return system;
    }
}
