package org.spatialplan.ogc.ows;

/** The contact of the service; fields may be empty. */
public record ServiceContact(String organisation, String person, String telephone, String email) {

    /** Tests whether there is any contact. */
    public boolean isNamed() {
        return !(organisation + person + telephone + email).isBlank();
    }
}
