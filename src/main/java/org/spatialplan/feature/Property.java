package org.spatialplan.feature;

import java.util.Date;

/**
 * A property of a feature type, other than its geometry.
 *
 * @param name as in files, filters and answers; an XML NCName
 */
public record Property(String name, Type type, String titleZh, String titleEn) {

    /** What its values are. */
    public enum Type {
        /** Text; lists are joined by semicolons. */
        STRING(String.class),
        INTEGER(Long.class),
        NUMBER(Double.class),
        BOOLEAN(Boolean.class),
        /** A day, kept as midnight UTC. */
        DATE(Date.class);

        private final Class<?> binding;

        Type(Class<?> binding) {
            this.binding = binding;
        }

        /** Java class of the values. */
        public Class<?> binding() {
            return binding;
        }
    }
}
