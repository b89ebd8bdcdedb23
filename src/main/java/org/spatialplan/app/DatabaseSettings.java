package org.spatialplan.app;

import java.time.Duration;
import org.spatialplan.store.Login;
import org.spatialplan.store.PostgisDatabase;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code spatialplan.database.*}: a PostGIS database instead of the embedded one.
 *
 * @param url JDBC address, {@code jdbc:postgresql://host:5432/database}; empty for the embedded database
 * @param username the service's user, who may read and add rows
 * @param owner who makes and migrates the tables; without a name the service's user does
 * @param reader role that gets the right to read the schema {@code plan_map}, if the role exists
 * @param connections the largest number of open connections
 * @param poll how often the service looks for versions that another instance added
 */
record DatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue Owner owner,
        @DefaultValue("spatialplan_reader") String reader,
        @DefaultValue("8") int connections,
        @DefaultValue("2s") Duration poll) {

    /** The user who makes the tables. */
    record Owner(@DefaultValue("") String username, @DefaultValue("") String password) {}

    boolean isSet() {
        return !url.isBlank();
    }

    PostgisDatabase toPostgis() {
        Login service = new Login(username, password);
        Login maker = owner.username().isBlank() ? service : new Login(owner.username(), owner.password());
        return new PostgisDatabase(url, service, maker, reader, connections);
    }
}
