import { Migration } from '@mikro-orm/migrations';

export class Migration20261127225324_letters_of_a_case extends Migration {

  override name = 'Migration20261127225324_letters_of_a_case';

  override up(): void | Promise<void> {
    this.addSql(`create index "outbox_mail_subject_id_template_index" on "outbox_mail" ("subject_id", "template");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "outbox_mail_subject_id_template_index";`);
  }

}
