-- Mails to be sent, and those that the house keeps because no SMTP server is named. What they say is sealed, and wiped once sent.
create table platform.mail (
    id         uuid        primary key,
    person_id  uuid        not null,
    kind       text        not null,
    sealed     bytea,
    created_at timestamptz not null,
    sent_at    timestamptz,
    kept       boolean     not null default false,
    failed_at  timestamptz,
    constraint mail_kept_has_words check (not kept or sealed is not null)
);
create index mail_by_person on platform.mail (person_id);
create index mail_by_age on platform.mail (created_at);
