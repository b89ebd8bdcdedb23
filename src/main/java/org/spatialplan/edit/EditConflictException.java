package org.spatialplan.edit;

import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;

/** The state of the draft, or of the plan, does not allow a change. Nothing was changed. */
public final class EditConflictException extends CodedException {

    private final transient List<Clash> clashes;

    EditConflictException(String code, LocalizedText text) {
        this(code, text, List.of());
    }

    EditConflictException(String code, LocalizedText text, List<Clash> clashes) {
        super(code, text);
        this.clashes = List.copyOf(clashes);
    }

    /** Lists the items that both the draft and the plan changed; empty if that is not the conflict. */
    public List<Clash> clashes() {
        return clashes;
    }
}
