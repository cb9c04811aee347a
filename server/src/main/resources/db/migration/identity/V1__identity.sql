create schema if not exists identity;

create table identity.account (
    id            uuid        primary key,
    email         text        not null,
    username      text,
    first_name    text        not null,
    last_name     text        not null,
    password_hash text        not null,
    role          text        not null constraint account_role_known check (role in ('PATIENT', 'DOCTOR', 'ADMIN')),
    locale        text        not null,
    time_zone     text        not null,
    created_at    timestamptz not null,
    version       bigint      not null default 1
);
create unique index account_one_per_email on identity.account (lower(email));
create unique index account_one_per_username on identity.account (lower(username));

-- One sign-in on one device: the family of its refresh tokens.
create table identity.session (
    id           uuid        primary key,
    account_id   uuid        not null references identity.account (id) on delete cascade,
    carrier      text        not null constraint session_carrier_known check (carrier in ('APP', 'BROWSER')),
    device       text        not null,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index session_by_account on identity.session (account_id);

-- Only hashes: whoever reads this table can use none of them.
create table identity.refresh_token (
    hash       bytea       primary key,
    session_id uuid        not null references identity.session (id) on delete cascade,
    issued_at  timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_by_session on identity.refresh_token (session_id);

-- RSA keys of the access tokens; the private halves wrapped by the master key, so that all server processes share them.
create table identity.signing_key (
    id         text        primary key,
    public_key bytea       not null,
    wrapped    bytea       not null,
    created_at timestamptz not null
);

-- The one-time link by which the first administrator is made; at most one is open.
create table identity.setup_token (
    id         int         primary key check (id = 1),
    hash       bytea       not null,
    created_at timestamptz not null
);
