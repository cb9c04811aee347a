-- A person who came by an issuer has none.
alter table identity.account alter column password_hash drop not null;

-- Who an account's person is at an issuer of OpenID Connect, by which they may sign in.
create table identity.external_identity (
    id         uuid        primary key,
    account_id uuid        not null references identity.account (id) on delete cascade,
    issuer     text        not null,
    subject    text        not null,
    email      text,
    linked_at  timestamptz not null,
    constraint external_identity_one_per_subject unique (issuer, subject)
);
create index external_identity_by_account on identity.external_identity (account_id);

-- Somebody is on the way to an issuer and back. Only hashes, and the verifier sealed: whoever reads this table can finish none.
create table identity.oidc_attempt (
    state_hash   bytea       primary key,
    browser_hash bytea       not null,
    provider     text        not null,
    nonce        text        not null,
    verifier     bytea       not null,
    back         text        not null,
    target       text        not null,
    session_id   uuid        references identity.session (id) on delete cascade,
    expires_at   timestamptz not null
);
create index oidc_attempt_by_end on identity.oidc_attempt (expires_at);
