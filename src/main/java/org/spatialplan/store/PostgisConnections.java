package org.spatialplan.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens connections to PostgreSQL as one user. Neither a login nor an answer is waited for without end. Thread-safe. */
final class PostgisConnections extends AbstractDataSource {

    private final String url;
    private final Login login;
    private final Duration connect;
    private final Duration silence;

    /**
     * Opens connections as a user.
     *
     * @param connect the longest wait for a connection, login included, in whole seconds
     * @param silence the longest wait for the answer to a statement, in whole seconds
     */
    PostgisConnections(String url, Login login, Duration connect, Duration silence) {
        this.url = url;
        this.login = login;
        this.connect = connect;
        this.silence = silence;
    }

    /** Returns the same with another limit for the connection. */
    PostgisConnections within(Duration connect) {
        return new PostgisConnections(url, login, connect, silence);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", login.username());
        properties.setProperty("password", login.password());
        properties.setProperty("ApplicationName", "spatial-plan");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", String.valueOf(connect.toSeconds()));
        properties.setProperty("loginTimeout", String.valueOf(connect.toSeconds()));
        properties.setProperty("socketTimeout", String.valueOf(silence.toSeconds()));
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return new PostgisConnections(url, new Login(username, password), connect, silence).getConnection();
    }

    /** Changes nothing: the limit is the connection's own. */
    @Override
    public void setLoginTimeout(int seconds) {
        // a pool sets its own, which is shorter than a login may take
    }
}
