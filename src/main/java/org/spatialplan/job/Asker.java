package org.spatialplan.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Who sent a job in.
 *
 * @param address of the network, as the proxy tells it if there is one; empty if it is not known
 * @param owner id of the caller with a key or a login; else hash of the secret that lists the job; empty if none does
 * @param known whether the secret came with the request: then it separates callers behind one address
 * @param layers the secret layers that the sender sees, as keys and settings write them; empty for none
 */
public record Asker(
        String address, String owner, boolean known, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> layers) {

    /** Of jobs of earlier versions, and of those that nobody sent in. */
    public static final Asker NOBODY = new Asker("", "", false);

    public Asker {
        address = address == null ? "" : address;
        owner = owner == null ? "" : owner;
        // a job of an earlier version sees what everybody sees
        layers = layers == null ? List.of() : List.copyOf(layers);
    }

    /** The service itself, whose jobs everybody may see. */
    public static final Asker EVERYBODY = new Asker("", "everybody", true);

    /** Makes an asker who sees no secret layer. */
    public Asker(String address, String owner, boolean known) {
        this(address, owner, known, List.of());
    }

    /** Whether everybody may see the job. */
    @JsonIgnore
    public boolean isEverybody() {
        return owner.equals(EVERYBODY.owner);
    }

    /**
     * Tests whether somebody may open the job who knows its id: of a caller with a key or a login that one alone, else
     * everybody.
     *
     * @param caller id of a caller; those with a key or a login have their kind before a colon
     */
    public boolean isOpenTo(String caller) {
        return owner.indexOf(':') < 0 || owner.equals(caller);
    }

    /** The client that takes turns with others: an address, or one of several callers behind it. */
    String client() {
        return known ? address + " " + owner : address;
    }
}
