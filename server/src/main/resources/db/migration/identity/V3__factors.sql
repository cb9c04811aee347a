alter table identity.account add column email_verified_at timestamptz;
alter table identity.account add column email_factor boolean not null default false;

-- When its person last showed again who they are.
alter table identity.session add column stepped_up_at timestamptz;

-- Codes that went out by e-mail, sealed: whoever reads this table can use none of them. One of each purpose is open at a time.
create table identity.one_time_code (
    account_id uuid        not null references identity.account (id) on delete cascade,
    purpose    text        not null constraint one_time_code_purpose_known
        check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'SIGN_IN')),
    sealed     bytea       not null,
    tries      int         not null default 0,
    expires_at timestamptz not null,
    primary key (account_id, purpose)
);
create index one_time_code_by_end on identity.one_time_code (expires_at);

-- A password was right, the second step is still to come.
create table identity.challenge (
    id         uuid        primary key,
    account_id uuid        not null references identity.account (id) on delete cascade,
    tries      int         not null default 0,
    expires_at timestamptz not null
);
create index challenge_by_end on identity.challenge (expires_at);

-- last_step is the time step of the last code that was taken (RFC 6238 5.2: each is good once).
create table identity.totp (
    account_id   uuid        primary key references identity.account (id) on delete cascade,
    sealed       bytea       not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

create table identity.recovery_code (
    account_id uuid        not null references identity.account (id) on delete cascade,
    hash       bytea       not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

-- Roles whose people need a second factor; who has none of their own gets a code by e-mail.
create table identity.factor_policy (
    role     text    primary key constraint factor_policy_role_known check (role in ('PATIENT', 'DOCTOR', 'ADMIN')),
    required boolean not null
);
