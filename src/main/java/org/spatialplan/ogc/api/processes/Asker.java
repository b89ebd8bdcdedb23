package org.spatialplan.ogc.api.processes;

/**
 * Who sent a job in.
 *
 * @param address of the network, as the proxy tells it if there is one; empty if nobody knows
 * @param owner hash of the secret that lists the job; empty if none does
 * @param known whether the secret came with the request: then it tells callers behind one address apart
 */
record Asker(String address, String owner, boolean known) {

    /** Of jobs of earlier versions, and of those that nobody sent in. */
    static final Asker NOBODY = new Asker("", "", false);

    Asker {
        address = address == null ? "" : address;
        owner = owner == null ? "" : owner;
    }

    /** Whose jobs everybody may see: the service's own. */
    static final Asker EVERYBODY = new Asker("", "everybody", true);

    boolean isEverybody() {
        return owner.equals(EVERYBODY.owner);
    }

    /** Who takes turns with others: an address, or one of several behind it. */
    String client() {
        return known ? address + " " + owner : address;
    }
}
