package org.spatialplan.ogc.ows;

/** Whom users of the service may ask; empty where nobody is named. */
public record ServiceContact(String organisation, String person, String telephone, String email) {

    /** Whether anybody is named at all. */
    public boolean isNamed() {
        return !(organisation + person + telephone + email).isBlank();
    }
}
