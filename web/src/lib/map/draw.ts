import L from "leaflet";
import "leaflet/dist/leaflet.css";
import Supercluster, { type PointFeature } from "supercluster";
import type { Position } from "geojson";
import { background, townLabels } from "./background.ts";
import type { Box, Crowd, Frame, Pin, Tiles } from "./pins.ts";

export interface Texts {
  zoomIn: string;
  zoomOut: string;
  cluster: (count: number) => string;
  credit: string;
}

export interface Listeners {
  /** What the pointer or the focus is on: `ids` of a pin, or nothing. */
  onpoint: (ids: readonly string[]) => void;
  /** The map shows another part; `byPerson` unless it was framed by {@link NetworkMap.frame}. */
  onview: (box: Box, byPerson: boolean) => void;
}

export interface NetworkMap {
  /** Replaces what is shown. */
  show(pins: readonly Pin[], crowds: readonly Crowd[]): void;
  /** Moves the map so that something is seen. */
  frame(frame: Frame): void;
  /** Makes the pins of these ids stand out. */
  highlight(ids: readonly string[]): void;
  view(): Box;
  /** After the map's box has changed its size. */
  resized(): void;
  remove(): void;
}

type Clustered = { pin: Pin; count: number };
/** Of a cluster: how many its pins stand for. */
type Counted = { count: number };

const italianBounds = L.latLngBounds([35.4, 6.4], [47.2, 18.6]);
/** Frames that differ by less show the same (degrees): addresses round to ten metres. */
const unseen = 0.0005;

