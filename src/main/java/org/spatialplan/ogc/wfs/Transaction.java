package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.spatialplan.edit.Applied;
import org.spatialplan.edit.DraftMovedException;
import org.spatialplan.edit.Edit;
import org.spatialplan.edit.EditConflictException;
import org.spatialplan.edit.EditRefusedException;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.Editors;
import org.spatialplan.edit.ItemChangedException;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.edit.ItemUnknownException;
import org.spatialplan.edit.WorkingVersion;
import org.spatialplan.geo.CodedException;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Answers Transaction (09-025r2, clause 15; 04-094, clause 12; 02-058, clause 11): changes items of the plan's working
 * version. All actions of a transaction are one change, made as a whole or not at all. Nothing is ever locked.
 */
@Component
class Transaction implements WfsOperation {

    static final String NAME = "Transaction";

    /** The parameter of the address with the reason of the change; the transaction's handle comes before it. */
    static final String REASON = "REASON";

    /** The reason if a client sends none. */
    private static final String NO_REASON = "WFS-T";

    /** How often a transaction is read again when others change what it selected. */
    private static final int MAX_ATTEMPTS = 5;

    private final WfsTypes types;
    private final QueryReader queries;
    private final WorkingVersion working;
    private final Editors editors;

    Transaction(WfsTypes types, QueryReader queries, WorkingVersion working, Editors editors) {
        this.types = types;
        this.queries = queries;
        this.working = working;
        this.editors = editors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void answer(WfsRequest request, HttpServletResponse response) throws IOException {
        types.requireEdit();
        Element document = request.document()
                .orElseThrow(() -> OwsException.unreadable("A transaction is sent as a document, by POST"));
        TransactionVersion version = TransactionVersion.of(document, request.version());
        write(answer(document, version, request), version, response);
    }

    private byte[] answer(Element document, TransactionVersion version, WfsRequest request) {
        try {
            String reason = Children.attribute(document, "handle")
                    .or(() -> request.kvp().find(REASON))
                    .orElse(NO_REASON);
            return TransactionAnswer.of(carryOut(document, version, editors.of(reason)), version);
        } catch (OwsException e) {
            if (version == TransactionVersion.V1_0_0) {
                return TransactionAnswer.failed10(e);
            }
            throw e;
        }
    }

    private List<TransactionAnswer.Done> carryOut(Element document, TransactionVersion version, Editor by) {
        for (int attempt = 1; ; attempt++) {
            List<TransactionAction> actions = new TransactionReader(version, types.working(), queries).read(document);
            AtomicInteger reached = new AtomicInteger();
            try {
                return apply(actions, by, reached);
            } catch (ItemChangedException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw failed(OwsCode.OPERATION_PROCESSING_FAILED, actions, reached.get(), e);
                }
            } catch (EditRefusedException e) {
                throw failed(OwsCode.INVALID_VALUE, actions, reached.get(), e);
            } catch (EditConflictException | ItemUnknownException | DraftMovedException e) {
                throw failed(OwsCode.OPERATION_PROCESSING_FAILED, actions, reached.get(), e);
            }
        }
    }

    /**
     * Applies the actions as one change.
     *
     * @param reached receives the number of edits that were applied
     */
    private List<TransactionAnswer.Done> apply(List<TransactionAction> actions, Editor by, AtomicInteger reached) {
        List<Edit> edits =
                actions.stream().flatMap(action -> action.edits().stream()).toList();
        if (edits.size() > WfsLimits.MAX_EDITS) {
            throw new OwsException(
                    OwsCode.OPERATION_PROCESSING_FAILED,
                    NAME,
                    "The transaction changes " + edits.size() + " features; at most " + WfsLimits.MAX_EDITS
                            + " can be changed at once");
        }
        if (edits.isEmpty()) {
            return done(actions, List.of());
        }
        Applied applied = working.apply(edits, by, reached::set);
        return done(actions, applied.items());
    }

    private static List<TransactionAnswer.Done> done(List<TransactionAction> actions, List<ItemRef> items) {
        List<TransactionAnswer.Done> done = new ArrayList<>();
        int from = 0;
        for (TransactionAction action : actions) {
            int to = from + action.edits().size();
            done.add(new TransactionAnswer.Done(action, items.subList(from, to)));
            from = to;
        }
        return done;
    }

    /** Makes the report of a refusal: the locator is the action at fault, or the operation if none of them is. */
    private static OwsException failed(OwsCode code, List<TransactionAction> actions, int reached, CodedException e) {
        int left = reached;
        String locator = NAME;
        for (TransactionAction action : actions) {
            if (left < action.edits().size()) {
                locator = action.locator();
                break;
            }
            left -= action.edits().size();
        }
        return new OwsException(code, locator, e.text().pair());
    }

    private static void write(byte[] answer, TransactionVersion version, HttpServletResponse response)
            throws IOException {
        response.setContentType(
                version == TransactionVersion.V2_0_0 ? "application/xml;charset=UTF-8" : "text/xml;charset=UTF-8");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}
