-- A row of a list is rendered when its scan changes, not each time that it is read. Words in a person's language are added then.
-- Both functions depend on nothing but their argument, which PostgreSQL cannot know of to_json and to_char.
create function scans.json_string(value text) returns text language sql immutable strict parallel safe
    return to_json(value)::text;
create function scans.json_instant(value timestamptz) returns text language sql immutable strict parallel safe
    return '"' || to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"';

alter table scans.scan add column list_row text not null generated always as (
    '{"id":"' || id || '","kind":"' || kind || '","status":"' || status
    || '","createdAt":' || scans.json_instant(created_at)
    || coalesce(',"capturedAt":' || scans.json_instant(captured_at), '')
    || coalesce(',"bodySite":"' || body_site || '"', '')
    || coalesce(',"lesionId":"' || lesion_id || '"', '')
    || coalesce(',"note":' || scans.json_string(note), '')
    -- EXIF orientations from 5 on lie on their side.
    || ',"width":' || case when orientation < 5 then stored_width else stored_height end
    || ',"height":' || case when orientation < 5 then stored_height else stored_width end
    || coalesce(',"outcome":"' || outcome || '"', '')
    || coalesce(',"condition":"' || condition || '","probability":' || trim_scale(round(probability::numeric, 4)), '')
    || coalesce(',"risk":"' || risk_level || '","score":' || trim_scale(round(risk_score::numeric, 4))
        || ',"urgency":"' || risk_urgency || '"', '')
    || coalesce(',"deletedAt":' || scans.json_instant(deleted_at), '')
    || '}') stored;
