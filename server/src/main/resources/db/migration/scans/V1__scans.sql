create schema if not exists scans;

-- person_id leads the primary key, so that the table can be divided by person one day. Ids are UUIDv7: a person's scans lie
-- beside each other in the order they were made, and the primary key serves the list, newest first.
create table scans.scan (
    person_id       uuid        not null,
    id              uuid        not null,
    kind            text        not null constraint scan_kind_known check (kind in ('LESION', 'FACE')),
    status          text        not null constraint scan_status_known check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    created_at      timestamptz not null,
    captured_at     timestamptz,
    body_site       text,
    lesion_id       uuid,
    note            text,
    format          text        not null,
    stored_width    int         not null,
    stored_height   int         not null,
    orientation     smallint    not null constraint scan_orientation_exif check (orientation between 1 and 8),
    report          jsonb,
    outcome         text,
    condition       text,
    probability     double precision,
    risk_level      text,
    risk_class      text,
    risk_score      double precision,
    risk_urgency    text,
    search_text     text        not null,
    failure         text,
    analysed_at     timestamptz,
    deleted_at      timestamptz,
    version         bigint      not null default 1,
    primary key (person_id, id),
    constraint scan_done_has_report check ((status = 'DONE') = (report is not null)),
    constraint scan_failed_says_why check ((status = 'FAILED') = (failure is not null))
);
create unique index scan_by_id on scans.scan (id);
create index scan_deleted on scans.scan (deleted_at) where deleted_at is not null;
create index scan_by_lesion on scans.scan (person_id, lesion_id, id) where lesion_id is not null;

-- Searches a person made, and those they gave a name; the filters as they were sent.
create table scans.search (
    person_id uuid        not null,
    id        uuid        not null,
    name      text,
    filters   jsonb       not null,
    digest    bytea       not null,
    used_at   timestamptz not null,
    primary key (person_id, id)
);
create unique index search_recent_once on scans.search (person_id, digest) where name is null;
create unique index search_saved_once on scans.search (person_id, lower(name)) where name is not null;

-- How many of a person's scans wait decides how soon their next one is analysed.
create index scan_unfinished on scans.scan (person_id) where status in ('QUEUED', 'RUNNING');
