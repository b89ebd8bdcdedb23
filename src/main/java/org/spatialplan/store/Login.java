package org.spatialplan.store;

/** Who connects to a database. Its text does not show the password. */
public record Login(String username, String password) {

    @Override
    public String toString() {
        return username;
    }
}
