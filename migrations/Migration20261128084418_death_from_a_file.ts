import { Migration } from '@mikro-orm/migrations';

export class Migration20261128084418_death_from_a_file extends Migration {

  override name = 'Migration20261128084418_death_from_a_file';

  override up(): void | Promise<void> {
    this.addSql(`alter table "death" drop constraint "death_document_id_foreign";`);
    this.addSql(`alter table "death" drop constraint "death_entered_by_id_foreign";`);

    this.addSql(`alter table "death" alter column "document_id" drop not null;`);
    this.addSql(`alter table "death" alter column "entered_by_id" drop not null;`);
    this.addSql(`alter table "death" add constraint "death_document_id_foreign" foreign key ("document_id") references "document" ("id") on delete set null;`);
    this.addSql(`alter table "death" add constraint "death_entered_by_id_foreign" foreign key ("entered_by_id") references "account" ("id") on delete set null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "death" drop constraint "death_document_id_foreign";`);
    this.addSql(`alter table "death" drop constraint "death_entered_by_id_foreign";`);

    this.addSql(`alter table "death" alter column "document_id" set not null;`);
    this.addSql(`alter table "death" alter column "entered_by_id" set not null;`);
    this.addSql(`alter table "death" add constraint "death_document_id_foreign" foreign key ("document_id") references "document" ("id");`);
    this.addSql(`alter table "death" add constraint "death_entered_by_id_foreign" foreign key ("entered_by_id") references "account" ("id");`);
  }

}
