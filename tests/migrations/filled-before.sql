-- A small database of the version before a claim could open: two facilities, one member, five takes-in-charge.
insert into facility (id, external_id, name, search_name, type, address, postcode, municipality, istat_code, province, region, location, blueasy)
select id::uuid, external_id, name, lower(name), 'physiotherapyCentre', 'Via Prova 1', '10138', 'Torino', '001272', 'TO', 'Piemonte',
  'point(7.65 45.07)'::geography, true
from (values ('00000000-0000-4000-8000-0000000000f1', 'one', 'Centro Uno'),
             ('00000000-0000-4000-8000-0000000000f2', 'two', 'Centro Due')) as given(id, external_id, name);
insert into facility_bank_account (facility_id, holder_name, iban)
select id, name, 'IT60X0542811101000000000001' from facility;
insert into person (id, first_name, last_name, birth_date, sex, tax_code)
values ('00000000-0000-4000-8000-0000000000a1', 'Anna', 'Prova', '2002-05-14', 'female', 'PRVNNA02E54L219X');
insert into account (id, user_name, display_name, email, password_hash, person_id, works_at_desk, created_at)
select id::uuid, name, name, name || '@prova.example', '-', nullif(person, '')::uuid, name = 'desk', '2026-01-01'
from (values ('00000000-0000-4000-8000-0000000000c1', 'reception', ''),
             ('00000000-0000-4000-8000-0000000000c2', 'desk', ''),
             ('00000000-0000-4000-8000-0000000000c3', 'anna', '00000000-0000-4000-8000-0000000000a1')) as given(id, name, person);
insert into policy (id, number, plan_code, holder_id, starts_on)
values ('00000000-0000-4000-8000-0000000000b1', 'P-1', 'ippocrate', '00000000-0000-4000-8000-0000000000a1', '2025-11-01');
insert into enrolment (id, policy_id, person_id, relationship, starts_on, enrolled_until)
values (gen_random_uuid(), '00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000a1', 'holder', '2025-11-01', null);

create temporary table given as
select row_number() over () as n, * from (values
  -- number, facility, state, lines (service, units, price, invoiced units, invoiced cents), sheets (requested, payable)
  ('PC-1', 'f1', 'settled', '[["FKT-RIABILITATIVA",4,4500,4,18000]]', '[[18000,18000]]'),
  ('PC-2', 'f1', 'settled', '[["FKT-RIABILITATIVA",6,4500,3,13500]]', '[[27000,27000],[13500,13500]]'),
  ('PC-3', 'f2', 'settled', '[["AUS-TUTORE",1,12000,1,12000],["AUS-PLANTARI",2,4000,1,3999]]', '[[15999,10999]]'),
  ('PC-4', 'f2', 'settled', '[["AUS-TUTORE",1,12000,1,12000],["AUS-PLANTARI",2,4000,null,null]]', '[[17000,12000],[12000,7000]]'),
  ('PC-5', 'f2', 'open', '[["FKT-MANUALE",2,5000,null,null]]', '[]')
) as given(number, facility, lifecycle, lines, sheets);

insert into document (id, facility_id, file_name, mime_type, person_id, sha256, size_bytes, uploaded_at, uploaded_by_id)
select ('00000000-0000-4000-8000-000000000d0' || n)::uuid, ('00000000-0000-4000-8000-0000000000' || facility)::uuid, number || '.pdf',
  'application/pdf', '00000000-0000-4000-8000-0000000000a1', md5(number) || md5(number), 100, '2026-09-10', '00000000-0000-4000-8000-0000000000c1'
from given where lifecycle = 'settled';
insert into claim (id, number, person_id, policy_id, cause, injured_on, opened_on, opened_at)
select ('00000000-0000-4000-8000-000000000c0' || n)::uuid, n || '/2026', '00000000-0000-4000-8000-0000000000a1',
  '00000000-0000-4000-8000-0000000000b1', 'injury', '2026-08-20', '2026-09-01', '2026-09-01'
from given;
-- Both facilities have an invoice 1/A.
insert into expense_document (id, claim_id, issuer_id, number, issued_on, issued_year, amount_cents, document_id, sha256, received_at)
select ('00000000-0000-4000-8000-000000000e0' || n)::uuid, ('00000000-0000-4000-8000-000000000c0' || n)::uuid,
  ('00000000-0000-4000-8000-0000000000' || facility)::uuid, case when n in (1, 3) then '1/A' else n || '/B' end, '2026-09-10', 2026,
  (sheets::jsonb -> 0 ->> 0)::int, ('00000000-0000-4000-8000-000000000d0' || n)::uuid, md5(number) || md5(number), timestamptz '2026-09-11' + n * interval '1 hour'
from given where lifecycle = 'settled';
insert into settlement (id, claim_id, expense_document_id, edition_id, requested_cents, payable_cents, member_share_cents, steps,
  settled_at, revises_id, reason, revised_by_id, superseded_at)
