import { Migration } from "@mikro-orm/migrations";

export class Migration20261127133829_same_bytes_once extends Migration {
  override name = "Migration20261127133829_same_bytes_once";

  override up(): void | Promise<void> {
    this.addSql(
      `create index "document_uploaded_by_id_uploaded_at_index" on "document" ("uploaded_by_id", "uploaded_at");`,
    );
    this.addSql(`create index "document_sha256_index" on "document" ("sha256");`);

    this.addSql(`alter table "expense_document" add "sha256" varchar(64) null;`);
    // where one file became two invoices before, the first has it
    this.addSql(`
      update expense_document e set sha256 = d.sha256
      from document d
      where d.id = e.document_id and not exists (
        select from expense_document earlier join document same on same.id = earlier.document_id
        where same.sha256 = d.sha256 and (earlier.received_at, earlier.id) < (e.received_at, e.id))`);
    this.addSql(
      `alter table "expense_document" add constraint "expense_document_bytes_once" unique ("sha256");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "document_uploaded_by_id_uploaded_at_index";`);
    this.addSql(`drop index "document_sha256_index";`);

    this.addSql(`alter table "expense_document" drop constraint "expense_document_bytes_once";`);
    this.addSql(`alter table "expense_document" drop column "sha256";`);
  }
}
