import { Migration } from "@mikro-orm/migrations";

/** Names as they are compared are kept, not worked out at each comparison; two letters that begin a word are found too. */
export class Migration20261128035326_words_of_persons extends Migration {
  override name = "Migration20261128035326_words_of_persons";

  override up(): void | Promise<void> {
    this.addSql(`drop index person_words_trigrams;`);
    this.addSql(
      `alter table "person" add "words" text generated always as (' ' || person_words(last_name, first_name)) stored not null;`,
    );
    this.addSql(`create index person_words_trigrams on person using gin (words gin_trgm_ops);`);
    // until the database looks at its tables by itself, it would take each word for a rare one
    this.addSql(`analyze person;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index person_words_trigrams;`);
    this.addSql(`alter table "person" drop column "words";`);
    this.addSql(
      `create index person_words_trigrams on person using gin (person_words(last_name, first_name) gin_trgm_ops);`,
    );
  }
}
