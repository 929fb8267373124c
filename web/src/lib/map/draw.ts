import L from "leaflet";
import "leaflet/dist/leaflet.css";
import Supercluster, { type PointFeature } from "supercluster";
import type { Position } from "geojson";
import type { MapFacility } from "./documents.ts";
import italy from "./italy.json?url";
import towns from "./towns.json?url";

export interface Tiles {
  url: string | undefined;
  attribution: string | undefined;
}

export interface Texts {
  zoomIn: string;
  zoomOut: string;
  cluster: (count: number) => string;
  open: string;
  credit: string;
  /** Address of a facility's card. */
  href: (id: string) => string;
}

export interface FacilityMap {
  /** Replaces the facilities and, when asked, moves the map so that the near ones are seen. */
  show(
    facilities: readonly MapFacility[],
    centre: { latitude: number; longitude: number } | null,
    move: boolean,
  ): void;
  /** Makes one marker stand out, or none. */
  highlight(id: string | null): void;
  /** After the map's box has changed its size. */
  resized(): void;
  remove(): void;
}

type Point = PointFeature<{ facility: MapFacility }>;

const italianBounds = L.latLngBounds([35.4, 6.4], [47.2, 18.6]);

/** Draws the map into `element`. `onpoint` hears which facility the pointer or the focus is on. */
export function drawMap(
  element: HTMLElement,
  tiles: Tiles,
  texts: Texts,
  onpoint: (id: string | null) => void,
): FacilityMap {
  const leaving = new AbortController();
  const map = L.map(element, { zoomControl: false, minZoom: 5, maxZoom: 18, attributionControl: true });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.fitBounds(italianBounds);
  map.createPane("outline").classList.add("outline-pane");
  const background = tiles.url
    ? tileLayer(tiles.url, tiles.attribution)
    : outlineLayer(texts.credit, leaving.signal);
  background.addTo(map);
  const labels = tiles.url ? null : townLabels(map, leaving.signal);
  const markers = L.layerGroup().addTo(map);
  const start = L.layerGroup().addTo(map);
  const clusters = new Supercluster<{ facility: MapFacility }>({ radius: 56, maxZoom: 16 });
  // the map may be moved or resized before the first answer
  clusters.load([]);
  let drawn = new Map<string, L.Marker>();
  let highlighted: string | null = null;

  function draw() {
    labels?.draw();
    const bounds = map.getBounds().pad(0.2);
    const focused = document.activeElement?.closest<HTMLElement>("[data-facility]")?.dataset["facility"];
    markers.clearLayers();
    drawn = new Map();
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ];
    for (const item of clusters.getClusters(box, Math.round(map.getZoom()))) {
      const at = latLng(item.geometry.coordinates);
      if ("cluster" in item.properties) {
        clusterMarker(at, item.properties.point_count, texts)
          .on("click", () => map.setView(at, Math.min(18, clusters.getClusterExpansionZoom(Number(item.id)))))
          .addTo(markers);
      } else {
        const { facility } = item.properties;
        const marker = facilityMarker(at, facility, texts, onpoint).addTo(markers);
        name(marker, facility.name);
        marker.getElement()?.setAttribute("data-facility", facility.id);
        drawn.set(facility.id, marker);
        if (facility.id === focused) marker.getElement()?.focus();
      }
    }
    mark(highlighted, true);
  }

  function mark(id: string | null, on: boolean) {
    const marker = id === null ? undefined : drawn.get(id);
    marker?.getElement()?.classList.toggle("highlighted", on);
    marker?.setZIndexOffset(on ? 1000 : 0);
  }

  map.on("moveend", draw);

  return {
    show(facilities, centre, move) {
      clusters.load(facilities.map(toPoint));
      start.clearLayers();
      if (centre) startMarker(latLng([centre.longitude, centre.latitude])).addTo(start);
      if (move) fit(map, facilities, centre);
      draw();
    },
    highlight(id) {
      mark(highlighted, false);
      highlighted = id;
      mark(id, true);
    },
    resized: () => map.invalidateSize(),
    remove() {
      leaving.abort();
      map.remove();
    },
  };
}

/** The nearest dozen around the centre, or all of them where there is none. */
function fit(
  map: L.Map,
  facilities: readonly MapFacility[],
  centre: { latitude: number; longitude: number } | null,
) {
  const near = centre ? facilities.slice(0, 12) : facilities;
  const bounds = L.latLngBounds(near.map(({ latitude, longitude }) => [latitude, longitude]));
  if (centre) bounds.extend([centre.latitude, centre.longitude]);
  map.fitBounds(bounds.isValid() ? bounds : italianBounds, {
    padding: [32, 32],
    maxZoom: 15,
    animate: false,
  });
}

function toPoint(facility: MapFacility): Point {
  return {
    type: "Feature",
    properties: { facility },
    geometry: { type: "Point", coordinates: [facility.longitude, facility.latitude] },
  };
}

