package org.spatialplan.job;

import java.util.Objects;

/**
 * Which job it is, and whose.
 *
 * @param id names its folder
 * @param process what kind of work it is; null in records of versions that had one kind
 * @param asker who sent it in
 */
public record JobIdentity(String id, String process, Asker asker) {

    public JobIdentity {
        Objects.requireNonNull(id, "id");
        asker = asker == null ? Asker.NOBODY : asker;
    }

    JobIdentity withProcess(String named) {
        return new JobIdentity(id, named, asker);
    }

    JobIdentity withAsker(Asker sender) {
        return new JobIdentity(id, process, sender);
    }
}
