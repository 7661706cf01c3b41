// The locations of a region on a map. What lies so close together that one could not be hit without the other is one mark, which stands for all.
import { DivIcon, LatLngBounds, Marker } from './lib/leaflet.js';
import { openGround } from './map.js';

const near = 38; // pixels, as wide as the mark of several
const closest = 16;
const named = 5;

export const open = (root, screen, ground, several) => new PlacesMap(root, screen, ground, several);

class PlacesMap {
  constructor(root, screen, ground, several) {
    // Without tiles one has to see first where in the region the marks are.
    Object.assign(this, { screen, several, places: [], marks: [], chosen: new Set(), isPlaced: Boolean(ground.box && !ground.tiles) });
    this.map = openGround(root, ground);
    this.map.on('zoomend', () => this.draw());
  }

  // Where somebody looks stays, unless nothing would be there.
  show(places) {
    this.places = places;
    const isSeen = ({ latitude, longitude }) => this.map.getBounds().contains([latitude, longitude]);
    if (places.length > 0 && !(this.isPlaced && places.some(isSeen))) {
      this.goTo(places, closest);
    }
    this.isPlaced = true;
    this.draw();
  }

  goTo(places, maxZoom) {
    const around = new LatLngBounds(places.map(({ latitude, longitude }) => [latitude, longitude]));
    this.map.fitBounds(around, { animate: false, maxZoom, padding: [near, near] });
  }

  draw() {
    const active = this.marks.find(({ marker }) => marker.getElement() === document.activeElement)?.group[0].id;
    this.marks.forEach(({ marker }) => marker.remove());
    this.marks = this.groups().map(group => ({ group, marker: this.mark(group) }));
    this.look();
    if (active !== undefined) {
      this.focus([active]);
    }
  }

  groups() {
    const zoom = this.map.getZoom();
    const groups = [];
    for (const place of this.places) {
      const point = this.map.project([place.latitude, place.longitude], zoom);
      const close = groups.find(group => group.point.distanceTo(point) < near);
      if (close) {
        close.push(place);
      } else {
        groups.push(Object.assign([place], { point }));
      }
    }
    return groups;
  }

  mark(group) {
    const [{ latitude, longitude, name }] = group;
    const label = document.createElement('bdi');
    label.textContent = name;
    const isOne = group.length === 1;
    const sign = document.createElement('span');
    sign.textContent = isOne ? '' : group.length;
    const content = document.createElement('span');
    content.append(sign, ...isOne ? [label] : []);
    const className = `map-mark ${isOne ? 'one' : 'several'} ${group.every(place => place.isFaint) ? 'faint' : ''}`;
    const marker = new Marker([latitude, longitude], { icon: new DivIcon({ className, html: content, iconSize: isOne ? [24, 24] : [near, near] }) }).addTo(this.map);
    const element = marker.getElement();
    const names = group.slice(0, named).map(place => place.name).join(', ') + (group.length > named ? ' …' : '');
    element.setAttribute('aria-label', isOne ? name : this.several.replace('{0}', group.length).replace('{1}', () => names));
    marker.on('click', () => this.choose(group));
    element.addEventListener('keydown', event => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        this.choose(group);
      }
    });
    return marker;
  }

  // Of several that only lie close together each is seen for itself afterwards.
  choose(group) {
    if (group.some(({ latitude, longitude }) => latitude !== group[0].latitude || longitude !== group[0].longitude)) {
      this.goTo(group, this.map.getMaxZoom());
    }
    this.chosen = new Set(group.map(place => place.id));
    this.look();
    this.screen.invokeMethodAsync('Choose', [...this.chosen]);
  }

  // Back to the mark that was chosen.
  leave() {
    const chosen = [...this.chosen];
    this.chosen = new Set();
    this.look();
    this.focus(chosen);
  }

  look() {
    for (const { group, marker } of this.marks) {
      marker.getElement().classList.toggle('chosen', group.some(place => this.chosen.has(place.id)));
    }
  }

  focus(ids) {
    const mark = this.marks.find(({ group }) => group.some(place => ids.includes(place.id)));
    (mark?.marker.getElement() ?? this.map.getContainer()).focus({ preventScroll: true });
  }

  close() {
    this.map.remove();
  }
}
