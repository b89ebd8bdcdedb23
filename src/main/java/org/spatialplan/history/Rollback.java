package org.spatialplan.history;

import java.time.Instant;
import java.util.OptionalDouble;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionArea;
import org.spatialplan.layer.VersionInfo;

/**
 * Makes a new version of an old version's content. Nothing is ever deleted, so the later versions can be restored as
 * well.
 */
public final class Rollback {

    private Rollback() {}

    /**
     * Makes the version to append.
     *
     * @param author who restores it; may be empty
     * @param note added to the note that names the old version; may be empty
     */
    public static NewVersion to(LayerVersion old, String author, String note, Instant now, GroundFrame frame) {
        VersionInfo info = old.info();
        String said = "rolled back to " + info.number() + (note.isEmpty() ? "" : ": " + note);
        Provenance provenance = new Provenance(
                info.provenance().licence(), author, said, info.provenance().validFrom());
        // a person chose it: bundled data of a later release must not replace it
        return new NewVersion(
                info.layer(),
                info.sha256(),
                info.source(),
                VersionInfo.Origin.IMPORTED,
                now,
                old.features(),
                provenance,
                OptionalDouble.of(VersionArea.m2(old.features(), frame)));
    }
}
