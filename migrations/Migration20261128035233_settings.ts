import { Migration } from '@mikro-orm/migrations';

export class Migration20261128035233_settings extends Migration {

  override name = 'Migration20261128035233_settings';

  override up(): void | Promise<void> {
    this.addSql(`create table "setting_change" ("id" uuid not null, "name" varchar(40) not null, "version" int not null, "value" varchar(200) not null, "changed_at" timestamptz not null, "changed_by" uuid not null, primary key ("id"));`);
    this.addSql(`alter table "setting_change" add constraint "setting_change_name_version_unique" unique ("name", "version");`);

    // The history is what holds: nothing of it is ever said otherwise.
    this.addSql(`
      create trigger setting_change_append_only before update or delete on setting_change
      for each row execute function append_only()`);
    this.addSql(`
      create trigger setting_change_never_emptied before truncate on setting_change
      for each statement execute function append_only()`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "setting_change";`);
  }

}
