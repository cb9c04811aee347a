create schema if not exists platform;

-- db-scheduler's own table (its PostgreSQL script, version 16), in our schema.
create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on platform.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on platform.scheduled_tasks (priority desc, execution_time asc);

-- Jobs that gave up after their last retry, for the administrator.
create table platform.failed_job (
    task_name     text        not null,
    task_instance text        not null,
    failed_at     timestamptz not null,
    attempts      int         not null,
    fault         text        not null,
    primary key (task_name, task_instance)
);

-- Bucket4j's token buckets. Unlogged: after a crash every limit starts anew, which harms nobody.
create unlogged table platform.bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

create table platform.idempotency_key (
    person_id   uuid        not null,
    key         text        not null,
    fingerprint bytea       not null,
    resource_id uuid        not null,
    created_at  timestamptz not null,
    primary key (person_id, key)
);
create index idempotency_key_by_age on platform.idempotency_key (created_at);
create index idempotency_key_by_resource on platform.idempotency_key (resource_id);

-- The data key of each person, wrapped by the master key. Without its row nothing of that person can be read.
create table platform.person_key (
    person_id uuid primary key,
    wrapped   bytea not null
);

create table platform.master_key_check (
    id     int primary key check (id = 1),
    sealed bytea not null
);
