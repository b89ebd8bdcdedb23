package org.spatialplan.publish;

import java.util.Optional;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.WorkspaceInfo;

/** The workspace of the city. */
record WorkspacePart(Publication publication, OwnerMark owner) implements Part {

    @Override
    public Change compare(GeoServerRest server) {
        String name = publication.workspace();
        Optional<WorkspaceInfo> found = server.find(WorkspaceInfo.class, "/rest/workspaces/{name}", name);
        found.ifPresent(there -> owner.require(there.metadata(), Change.Kind.WORKSPACE, name));
        return found.isPresent()
                ? Change.update(Change.Kind.WORKSPACE, name, new Differences(), () -> {})
                : Change.create(
                        Change.Kind.WORKSPACE,
                        name,
                        () -> server.create(new WorkspaceInfo(name, owner.mark()), "/rest/workspaces"));
    }
}
