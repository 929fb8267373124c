import L from "leaflet";
import italy from "./italy.json?url";
import type { Tiles } from "./pins.ts";
import towns from "./towns.json?url";

/** What lies below the markers: tiles where a server is set, else an outline of Italy of our own. */
export function background(map: L.Map, tiles: Tiles, credit: string, leaving: AbortSignal): L.Layer {
  map.createPane("outline").classList.add("outline-pane");
  return tiles.url ? tileLayer(tiles.url, tiles.attribution) : outlineLayer(credit, leaving);
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
    style: { color: "var(--coast)", weight: 1.25, fillColor: "var(--surface)", fillOpacity: 1 },
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
export function townLabels(map: L.Map, leaving: AbortSignal): { draw(): void } {
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
