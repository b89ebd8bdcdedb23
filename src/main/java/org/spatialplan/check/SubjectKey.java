package org.spatialplan.check;

import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** A subject by what its verdict depends on: two with the same places and works are equal. */
record SubjectKey(String id, Works works, Set<String> territory, List<Part> parts) {

    record Part(String label, double accuracyM, boolean somewhereInside, Ground ground) {}

    static SubjectKey of(CheckSubject subject) {
        return new SubjectKey(
                subject.id(),
                subject.works(),
                subject.territory(),
                subject.parts().stream()
                        .map(part -> new Part(
                                part.label(),
                                part.shape().accuracyM(),
                                part.somewhereInside(),
                                new Ground(part.shape().ground())))
                        .toList());
    }

    /** A geometry that equals another with the same vertices. */
    static final class Ground {

        private final Geometry geometry;

        Ground(Geometry geometry) {
            this.geometry = geometry;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ground ground
                    && (geometry == ground.geometry || geometry.equalsExact(ground.geometry));
        }

        @Override
        public int hashCode() {
            return geometry.getEnvelopeInternal().hashCode();
        }
    }
}
