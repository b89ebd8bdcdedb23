SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA plan_map;
ALTER SCHEMA plan_map OWNER TO plan_owner;
CREATE SCHEMA plan_map_secret;
ALTER SCHEMA plan_map_secret OWNER TO plan_owner;
CREATE SCHEMA spatialplan;
ALTER SCHEMA spatialplan OWNER TO plan_owner;
CREATE FUNCTION spatialplan.attribute_text(attributes json, name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE json_typeof((attributes -> name)) WHEN 'array'::text THEN (SELECT string_agg(replace(replace(item.value, '\'::text, '\\'::text), ';'::text, '\;'::text), ';'::text) AS string_agg FROM json_array_elements_text((attribute_text.attributes -> attribute_text.name)) item(value)) ELSE (attributes ->> name) END;
ALTER FUNCTION spatialplan.attribute_text(attributes json, name text) OWNER TO plan_owner;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE spatialplan.feature (
    feature_key bigint NOT NULL,
    version_id bigint NOT NULL,
    "position" integer NOT NULL,
    id character varying(200) NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    geometry public.geometry(Geometry,4490),
    accuracy_m double precision,
    source character varying(2000) NOT NULL,
    licence character varying(100) NOT NULL,
    status character varying(20) NOT NULL,
    as_of date NOT NULL,
    attributes json NOT NULL,
    attribute_types character varying
);
ALTER TABLE spatialplan.feature OWNER TO plan_owner;
CREATE TABLE spatialplan.layer_version (
    version_id bigint NOT NULL,
    layer character varying(100) NOT NULL,
    number integer NOT NULL,
    sha256 character(64) NOT NULL,
    source character varying(1000) NOT NULL,
    origin character varying(20) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    features integer NOT NULL,
    area_m2 double precision NOT NULL,
    licence character varying(100) DEFAULT ''::character varying NOT NULL,
    author character varying(200) DEFAULT ''::character varying NOT NULL,
    note character varying(2000) DEFAULT ''::character varying NOT NULL,
    valid_from date
);
ALTER TABLE spatialplan.layer_version OWNER TO plan_owner;
CREATE VIEW spatialplan.secret_layer AS
 SELECT NULL::text AS layer,
    NULL::boolean AS imports
  WHERE false;
ALTER TABLE spatialplan.secret_layer OWNER TO plan_owner;
CREATE VIEW spatialplan.public_version AS
 SELECT v.version_id,
    v.layer,
    v.number,
    v.sha256,
    v.source,
    v.origin,
    v.added_at,
    v.features,
    v.area_m2,
    v.licence,
    v.author,
    v.note,
    v.valid_from
   FROM spatialplan.layer_version v
  WHERE (NOT (EXISTS ( SELECT
           FROM spatialplan.secret_layer s
          WHERE ((s.layer = (v.layer)::text) AND ((NOT s.imports) OR (upper((v.origin)::text) <> 'BUNDLED'::text))))));
ALTER TABLE spatialplan.public_version OWNER TO plan_owner;
CREATE VIEW plan_map.all_versions AS
 SELECT f.feature_key,
    f.geometry,
    v.layer,
    v.number AS version,
    v.newest AS current,
    v.added_at,
    f.id,
    f.name_zh,
    f.name_en,
    f.accuracy_m,
    f.source,
    f.licence,
    lower((f.status)::text) AS status,
    f.as_of,
    f.attributes
   FROM (spatialplan.feature f
     JOIN ( SELECT public_version.version_id,
            public_version.layer,
            public_version.number,
            public_version.sha256,
            public_version.source,
            public_version.origin,
            public_version.added_at,
            public_version.features,
            public_version.area_m2,
            public_version.licence,
            public_version.author,
            public_version.note,
            public_version.valid_from,
            (public_version.number = max(public_version.number) OVER (PARTITION BY public_version.layer)) AS newest
           FROM spatialplan.public_version) v USING (version_id));
ALTER TABLE plan_map.all_versions OWNER TO plan_owner;
CREATE TABLE spatialplan.link (
    version_id bigint NOT NULL,
    id character varying(100) NOT NULL,
    "position" integer NOT NULL,
    subject character varying(200) NOT NULL,
    target character varying(300) NOT NULL,
    reach_from_lon double precision,
    reach_from_lat double precision,
    reach_to_lon double precision,
    reach_to_lat double precision,
    role character varying(20) NOT NULL,
    fineness character varying(20) NOT NULL,
    accuracy_m double precision,
    evidence character varying(200) NOT NULL,
    words character varying(500) NOT NULL,
    note character varying(2000) NOT NULL,
    basis character varying(20) DEFAULT 'NAMED'::character varying NOT NULL
);
ALTER TABLE spatialplan.link OWNER TO plan_owner;
CREATE TABLE spatialplan.plan_version (
    version_id bigint NOT NULL,
    sha256 character(64) NOT NULL,
    origin character varying(20) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    source character varying(1000) DEFAULT ''::character varying NOT NULL,
    author character varying(200) DEFAULT ''::character varying NOT NULL,
    note character varying(2000) DEFAULT ''::character varying NOT NULL,
    with_relations boolean DEFAULT true NOT NULL
);
ALTER TABLE spatialplan.plan_version OWNER TO plan_owner;
CREATE VIEW plan_map.links AS
 SELECT ((k."position" + 1))::bigint AS link_key,
    f.geometry,
    k.id,
    k.subject,
    k.target,
    lower((k.role)::text) AS role,
    lower((k.fineness)::text) AS "precision",
    COALESCE(k.accuracy_m, f.accuracy_m) AS accuracy_m,
    k.words,
    k.evidence,
    k.note,
    f.name_zh AS target_name_zh,
    f.name_en AS target_name_en,
    lower((k.basis)::text) AS basis
   FROM ((spatialplan.link k
     LEFT JOIN spatialplan.public_version v ON ((((v.layer)::text = split_part((k.target)::text, '/'::text, 1)) AND (v.number = ( SELECT max(newest.number) AS max
           FROM spatialplan.public_version newest
          WHERE ((newest.layer)::text = (v.layer)::text))))))
     LEFT JOIN spatialplan.feature f ON (((f.version_id = v.version_id) AND ((f.id)::text = split_part((k.target)::text, '/'::text, 2)))))
  WHERE ((k.version_id = ( SELECT max(plan_version.version_id) AS max
           FROM spatialplan.plan_version)) AND ((f.id IS NOT NULL) OR (NOT (EXISTS ( SELECT
           FROM spatialplan.secret_layer s
          WHERE (s.layer = split_part((k.target)::text, '/'::text, 1)))))));
ALTER TABLE plan_map.links OWNER TO plan_owner;
CREATE TABLE spatialplan.plan_note (
    version_id bigint NOT NULL,
    id character varying(100) NOT NULL,
    "position" integer NOT NULL,
    subject character varying(200) NOT NULL,
    kind character varying(50) NOT NULL,
    zh character varying(2000) NOT NULL,
    en character varying(2000) NOT NULL,
    evidence character varying(500) NOT NULL
);
ALTER TABLE spatialplan.plan_note OWNER TO plan_owner;
CREATE VIEW plan_map.plan_notes AS
 SELECT ((plan_note."position" + 1))::bigint AS note_key,
    plan_note.id,
    plan_note.subject,
    plan_note.kind,
    plan_note.zh,
    plan_note.en,
    plan_note.evidence
   FROM spatialplan.plan_note
  WHERE (plan_note.version_id = ( SELECT max(plan_version.version_id) AS max
           FROM spatialplan.plan_version));
ALTER TABLE plan_map.plan_notes OWNER TO plan_owner;
CREATE TABLE spatialplan.named_place (
    version_id bigint NOT NULL,
    id character varying(200) NOT NULL,
    "position" integer NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    kind character varying(100) NOT NULL,
    feature character varying(300) NOT NULL,
    note character varying(2000) NOT NULL
);
ALTER TABLE spatialplan.named_place OWNER TO plan_owner;
CREATE TABLE spatialplan.named_place_evidence (
    version_id bigint NOT NULL,
    place character varying(200) NOT NULL,
    "position" integer NOT NULL,
    evidence character varying(200) NOT NULL
);
ALTER TABLE spatialplan.named_place_evidence OWNER TO plan_owner;
CREATE TABLE spatialplan.named_place_within (
    version_id bigint NOT NULL,
    place character varying(200) NOT NULL,
    "position" integer NOT NULL,
    unit character varying(300) NOT NULL
);
ALTER TABLE spatialplan.named_place_within OWNER TO plan_owner;
CREATE VIEW plan_map.plan_places AS
 SELECT ((p."position" + 1))::bigint AS place_key,
    f.geometry,
    p.id,
    p.name_zh,
    p.name_en,
    p.kind,
        CASE
            WHEN ((f.id IS NOT NULL) OR (NOT (EXISTS ( SELECT
               FROM spatialplan.secret_layer s
              WHERE (s.layer = split_part((p.feature)::text, '/'::text, 1)))))) THEN NULLIF((p.feature)::text, ''::text)
            ELSE NULL::text
        END AS feature,
    ( SELECT string_agg((w.unit)::text, ';'::text ORDER BY w."position") AS string_agg
           FROM spatialplan.named_place_within w
          WHERE ((w.version_id = p.version_id) AND ((w.place)::text = (p.id)::text) AND ((NOT (EXISTS ( SELECT
                   FROM spatialplan.secret_layer s
                  WHERE (s.layer = split_part((w.unit)::text, '/'::text, 1))))) OR (EXISTS ( SELECT
                   FROM (spatialplan.public_version u
                     JOIN spatialplan.feature g ON ((g.version_id = u.version_id)))
                  WHERE (((u.layer)::text = split_part((w.unit)::text, '/'::text, 1)) AND (u.number = ( SELECT max(newest.number) AS max
                           FROM spatialplan.public_version newest
                          WHERE ((newest.layer)::text = (u.layer)::text))) AND ((g.id)::text = split_part((w.unit)::text, '/'::text, 2)))))))) AS within,
    ( SELECT string_agg((e.evidence)::text, ';'::text ORDER BY e."position") AS string_agg
           FROM spatialplan.named_place_evidence e
          WHERE ((e.version_id = p.version_id) AND ((e.place)::text = (p.id)::text))) AS evidence,
    p.note
   FROM ((spatialplan.named_place p
     LEFT JOIN spatialplan.public_version v ON ((((v.layer)::text = split_part((p.feature)::text, '/'::text, 1)) AND (v.number = ( SELECT max(newest.number) AS max
           FROM spatialplan.public_version newest
          WHERE ((newest.layer)::text = (v.layer)::text))))))
     LEFT JOIN spatialplan.feature f ON (((f.version_id = v.version_id) AND ((f.id)::text = split_part((p.feature)::text, '/'::text, 2)))))
  WHERE (p.version_id = ( SELECT max(plan_version.version_id) AS max
           FROM spatialplan.plan_version));
ALTER TABLE plan_map.plan_places OWNER TO plan_owner;
CREATE TABLE spatialplan.plan_relation (
    version_id bigint NOT NULL,
    "position" integer NOT NULL,
    subject character varying(200) NOT NULL,
    kind character varying(50) NOT NULL,
    object character varying(200) NOT NULL,
    relation_year integer,
    basis character varying(50) NOT NULL,
    evidence character varying(500) NOT NULL,
    words character varying(500) NOT NULL,
    note_zh character varying(2000) NOT NULL,
    note_en character varying(2000) NOT NULL
);
ALTER TABLE spatialplan.plan_relation OWNER TO plan_owner;
CREATE VIEW plan_map.plan_relations AS
 SELECT ((plan_relation."position" + 1))::bigint AS relation_key,
    plan_relation.subject,
    plan_relation.kind,
    plan_relation.object,
    plan_relation.relation_year AS year,
    plan_relation.basis,
    plan_relation.evidence,
    plan_relation.words,
    plan_relation.note_zh,
    plan_relation.note_en
   FROM spatialplan.plan_relation
  WHERE (plan_relation.version_id = ( SELECT max(plan_version.version_id) AS max
           FROM spatialplan.plan_version));
ALTER TABLE plan_map.plan_relations OWNER TO plan_owner;
CREATE TABLE spatialplan.text_target (
    version_id bigint NOT NULL,
    id character varying(100) NOT NULL,
    "position" integer NOT NULL,
    task character varying(100) NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    target_year integer,
    amount numeric(24,6),
    comparison character varying(2) NOT NULL,
    unit character varying(100) NOT NULL,
    unit_zh character varying(100) NOT NULL,
    words character varying(500) NOT NULL,
    evidence character varying(200) NOT NULL,
    note character varying(2000) NOT NULL
);
ALTER TABLE spatialplan.text_target OWNER TO plan_owner;
CREATE VIEW plan_map.plan_targets AS
 SELECT ((text_target."position" + 1))::bigint AS target_key,
    text_target.id,
    NULLIF((text_target.task)::text, ''::text) AS task,
    text_target.name_zh,
    text_target.name_en,
    text_target.target_year AS year,
    text_target.comparison,
    (text_target.amount)::double precision AS number,
    text_target.unit,
    text_target.unit_zh,
    text_target.words,
    text_target.evidence,
    text_target.note
   FROM spatialplan.text_target
  WHERE (text_target.version_id = ( SELECT max(plan_version.version_id) AS max
           FROM spatialplan.plan_version));
ALTER TABLE plan_map.plan_targets OWNER TO plan_owner;
CREATE TABLE spatialplan.responsibility (
    version_id bigint NOT NULL,
    owner character varying(200) NOT NULL,
    "position" integer NOT NULL,
    body character varying(200) NOT NULL
);
ALTER TABLE spatialplan.responsibility OWNER TO plan_owner;
CREATE TABLE spatialplan.task (
    version_id bigint NOT NULL,
    id character varying(100) NOT NULL,
    "position" integer NOT NULL,
    chapter integer NOT NULL,
    item integer NOT NULL,
    field character varying(100) NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    summary_zh character varying(2000) NOT NULL,
    summary_en character varying(2000) NOT NULL,
    and_others boolean NOT NULL,
    evidence character varying(200) NOT NULL
);
ALTER TABLE spatialplan.task OWNER TO plan_owner;
CREATE VIEW plan_map.plan_tasks AS
 SELECT ((t."position" + 1))::bigint AS task_key,
    t.id,
    t.chapter,
    t.item,
    t.field,
    t.name_zh,
    t.name_en,
    t.summary_zh,
    t.summary_en,
    ( SELECT string_agg((r.body)::text, ';'::text ORDER BY r."position") AS string_agg
           FROM spatialplan.responsibility r
          WHERE ((r.version_id = t.version_id) AND ((r.owner)::text = ('tasks/'::text || (t.id)::text)))) AS bodies,
    t.and_others,
    t.evidence
   FROM spatialplan.task t
  WHERE (t.version_id = ( SELECT max(plan_version.version_id) AS max
           FROM spatialplan.plan_version));
ALTER TABLE plan_map.plan_tasks OWNER TO plan_owner;
CREATE VIEW plan_map.versions AS
 SELECT public_version.version_id AS version_key,
    public_version.layer,
    public_version.number AS version,
    (public_version.number = max(public_version.number) OVER (PARTITION BY public_version.layer)) AS current,
    public_version.added_at,
    public_version.source,
    lower((public_version.origin)::text) AS origin,
    public_version.features,
    public_version.area_m2,
    TRIM(BOTH FROM public_version.sha256) AS sha256
   FROM spatialplan.public_version;
ALTER TABLE plan_map.versions OWNER TO plan_owner;
CREATE TABLE spatialplan.access_key (
    key_id character varying(32) NOT NULL,
    hash character(64) NOT NULL,
    name character varying(200) NOT NULL,
    role character varying(32) NOT NULL,
    layers character varying(10000) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by character varying(300) NOT NULL,
    expires_at timestamp with time zone
);
ALTER TABLE spatialplan.access_key OWNER TO plan_owner;
CREATE TABLE spatialplan.access_key_revocation (
    key_id character varying(32) NOT NULL,
    revoked_at timestamp with time zone NOT NULL,
    revoked_by character varying(300) NOT NULL
);
ALTER TABLE spatialplan.access_key_revocation OWNER TO plan_owner;
CREATE TABLE spatialplan.access_key_use (
    key_id character varying(32) NOT NULL,
    used_hour timestamp with time zone NOT NULL
);
ALTER TABLE spatialplan.access_key_use OWNER TO plan_owner;
CREATE TABLE spatialplan.action (
    version_id bigint NOT NULL,
    id character varying(100) NOT NULL,
    "position" integer NOT NULL,
    box integer NOT NULL,
    item integer NOT NULL,
    field character varying(100) NOT NULL,
    kind character varying(50) NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    summary_zh character varying(2000) NOT NULL,
    summary_en character varying(2000) NOT NULL,
    and_others boolean DEFAULT false NOT NULL
);
ALTER TABLE spatialplan.action OWNER TO plan_owner;
CREATE TABLE spatialplan.audit_entry (
    number bigint NOT NULL,
    recorded_at timestamp(3) with time zone NOT NULL,
    who character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(40) NOT NULL,
    role character varying(40) NOT NULL,
    address character varying(100) NOT NULL,
    door character varying(200) NOT NULL,
    request character varying(64) NOT NULL,
    what character varying(40) NOT NULL,
    subject character varying(300) NOT NULL,
    hash_before character varying(128) NOT NULL,
    hash_after character varying(128) NOT NULL,
    previous character varying(64) NOT NULL,
    hash character varying(64) NOT NULL
);
ALTER TABLE spatialplan.audit_entry OWNER TO plan_owner;
CREATE TABLE spatialplan.body (
    version_id bigint NOT NULL,
    id character varying(200) NOT NULL,
    "position" integer NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    level character varying(50) NOT NULL,
    district character varying(200) NOT NULL
);
ALTER TABLE spatialplan.body OWNER TO plan_owner;
CREATE TABLE spatialplan.computed_feature (
    feature_key bigint NOT NULL,
    version_id bigint NOT NULL,
    "position" integer NOT NULL,
    id character varying(200) NOT NULL,
    geometry public.geometry(Geometry,4490),
    attributes json NOT NULL
);
ALTER TABLE spatialplan.computed_feature OWNER TO plan_owner;
ALTER TABLE spatialplan.computed_feature ALTER COLUMN feature_key ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME spatialplan.computed_feature_feature_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE spatialplan.computed_version (
    version_id bigint NOT NULL,
    layer character varying(100) NOT NULL,
    sha256 character(64) NOT NULL,
    computed_at timestamp with time zone NOT NULL
);
ALTER TABLE spatialplan.computed_version OWNER TO plan_owner;
ALTER TABLE spatialplan.computed_version ALTER COLUMN version_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME spatialplan.computed_version_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE spatialplan.draft_change (
    draft bigint NOT NULL,
    number integer NOT NULL,
    kind character varying(20) NOT NULL,
    base_plan integer NOT NULL,
    base_places integer NOT NULL,
    undoes integer,
    author_id character varying(1000) NOT NULL,
    author character varying(1000) NOT NULL,
    reason character varying(2000) NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
ALTER TABLE spatialplan.draft_change OWNER TO plan_owner;
CREATE TABLE spatialplan.draft_edit (
    draft bigint NOT NULL,
    number integer NOT NULL,
    "position" integer NOT NULL,
    item character varying(400) NOT NULL,
    item_position bigint NOT NULL,
    before_json text,
    before_sha256 character(64),
    after_json text,
    after_sha256 character(64)
);
ALTER TABLE spatialplan.draft_edit OWNER TO plan_owner;
ALTER TABLE spatialplan.feature ALTER COLUMN feature_key ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME spatialplan.feature_feature_key_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE spatialplan.field (
    version_id bigint NOT NULL,
    id character varying(100) NOT NULL,
    name_zh character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    "position" integer NOT NULL
);
ALTER TABLE spatialplan.field OWNER TO plan_owner;
CREATE TABLE spatialplan.flyway_schema_history (
    installed_rank integer NOT NULL,
    version character varying(50),
    description character varying(200) NOT NULL,
    type character varying(20) NOT NULL,
    script character varying(1000) NOT NULL,
    checksum integer,
    installed_by character varying(100) NOT NULL,
    installed_on timestamp without time zone DEFAULT now() NOT NULL,
    execution_time integer NOT NULL,
    success boolean NOT NULL
);
ALTER TABLE spatialplan.flyway_schema_history OWNER TO plan_owner;
CREATE TABLE spatialplan.indicator (
    version_id bigint NOT NULL,
    number integer NOT NULL,
    field character varying(100) NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    unit character varying(100) NOT NULL,
    unit_zh character varying(100) NOT NULL,
    attribute character varying(50) NOT NULL,
    and_others boolean DEFAULT false NOT NULL
);
ALTER TABLE spatialplan.indicator OWNER TO plan_owner;
CREATE TABLE spatialplan.indicator_target (
    version_id bigint NOT NULL,
    indicator integer NOT NULL,
    target_year integer NOT NULL,
    amount numeric(24,6),
    comparison character varying(2) NOT NULL,
    words character varying(500) NOT NULL,
    same_as integer,
    baseline integer
);
ALTER TABLE spatialplan.indicator_target OWNER TO plan_owner;
ALTER TABLE spatialplan.layer_version ALTER COLUMN version_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME spatialplan.layer_version_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE spatialplan.pathway (
    version_id bigint NOT NULL,
    number integer NOT NULL,
    action character varying(100) NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    near_summary_zh character varying(2000) NOT NULL,
    near_summary_en character varying(2000) NOT NULL,
    long_summary_zh character varying(2000) NOT NULL,
    long_summary_en character varying(2000) NOT NULL,
    and_others boolean DEFAULT false NOT NULL
);
ALTER TABLE spatialplan.pathway OWNER TO plan_owner;
ALTER TABLE spatialplan.plan_version ALTER COLUMN version_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME spatialplan.plan_version_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE spatialplan.project (
    version_id bigint NOT NULL,
    number integer NOT NULL,
    name_zh character varying(500) NOT NULL,
    name_en character varying(500) NOT NULL,
    field character varying(100) NOT NULL,
    year_from integer NOT NULL,
    year_to integer NOT NULL,
    investment_wan_yuan bigint NOT NULL,
    activity character varying(100) NOT NULL,
    summary_zh character varying(2000) NOT NULL,
    summary_en character varying(2000) NOT NULL,
    new_land boolean
);
ALTER TABLE spatialplan.project OWNER TO plan_owner;
CREATE TABLE spatialplan.project_action (
    version_id bigint NOT NULL,
    project integer NOT NULL,
    "position" integer NOT NULL,
    action character varying(100) NOT NULL,
    basis character varying(50) NOT NULL,
    evidence character varying(200) NOT NULL,
    note character varying(2000) NOT NULL
);
ALTER TABLE spatialplan.project_action OWNER TO plan_owner;
CREATE TABLE spatialplan.project_quantity (
    version_id bigint NOT NULL,
    project integer NOT NULL,
    "position" integer NOT NULL,
    kind character varying(100) NOT NULL,
    amount numeric(24,6) NOT NULL,
    note character varying(2000) NOT NULL,
    comparison character varying(2) DEFAULT '='::character varying NOT NULL
);
ALTER TABLE spatialplan.project_quantity OWNER TO plan_owner;
CREATE TABLE spatialplan.project_territory (
    version_id bigint NOT NULL,
    project integer NOT NULL,
    "position" integer NOT NULL,
    district character varying(200) NOT NULL
);
ALTER TABLE spatialplan.project_territory OWNER TO plan_owner;
CREATE TABLE spatialplan.quantity_kind (
    version_id bigint NOT NULL,
    id character varying(100) NOT NULL,
    "position" integer NOT NULL,
    name_zh character varying(200) NOT NULL,
    name_en character varying(200) NOT NULL,
    unit character varying(50) NOT NULL,
    note character varying(2000) NOT NULL,
    summed boolean DEFAULT true NOT NULL
);
ALTER TABLE spatialplan.quantity_kind OWNER TO plan_owner;
CREATE TABLE spatialplan.report_number (
    of_year integer NOT NULL,
    running integer NOT NULL,
    report character varying(64) NOT NULL,
    given_at timestamp with time zone NOT NULL
);
ALTER TABLE spatialplan.report_number OWNER TO plan_owner;
INSERT INTO spatialplan.access_key VALUES ('1', '1111111111111111111111111111111111111111111111111111111111111111', 'QGIS', 'editor', 'all', '2026-01-02 03:04:05.678+00', 'command:root', NULL);
INSERT INTO spatialplan.action VALUES (1, '1-01', 0, 1, 1, 'water', 'action', '清水行动', 'Clean water', '整治主要河流岸线', 'The banks of the main rivers are restored', true);
INSERT INTO spatialplan.body VALUES (1, 'city-water-bureau', 0, '市水务局', 'City Water Bureau', 'city', '');
INSERT INTO spatialplan.body VALUES (1, 'dongling-government', 1, '东岭区人民政府', 'Government of Dongling District', 'district', 'dongling');
INSERT INTO spatialplan.draft_change VALUES (1, 1, 'EDIT', 1, 0, NULL, 'key:1', '李', '更正', '2026-01-02 03:04:05.678+00');
INSERT INTO spatialplan.draft_edit VALUES (1, 1, 0, 'projects/1', 1, NULL, NULL, '{"number":1,"name_zh":"新名","accuracy_m":0.5}', '3016526420073a89a2dbdf4bd3720f4f4d0aab47eca90dea702333b229d8537e');
INSERT INTO spatialplan.feature OVERRIDING SYSTEM VALUE VALUES (1, 1, 0, 'qing-river', '清河', 'Qing River', '01020000208A11000005000000D7A3703D0AC75B40B81E85EB51383D400AD7A3703DCA5B40713D0AD7A3303D40AE47E17A14CE5B40EC51B81E852B3D4052B81E85EBD15B40EC51B81E852B3D406666666666D65B40A4703D0AD7233D40', 50, '虚构样例 · invented', 'CC0-1.0', 'SKETCHED', '2026-01-01', '{"class":"main"}', NULL);
INSERT INTO spatialplan.feature OVERRIDING SYSTEM VALUE VALUES (2, 2, 0, 'yunling-core', '云岭自然保护区核心保护区', 'Core zone of the Yunling reserve', '01030000208A110000010000000500000048E17A14AEC75B407B14AE47E13A3D4052B81E85EBC95B407B14AE47E13A3D400AD7A3703DCA5B40A4703D0AD7433D4048E17A14AEC75B40A4703D0AD7433D4048E17A14AEC75B407B14AE47E13A3D40', 50, '虚构样例 · invented', 'CC0-1.0', 'SKETCHED', '2026-01-01', '{"zone":"core","category":"nature-reserve"}', NULL);
INSERT INTO spatialplan.feature OVERRIDING SYSTEM VALUE VALUES (3, 2, 1, 'qing-wetland', '清河湿地', 'Qing River wetland', '01030000208A1100000100000005000000713D0AD7A3D05B4048E17A14AE273D403333333333D35B4048E17A14AE273D403333333333D35B40CDCCCCCCCC2C3D40713D0AD7A3D05B40CDCCCCCCCC2C3D40713D0AD7A3D05B4048E17A14AE273D40', 50, '虚构样例 · invented', 'CC0-1.0', 'SKETCHED', '2026-01-01', '{"zone":"other","category":"wetland-park"}', NULL);
INSERT INTO spatialplan.feature OVERRIDING SYSTEM VALUE VALUES (4, 3, 0, 'yunling-core', '云岭自然保护区核心保护区', 'Core zone of the Yunling reserve', '01030000208A110000010000000500000048E17A14AEC75B407B14AE47E13A3D4052B81E85EBC95B407B14AE47E13A3D400AD7A3703DCA5B40A4703D0AD7433D4048E17A14AEC75B40A4703D0AD7433D4048E17A14AEC75B407B14AE47E13A3D40', 50, '虚构样例 · invented', 'CC0-1.0', 'SKETCHED', '2026-01-01', '{"zone":"core","category":"nature-reserve"}', NULL);
INSERT INTO spatialplan.field VALUES (1, 'water', '美丽水系', 'Clean rivers', 1);
INSERT INTO spatialplan.field VALUES (1, 'town', '宜居城区', 'Liveable town', 2);
INSERT INTO spatialplan.flyway_schema_history VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"spatialplan"', NULL, 'plan_owner', '2026-11-29 22:55:22.073097', 0, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (1, '1', 'plan and layers', 'SQL', 'V1__plan_and_layers.sql', -774871370, 'plan_owner', '2026-11-29 22:55:22.333061', 549, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (2, '2', 'read schema', 'SQL', 'V2__read_schema.sql', -1991161474, 'plan_owner', '2026-11-29 22:55:22.930485', 79, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (3, '3', 'provenance', 'SQL', 'V3__provenance.sql', 1257445699, 'plan_owner', '2026-11-29 22:55:23.041935', 45, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (4, '4', 'attribute types', 'SQL', 'V4__attribute_types.sql', 927703848, 'plan_owner', '2026-11-29 22:55:23.096048', 6, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (5, '5', 'chapters', 'SQL', 'V5__chapters.sql', 152617149, 'plan_owner', '2026-11-29 22:55:23.115515', 157, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (6, '6', 'link basis', 'SQL', 'V6__link_basis.sql', 146614071, 'plan_owner', '2026-11-29 22:55:23.350097', 4, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (7, '7', 'plan provenance', 'SQL', 'V7__plan_provenance.sql', 467719562, 'plan_owner', '2026-11-29 22:55:23.375483', 55, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (8, '8', 'activities', 'SQL', 'V8__activities.sql', 882743504, 'plan_owner', '2026-11-29 22:55:23.533054', 30, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (9, '9', 'access keys', 'SQL', 'V9__access_keys.sql', 683704007, 'plan_owner', '2026-11-29 22:55:23.619858', 65, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (10, '10', 'audit log', 'SQL', 'V10__audit_log.sql', -702865966, 'plan_owner', '2026-11-29 22:55:23.94038', 56, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (11, '11', 'working version', 'SQL', 'V11__working_version.sql', -1912230184, 'plan_owner', '2026-11-29 22:55:24.061628', 40, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (12, '12', 'report numbers', 'SQL', 'V12__report_numbers.sql', -453067680, 'plan_owner', '2026-11-29 22:55:24.156726', 18, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (13, '13', 'public versions', 'SQL', 'V13__public_versions.sql', 1888827986, 'plan_owner', '2026-11-29 22:55:24.201106', 76, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (14, '14', 'summed quantities', 'SQL', 'V14__summed_quantities.sql', 1838449738, 'plan_owner', '2026-11-29 22:55:24.301213', 3, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (15, '15', 'relations', 'SQL', 'V15__relations.sql', -382026190, 'plan_owner', '2026-11-29 22:55:24.313641', 8, true);
INSERT INTO spatialplan.flyway_schema_history VALUES (16, '16', 'relations known', 'SQL', 'V16__relations_known.sql', -1977802473, 'plan_owner', '2026-11-29 22:55:24.327104', 2, true);
INSERT INTO spatialplan.indicator VALUES (1, 1, 'water', '河流岸线自然化率', 'Share of natural banks', '%', '%', 'expected', false);
INSERT INTO spatialplan.indicator_target VALUES (1, 1, 2022, 60.000000, '=', '60', NULL, NULL);
INSERT INTO spatialplan.indicator_target VALUES (1, 1, 2025, 65.000000, '>=', '65以上', NULL, NULL);
INSERT INTO spatialplan.indicator_target VALUES (1, 1, 2030, 70.000000, '>=', '70以上', NULL, NULL);
INSERT INTO spatialplan.indicator_target VALUES (1, 1, 2035, NULL, '', '稳步提高', NULL, NULL);
INSERT INTO spatialplan.layer_version OVERRIDING SYSTEM VALUE VALUES (1, 'rivers', 1, 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'a bureau', 'BUNDLED', '2026-01-02 03:04:05.678+00', 1, 0, '', '', '', NULL);
INSERT INTO spatialplan.layer_version OVERRIDING SYSTEM VALUE VALUES (2, 'red-lines', 1, 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', 'a bureau', 'BUNDLED', '2026-01-02 03:04:05.678+00', 2, 22767426.38872712, '', '', '', NULL);
INSERT INTO spatialplan.layer_version OVERRIDING SYSTEM VALUE VALUES (3, 'red-lines', 2, 'dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd', 'a bureau', 'IMPORTED', '2026-01-02 03:04:05.678+00', 1, 14141198.170938833, '', '', '', NULL);
INSERT INTO spatialplan.link VALUES (1, 'L1', 0, 'projects/1', 'rivers/qing-river', 111.14, 29.2, 111.26, 29.17, 'ALONG', 'REACH', NULL, 'annex3/row/1', '清河上游', '', 'NAMED');
INSERT INTO spatialplan.link VALUES (1, 'L2', 1, 'projects/2', 'places/yunling-mountain', NULL, NULL, NULL, NULL, 'SITE', 'FEATURE', 500, 'annex3/row/2', '云岭', '', 'NAMED');
INSERT INTO spatialplan.link VALUES (1, 'L3', 2, 'actions/1-01', 'rivers/qing-river', NULL, NULL, NULL, NULL, 'ALONG', 'FEATURE', NULL, 'box1/item/1', '主要河流', '方案未写河名 · the plan names no river', 'ASSUMED');
INSERT INTO spatialplan.pathway VALUES (1, 1, '1-01', '清水', 'Clean water', '整治清河上游', 'The upper Qing River', '整治全部河流', 'All rivers', false);
INSERT INTO spatialplan.plan_version OVERRIDING SYSTEM VALUE VALUES (1, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'BUNDLED', '2026-01-02 03:04:05.678+00', '', '', '', false);
INSERT INTO spatialplan.project VALUES (1, 1, '清河生态岸线整治', 'Restoration of the banks of the Qing River', 'water', 2025, 2027, 8000, 'water-works', '整治清河上游岸线', 'Banks of the upper Qing River are restored', NULL);
INSERT INTO spatialplan.project VALUES (1, 2, '云岭防火步道', 'Fire trail on Yunling Mountain', 'town', 2026, 2027, 1200, 'linear-infrastructure', '在云岭修建防火步道', 'A trail for fire fighting on Yunling Mountain', true);
INSERT INTO spatialplan.project VALUES (1, 3, '全市雨水管网普查', 'Survey of storm sewers', 'town', 2025, 2026, 300, 'non-spatial', '查清雨水管网现状', 'The storm sewers are surveyed', false);
INSERT INTO spatialplan.project_action VALUES (1, 1, 0, '1-01', 'named', 'box1/item/1', '');
INSERT INTO spatialplan.project_quantity VALUES (1, 1, 0, 'river_km', 12.000000, '方案写“约” · the plan says about', '≈');
INSERT INTO spatialplan.project_territory VALUES (1, 1, 0, 'dongling');
INSERT INTO spatialplan.project_territory VALUES (1, 1, 1, 'xichuan');
INSERT INTO spatialplan.project_territory VALUES (1, 2, 0, 'dongling');
INSERT INTO spatialplan.quantity_kind VALUES (1, 'river_km', 0, '治理河长', 'Length of river works', 'km', '', true);
INSERT INTO spatialplan.responsibility VALUES (1, 'actions/1-01', 0, 'city-water-bureau');
INSERT INTO spatialplan.responsibility VALUES (1, 'projects/1', 0, 'city-water-bureau');
INSERT INTO spatialplan.responsibility VALUES (1, 'projects/2', 0, 'dongling-government');
INSERT INTO spatialplan.responsibility VALUES (1, 'projects/3', 0, 'city-water-bureau');
INSERT INTO spatialplan.responsibility VALUES (1, 'pathways/1', 0, 'city-water-bureau');
INSERT INTO spatialplan.responsibility VALUES (1, 'indicators/1', 0, 'city-water-bureau');
SELECT pg_catalog.setval('spatialplan.computed_feature_feature_key_seq', 1, false);
SELECT pg_catalog.setval('spatialplan.computed_version_version_id_seq', 1, false);
SELECT pg_catalog.setval('spatialplan.feature_feature_key_seq', 4, true);
SELECT pg_catalog.setval('spatialplan.layer_version_version_id_seq', 3, true);
SELECT pg_catalog.setval('spatialplan.plan_version_version_id_seq', 1, true);
ALTER TABLE ONLY spatialplan.access_key
    ADD CONSTRAINT access_key_hash_key UNIQUE (hash);
ALTER TABLE ONLY spatialplan.access_key
    ADD CONSTRAINT access_key_pkey PRIMARY KEY (key_id);
ALTER TABLE ONLY spatialplan.access_key_revocation
    ADD CONSTRAINT access_key_revocation_pkey PRIMARY KEY (key_id);
ALTER TABLE ONLY spatialplan.access_key_use
    ADD CONSTRAINT access_key_use_pkey PRIMARY KEY (key_id, used_hour);
ALTER TABLE ONLY spatialplan.action
    ADD CONSTRAINT action_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (number);
ALTER TABLE ONLY spatialplan.body
    ADD CONSTRAINT body_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.computed_feature
    ADD CONSTRAINT computed_feature_pkey PRIMARY KEY (feature_key);
ALTER TABLE ONLY spatialplan.computed_feature
    ADD CONSTRAINT computed_feature_version_id_id_key UNIQUE (version_id, id);
ALTER TABLE ONLY spatialplan.computed_version
    ADD CONSTRAINT computed_version_pkey PRIMARY KEY (version_id);
ALTER TABLE ONLY spatialplan.draft_change
    ADD CONSTRAINT draft_change_pkey PRIMARY KEY (draft, number);
ALTER TABLE ONLY spatialplan.draft_edit
    ADD CONSTRAINT draft_edit_pkey PRIMARY KEY (draft, number, "position");
ALTER TABLE ONLY spatialplan.feature
    ADD CONSTRAINT feature_pkey PRIMARY KEY (feature_key);
ALTER TABLE ONLY spatialplan.feature
    ADD CONSTRAINT feature_version_id_id_key UNIQUE (version_id, id);
ALTER TABLE ONLY spatialplan.field
    ADD CONSTRAINT field_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.flyway_schema_history
    ADD CONSTRAINT flyway_schema_history_pk PRIMARY KEY (installed_rank);
ALTER TABLE ONLY spatialplan.indicator
    ADD CONSTRAINT indicator_pkey PRIMARY KEY (version_id, number);
ALTER TABLE ONLY spatialplan.indicator_target
    ADD CONSTRAINT indicator_target_pkey PRIMARY KEY (version_id, indicator, target_year);
ALTER TABLE ONLY spatialplan.layer_version
    ADD CONSTRAINT layer_version_layer_number_key UNIQUE (layer, number);
ALTER TABLE ONLY spatialplan.layer_version
    ADD CONSTRAINT layer_version_pkey PRIMARY KEY (version_id);
ALTER TABLE ONLY spatialplan.link
    ADD CONSTRAINT link_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.named_place_evidence
    ADD CONSTRAINT named_place_evidence_pkey PRIMARY KEY (version_id, place, "position");
ALTER TABLE ONLY spatialplan.named_place
    ADD CONSTRAINT named_place_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.named_place_within
    ADD CONSTRAINT named_place_within_pkey PRIMARY KEY (version_id, place, "position");
ALTER TABLE ONLY spatialplan.pathway
    ADD CONSTRAINT pathway_pkey PRIMARY KEY (version_id, number);
ALTER TABLE ONLY spatialplan.plan_note
    ADD CONSTRAINT plan_note_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.plan_relation
    ADD CONSTRAINT plan_relation_pkey PRIMARY KEY (version_id, subject, kind, object);
ALTER TABLE ONLY spatialplan.plan_version
    ADD CONSTRAINT plan_version_pkey PRIMARY KEY (version_id);
ALTER TABLE ONLY spatialplan.project_action
    ADD CONSTRAINT project_action_pkey PRIMARY KEY (version_id, project, "position");
ALTER TABLE ONLY spatialplan.project
    ADD CONSTRAINT project_pkey PRIMARY KEY (version_id, number);
ALTER TABLE ONLY spatialplan.project_quantity
    ADD CONSTRAINT project_quantity_pkey PRIMARY KEY (version_id, project, "position");
ALTER TABLE ONLY spatialplan.project_territory
    ADD CONSTRAINT project_territory_pkey PRIMARY KEY (version_id, project, "position");
ALTER TABLE ONLY spatialplan.quantity_kind
    ADD CONSTRAINT quantity_kind_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.report_number
    ADD CONSTRAINT report_number_pkey PRIMARY KEY (of_year, running);
ALTER TABLE ONLY spatialplan.responsibility
    ADD CONSTRAINT responsibility_pkey PRIMARY KEY (version_id, owner, "position");
ALTER TABLE ONLY spatialplan.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (version_id, id);
ALTER TABLE ONLY spatialplan.text_target
    ADD CONSTRAINT text_target_pkey PRIMARY KEY (version_id, id);
CREATE INDEX audit_entry_recorded_at ON spatialplan.audit_entry USING btree (recorded_at);
CREATE INDEX computed_feature_geometry ON spatialplan.computed_feature USING gist (geometry);
CREATE INDEX feature_geometry ON spatialplan.feature USING gist (geometry);
CREATE INDEX flyway_schema_history_s_idx ON spatialplan.flyway_schema_history USING btree (success);
ALTER TABLE ONLY spatialplan.access_key_revocation
    ADD CONSTRAINT access_key_revocation_key_id_fkey FOREIGN KEY (key_id) REFERENCES spatialplan.access_key(key_id);
ALTER TABLE ONLY spatialplan.access_key_use
    ADD CONSTRAINT access_key_use_key_id_fkey FOREIGN KEY (key_id) REFERENCES spatialplan.access_key(key_id);
ALTER TABLE ONLY spatialplan.action
    ADD CONSTRAINT action_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.body
    ADD CONSTRAINT body_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.computed_feature
    ADD CONSTRAINT computed_feature_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.computed_version(version_id);
ALTER TABLE ONLY spatialplan.draft_edit
    ADD CONSTRAINT draft_edit_draft_number_fkey FOREIGN KEY (draft, number) REFERENCES spatialplan.draft_change(draft, number);
ALTER TABLE ONLY spatialplan.feature
    ADD CONSTRAINT feature_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.layer_version(version_id);
ALTER TABLE ONLY spatialplan.field
    ADD CONSTRAINT field_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.indicator_target
    ADD CONSTRAINT indicator_target_version_id_indicator_fkey FOREIGN KEY (version_id, indicator) REFERENCES spatialplan.indicator(version_id, number);
ALTER TABLE ONLY spatialplan.indicator
    ADD CONSTRAINT indicator_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.link
    ADD CONSTRAINT link_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.named_place_evidence
    ADD CONSTRAINT named_place_evidence_version_id_place_fkey FOREIGN KEY (version_id, place) REFERENCES spatialplan.named_place(version_id, id);
ALTER TABLE ONLY spatialplan.named_place
    ADD CONSTRAINT named_place_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.named_place_within
    ADD CONSTRAINT named_place_within_version_id_place_fkey FOREIGN KEY (version_id, place) REFERENCES spatialplan.named_place(version_id, id);
ALTER TABLE ONLY spatialplan.pathway
    ADD CONSTRAINT pathway_version_id_action_fkey FOREIGN KEY (version_id, action) REFERENCES spatialplan.action(version_id, id);
ALTER TABLE ONLY spatialplan.pathway
    ADD CONSTRAINT pathway_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.plan_note
    ADD CONSTRAINT plan_note_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.plan_relation
    ADD CONSTRAINT plan_relation_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.project_action
    ADD CONSTRAINT project_action_version_id_action_fkey FOREIGN KEY (version_id, action) REFERENCES spatialplan.action(version_id, id);
ALTER TABLE ONLY spatialplan.project_action
    ADD CONSTRAINT project_action_version_id_project_fkey FOREIGN KEY (version_id, project) REFERENCES spatialplan.project(version_id, number);
ALTER TABLE ONLY spatialplan.project_quantity
    ADD CONSTRAINT project_quantity_version_id_kind_fkey FOREIGN KEY (version_id, kind) REFERENCES spatialplan.quantity_kind(version_id, id);
ALTER TABLE ONLY spatialplan.project_quantity
    ADD CONSTRAINT project_quantity_version_id_project_fkey FOREIGN KEY (version_id, project) REFERENCES spatialplan.project(version_id, number);
ALTER TABLE ONLY spatialplan.project_territory
    ADD CONSTRAINT project_territory_version_id_project_fkey FOREIGN KEY (version_id, project) REFERENCES spatialplan.project(version_id, number);
ALTER TABLE ONLY spatialplan.project
    ADD CONSTRAINT project_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.quantity_kind
    ADD CONSTRAINT quantity_kind_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.responsibility
    ADD CONSTRAINT responsibility_version_id_body_fkey FOREIGN KEY (version_id, body) REFERENCES spatialplan.body(version_id, id);
ALTER TABLE ONLY spatialplan.task
    ADD CONSTRAINT task_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
ALTER TABLE ONLY spatialplan.text_target
    ADD CONSTRAINT text_target_version_id_fkey FOREIGN KEY (version_id) REFERENCES spatialplan.plan_version(version_id);
GRANT USAGE ON SCHEMA spatialplan TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.feature TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.layer_version TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.secret_layer TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.public_version TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.link TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.plan_version TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.plan_note TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.named_place TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.named_place_evidence TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.named_place_within TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.plan_relation TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.text_target TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.responsibility TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.task TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.access_key TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.access_key_revocation TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.access_key_use TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.action TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.audit_entry TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.body TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.computed_feature TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.computed_version TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.draft_change TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.draft_edit TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.field TO plan_service;
GRANT SELECT ON TABLE spatialplan.flyway_schema_history TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.indicator TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.indicator_target TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.pathway TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.project TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.project_action TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.project_quantity TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.project_territory TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.quantity_kind TO plan_service;
GRANT SELECT,INSERT ON TABLE spatialplan.report_number TO plan_service;
