// What the maps of the screens stand on: the operator's tiles or, where none are set up, the outline of the region on a plain ground. Without
// tiles nobody is asked for anything.
import { Control, Map as Chart, Rectangle, TileLayer } from './lib/leaflet.js';

const country = [[47.3, 5.98], [54.99, 15.02]]; // shown of a region of which nobody has said where it is
const deepest = 19;
const deepestTiles = 18; // what every server has; beyond it they are drawn larger
const town = 12;

export function openGround(root, { tiles, box, center, zoomIn, zoomOut }, options) {
  const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new Chart(root, {
    attributionControl: false, // it stands below the map
    zoomControl: false,
    minZoom: 2,
    maxZoom: deepest,
    zoomAnimation: moves,
    fadeAnimation: moves,
    markerZoomAnimation: moves,
    inertia: moves,
    ...options,
  });
  const outline = box && [[box.south, box.west], [box.north, box.east]];
  if (!outline && center) {
    map.setView(center, town, { animate: false });
  } else {
    map.fitBounds(outline ?? country, { animate: false });
  }
  map.addControl(new Control.Zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }));
  map.addControl(new Control.Scale({ imperial: false }));
  if (tiles) {
    // Many who offer tiles want to know which site shows them.
    map.addLayer(new TileLayer(tiles, { maxZoom: deepest, maxNativeZoom: deepestTiles, referrerPolicy: 'origin' }));
  }
  if (outline) {
    map.addLayer(new Rectangle(outline, { interactive: false, className: 'map-outline' }));
  }
  const size = new ResizeObserver(() => map.invalidateSize({ animate: false }));
  size.observe(root);
  map.on('unload', () => size.disconnect());
  return map;
}
