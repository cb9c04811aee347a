alter table identity.account
    add column suspended_at timestamptz,
    add column suspension_reason text,
    add constraint account_reason_of_suspension check (suspension_reason is null or suspended_at is not null);

-- As people are looked for: without case, accents and vowel signs, so that "Zoe Müller" is found as "muller zoë". Letters that
-- no accent was put on are replaced one by one.
create function identity.folded(value text) returns text language sql immutable strict parallel safe
    return translate(
        lower(replace(regexp_replace(normalize(value, NFKD), '[\u0300-\u036f\u064b-\u065f\u0670]', '', 'g'), 'ß', 'ss')),
        'øłđðı', 'olddi');

alter table identity.account add column search_text text not null generated always as (
    identity.folded(first_name || ' ' || last_name || ' ' || email || ' ' || coalesce(username, ''))) stored;

-- Who administers, to see at a glance whether anybody would be left.
create index account_administrators on identity.account (id) where role = 'ADMIN';
