import { Migration } from '@mikro-orm/migrations';

export class Migration20261128055031_sign_out_of_one_identity extends Migration {

  override name = 'Migration20261128055031_sign_out_of_one_identity';

  override up(): void | Promise<void> {
    this.addSql(`create index "identified_session_provider_session_id_index" on "identified_session" ("provider_session_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "identified_session_provider_session_id_index";`);
  }

}
