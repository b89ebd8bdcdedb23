package org.spatialplan;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A PostGIS server for tests, from packages or from an image; it ends with this process. */
public interface PostgisHost {

    /** A connection as the administrator. */
    Connection connect() throws SQLException;

    /** JDBC address of a database; it takes every user without a password. */
    String url(String database);

    /** Goes away: connections break, and new ones are refused. What was committed is kept. */
    void halt() throws IOException, InterruptedException;

    /** Lets it come up again after {@link #halt}. */
    void resume() throws IOException, InterruptedException;

    /** Answers nothing from now on, while its connections stay open and new ones are taken. */
    void freeze() throws IOException, InterruptedException;

    /** Goes on after {@link #freeze}. */
    void thaw() throws IOException, InterruptedException;
}
