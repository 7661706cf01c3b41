// What the screens use of Leaflet. How their maps are set up stands beside the screens, in map.js.
export { Control, DivIcon, LatLngBounds, Map, Marker, Rectangle, TileLayer } from 'leaflet/dist/leaflet-src.esm.js';
