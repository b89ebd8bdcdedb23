package org.spatialplan;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Empty PostGIS databases for tests, all in one server that starts with the first of them and ends with this process: in Docker
 * if that answers, else of the system's packages. Where there is neither, the tests that ask are left out and say so; in CI
 * they fail.
 */
public final class PostgisDatabases {

    /** May make tables, and nothing that a database's owner may not. */
    public static final String OWNER = "plan_owner";

    public static final String SERVICE = "plan_service";
    public static final String READER = "plan_reader";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static PostgisHost server;

    private PostgisDatabases() {}

    /**
     * JDBC address of an empty database of {@link #OWNER} with the extension installed. It lives until the next one is asked
     * for: hundreds of files each would take long to remove at the end.
     */
    public static String fresh() {
        int number = NUMBERS.incrementAndGet();
        String name = "test" + number;
        try (Connection connection = server().connect();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists test" + (number - 1) + " with (force)");
            statement.execute("create database " + name + " template template_gis owner " + OWNER);
            return server().url(name);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The server that all of them are in. */
    public static synchronized PostgisHost server() {
        if (server == null) {
            server = prepared();
        }
        return server;
    }

    private static PostgisHost prepared() {
        try {
            PostgisHost started = started();
            try (Connection connection = started.connect();
                    var statement = connection.createStatement()) {
                for (String role : new String[] {OWNER, SERVICE, READER}) {
                    statement.execute("create role " + role + " login");
                }
                // an administrator does this once: the extension needs his rights
                statement.execute("create database template_gis template postgres");
            }
            return started;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static PostgisHost started() throws IOException, SQLException, InterruptedException {
        if (DockerPostgis.isThere()) {
            return DockerPostgis.start();
        }
        Needed.that(
                PostgisServer.isInstalled(),
                "the PostGIS store: Docker does not answer, and PostgreSQL with PostGIS is not installed");
        return PostgisServer.start();
    }
}