export function drawMap(
  element: HTMLElement,
  tiles: Tiles,
  texts: Texts,
  { onpoint, onview }: Listeners,
): NetworkMap {
  const leaving = new AbortController();
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(element, {
    ...{ zoomControl: false, minZoom: 5, maxZoom: 18, attributionControl: true },
    ...(still ? { fadeAnimation: false, zoomAnimation: false, markerZoomAnimation: false } : {}),
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  map.fitBounds(italianBounds);
  background(map, tiles, texts.credit, leaving.signal).addTo(map);
  const labels = tiles.url ? null : townLabels(map, leaving.signal);
  const markers = L.layerGroup().addTo(map);
  const start = L.layerGroup().addTo(map);
  const clusters = new Supercluster<Clustered, Counted>({
    ...{ radius: 56, maxZoom: 16 },
    map: ({ count }) => ({ count }),
    reduce: (sum, { count }) => (sum.count += count),
  });
  // the map may be moved or resized before the first answer
  clusters.load([]);
  let crowds: readonly Crowd[] = [];
  /** The markers of each id: its own, or the cluster that hides it. */
  let drawn = new Map<string, Set<L.Marker>>();
  /** What is on the map, by all that it shows: what is still there stays, and with it what is open or hovered on it. */
  let shown = new Map<string, L.Marker>();
  let loads = 0;
  let highlighted: readonly string[] = [];
  let framing = false;
  /** Where the last popup was opened. */
  let popupAt: L.LatLng | undefined;

  function draw() {
    labels?.draw();
    const bounds = map.getBounds().pad(0.2);
    const focused = focusedMarker();
    const read = inPopup() ? popupAt : undefined;
    const before = shown;
    shown = new Map();
    drawn = new Map();
    const put = (key: string, pins: readonly Pin[], make: () => L.Marker) => {
      const marker = before.get(key) ?? make();
      shown.set(key, marker);
      for (const id of pins.flatMap(({ ids }) => ids))
        drawn.set(id, (drawn.get(id) ?? new Set()).add(marker));
    };
    const zoom = Math.round(map.getZoom());
    const box: [number, number, number, number] = [
      bounds.getWest(),
      bounds.getSouth(),
      bounds.getEast(),
      bounds.getNorth(),
    ];
    for (const item of clusters.getClusters(box, zoom)) {
      const at = latLng(item.geometry.coordinates);
      const { properties } = item;
      if ("cluster" in properties) {
        const id = Number(item.id);
        const closer = () => Math.min(18, clusters.getClusterExpansionZoom(id));
        put(`cluster ${loads} ${id}`, clusters.getLeaves(id, Infinity).map((leaf) => leaf.properties.pin), () =>
          clusterMarker(at, properties.count, texts, () => map.setView(at, closer()))); // prettier-ignore
      } else {
        const { pin } = properties;
        put(`pin ${at.toString()} ${JSON.stringify(pin)}`, [pin], () => pinMarker(at, pin, onpoint));
      }
    }
    for (const { count, latitude, longitude } of crowds) {
      const at = L.latLng(latitude, longitude);
      put(`crowd ${zoom} ${at.toString()} ${count}`, [], () =>
        clusterMarker(at, count, texts, () => map.setView(at, Math.min(18, zoom + 2))),
      );
    }
    for (const [key, marker] of before) if (!shown.has(key)) markers.removeLayer(marker);
    for (const [key, marker] of shown) if (!before.has(key)) marker.addTo(markers);
    if (focused && !focusedMarker()) focusNear(focused);
    // who reads a label goes on reading, also when it went with its marker
    const again = read && !inPopup() && allMarkers(markers).find((marker) => marker.getLatLng().equals(read));
    if (again && again.getPopup()) openByKey(again);
    mark(highlighted, true);
  }

  function inPopup(): boolean {
    return Boolean(document.activeElement?.closest(".leaflet-popup"));
  }

  /** Where the keyboard is on the map, before its markers are drawn anew. */
  function focusedMarker(): L.LatLng | undefined {
    const active = document.activeElement;
    if (!active?.matches(":focus-visible")) return undefined;
    return allMarkers(markers)
      .find((marker) => marker.getElement() === active)
      ?.getLatLng();
  }

  /** The keyboard goes on with the same marker, or with what has come out of its cluster. */
  function focusNear(at: L.LatLng) {
    const [nearest] = allMarkers(markers).toSorted(
      (left, right) => left.getLatLng().distanceTo(at) - right.getLatLng().distanceTo(at),
    );
    nearest?.getElement()?.focus();
  }

  function mark(ids: readonly string[], on: boolean) {
    for (const marker of ids.flatMap((id) => [...(drawn.get(id) ?? [])])) {
      marker.getElement()?.classList.toggle("highlighted", on);
      marker.setZIndexOffset(on ? 1000 : 0);
    }
  }

  function view(): Box {
    const bounds = map.getBounds();
    return {
      south: Math.max(-85, bounds.getSouth()),
      west: Math.max(-180, bounds.getWest()),
      north: Math.min(85, bounds.getNorth()),
      east: Math.min(180, bounds.getEast()),
    };
  }

  /** Movements of our own are not those of a person. */
  function ourselves(move: () => void) {
    framing = true;
    move();
    framing = false;
  }

  map.on("popupopen", ({ popup }) => (popupAt = popup.getLatLng()));
  map.on("moveend", () => (draw(), onview(view(), !framing)));

  return {
    show(pins, others) {
      clusters.load(pins.map(toPoint));
      loads += 1;
      crowds = others;
      draw();
    },
    frame({ points, centre, box }) {
      start.clearLayers();
      if (centre && !box) startMarker(L.latLng(centre.latitude, centre.longitude)).addTo(start);
      if (box && isAlike(box, view())) return;
      const seen = box ? [L.latLng(box.south, box.west), L.latLng(box.north, box.east)] : [
        ...points,
        ...(centre ? [centre] : []),
      ].map(({ latitude, longitude }) => L.latLng(latitude, longitude)); // prettier-ignore
      const bounds = seen.length ? L.latLngBounds(seen) : italianBounds;
      // one point alone tells where it is only with something around it: streets on tiles, else towns
      const closest = seen.length === 1 && !tiles.url ? 11 : 15;
      const room = box ? {} : { padding: L.point(32, 32), maxZoom: closest };
      ourselves(() => map.fitBounds(bounds, { ...room, animate: false }));
    },
    highlight(ids) {
      mark(highlighted, false);
      highlighted = ids;
      mark(ids, true);
    },
    view,
    resized: () => ourselves(() => map.invalidateSize({ animate: false })),
    remove() {
      leaving.abort();
      // a movement under way would go on with a map that is no longer there
      map.stop();
      map.remove();
    },
  };
}

function isAlike(left: Box, right: Box): boolean {
  return (["south", "west", "north", "east"] as const).every(
    (side) => Math.abs(left[side] - right[side]) < unseen,
  );
}

function allMarkers(group: L.LayerGroup): L.Marker[] {
  return group.getLayers().filter((layer) => layer instanceof L.Marker);
}

function toPoint(pin: Pin): PointFeature<Clustered> {
  return {
    type: "Feature",
    properties: { pin, count: pin.count },
    geometry: { type: "Point", coordinates: [pin.longitude, pin.latitude] },
  };
}

function latLng([longitude = 0, latitude = 0]: Position): L.LatLng {
  return L.latLng(latitude, longitude);
}

/** A marker is a button: it has the name that its label shows, and both keys press it. */
function asButton(marker: L.Marker, label: string, press: () => void) {
  const element = marker.getElement();
  element?.setAttribute("aria-label", label);
  element?.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  });
}

