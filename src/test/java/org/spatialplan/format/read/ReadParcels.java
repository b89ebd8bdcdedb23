package org.spatialplan.format.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/** Everything that a source gave, for tests to look at. */
public record ReadParcels(Optional<String> crs, List<Parcel> parcels, List<Finding> notes) {

    private static final Set<String> USUAL = Set.of("encoding", "unit-not-stated", "precision-not-accuracy");

    public static ReadParcels of(ParcelSource opened) {
        try (ParcelSource source = opened) {
            List<Parcel> parcels = new ArrayList<>();
            for (Optional<Parcel> next = source.next(); next.isPresent(); next = source.next()) {
                parcels.add(next.get());
            }
            return new ReadParcels(source.crs().map(crs -> crs.id()), parcels, source.notes());
        }
    }

    public Geometry geometry(int index) {
        return parcels.get(index).geometry().orElseThrow();
    }

    public Finding fault(int index) {
        return parcels.get(index).fault().orElseThrow();
    }

    public Finding note(String code) {
        return notes.stream()
                .filter(note -> note.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The codes of all notes but those about encoding, precision and a unit that is not stated, which nearly every text has. */
    public List<String> codes() {
        return notes.stream()
                .map(Finding::code)
                .filter(code -> !USUAL.contains(code))
                .toList();
    }
}