function latLng([longitude = 0, latitude = 0]: Position): L.LatLng {
  return L.latLng(latitude, longitude);
}

/** A marker is a button: its name is what the label shows. */
function name(marker: L.Marker, label: string) {
  marker.getElement()?.setAttribute("aria-label", label);
}

/** Round with a cross for medical, square with a D for dental: told apart without colour. */
function facilityMarker(
  at: L.LatLng,
  facility: MapFacility,
  texts: Texts,
  onpoint: (id: string | null) => void,
): L.Marker {
  const dental = facility.type === "DENTAL_PRACTICE";
  const icon = L.divIcon({
    className: `facility-marker ${dental ? "dental" : "medical"}${facility.blueasy ? " blueasy" : ""}`,
    html: dental ? "D" : "+",
    iconSize: [30, 30],
  });
  return L.marker(at, { icon, riseOnHover: true })
    .bindTooltip(facility.name, { direction: "top", offset: [0, -14] })
    .bindPopup(() => popup(facility, texts), { offset: [0, -8] })
    .on("mouseover focus", () => onpoint(facility.id))
    .on("mouseout blur", () => onpoint(null))
    .on("add", ({ target }: { target: L.Marker }) => {
      const element = target.getElement();
      element?.addEventListener("focus", () => (onpoint(facility.id), target.openTooltip()));
      element?.addEventListener("blur", () => (onpoint(null), target.closeTooltip()));
    });
}

function popup(facility: MapFacility, texts: Texts): HTMLElement {
  const box = document.createElement("div");
  const title = box.appendChild(document.createElement("strong"));
  title.textContent = facility.name;
  const address = box.appendChild(document.createElement("p"));
  address.textContent = `${facility.address}, ${facility.municipality}`;
  const link = box.appendChild(document.createElement("a"));
  link.href = texts.href(facility.id);
  link.textContent = texts.open;
  return box;
}

function clusterMarker(at: L.LatLng, count: number, texts: Texts): L.Marker {
  const size = count < 10 ? 36 : count < 50 ? 44 : 52;
  const icon = L.divIcon({ className: "cluster-marker", html: String(count), iconSize: [size, size] });
  return L.marker(at, { icon }).on("add", ({ target }: { target: L.Marker }) =>
    name(target, texts.cluster(count)),
  );
}

function startMarker(at: L.LatLng): L.Marker {
  const icon = L.divIcon({ className: "start-marker", iconSize: [18, 18] });
  return L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}

function tileLayer(url: string, attribution: string | undefined): L.Layer {
  return L.tileLayer(url, { maxZoom: 18, ...(attribution ? { attribution } : {}) });
}

/** Fills itself once the outline has come. */
function outlineLayer(attribution: string, leaving: AbortSignal): L.Layer {
  const layer = L.geoJSON(undefined, {
    interactive: false,
    pane: "outline",
    attribution,
    style: { color: "#8fa9c2", weight: 1.25, fillColor: "#ffffff", fillOpacity: 1 },
  });
  fetchJson<GeoJSON.MultiPolygon>(italy, leaving, (outline) => layer.addData(outline));
  return layer;
}

/** Hands over a file of ours; where it does not come, or the map is gone before, the markers alone must do. */
function fetchJson<T>(url: string, leaving: AbortSignal, use: (value: T) => void): void {
  fetch(url, { signal: leaving })
    .then((response) => response.json())
    .then((value: T) => leaving.aborted || use(value))
    .catch(() => {});
}

/** Names of towns below the markers: the larger first, as many as find room. */
function townLabels(map: L.Map, leaving: AbortSignal): { draw(): void } {
  map.createPane("towns").classList.add("towns-pane");
  const layer = L.layerGroup().addTo(map);
  const roomFor = { width: 86, height: 34 };
  let known: [name: string, latitude: number, longitude: number][] = [];
  const drawLabels = () => {
    layer.clearLayers();
    const bounds = map.getBounds();
    const taken: L.Point[] = [];
    for (const [town, latitude, longitude] of known) {
      if (taken.length >= 40) break;
      const at = L.latLng(latitude, longitude);
      if (!bounds.contains(at)) continue;
      const point = map.latLngToContainerPoint(at);
      const crowded = taken.some(
        ({ x, y }) => Math.abs(x - point.x) < roomFor.width && Math.abs(y - point.y) < roomFor.height,
      );
      if (crowded) continue;
      taken.push(point);
      const icon = L.divIcon({ className: "town-label", html: town, iconSize: [0, 0] });
      L.marker(at, { icon, pane: "towns", interactive: false, keyboard: false }).addTo(layer);
    }
  };
  fetchJson<typeof known>(towns, leaving, (loaded) => {
    known = loaded;
    drawLabels();
  });
  return { draw: drawLabels };
}