/** Opened by a key, a popup takes the focus; Escape gives it back. */
function openByKey(marker: L.Marker) {
  marker.openPopup();
  const box = marker.getPopup()?.getElement();
  box?.querySelector("a")?.focus();
  box?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    marker.closePopup();
    marker.getElement()?.focus();
  });
}

/** Round with a cross for medical, square with a D for dental: told apart without colour. */
function pinMarker(at: L.LatLng, pin: Pin, onpoint: Listeners["onpoint"]): L.Marker {
  const icon = L.divIcon({
    className: `pin ${pin.dental ? "dental" : "medical"}`,
    html: `${pin.dental ? "D" : "+"}${pin.count > 1 ? `<b data-count="${pin.count}"></b>` : ""}`,
    iconSize: [30, 30],
  });
  const on = () => onpoint(pin.ids);
  const off = () => onpoint([]);
  return (
    L.marker(at, { icon, riseOnHover: true })
      .bindTooltip(() => textElement("span", pin.label), { direction: "top", offset: [0, -14] })
      .bindPopup(() => popup(pin), { offset: [0, -8] })
      // what is read out: its own text does not name a tooltip
      .on("tooltipopen", ({ tooltip }) => tooltip.getElement()?.setAttribute("aria-label", pin.label))
      .on("mouseover", on)
      .on("mouseout", off)
      .on("add", ({ target }: { target: L.Marker }) => {
        const element = target.getElement();
        element?.addEventListener("focus", () => (on(), target.openTooltip()));
        element?.addEventListener("blur", () => (off(), target.closeTooltip()));
        asButton(target, pin.label, () => openByKey(target));
      })
  );
}

function popup({ title, lines, links }: Pin): HTMLElement {
  const box = document.createElement("div");
  box.append(textElement("strong", title), ...lines.map((line) => textElement("p", line)));
  const list = box.appendChild(document.createElement("ul"));
  for (const { label, href } of links) {
    const link = textElement("a", label);
    link.href = href;
    list.appendChild(document.createElement("li")).append(link);
  }
  return box;
}

function textElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function clusterMarker(at: L.LatLng, count: number, texts: Texts, closer: () => void): L.Marker {
  const size = count < 10 ? 36 : count < 50 ? 44 : 52;
  const icon = L.divIcon({ className: "cluster-marker", html: String(count), iconSize: [size, size] });
  return L.marker(at, { icon })
    .on("click", closer)
    .on("add", ({ target }: { target: L.Marker }) => asButton(target, texts.cluster(count), closer));
}

function startMarker(at: L.LatLng): L.Marker {
  const icon = L.divIcon({ className: "start-marker", iconSize: [18, 18] });
  return L.marker(at, { icon, interactive: false, keyboard: false, zIndexOffset: -1000 });
}
