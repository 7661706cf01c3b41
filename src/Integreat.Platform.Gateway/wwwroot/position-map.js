// Where one location is: shown, and set by a click or by dragging the mark. What is typed into the fields comes back by place.
import { DivIcon, Marker } from './lib/leaflet.js';
import { openGround } from './map.js';

const close = 16;
const pin = '<svg viewBox="0 0 24 36" aria-hidden="true"><path d="M12 1C6 1 1 6 1 12c0 8.5 11 23 11 23s11-14.5 11-23C23 6 18 1 12 1z"/><circle cx="12" cy="12" r="4"/></svg>';

export const open = (root, screen, ground, mayMove) => new PositionMap(root, screen, ground, mayMove);

class PositionMap {
  constructor(root, screen, ground, mayMove) {
    Object.assign(this, { screen, mayMove, hasTiles: Boolean(ground.tiles) });
    // Who scrolls through the form, or clicks twice, does not mean the map.
    this.map = openGround(root, ground, { scrollWheelZoom: false, doubleClickZoom: !mayMove });
    if (mayMove) {
      this.map.on('click', event => this.take(event.latlng));
    }
  }

  place(latitude, longitude) {
    const isFirst = !this.marker;
    this.put(latitude || longitude ? [latitude, longitude] : null);
    // From close by only a picture of the streets says where that is.
    if (this.marker && isFirst && this.hasTiles) {
      this.map.setView([latitude, longitude], close, { animate: false });
    } else if (this.marker) {
      this.map.panInside([latitude, longitude], { animate: false, padding: [40, 40] });
    }
  }

  put(position) {
    if (!position) {
      this.marker?.remove();
      this.marker = null;
    } else if (this.marker) {
      this.marker.setLatLng(position);
    } else {
      const icon = new DivIcon({ className: 'map-pin', html: pin, iconSize: [24, 36], iconAnchor: [12, 36] });
      this.marker = new Marker(position, { icon, keyboard: false, draggable: this.mayMove, autoPan: true }).addTo(this.map);
      this.marker.on('dragend', () => this.take(this.marker.getLatLng()));
    }
  }

  // As exact as a hand is: a millionth of a degree is less than a step.
  take(position) {
    const { lat, lng } = position.wrap();
    const [latitude, longitude] = [lat, lng].map(each => Math.round(each * 1e6) / 1e6);
    this.put([latitude, longitude]);
    this.screen.invokeMethodAsync('PlaceAsync', latitude, longitude);
  }

  close() {
    this.map.remove();
  }
}