select ('00000000-0000-4000-8000-00000000' || at || '50' || n)::uuid, ('00000000-0000-4000-8000-000000000c0' || n)::uuid,
  ('00000000-0000-4000-8000-000000000e0' || n)::uuid, 'ippocrate-2023-10', (sheet ->> 0)::int, (sheet ->> 1)::int,
  (sheet ->> 0)::int - (sheet ->> 1)::int, '[]', timestamptz '2026-09-11' + at * interval '1 day',
  case when at > 1 then ('00000000-0000-4000-8000-00000000' || (at - 1) || '50' || n)::uuid end,
  case when at > 1 then 'Nota di credito' end, case when at > 1 then '00000000-0000-4000-8000-0000000000c2'::uuid end,
  case when at < jsonb_array_length(sheets::jsonb) then timestamptz '2026-09-11' + (at + 1) * interval '1 day' end
from given, jsonb_array_elements(sheets::jsonb) with ordinality as s(sheet, at);
insert into take_in_charge (id, number, facility_id, person_id, policy_id, opened_by_id, lifecycle, decision, cause, injured_on, starts_on,
  expires_on, edition_id, requested_cents, authorised_cents, opened_at, decided_at, claim_id, invoice_id, settlement_id)
select ('00000000-0000-4000-8000-00000000090' || n)::uuid, number, ('00000000-0000-4000-8000-0000000000' || facility)::uuid,
  '00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000c1',
  lifecycle, 'authorised', 'injury', '2026-08-20', '2026-09-01', '2027-02-28', 'ippocrate-2023-10', 30000, 30000,
  '2026-09-01', timestamptz '2026-09-01' + n * interval '1 hour', ('00000000-0000-4000-8000-000000000c0' || n)::uuid,
  case when lifecycle = 'settled' then ('00000000-0000-4000-8000-000000000e0' || n)::uuid end,
  (select id from settlement s where s.claim_id = ('00000000-0000-4000-8000-000000000c0' || n)::uuid and superseded_at is null)
from given;
insert into take_in_charge_line (id, take_in_charge_id, position, service_code, units, unit_price_cents, invoiced_units, invoiced_cents)
select gen_random_uuid(), ('00000000-0000-4000-8000-00000000090' || n)::uuid, at - 1, line ->> 0, (line ->> 1)::int, (line ->> 2)::int,
  (line ->> 3)::int, (line ->> 4)::int
from given, jsonb_array_elements(lines::jsonb) with ordinality as l(line, at);
insert into payment_batch (id, number, total_cents, order_count, created_at, created_by_id, executed_on, executed_by_id)
values ('00000000-0000-4000-8000-00000000ba01', 'DP-2026-0001', 45000, 2, '2026-09-15', '00000000-0000-4000-8000-0000000000c2', '2026-09-16', '00000000-0000-4000-8000-0000000000c2');
-- One and two are paid; two was lowered afterwards, so that its facility gives back; four was ordered, withdrawn and ordered anew.
insert into payment_order (id, settlement_id, take_in_charge_id, facility_id, payee_name, iban, amount_cents, reference, created_at, batch_id, paid_on, withdrawn_at)
select gen_random_uuid(), s.id, t.id, t.facility_id, 'Centro', 'IT60X0542811101000000000001', s.payable_cents, t.number, s.settled_at,
  case when t.number in ('PC-1', 'PC-2') then '00000000-0000-4000-8000-00000000ba01'::uuid end,
  case when t.number in ('PC-1', 'PC-2') then date '2026-09-16' end,
  case when t.number = 'PC-4' then s.superseded_at end
from settlement s join take_in_charge t on t.claim_id = s.claim_id
where not (t.number = 'PC-2' and s.superseded_at is null);
insert into recovery (id, settlement_id, take_in_charge_id, facility_id, amount_cents, reference, created_at)
select gen_random_uuid(), s.id, t.id, t.facility_id, 13500, t.number, s.settled_at
from settlement s join take_in_charge t on t.settlement_id = s.id where t.number = 'PC-2';
insert into journal (at, verb, subject_type, subject_id, account_id, door, person_id, facility_id)
select '2026-09-16', 'takeInCharge.paid', 'takeInCharge', id, '00000000-0000-4000-8000-0000000000c2', 'desk', person_id, facility_id
from take_in_charge where number in ('PC-1', 'PC-2');
-- PC-1 was asked for by the member, with a prescription; the facility handed in a certificate later.
update take_in_charge set origin = 'memberPortal', pathology = 'Distorsione', pathology_since = 'underOneMonth'
where number = 'PC-1';
insert into document (id, facility_id, file_name, mime_type, person_id, sha256, size_bytes, uploaded_at, uploaded_by_id)
select ('00000000-0000-4000-8000-000000000da' || n)::uuid, t.facility_id, 'file.pdf', 'application/pdf', t.person_id,
  md5('held' || n) || md5('held' || n), 100, timestamptz '2026-08-30' + n * interval '1 day', t.opened_by_id
from take_in_charge t, generate_series(1, 2) n where t.number = 'PC-1';
insert into take_in_charge_attachment (id, take_in_charge_id, requirement, document_id)
select ('00000000-0000-4000-8000-000000000aa' || n)::uuid, t.id, (array['prescription', 'emergencyRoomCertificate'])[n],
  ('00000000-0000-4000-8000-000000000da' || n)::uuid
from take_in_charge t, generate_series(1, 2) n where t.number = 'PC-1';
