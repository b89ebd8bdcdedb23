package org.spatialplan.store;

/** A user of a database. {@code toString} does not show the password. */
public record Login(String username, String password) {

    @Override
    public String toString() {
        return username;
    }
}
