import { Migration } from "@mikro-orm/migrations";

/** Without Blueasy 0 to 4, with it 8 to 12: whoever leaves the type open, or both, walks one range of the index. */
const adjacent = "8 * blueasy::int + place";
/** Before: two by two. */
const interleaved = "blueasy::int + 2 * place";

export class Migration20261126234000_adjacent_keys extends Migration {
  override name = "Migration20261126234000_adjacent_keys";

  override up(): void | Promise<void> {
    this.rekey(adjacent, "8 * (key & 1) + ((key & 15) >> 1)");
  }

  override down(): void | Promise<void> {
    this.rekey(interleaved, "((key >> 3) & 1) + 2 * (key & 7)");
  }

  /** The index is made once at the end, which is much faster than row by row. */
  private rekey(part: string, fromKey: string): void {
    this.addSql(`
      create or replace function facility_nearby_key(number int, type text, blueasy boolean) returns int
      language sql immutable strict parallel safe as $$
        select number * 16 + ${part} from (
          select array_position(
            array['privateHospital', 'medicalCentre', 'diagnosticCentre', 'physiotherapyCentre', 'dentalPractice'],
            type) - 1 as place
        ) known
      $$`);
    this.addSql(`drop index facility_nearby_index`);
    this.addSql(`update facility_nearby set key = (key & ~15) + ${fromKey}`);
    this.addSql(`create index facility_nearby_index on facility_nearby using gist (key, point)`);
  }
}
