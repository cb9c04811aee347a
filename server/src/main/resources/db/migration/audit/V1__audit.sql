create schema if not exists audit;

-- One act. Written in the transaction of that act and without a look at any other row, so that no two acts wait for each
-- other; sequence and hash come later, from one sealer. Ids are UUIDv7: a person's entries lie beside each other by time.
create table audit.entry (
    person_id   uuid        not null,
    id          uuid        not null,
    happened_at timestamptz not null,
    actor_kind  text        not null constraint entry_actor_kind_known check (actor_kind in ('PERSON', 'SYSTEM', 'ANONYMOUS')),
    actor_id    uuid,
    act         text        not null,
    thing       text        not null,
    thing_id    uuid,
    reason      text,
    request_id  text,
    sequence    bigint,
    hash        bytea,
    primary key (person_id, id),
    constraint entry_actor_is_person check ((actor_kind = 'PERSON') = (actor_id is not null)),
    constraint entry_sealed_as_a_whole check ((sequence is null) = (hash is null))
);
create unique index entry_by_sequence on audit.entry (sequence) where sequence is not null;
create index entry_unsealed on audit.entry (happened_at, id) where sequence is null;
create index entry_by_others on audit.entry (person_id, id) where actor_id is distinct from person_id;

-- Where the chain begins (what came before was kept long enough and is gone) and where it ends. Sealed under the master key,
-- which stands outside of the database: whoever can write to the database alone cannot move them.
create table audit.mark (
    name     text   primary key constraint mark_known check (name in ('START', 'HEAD')),
    sequence bigint not null,
    sealed   bytea  not null
);

create function audit.append_only() returns trigger language plpgsql as $$
declare
    rest audit.entry;
begin
    if tg_op = 'UPDATE' and old.sequence is null and new.sequence is not null then
        rest := new;
        rest.sequence := null;
        rest.hash := null;
        if rest is not distinct from old then
            return new;
        end if;
    end if;
    if tg_op = 'DELETE' and old.sequence <= (select sequence from audit.mark where name = 'START') then
        return old;
    end if;
    -- An import empties all tables before it fills them.
    if tg_op = 'TRUNCATE' and not exists (select from audit.entry) then
        return null;
    end if;
    raise exception 'audit.entry is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger entry_append_only before update or delete on audit.entry
    for each row execute function audit.append_only();
create trigger entry_not_emptied before truncate on audit.entry
    for each statement execute function audit.append_only();
