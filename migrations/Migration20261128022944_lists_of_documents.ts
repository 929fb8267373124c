import { Migration } from '@mikro-orm/migrations';

export class Migration20261128022944_lists_of_documents extends Migration {

  override name = 'Migration20261128022944_lists_of_documents';

  override up(): void | Promise<void> {
    this.addSql(`create index "expense_document_received_at_id_index" on "expense_document" ("received_at", "id");`);
    this.addSql(`create index "expense_document_issued_on_id_index" on "expense_document" ("issued_on", "id");`);
    this.addSql(`create index "expense_document_number_id_index" on "expense_document" ("number", "id");`);
    this.addSql(`create index "expense_document_amount_cents_id_index" on "expense_document" ("amount_cents", "id");`);
    this.addSql(`create index "expense_document_person_id_received_at_index" on "expense_document" ("person_id", "received_at");`);
    this.addSql(`create index "expense_document_stage_received_at_id_index" on "expense_document" ("stage", "received_at", "id");`);
    this.addSql(`create index "expense_document_stage_issued_on_id_index" on "expense_document" ("stage", "issued_on", "id");`);
    this.addSql(`create index "expense_document_issued_year_received_at_id_index" on "expense_document" ("issued_year", "received_at", "id");`);
    this.addSql(`create index "expense_document_kind_received_at_id_index" on "expense_document" ("kind", "received_at", "id");`);
    this.addSql(`create index expense_document_unpaid on expense_document (received_at, id) where stage = 'settled' and paid_on is null;`);

    this.addSql(`create index "settlement_expense_document_id_index" on "settlement" ("expense_document_id");`);
    this.addSql(`create index "settlement_claim_id_index" on "settlement" ("claim_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "expense_document_received_at_id_index";`);
    this.addSql(`drop index "expense_document_issued_on_id_index";`);
    this.addSql(`drop index "expense_document_number_id_index";`);
    this.addSql(`drop index "expense_document_amount_cents_id_index";`);
    this.addSql(`drop index "expense_document_person_id_received_at_index";`);
    this.addSql(`drop index "expense_document_stage_received_at_id_index";`);
    this.addSql(`drop index "expense_document_stage_issued_on_id_index";`);
    this.addSql(`drop index "expense_document_issued_year_received_at_id_index";`);
    this.addSql(`drop index "expense_document_kind_received_at_id_index";`);
    this.addSql(`drop index "expense_document_unpaid";`);
    this.addSql(`drop index "settlement_expense_document_id_index";`);
    this.addSql(`drop index "settlement_claim_id_index";`);
  }

}
