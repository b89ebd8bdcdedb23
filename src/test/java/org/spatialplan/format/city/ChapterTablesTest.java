package org.spatialplan.format.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Relation;
import org.spatialplan.plan.Subject;
import org.spatialplan.plan.Task;

/** The tables of the plan's chapters, which a city need not have, and the columns that a table need not have. */
class ChapterTablesTest {

    private static final Map<String, String> PLAN = Map.ofEntries(
            Map.entry("fields", "id,name_zh,name_en,order\nrivers,河,Rivers,1\n"),
            Map.entry("bodies", "id,name_zh,name_en,level,district\noffice,办,Office,city,\n"),
            Map.entry("quantities", "column,name_zh,name_en,unit,note\nroad_km,路,Roads,km,\n"),
            Map.entry("quantity_notes", "number,column,comparison,note\n1,road_km,≈,\n"),
            Map.entry(
                    "projects",
                    "number,name_zh,name_en,field,year_from,year_to,investment_wan_yuan,bodies,territory,activity,summary_zh,summary_en,road_km\n"
                            + "1,项,Project,rivers,2023,2025,10,office,citywide,any,做,Do,7\n"),
            Map.entry("project-actions", "project,action,basis,evidence_ref,note\n"),
            Map.entry("actions", "id,box,item,field,kind,name_zh,name_en,summary_zh,summary_en,bodies\n"),
            Map.entry(
                    "pathways",
                    "number,action,name_zh,name_en,near_summary_zh,near_summary_en,long_summary_zh,long_summary_en,bodies\n"),
            Map.entry("indicators", "number,field,name_zh,name_en,unit,unit_zh,attribute,bodies\n"),
            Map.entry(
                    "links",
                    "id,subject,target,reach_from,reach_to,role,precision,accuracy_m,evidence_ref,evidence_words,basis,note\n"),
            Map.entry(
                    "tasks",
                    "id,chapter,position,field,name_zh,name_en,summary_zh,summary_en,bodies,and_others,evidence_ref\n"
                            + "ch3-01,3,1,,任务,Task,做,Do,office,yes,text/3/1\n"),
            Map.entry(
                    "text_targets",
                    "id,task,name_zh,name_en,year,number,comparison,unit,unit_zh,words,evidence_ref,note\n"
                            + "t1,ch3-01,目标,Target,2025,41,>=,%,%,41%,text/3/1,\n"),
            Map.entry(
                    "notes",
                    "id,subject,kind,zh,en,evidence_ref\nn1,projects/1,contradiction,不一,Differs,annex3/row/1\n"),
            Map.entry(
                    "named_places",
                    "id,name_zh,name_en,kind,feature,within,evidence,note\n"
                            + "v,某村,Village,village,,places/a;districts/b,annex3/row/1;text/3/1,\n"),
            Map.entry(
                    "relations",
                    "subject,kind,object,year,basis,evidence_ref,evidence_words,note_zh,note_en\n"
                            + "projects/1,due,tasks/ch3-01,2025,named,text/3/1;annex3/row/1,到年底,注,Note\n"));

    @Test
    void allIsRead() {
        Plan plan = read("", "", "");

        Task task = plan.tasks().iterator().next();
        assertThat(task.andOthers()).isTrue();
        assertThat(plan.targetsOf(task)).hasSize(1);
        assertThat(plan.findPlace("v").orElseThrow().within()).containsExactly("places/a", "districts/b");
        assertThat(plan.notes()).hasSize(1);
        assertThat(plan.relationsTo(task.subject(), Relation.Kind.DUE))
                .singleElement()
                .returns(Subject.project(1), Relation::subject)
                .returns(Optional.of(2025), Relation::year);
        assertThat(plan.findProject(1).orElseThrow().quantitiesNotExact()).isEqualTo("road_km ≈");
    }

    @Test
    void filesThatAreMissingHoldNothing() {
        Plan plan = new PlanCsvReader().read(PlanFiles.read(name -> file(name, PLAN), name -> Optional.empty()));

        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.places()).isEmpty();
        assertThat(plan.relations()).isEmpty();
        assertThat(plan.projects()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            tasks          | ,office,yes     | ,office,maybe    | and_others must be yes or empty
            tasks          | ,office,yes     | ,bureau,yes      | the body 'bureau' is not in bodies.csv
            tasks          | ,3,1,,          | ,3,1,sea,        | the field 'sea' is not known
            tasks          | yes,text/3/1    | yes,chapter 3    | is no reference; expected
            text_targets   | t1,ch3-01       | t1,ch3-02        | the task 'ch3-02' is not known
            text_targets   | 41,>=,          | 41,,             | a number has a comparison
            text_targets   | 41,>=,          | ,>=,             | a number has a comparison
            notes          | ,contradiction, | ,error,          | kind must be one of
            notes          | projects/1,     | project 1,       | must be like projects/5
            named_places   | annex3/row/1;   | row 1;           | is no reference; expected
            named_places   | ,annex3/row/1;text/3/1, | ,, | evidence is empty
            relations      | projects/1,     | project 1,       | must be like projects/5
            relations      | ,due,           | ,ends,           | kind must be one of
            relations      | ,named,         | ,guessed,        | basis must be one of
            relations      | ,named,         | ,subject,        | what the plan names has evidence_words
            relations      | ,到年底,           | ,,               | what the plan names has evidence_words
            relations      | 注,Note          | 注,               | note_zh and note_en
            relations      | ;annex3/row/1   | ;row 1           | is no reference; expected
            relations      | 2025,named,text/3/1;annex3/row/1,到年底,注,Note | 2025,subject,text/3/1,,, | has a reason
            quantity_notes | road_km,≈       | road_km,~        | comparison must be empty or one of
            quantity_notes | road_km,≈       | road_km,         | says nothing
            quantity_notes | road_km,≈       | roads,≈          | is no quantity of projects.csv
            """)
    void whatIsBrokenIsToldWithItsLine(String table, String whole, String broken, String reason) {
        DataFileException fault =
                catchThrowableOfType(DataFileException.class, () -> read(table, whole, broken == null ? "" : broken));

        assertThat(fault.file()).isEqualTo("geodata/plan/" + table + ".csv");
        assertThat(fault).hasMessageContaining(reason);
        assertThat(fault.line()).isEqualTo(2);
    }

    private static Plan read(String table, String whole, String broken) {
        return new PlanCsvReader()
                .read(PlanFiles.read(
                        path -> changed(path, table, whole, broken),
                        path -> Optional.of(changed(path, table, whole, broken))));
    }

    private static DataFile changed(String path, String table, String whole, String broken) {
        DataFile file = file(path, PLAN);
        return path.equals("plan/" + table + ".csv")
                ? new DataFile(file.name(), file.text().replace(whole, broken).getBytes(StandardCharsets.UTF_8))
                : file;
    }

    private static DataFile file(String path, Map<String, String> plan) {
        String table = path.substring("plan/".length(), path.length() - ".csv".length());
        return new DataFile("geodata/" + path, plan.get(table).getBytes(StandardCharsets.UTF_8));
    }
}
