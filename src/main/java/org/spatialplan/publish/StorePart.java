package org.spatialplan.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.publish.rest.DataStoreInfo;
import org.spatialplan.publish.rest.Entries;
import org.spatialplan.publish.rest.GeoServerRest;

/**
 * The data store: GeoServer's connection to the database. GeoServer never shows a password, so a changed one cannot be
 * detected; it is written again if the store does not connect, or on request.
 *
 * @param rewritePassword whether it is requested
 */
record StorePart(Publication publication, OwnerMark owner, Views views, boolean rewritePassword) implements Part {

    static final String NAME = "spatial-plan";

    private static final String PASSWORD = "passwd";
    private static final String PATH = "/rest/workspaces/{workspace}/datastores";

    @Override
    public Change compare(GeoServerRest server) {
        Optional<DataStoreInfo> found =
                server.find(DataStoreInfo.class, PATH + "/{name}", publication.workspace(), NAME);
        return found.map(there -> update(server, there)).orElseGet(() -> create(server));
    }

    private Change create(GeoServerRest server) {
        return Change.create(
                        Change.Kind.DATA_STORE,
                        NAME,
                        () -> server.create(store(Map.of(), owner.mark()), PATH, publication.workspace()))
                .then(views::requireAll);
    }

    private Change update(GeoServerRest server, DataStoreInfo there) {
        owner.require(there.metadata(), Change.Kind.DATA_STORE, NAME);
        Map<String, String> parameters = Entries.values(there.connectionParameters());
        Differences differences = new Differences();
        wanted().forEach((key, value) -> differences.compare(key, value, parameters.get(key)));
        differences.compare("enabled", true, there.enabled()).require("password", !rewritePassword);
        if (differences.fields().isEmpty() && !views.areReadable()) {
            differences.require("password", false);
        }
        if (differences.fields().isEmpty()) {
            views.requireAll();
        }
        return Change.update(
                        Change.Kind.DATA_STORE,
                        NAME,
                        differences,
                        () -> server.update(store(parameters, null), PATH + "/{name}", publication.workspace(), NAME))
                .then(views::requireAll);
    }

    /**
     * Makes the store.
     *
     * @param others settings of GeoServer or other users, for example the namespace
     */
    private DataStoreInfo store(Map<String, String> others, Entries metadata) {
        Map<String, String> all = new LinkedHashMap<>(others);
        all.putAll(wanted());
        all.put(PASSWORD, publication.database().password().value());
        return new DataStoreInfo(NAME, null, true, Entries.of(all), metadata);
    }

    private Map<String, String> wanted() {
        GeoServerDatabase database = publication.database();
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("dbtype", "postgis");
        wanted.put("host", database.host());
        wanted.put("port", String.valueOf(database.port()));
        wanted.put("database", database.name());
        wanted.put("schema", database.schema());
        wanted.put("user", database.username());
        wanted.put("Expose primary keys", "true");
        wanted.put("Primary key metadata table", database.schema() + ".gt_pk_metadata");
        wanted.put("validate connections", "true");
        return wanted;
    }
}
