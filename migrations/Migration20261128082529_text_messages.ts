import { Migration } from '@mikro-orm/migrations';

export class Migration20261128082529_text_messages extends Migration {

  override name = 'Migration20261128082529_text_messages';

  override up(): void | Promise<void> {
    this.addSql(`alter table "development_mail" add "channel" text not null default 'mail';`);
    this.addSql(`alter table "development_mail" add constraint "development_mail_channel_check" check ("channel" in ('mail', 'text'));`);

    this.addSql(`alter table "outbox_mail" add "channel" text not null default 'mail';`);
    this.addSql(`alter table "outbox_mail" add constraint "outbox_mail_channel_check" check ("channel" in ('mail', 'text'));`);
  }

  /** What a mail server would be asked to send to a number is sent by nobody. */
  override down(): void | Promise<void> {
    this.addSql(`update "outbox_mail" set "given_up_at" = now() where "channel" = 'text' and "delivered_at" is null and "given_up_at" is null;`);
    this.addSql(`alter table "outbox_mail" drop constraint "outbox_mail_channel_check";`);
    this.addSql(`alter table "outbox_mail" drop column "channel";`);

    this.addSql(`alter table "development_mail" drop constraint "development_mail_channel_check";`);
    this.addSql(`alter table "development_mail" drop column "channel";`);
  }

}
