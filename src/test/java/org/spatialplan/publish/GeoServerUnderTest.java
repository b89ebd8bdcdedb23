package org.spatialplan.publish;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.publish.rest.GeoServerAddress;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Secret;
import org.spatialplan.run.Patience;

/**
 * A GeoServer to publish to, and a workspace of its own in it: a real one if {@code GEOSERVER_URL} is set, else the stand-in.
 *
 * <p>A real one needs {@code GEOSERVER_USER} and {@code GEOSERVER_PASSWORD}, and a database with the read schema that it reaches as {@code
 * GEOSERVER_DATABASE_HOST}, {@code _PORT}, {@code _NAME}, {@code _SCHEMA}, {@code _USER} and {@code _PASSWORD}.
 */
final class GeoServerUnderTest implements AutoCloseable {

    private static final Optional<String> REAL = Optional.ofNullable(System.getenv("GEOSERVER_URL"));

    final String workspace = "test-" + UUID.randomUUID().toString().substring(0, 8);
    final GeoServerDatabase database;
    final GeoServerAddress address;
    private final Optional<GeoServerStandIn> standIn;
    private final GeoServerRest rest;
    private final Publisher publisher;

    private GeoServerUnderTest(GeoServerDatabase database, Optional<GeoServerStandIn> standIn) {
        this.database = database;
        this.standIn = standIn;
        this.address = standIn.map(server -> address(server.url(), GeoServerStandIn.USER, GeoServerStandIn.PASSWORD))
                .orElseGet(() -> address(URI.create(REAL.orElseThrow()), env("USER", "admin"), env("PASSWORD", "")));
        this.rest = new GeoServerRest(address, database.password());
        this.publisher = new Publisher(rest);
    }

    static GeoServerUnderTest open() {
        return REAL.isPresent() ? new GeoServerUnderTest(realDatabase(), Optional.empty()) : openStandIn();
    }

    static GeoServerUnderTest openStandIn() {
        GeoServerDatabase database = new GeoServerDatabase(
                "db.internal", 5432, "plan", ReadSchema.DEFAULT_NAME, "map_reader", new Secret("db-secret-密"));
        Set<String> views = Stream.concat(Arrays.stream(Publications.LAYERS), Stream.of("red-lines-areas"))
                .map(ReadSchema::view)
                .collect(Collectors.toSet());
        GeoServerStandIn standIn = new GeoServerStandIn(database, views);
        views.forEach(view -> standIn.catalog().setColumns(view, Publications.COLUMNS));
        return new GeoServerUnderTest(database, Optional.of(standIn));
    }

    boolean isReal() {
        return standIn.isEmpty();
    }

    GeoServerStandIn standIn() {
        return standIn.orElseThrow();
    }

    GeoServerRest rest() {
        return rest;
    }

    Publisher publisher() {
        return publisher;
    }

    Publication publication() {
        return Publications.bundled(workspace, database);
    }

    /** Plans and carries out. */
    PublishPlan publish() {
        return publish(publication());
    }

    PublishPlan publish(Publication publication) {
        PublishPlan plan = publisher().plan(publication, false);
        publisher().carryOut(plan, (number, all, line) -> {});
        return plan;
    }

    @Override
    public void close() {
        if (isReal()) {
            rest().find(org.spatialplan.publish.rest.WorkspaceInfo.class, "/rest/workspaces/{name}", workspace)
                    .ifPresent(there -> rest().delete("/rest/workspaces/{name}?recurse=true", workspace));
        }
        standIn.ifPresent(GeoServerStandIn::close);
    }

    static GeoServerAddress address(URI url, String user, String password) {
        return new GeoServerAddress(url, user, new Secret(password), Patience.LIMIT);
    }

    private static GeoServerDatabase realDatabase() {
        return new GeoServerDatabase(
                env("DATABASE_HOST", "localhost"),
                Integer.parseInt(env("DATABASE_PORT", "5432")),
                env("DATABASE_NAME", "spatialplan"),
                env("DATABASE_SCHEMA", ReadSchema.DEFAULT_NAME),
                env("DATABASE_USER", ""),
                new Secret(env("DATABASE_PASSWORD", "")));
    }

    private static String env(String name, String otherwise) {
        return Optional.ofNullable(System.getenv("GEOSERVER_" + name)).orElse(otherwise);
    }
}
