package org.spatialplan.edit;

import static org.spatialplan.edit.SubjectForm.BODIES;
import static org.spatialplan.edit.SubjectForm.FIELD;
import static org.spatialplan.edit.SubjectForm.MAX_NAME;
import static org.spatialplan.edit.SubjectForm.MAX_TEXT;
import static org.spatialplan.edit.SubjectForm.NAME_EN;
import static org.spatialplan.edit.SubjectForm.NAME_ZH;
import static org.spatialplan.edit.SubjectForm.SUMMARY_EN;
import static org.spatialplan.edit.SubjectForm.SUMMARY_ZH;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.plan.Action;
import org.spatialplan.plan.Plan;

/** Reads and writes an action as properties, and checks it by the rules of an import. Stateless and thread-safe. */
final class ActionForm {

    static final String BOX = "box";
    static final String ITEM = "item";
    private static final String KIND = "kind";
    private static final String AND_OTHERS = "and_others";
    private static final int MAX_PLACE = 999;

    /** Names of the properties that can be set. */
    static final List<String> NAMES =
            List.of(BOX, ITEM, FIELD, KIND, NAME_ZH, NAME_EN, SUMMARY_ZH, SUMMARY_EN, BODIES, AND_OTHERS);

    private ActionForm() {}

    static Map<String, Object> write(Action action) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(BOX, action.box());
        values.put(ITEM, action.item());
        values.put(FIELD, action.field());
        values.put(KIND, action.kind());
        values.put(NAME_ZH, action.nameZh());
        values.put(NAME_EN, action.nameEn());
        values.put(SUMMARY_ZH, action.summaryZh());
        values.put(SUMMARY_EN, action.summaryEn());
        values.put(BODIES, String.join(";", action.bodies()));
        values.put(AND_OTHERS, action.andOthers());
        return values;
    }

    /**
     * Reads an action.
     *
     * @throws EditRefusedException naming the property at fault
     */
    static Action read(SentProperties sent, Plan plan) {
        sent.requireAll(BOX, ITEM, FIELD, KIND, NAME_ZH, SUMMARY_ZH);
        int box = (int) sent.integer(BOX, 1, MAX_PLACE);
        int item = (int) sent.integer(ITEM, 1, MAX_PLACE);
        return new Action(
                id(box, item),
                box,
                item,
                SubjectForm.field(sent, plan),
                sent.oneOf(KIND, List.of("action", "reform")),
                sent.required(NAME_ZH, MAX_NAME),
                SubjectForm.nameEn(sent),
                sent.required(SUMMARY_ZH, MAX_TEXT),
                sent.text(SUMMARY_EN, MAX_TEXT),
                SubjectForm.bodies(sent, plan),
                sent.flag(AND_OTHERS).orElse(false));
    }

    /** Returns the id of an action: box and item, for example {@code 3-05}. */
    private static String id(int box, int item) {
        return String.format(Locale.ROOT, "%d-%02d", box, item);
    }
}
