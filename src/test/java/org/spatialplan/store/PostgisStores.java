package org.spatialplan.store;

import org.spatialplan.PostgisDatabases;

/** Fresh PostGIS databases, migrated by the owner and used by the service's user. */
final class PostgisStores {

    private static final int CONNECTIONS = 4;

    private PostgisStores() {}

    static Stores fresh() {
        return Stores.open(database(PostgisDatabases.fresh()));
    }

    static PostgisDatabase database(String url) {
        return new PostgisDatabase(
                url,
                new Login(PostgisDatabases.SERVICE, ""),
                new Login(PostgisDatabases.OWNER, ""),
                PostgisDatabases.READER,
                CONNECTIONS);
    }
}
