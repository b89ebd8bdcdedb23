package org.spatialplan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.publish.rest.GeoServerException;
import org.spatialplan.publish.rest.GeoServerRest;

/**
 * Makes a GeoServer show a publication. Everything is read and compared before the first change, so that a conflict
 * with another owner's things stops it in time. The order of changes keeps the server consistent; after a failure the
 * next run finishes the rest.
 */
public final class Publisher {

    private final GeoServerRest server;

    public Publisher(GeoServerRest server) {
        this.server = server;
    }

    /** Reports the progress. */
    public interface Progress {
        /** Reports a change before it is made. */
        void next(int number, int all, PublishPlan.Line line);
    }

    /**
     * Reads and compares; writes nothing.
     *
     * @param rewritePassword whether the database's password is written even if the store connects; GeoServer never
     *     shows it
     * @throws GeoServerException if GeoServer is not reachable
     * @throws PublishException if the publication is not possible
     */
    public PublishPlan plan(Publication publication, boolean rewritePassword) {
        String version = server.version();
        List<Change> changes = new ArrayList<>();
        Set<String> pointless = new TileCaches(server, publication).pointless();
        for (Part part : parts(publication, rewritePassword, pointless)) {
            changes.add(part.compare(server));
        }
        changes.addAll(1, removals(publication, pointless));
        boolean isNew = changes.get(0).isToDo();
        List<String> leftAlone = isNew ? List.of() : new UnmanagedParts(server, publication, pointless).list();
        return new PublishPlan(version, publication.workspace(), changes, leftAlone);
    }

    /**
     * Makes the changes of a plan.
     *
     * @throws GeoServerException if GeoServer fails or refuses; the message has the progress
     * @throws PublishException if GeoServer cannot read the database, or views are missing
     */
    public void carryOut(PublishPlan plan, Progress progress) {
        List<Change> toDo = plan.toDo();
        for (int done = 0; done < toDo.size(); done++) {
            Change change = toDo.get(done);
            progress.next(done + 1, toDo.size(), PublishPlan.line(change));
            int made = done;
            try {
                change.write().run();
                made++;
                change.look().run();
            } catch (GeoServerException e) {
                throw e.after(made, toDo.size());
            } catch (PublishException e) {
                throw e.after(made, toDo.size());
            }
        }
    }

    /**
     * Asks GeoServer whether it can draw each layer that is there: it lists views that its user may not read.
     *
     * @throws PublishException if it cannot draw one
     */
    public void requireDrawable(Publication publication) {
        new Drawability(server, publication).require();
    }

    private List<Change> removals(Publication publication, Set<String> pointless) {
        return Stream.concat(
                        publication.layers().stream().map(PublishedLayer::name),
                        publication.groups().stream().map(PublishedGroup::name))
                .filter(pointless::contains)
                .map(name -> CachePart.removal(server, publication, name))
                .toList();
    }

    private List<Part> parts(Publication publication, boolean rewritePassword, Set<String> pointless) {
        OwnerMark owner = new OwnerMark(publication.owner());
        Views views = new Views(server, publication);
        List<Part> parts = new ArrayList<>();
        parts.add(new WorkspacePart(publication, owner));
        parts.add(new StorePart(publication, owner, views, rewritePassword));
        publication.layers().stream()
                .filter(PublishedLayer::isWhole)
                .forEach(layer -> parts.add(new StylePart(publication, owner, layer)));
        publication.layers().stream()
                .flatMap(layer -> Stream.of(
                        new FeatureTypePart(publication, owner, layer),
                        new LayerPart(publication, layer),
                        new CachePart(publication, layer.name(), pointless.contains(layer.name()))))
                .forEach(parts::add);
        publication.groups().stream()
                .flatMap(group -> Stream.of(
                        new GroupPart(publication, owner, group),
                        new CachePart(publication, group.name(), pointless.contains(group.name()))))
                .forEach(parts::add);
        return parts;
    }
}
