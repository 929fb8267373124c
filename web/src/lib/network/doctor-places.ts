/** The facilities of a doctor where a service is agreed with them; all without one. */
export function placesFor<Place extends { readonly services: readonly { readonly code: string }[] }>(
  places: readonly Place[],
  service: string,
): readonly Place[] {
  return service ? places.filter(({ services }) => services.some(({ code }) => code === service)) : places;
}
