import { Migration } from '@mikro-orm/migrations';

export class Migration20261128040506_account_proofs extends Migration {

  override name = 'Migration20261128040506_account_proofs';

  override up(): void | Promise<void> {
    this.addSql(`create table "proof" ("id" uuid not null, "purpose" text not null, "subject" uuid not null, "target" varchar(254) null, "kind" text not null, "nonce" varchar(64) not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "attempts_left" int not null, "times_sent" int not null, "used_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "proof_subject_purpose_index" on "proof" ("subject", "purpose");`);
    this.addSql(`create index "proof_expires_at_index" on "proof" ("expires_at");`);

    this.addSql(`alter table "account" drop constraint "account_desk_role_check";`);
    this.addSql(`alter table "account" add "email_proved_at" timestamptz null, add "password_changed_at" timestamptz null;`);
    // of those that are there nobody knows how old they are: they count from today
    this.addSql(`update "account" set "password_changed_at" = now();`);
    this.addSql(`alter table "account" alter column "password_changed_at" set not null;`);
    this.addSql(`alter table "account" alter column "password_hash" drop not null;`);
    this.addSql(`alter table "account" add constraint "account_desk_role_check" check ("desk_role" in ('operator', 'supervisor', 'doctor', 'administrator'));`);

    this.addSql(`alter table "facility_staff" add "role" text null, add "doctor_id" uuid null;`);
    // whoever has been there longest owns the place
    this.addSql(
      `update "facility_staff" s set "role" = case when s."id" = (
        select f."id" from "facility_staff" f where f."facility_id" = s."facility_id"
        order by f."until" is not null, f."since", f."id" limit 1
      ) then 'owner' else 'reception' end;`,
    );
    this.addSql(`alter table "facility_staff" alter column "role" set not null;`);
    this.addSql(`alter table "facility_staff" add constraint "facility_staff_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id") on delete set null;`);
    this.addSql(`alter table "facility_staff" add constraint "facility_staff_doctor" check (doctor_id is null or role = 'doctor');`);
    this.addSql(`alter table "facility_staff" add constraint "facility_staff_role_check" check ("role" in ('owner', 'reception', 'doctor', 'accounting'));`);

    this.addSql(`alter table "session" add "needs" text null, add "proved_by" text not null default 'password', add "fresh_until" timestamptz null, add "user_agent" varchar(200) null;`);
    this.addSql(`alter table "session" alter column "proved_by" drop default;`);
    // facility and desk prove themselves anew, by two things
    this.addSql(`update "session" set "ended_at" = now() where "door" <> 'member' and "ended_at" is null;`);
    this.addSql(`create index "session_account_id_ended_at_index" on "session" ("account_id", "ended_at");`);
    this.addSql(`alter table "session" add constraint "session_needs_check" check ("needs" in ('factor', 'enrolment', 'newPassword'));`);
    this.addSql(`alter table "session" add constraint "session_proved_by_check" check ("proved_by" in ('password', 'totp', 'passkey', 'recoveryCode', 'oidc'));`);

    this.addSql(`alter table "confirmation" drop constraint "confirmation_attempts";`);
    this.addSql(`alter table "confirmation" add "proof_id" uuid null;`);
    this.addSql(`update "confirmation" set "proof_id" = gen_random_uuid();`);
    this.addSql(
      `insert into "proof" ("id", "purpose", "subject", "kind", "nonce", "created_at", "expires_at", "attempts_left", "times_sent", "used_at")
      select c."proof_id", 'confirmTakeInCharge', c."take_in_charge_id", 'code', c."nonce", t."opened_at", c."expires_at",
        c."attempts_left", c."codes_sent", c."confirmed_at"
      from "confirmation" c join "take_in_charge" t on t."id" = c."take_in_charge_id";`,
    );
    this.addSql(`alter table "confirmation" alter column "proof_id" set not null;`);
    this.addSql(`alter table "confirmation" drop column "attempts_left", drop column "codes_sent", drop column "expires_at", drop column "nonce";`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_proof_id_foreign" foreign key ("proof_id") references "proof" ("id");`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_proof_id_unique" unique ("proof_id");`);

    this.addSql(`alter table "proof" add constraint "proof_attempts" check (attempts_left >= 0);`);
    this.addSql(`alter table "proof" add constraint "proof_purpose_check" check ("purpose" in ('confirmTakeInCharge', 'registerEmail', 'resetPassword', 'emailAtOld', 'emailAtNew', 'mobileAtOld', 'mobileAtNew', 'invitation'));`);
    this.addSql(`alter table "proof" add constraint "proof_kind_check" check ("kind" in ('code', 'link'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "confirmation" add "attempts_left" int null, add "codes_sent" int null, add "expires_at" timestamptz null, add "nonce" varchar(64) null;`);
    this.addSql(
      `update "confirmation" c set "attempts_left" = p."attempts_left", "codes_sent" = p."times_sent", "expires_at" = p."expires_at", "nonce" = p."nonce"
      from "proof" p where p."id" = c."proof_id";`,
    );
    this.addSql(`alter table "confirmation" alter column "attempts_left" set not null, alter column "codes_sent" set not null, alter column "expires_at" set not null, alter column "nonce" set not null;`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_attempts" check (attempts_left >= 0);`);
    this.addSql(`alter table "confirmation" drop column "proof_id";`);
    this.addSql(`drop table "proof";`);

    this.addSql(`alter table "session" drop constraint "session_needs_check";`);
    this.addSql(`alter table "session" drop constraint "session_proved_by_check";`);
    // who has not proved everything has no session there
    this.addSql(`delete from "session" where "needs" is not null;`);
    this.addSql(`drop index "session_account_id_ended_at_index";`);
    this.addSql(`alter table "session" drop column "needs", drop column "proved_by", drop column "fresh_until", drop column "user_agent";`);

    this.addSql(`alter table "facility_staff" drop constraint "facility_staff_doctor_id_foreign";`);
    this.addSql(`alter table "facility_staff" drop constraint "facility_staff_doctor";`);
    this.addSql(`alter table "facility_staff" drop constraint "facility_staff_role_check";`);
    this.addSql(`alter table "facility_staff" drop column "role", drop column "doctor_id";`);

    this.addSql(`alter table "account" drop constraint "account_desk_role_check";`);
    this.addSql(`update "account" set "desk_role" = 'operator' where "desk_role" in ('doctor', 'administrator');`);
    this.addSql(`alter table "account" add constraint "account_desk_role_check" check ("desk_role" in ('operator', 'supervisor'));`);
    // nobody knows a password for it
    this.addSql(`update "account" set "password_hash" = '', "disabled_at" = coalesce("disabled_at", now()) where "password_hash" is null;`);
    this.addSql(`alter table "account" alter column "password_hash" set not null;`);
    this.addSql(`alter table "account" drop column "email_proved_at", drop column "password_changed_at";`);
  }

}
