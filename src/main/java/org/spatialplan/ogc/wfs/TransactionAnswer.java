package org.spatialplan.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.format.write.GmlId;
import org.spatialplan.format.write.XmlDocument;
import org.spatialplan.ogc.ows.OwsException;

/** Writes the answers to transactions in the form of their version. Stateless and thread-safe. */
final class TransactionAnswer {

    private static final String WFS = "http://www.opengis.net/wfs";
    private static final String OGC = "http://www.opengis.net/ogc";

    private TransactionAnswer() {}

    /**
     * An action that was carried out.
     *
     * @param items its features
     */
    record Done(TransactionAction action, List<ItemRef> items) {

        List<String> ids() {
            return items.stream()
                    .map(item -> GmlId.of(action.type().id() + "." + item.id()))
                    .toList();
        }
    }

    static byte[] of(List<Done> done, TransactionVersion version) {
        return switch (version) {
            case V2_0_0 -> of20(done);
            case V1_1_0 -> of11(done);
            case V1_0_0 -> of10(done);
        };
    }

    private static byte[] of20(List<Done> done) {
        String namespace = WfsVersion.V2_0_0.namespace();
        XmlDocument xml = new XmlDocument()
                .open(
                        "wfs:TransactionResponse",
                        "version",
                        "2.0.0",
                        "xmlns:wfs",
                        namespace,
                        "xmlns:fes",
                        "http://www.opengis.net/fes/2.0",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        namespace + " " + WfsVersion.V2_0_0.schema());
        xml.open("wfs:TransactionSummary");
        xml.leaf("wfs:totalInserted", total(done, TransactionAction.Kind.INSERT));
        xml.leaf("wfs:totalUpdated", total(done, TransactionAction.Kind.UPDATE));
        xml.leaf("wfs:totalReplaced", total(done, TransactionAction.Kind.REPLACE));
        xml.leaf("wfs:totalDeleted", total(done, TransactionAction.Kind.DELETE));
        xml.close();
        results("wfs:InsertResults", done, TransactionAction.Kind.INSERT, xml);
        results("wfs:ReplaceResults", done, TransactionAction.Kind.REPLACE, xml);
        return xml.close().bytes();
    }

    private static void results(String name, List<Done> done, TransactionAction.Kind kind, XmlDocument xml) {
        List<Done> own = of(kind, done).stream()
                .filter(action -> !action.items().isEmpty())
                .toList();
        if (!own.isEmpty()) {
            xml.open(name);
            own.forEach(action -> action.ids().forEach(id -> {
                openFeature(action, xml);
                xml.empty("fes:ResourceId", "rid", id).close();
            }));
            xml.close();
        }
    }

    private static void openFeature(Done done, XmlDocument xml) {
        xml.open(
                "wfs:Feature",
                done.action()
                        .handle()
                        .map(handle -> new String[] {"handle", handle})
                        .orElse(new String[0]));
    }

    private static byte[] of11(List<Done> done) {
        XmlDocument xml = new XmlDocument()
                .open(
                        "wfs:TransactionResponse",
                        "version",
                        "1.1.0",
                        "xmlns:wfs",
                        WFS,
                        "xmlns:ogc",
                        OGC,
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance",
                        "xsi:schemaLocation",
                        WFS + " " + WfsVersion.V1_1_0.schema());
        List<Done> replaced = of(TransactionAction.Kind.REPLACE, done);
        List<Done> updated = new ArrayList<>(of(TransactionAction.Kind.UPDATE, done));
        updated.addAll(replaced);
        xml.open("wfs:TransactionSummary");
        xml.leaf("wfs:totalInserted", total(done, TransactionAction.Kind.INSERT));
        xml.leaf("wfs:totalUpdated", total(updated));
        xml.leaf("wfs:totalDeleted", total(done, TransactionAction.Kind.DELETE));
        xml.close();
        xml.open("wfs:InsertResults");
        List<Done> inserted = of(TransactionAction.Kind.INSERT, done);
        inserted.forEach(action -> action.ids().forEach(id -> {
            openFeature(action, xml);
            xml.empty("ogc:FeatureId", "fid", id).close();
        }));
        if (inserted.isEmpty()) {
            // the schema requires one; servers write this for none
            xml.open("wfs:Feature").empty("ogc:FeatureId", "fid", "none").close();
        }
        return xml.close().close().bytes();
    }

    private static byte[] of10(List<Done> done) {
        XmlDocument xml = open10();
        of(TransactionAction.Kind.INSERT, done).forEach(action -> {
            xml.open(
                    "InsertResult",
                    action.action()
                            .handle()
                            .map(handle -> new String[] {"handle", handle})
                            .orElse(new String[0]));
            action.ids().forEach(id -> xml.empty("ogc:FeatureId", "fid", id));
            xml.close();
        });
        xml.open("TransactionResult").open("Status").empty("SUCCESS").close().close();
        return xml.close().bytes();
    }

    /** Writes that a transaction of 1.0.0 was refused, which that version says in its answer (02-058, 11.3.2). */
    static byte[] failed10(OwsException e) {
        XmlDocument xml = open10().open("TransactionResult");
        xml.open("Status").empty("FAILED").close();
        xml.leaf("Locator", e.locator()).leaf("Message", e.getMessage()).close();
        return xml.close().bytes();
    }

    /** Opens an answer of 1.0.0, without prefixes: QGIS does not find the message under names that have one. */
    private static XmlDocument open10() {
        return new XmlDocument().open("WFS_TransactionResponse", "version", "1.0.0", "xmlns", WFS, "xmlns:ogc", OGC);
    }

    private static List<Done> of(TransactionAction.Kind kind, List<Done> done) {
        return done.stream().filter(action -> action.action().kind() == kind).toList();
    }

    private static String total(List<Done> done, TransactionAction.Kind kind) {
        return total(of(kind, done));
    }

    private static String total(List<Done> done) {
        return Integer.toString(
                done.stream().mapToInt(action -> action.items().size()).sum());
    }
}
