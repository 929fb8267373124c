import DataLoader from "dataloader";

/** Reads many rows by id in one query; ids without a row are simply absent from the map. */
export type Batch<Context, Value> = (
  context: Context,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Value>>;

export type Load<Context> = <Value>(batch: Batch<Context, Value>, id: string) => Promise<Value | undefined>;

/** One loader per batch function and request, so that a list reads its children in one query per level. */
export function loaderFor<Context>(context: Context): Load<Context> {
  const loaders = new Map<unknown, DataLoader<string, unknown>>();
  return <Value>(batch: Batch<Context, Value>, id: string) => {
    let loader = loaders.get(batch) as DataLoader<string, Value | undefined> | undefined;
    if (loader === undefined) {
      loader = new DataLoader<string, Value | undefined>(async (ids) => {
        const found = await batch(context, ids);
        return ids.map((id) => found.get(id));
      });
      loaders.set(batch, loader);
    }
    return loader.load(id);
  };
}

/** Rows by a key of theirs, for a batch. */
export function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** Rows grouped by a key of theirs, in their order, for a batch of lists. */
export function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
