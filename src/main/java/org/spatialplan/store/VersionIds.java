package org.spatialplan.store;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Inserts a version row and returns the id from the database. */
final class VersionIds {

    private VersionIds() {}

    static long insert(StatementSpec insert) {
        KeyHolder key = new GeneratedKeyHolder();
        insert.update(key, "version_id");
        return key.getKeyAs(Long.class);
    }
}
